package org.plumbline.scoring;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.score.ScoreSheet;

/** Puts the pieces of a result together again, where it is small enough to be looked at as a whole. */
final class WholeResult implements ResultSink {

    private final List<ScoreSheet> sheets = new ArrayList<>();
    private final List<Graded> graded = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    @Override
    public void sheets(int slice, List<ScoreSheet> more) {
        sheets.addAll(more);
    }

    @Override
    public void standings(List<Graded> all) {
        graded.addAll(all);
    }

    @Override
    public void outcomes(List<Outcome> more) {
        outcomes.addAll(more);
    }

    RunResult with(RunInput input, RunSummary summary) {
        return new RunResult(input, summary, sheets, graded, outcomes);
    }
}
