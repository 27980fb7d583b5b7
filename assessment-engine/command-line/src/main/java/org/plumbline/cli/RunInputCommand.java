package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.run.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives out what a run read, so that it can be scored again anywhere. */
@Command(name = "run-input", mixinStandardHelpOptions = true,
        description = "Writes what a run read into a file; `assess score --run-input FILE` gives the same result, without a database.")
final class RunInputCommand implements Callable<Integer> {

    private static final Text WRITTEN = new Text("考核运行 {0} 的输入已写入 {1}", "What run {0} read is in {1}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "number of the run")
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
            Refused.asWrongInput(locale, () -> WholeFile.write(file, out -> service.get(Runs.class).writeInput(run, out)));
        }
        spec.commandLine().getOut().println(WRITTEN.with(run, file).in(locale));
        spec.commandLine().getOut().flush();
        return Assess.DONE;
    }
}
