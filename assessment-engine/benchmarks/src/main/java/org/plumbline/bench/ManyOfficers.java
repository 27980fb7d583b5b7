package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.plumbline.cli.Quiet;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.ResultSink;
import org.plumbline.scoring.RunSummary;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.CutInput;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.ScoreSheet;

/** A process of its own, with the heap that it is given: assesses so many officers slice by slice and says how long each took. */
final class ManyOfficers {

    private static final int SLICE = 2_000;
    /** Of all posts, so that there is a slice of community officers. */
    private static final int SAMPLED = 4_000;

    /** Counts, and keeps nothing. */
    private static final class Counted implements ResultSink {
        private long sheets;
        private long standings;
        private long outcomes;

        @Override
        public void sheets(int slice, List<ScoreSheet> more) {
            sheets += more.size();
        }

        @Override
        public void standings(List<Graded> all) {
            standings += all.size();
        }

        @Override
        public void outcomes(List<Outcome> more) {
            outcomes += more.size();
        }
    }

    private ManyOfficers() {
    }

    /** @param arguments a folder for what is made up, then numbers of officers */
    public static void main(String[] arguments) throws IOException {
        Quiet.begin(arguments);
        RunInput month = CutInput.of(new SampleMonth(Path.of(arguments[0]), "community-officer", SAMPLED).input(), SLICE).slice(0);
        try (CompiledPolicy policy = Compiled.policy(month.bundle(), new PrintWriter(System.err, true))) {
            for (int i = 1; i < arguments.length; i++) {
                RunSlices officers = new RepeatedMonth(month, Integer.parseInt(arguments[i]));
                Counted counted = new Counted();
                long begun = System.nanoTime();
                RunSummary summary = new Assessment(policy, Progress.NONE).run(officers, counted);
                double seconds = (System.nanoTime() - begun) / 1e9;
                Runtime memory = Runtime.getRuntime();
                System.out.printf(Locale.ROOT, "%d %.3f %,d sheets, %,d standings, %,d outcomes, result %s, %,d MiB in use%n", summary.tally().assessees(), seconds, counted.sheets, counted.standings,
                        counted.outcomes, summary.hash(), (memory.totalMemory() - memory.freeMemory()) >> 20);
            }
        }
    }
}
