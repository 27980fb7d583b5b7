package org.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OpenService service = database.open()) {
            Refused.asWrongInput(locale, () -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    service.get(CompareRevisions.class).write(run, out);
                }
                return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            });
        } finally {
            Files.deleteIfExists(unfinished);
        }
        spec.commandLine().getOut().println(WRITTEN.with(run, file).in(locale));
        spec.commandLine().getOut().flush();
        return Assess.DONE;
    }
}
