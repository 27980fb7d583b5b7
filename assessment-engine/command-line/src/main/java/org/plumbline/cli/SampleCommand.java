package org.plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;

import org.plumbline.sample.SampleMonths;
import org.plumbline.sample.SampleRequest;
import org.plumbline.sample.SampleSummary;
import org.plumbline.scoring.finding.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes made-up months. */
@Command(name = "sample", mixinStandardHelpOptions = true, showDefaultValues = true,
        description = "Writes made-up people, figures and events, the same for the same options.")
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--officers", paramLabel = "N", defaultValue = "350", description = "number of people; three fifths are community officers, two fifths auxiliaries")
    private int officers;

    @Option(names = "--months", paramLabel = "M", defaultValue = "3", description = "number of months")
    private int months;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for the files; made where it does not exist")
    private Path out;

    @Option(names = "--stations", paramLabel = "N", defaultValue = "60", description = "number of police stations")
    private int stations;

    @Option(names = "--bureaus", paramLabel = "N", defaultValue = "7", description = "number of branch bureaus")
    private int bureaus;

    @Option(names = "--first-month", paramLabel = "YYYY-MM", defaultValue = "2026-08", converter = Month.class, description = "the first month")
    private YearMonth firstMonth;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "another seed gives other people and figures")
    private long seed;

    @Option(names = "--clean", description = "without the deliberate mistakes, of which each kind is made otherwise, in about one row of a hundred")
    private boolean clean;

    @Override
    public Integer call() throws IOException {
        SampleRequest request = request();
        SampleSummary summary;
        try {
            summary = new SampleMonths(request).write(out, ProgressView.onStderr(spec.commandLine().getErr(), LanguageOption.of(System.getenv())));
        } catch (FileAlreadyExistsException exception) {
            throw new WrongInput(exception.getReason() == null ? out + " is not a folder; name another with --out" : exception.getMessage());
        }
        print(summary);
        return Assess.DONE;
    }

    private SampleRequest request() {
        try {
            return new SampleRequest(officers, stations, bureaus, firstMonth, months, seed, !clean);
        } catch (IllegalArgumentException exception) {
            throw new ParameterException(spec.commandLine(), exception.getMessage(), exception);
        }
    }

    private void print(SampleSummary summary) {
        PrintWriter screen = spec.commandLine().getOut();
        screen.printf("%d files, %d rows, made up, in %s%n", summary.files().size(), summary.rows(), out);
        summary.mistakes().forEach((kind, count) -> screen.printf("%5d  %s (%s)%n", count, kind.en(), kind.zh()));
        if (!summary.mistakes().isEmpty()) {
            screen.printf("The mistakes are listed in %s%n", out.resolve(SampleMonths.MISTAKES_FILE));
        }
        screen.flush();
    }

    static final class Month implements CommandLine.ITypeConverter<YearMonth> {

        private static final Text WANTED = new Text("月份（如 2026-08）", "a month such as 2026-08");

        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException exception) {
                throw new NotWanted(WANTED);
            }
        }
    }
}
