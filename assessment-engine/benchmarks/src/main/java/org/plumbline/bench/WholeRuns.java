package org.plumbline.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.plumbline.cli.Quiet;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.ScoringRun;

/** A process of its own, with the heap that it is given: runs a month of so many officers from the database to the database and says how long it took. */
final class WholeRuns {

    private WholeRuns() {
    }

    /** @param arguments a folder, then for each month how many officers it has and how often it is run */
    public static void main(String[] arguments) throws Exception {
        Quiet.begin(arguments);
        for (int i = 1; i < arguments.length; i += 2) {
            int officers = Integer.parseInt(arguments[i]);
            try (MonthDatabase database = new MonthDatabase(Path.of(arguments[0]), officers, Map.of())) {
                for (int round = 0; round < Integer.parseInt(arguments[i + 1]); round++) {
                    long begun = System.nanoTime();
                    ScoringRun run = database.get(RunPeriod.class)
                            .run(new RunOrder(TwelveIndicators.POLICY, TwelveIndicators.MONTH, round == 0 ? null : "bench", null, Actor.ofThisProcess()), Progress.NONE).run();
                    System.out.printf(Locale.ROOT, "%d %.3f %s%n", run.scored(), (System.nanoTime() - begun) / 1e9, database.server());
                }
            }
        }
    }
}
