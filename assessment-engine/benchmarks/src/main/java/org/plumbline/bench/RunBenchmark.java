package org.plumbline.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.RunSettings;

/** How much longer a whole run takes than the database needs for its rows. */
final class RunBenchmark implements Benchmark {

    private static final double MOST = 1.5;
    private static final int MOST_ROUNDS = 5;
    private static final int WARMING = 1;

    private final Path room;
    private final int officers;
    private final String name;
    private final String way;

    /** @param way BATCHES or LOAD_LOCAL */
    RunBenchmark(Path var, int officers, String name, String way) {
        this.room = var.resolve("bench-run");
        this.officers = officers;
        this.name = name;
        this.way = way;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return "freeze, score, store, verify %,d officers by 12 indicators : the same rows read and written by %s, both on the same tables".formatted(officers, way);
    }

    @Override
    public Measured measure(int rounds, PrintWriter detail) throws Exception {
        try (MonthDatabase database = new MonthDatabase(room, officers, Map.of("plumbline.database.bulk", way))) {
            detail.println(database.server());
            long first = run(database, null);
            try (BareTransfer bare = new BareTransfer(database, first, database.get(RunSettings.class).sheetWriters())) {
                detail.println(bare.amount());
                Checksum.mustBeEqual(bare.checksum(first), bare.checksum(bare.perform()), "the bare transfer, rows", detail);
                detail.flush();
                Paired.Times times = Paired.time(Math.min(rounds, MOST_ROUNDS), WARMING, () -> run(database, "bench"), bare::perform);
                times.print(detail);
                detail.printf(Locale.ROOT, "%,.0f officers a second%n", officers / times.ours().stream().min(Double::compare).orElseThrow());
                return new Measured(name, times.ratio(), MOST);
            }
        }
    }

    private static long run(MonthDatabase database, String correction) {
        return database.get(RunPeriod.class).run(new RunOrder(TwelveIndicators.POLICY, TwelveIndicators.MONTH, correction, null, Actor.ofThisProcess()), Progress.NONE).run().id();
    }
}
