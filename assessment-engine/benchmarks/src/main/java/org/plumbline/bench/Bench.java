package org.plumbline.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.plumbline.cli.Quiet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures, and prints the ratios last, one a line. Exit code 1 where one is beyond its limit. */
@Command(name = "assess bench", mixinStandardHelpOptions = true, description = {"Measures, as ratios within one run: machines differ and are shared.",
        "report: the ranking of 5,000 officers as PDF against the same rows filled and exported by JasperReports alone.",
        "check: a pack of 40 rules checked without its compile against the same rules read by the engine's own parsers.",
        "leak: memory after 1,000 compiles of changed policies against memory after 200.",
        "engine: 10,000 officers from what was handed in to finished sheets against the same policy in hand-written Java.",
        "engine-vs-best-peer: the rules of the period on 10,000 officers against the fastest of six other engines.",
        "tuning: a parameter changed and 10,000 officers assessed anew against hand-written scoring, sort and grades.",
        "run, run-load: a whole run of 100,000 officers against reading and writing its rows alone, by batches and by LOAD DATA LOCAL;",
        "growth: a whole run of 1,000,000 officers against one of 100,000, for each officer, with a heap of 1 GiB; all three",
        "     on the server that BENCH_SERVER names (jdbc:mysql://127.0.0.1:3306/?user=root), else on an embedded one.",
        "page: an officer's own result among 100,000 with 30 days of use against a constant that is told after the same look at the session.",
        "standings: 2,000,000 officers assessed, placed, graded and paid without a database against 100,000, with a heap of 1 GiB."})
public final class Bench implements Callable<Integer> {

    /** About three in five of them are community officers. */
    private static final int OFFICERS = 8_400;
    private static final int SAMPLED = 17_000;
    private static final int TRANSFERRED = 100_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "what to measure (default: all)")
    private List<String> names = List.of();

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "9", description = "how often each is timed (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--officers", paramLabel = "N", hidden = true, description = "a smaller month, to try the benchmark itself")
    private int officers = OFFICERS;

    @Option(names = "--sampled", paramLabel = "N", hidden = true, description = "officers of the month without a database")
    private int sampled = SAMPLED;

    @Option(names = "--transferred", paramLabel = "N", hidden = true, description = "officers of the whole runs")
    private int transferred = TRANSFERRED;

    public static void main(String[] arguments) {
        Quiet.begin(arguments);
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Benchmark.Measured> measured = new ArrayList<>();
        for (Benchmark benchmark : wanted()) {
            out.printf("== %s: %s%n", benchmark.name(), benchmark.what());
            out.flush();
            measured.add(benchmark.measure(rounds, out));
            out.flush();
        }
        for (Benchmark.Measured each : measured) {
            out.printf(Locale.ROOT, "%s %.3f%s%n", each.name(), each.ratio(), each.isWithin() ? "" : " (limit %s)".formatted(each.most()));
        }
        out.flush();
        return measured.stream().allMatch(Benchmark.Measured::isWithin) ? 0 : 1;
    }

    private List<Benchmark> wanted() {
        String var = System.getenv("PLUMBLINE_VAR");
        Path room = var == null ? Path.of(System.getProperty("plumbline.home"), "var") : Path.of(var);
        LargeMonth month = new LargeMonth(room, officers);
        SampleMonth sample = new SampleMonth(room, "community-officer", sampled);
        List<Benchmark> all = List.of(new ReportBenchmark(month), new CheckBenchmark(), new LeakBenchmark(), new EngineBenchmark(sample), new PeerBenchmark(sample), new TuningBenchmark(sample),
                new RunBenchmark(room, transferred, "run", "BATCHES"), new RunBenchmark(room, transferred, "run-load", "LOAD_LOCAL"),
                new PageBenchmark(room, transferred),
                GrowthBenchmark.ofRuns(room, transferred, 10 * transferred), GrowthBenchmark.ofStandings(room, transferred, 20 * transferred));
        List<String> known = all.stream().map(Benchmark::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "no benchmark " + name + "; there are " + String.join(", ", known));
        });
        return all.stream().filter(each -> names.isEmpty() || names.contains(each.name())).toList();
    }
}
