package org.plumbline.bench;

import java.io.PrintWriter;

import org.plumbline.cli.OpenService;
import org.plumbline.service.report.BareRanking;
import org.plumbline.service.run.ScoringRun;

/** What the service's printed ranking costs beyond the library that lays it out and writes it. */
final class ReportBenchmark implements Benchmark {

    private static final double MOST = 1.2;

    private final LargeMonth month;

    ReportBenchmark(LargeMonth month) {
        this.month = month;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String what() {
        return "ranking of 5,000 officers as PDF : bare fill and export of the same rows";
    }

    @Override
    public Measured measure(int rounds, PrintWriter detail) throws Exception {
        try (OpenService service = month.open()) {
            ScoringRun run = month.run(service);
            BareRanking bare = new BareRanking(service, run);
            detail.printf("%,d rows%n", bare.size());
            Paired.Times times = Paired.time(rounds, () -> BareRanking.asTheServicePrintsIt(service, run), bare::print);
            times.print(detail);
            return new Measured(name(), times.ratio(), MOST);
        }
    }
}
