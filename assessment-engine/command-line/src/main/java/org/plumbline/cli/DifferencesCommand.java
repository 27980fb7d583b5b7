package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.difference.CompareRevisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives out what a correction changed. */
@Command(name = "differences", mixinStandardHelpOptions = true,
        description = "Writes into a CSV file what a correction changed against the run that it supersedes: for whom, what, and because of which file, rule or other run.")
final class DifferencesCommand implements Callable<Integer> {

    private static final Text WRITTEN = new Text("更正运行 {0} 与其前一次运行的差异已写入 {1}", "What run {0} changed is in {1}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "number of a run that is a correction")
    private long run;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "file to write; replaced where it exists")
    private Path file;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenService service = database.openKept()) {
            Refused.asWrongInput(locale, () -> WholeFile.write(file, out -> service.get(CompareRevisions.class).write(run, out)));
        }
        spec.commandLine().getOut().println(WRITTEN.with(run, file).in(locale));
        spec.commandLine().getOut().flush();
        return Assess.DONE;
    }
}
