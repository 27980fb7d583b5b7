package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AfterRestore;
import org.plumbline.service.backup.CheckedBackup;
import org.plumbline.service.backup.Manifest;
import org.plumbline.service.backup.RestoreBackup;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.run.VerifyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup into an empty database and proves every finished run in it. */
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = {"Puts a backup into an empty database, all of it or nothing; where there is no embedded database yet, it is made.",
                "Then computes every finished run anew and compares it."},
        footer = {"", "Exit codes: 0 restored and proved, 1 nothing was restored, or a run is not as it was, and what; 2 usage, 3 the system failed."})
final class RestoreCommand implements Callable<Integer> {

    private static final Text RESTORED = new Text("已从 {0} 恢复 {1} 张表，{2} 行（备份于 {3}，来自 {4}）", "Restored from {0}: {1} tables, {2} rows (saved {3} on {4})");
    private static final Text PROVED = new Text("考核运行 {0}（{1} {2}）：与备份时一致", "Run {0} ({1} {2}): as it was");
    private static final int RUNS_AT_ONCE = 100;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "file that `assess backup` wrote")
    private Path file;

    @Option(names = "--no-verify", description = "do not compute the finished runs anew; `assess verify RUN` does it later, one by one")
    private boolean unproved;

    @Mixin
    private DatabaseOption embedded;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        Manifest manifest = Refused.asWrongInput(locale, this::restore);
        PrintWriter out = spec.commandLine().getOut();
        out.println(RESTORED.with(file, manifest.tables().size(), manifest.rows(), manifest.createdAt(), manifest.server()).in(locale));
        out.flush();
        try (OpenService service = embedded.open()) {
            Refused.asWrongInput(locale, () -> written(service, manifest));
            return unproved || allProved(service, locale) ? Assess.DONE : Assess.WRONG_INPUT;
        }
    }

    /** The file is judged first: a wrong one does not even make a database. */
    private Manifest restore() throws Exception {
        try (ProgressView progress = ProgressView.onStderr(spec.commandLine().getErr(), language.locale());
                CheckedBackup backup = CheckedBackup.open(file, progress); OpenDatabase database = OpenDatabase.at(embedded.folder())) {
            new RestoreBackup(database.settings(), embedded.folder().toString()).restore(backup, progress);
            return backup.manifest();
        }
    }

    /** The first entry that the restored database gets. */
    private Manifest written(OpenService service, Manifest manifest) throws IOException {
        service.get(AfterRestore.class).begin(file.getFileName().toString(), manifest.createdAt(), Actor.ofThisProcess());
        return manifest;
    }

    private boolean allProved(OpenService service, Locale locale) {
        boolean all = true;
        for (ScoringRun run : finished(service)) {
            try {
                service.get(VerifyRun.class).verify(run.id(), Progress.NONE);
                spec.commandLine().getOut().println(PROVED.with(run.id(), run.policy(), run.period()).in(locale));
            } catch (Refusal differs) {
                all = false;
                spec.commandLine().getErr().println(FindingLines.of(differs.findings(), locale));
            }
            spec.commandLine().getOut().flush();
        }
        return all;
    }

    private static List<ScoringRun> finished(OpenService service) {
        List<ScoringRun> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (List<ScoringRun> page = page(service, before); !page.isEmpty(); page = page(service, before)) {
            before = page.get(page.size() - 1).id();
            page.stream().filter(ScoringRun::isReady).forEach(all::add);
        }
        Collections.reverse(all);
        return all;
    }

    private static List<ScoringRun> page(OpenService service, long before) {
        return service.get(Runs.class).page(null, null, before, RUNS_AT_ONCE);
    }
}
