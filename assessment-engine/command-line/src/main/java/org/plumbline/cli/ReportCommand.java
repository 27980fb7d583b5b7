package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.scoring.finding.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a finished run into files. */
@Command(name = "report", mixinStandardHelpOptions = true,
        description = {"Writes ranking.pdf, ranking.xlsx, outcomes.pdf and outcomes.xlsx of a finished run; with --assessee that score sheet as PDF, too.",
                "The same run gives the same files, whenever they are written."},
        footer = {"", "Exit codes: 0 done, 1 there is no such run or sheet, or it is not finished; 2 usage, 3 the system failed."})
final class ReportCommand implements Callable<Integer> {

    private static final Text WRITTEN = new Text("已写入 {0}", "Written: {0}");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "number of the run")
    private long run;

    @Option(names = "--out", paramLabel = "DIR", description = "folder to write into (default: the current one)")
    private Path folder = Path.of("");

    @Option(names = "--assessee", paramLabel = "NO", description = "number of somebody whose score sheet is wanted")
    private String assessee;

    @Mixin
    private DatabaseOption database;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Locale locale = language.locale();
        try (OpenService service = database.openKept()) {
            for (Path file : Refused.asWrongInput(locale, () -> write(service, locale))) {
                spec.commandLine().getOut().println(WRITTEN.with(file).in(locale));
            }
            spec.commandLine().getOut().flush();
        }
        return Assess.DONE;
    }

    private List<Path> write(OpenService service, Locale locale) throws IOException {
        List<Path> files = new ArrayList<>(ReportFiles.write(service, run, folder, locale));
        if (assessee != null) {
            files.add(ReportFiles.writeSheet(service, run, assessee, folder, locale));
        }
        return files;
    }
}
