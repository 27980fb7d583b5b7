package org.plumbline.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.cli.OpenService;
import org.plumbline.cli.Quiet;
import org.plumbline.service.report.BareRanking;
import org.plumbline.service.run.ScoringRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures. Exit code 1 where a ratio is beyond its limit. */
@Command(name = "assess bench", mixinStandardHelpOptions = true, description = {"Measures, as ratios within one run: machines differ and are shared.",
        "So far: the ranking of 5,000 officers as PDF against the same rows filled and exported by JasperReports alone."})
public final class Bench implements Callable<Integer> {

    private static final double MOST = 1.2;
    /** About three in five of them are community officers. */
    private static final int OFFICERS = 8_400;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "9", description = "how often each is timed (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--officers", paramLabel = "N", hidden = true, description = "a smaller month, to try the benchmark itself")
    private int officers = OFFICERS;

    public static void main(String[] arguments) {
        Quiet.begin(arguments);
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        String var = System.getenv("PLUMBLINE_VAR");
        LargeMonth month = new LargeMonth(var == null ? Path.of(System.getProperty("plumbline.home"), "var") : Path.of(var), officers);
        try (OpenService service = month.open()) {
            ScoringRun run = month.run(service);
            BareRanking bare = new BareRanking(service, run);
            Paired.Times times = Paired.time(rounds, () -> BareRanking.asTheServicePrintsIt(service, run), bare::print);
            System.out.printf(Locale.ROOT, "ranking of %,d rows as PDF : bare fill and export of the same rows%n", bare.size());
            System.out.printf(Locale.ROOT, "  median of the ratios of %d rounds %.3f (%.3f to %.3f), limit %.1f%n", rounds, times.ratio(), times.leastRatio(), times.greatestRatio(), MOST);
            System.out.printf(Locale.ROOT, "  median %.2f s : %.2f s%n", times.oursMedian(), times.bareMedian());
            return times.ratio() <= MOST ? 0 : 1;
        }
    }
}
