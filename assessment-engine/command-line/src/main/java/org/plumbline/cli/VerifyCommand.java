package org.plumbline.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.run.VerifyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a finished run anew from what was frozen, and compares everything that is kept. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Computes a finished run anew from what was frozen and compares every row that is kept.",
        footer = {"", "Exit codes: 0 everything is as it was, 1 something is not, and what; 2 usage, 3 the system failed."})
final class VerifyCommand implements Callable<Integer> {

    private static final Text PROVED = new Text("考核运行 {0}（{1} {2}）：输入和结果均与保存的一致，{3} 张得分表逐行相符。结果校验码 {4}",
            "Run {0} ({1} {2}): input and result are as they were kept, {3} sheets row by row. Result hash {4}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "number of the run")
    private long run;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenService service = database.openKept()) {
            VerifyRun.Proved proved = Refused.asWrongInput(locale, () -> verify(service));
            spec.commandLine().getOut().println(PROVED.with(run, proved.run().policy(), proved.run().period(), proved.run().scored(), proved.run().resultChecksum()).in(locale));
            spec.commandLine().getOut().flush();
        }
        return Assess.DONE;
    }

    private VerifyRun.Proved verify(OpenService service) {
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale())) {
            return service.get(VerifyRun.class).verify(run, progress);
        }
    }
}
