package org.plumbline.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.audit.VerifyAudit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proves the audit trail. */
@Command(name = "verify-audit", mixinStandardHelpOptions = true,
        description = {"Walks the audit trail from its first entry to its last and compares it with the signatures outside of the database.",
                "Names the first entry that was changed, removed, inserted or cut off. The service may go on working meanwhile."},
        footer = {"", "Exit codes: 0 everything is as it was written, 1 something is not, and what; 2 usage, 3 the system failed."})
final class VerifyAuditCommand implements Callable<Integer> {

    private static final Text PROVED = new Text("审计记录 {0} 条，逐条相连且未被改动，其中 {1} 条的内容已按记录清除。链头校验码 {2}",
            "The audit trail: {0} entries, each chained to the one before and none changed; the payloads of {1} were erased, as entries say. Hash of the head {2}");
    private static final Text SIGNED = new Text("与 {0} 次签名一致，最近一次在 {2}，到第 {1} 条", "It agrees with {0} signatures, the last one of {2}, up to entry {1}");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenService service = database.openKept()) {
            VerifyAudit.Proved proved = Refused.asWrongInput(locale, () -> verify(service));
            if (!proved.warnings().isEmpty()) {
                spec.commandLine().getErr().println(FindingLines.of(proved.warnings(), locale));
                spec.commandLine().getErr().flush();
            }
            spec.commandLine().getOut().println(PROVED.with(proved.entries(), proved.erased(), proved.head()).in(locale));
            if (proved.last() != null) {
                spec.commandLine().getOut().println(SIGNED.with(proved.signed(), proved.last().number(), proved.last().at()).in(locale));
            }
            spec.commandLine().getOut().flush();
        }
        return Assess.DONE;
    }

    private VerifyAudit.Proved verify(OpenService service) throws IOException {
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale())) {
            return service.get(VerifyAudit.class).verify(progress);
        }
    }
}
