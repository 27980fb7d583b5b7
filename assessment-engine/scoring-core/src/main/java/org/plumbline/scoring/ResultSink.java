package org.plumbline.scoring;

import java.util.List;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.score.ScoreSheet;

/** Takes a result as it is found, piece by piece and each once, so that it is never there as a whole: first all sheets, then standings, then outcomes. */
public interface ResultSink {

    /**
     * The sheets of one slice of the input, with all lines, by number; slice by slice in their order.
     *
     * @param slice from 0
     */
    void sheets(int slice, List<ScoreSheet> sheets);

    /** All standings, by peer group, place and number. Of a run in several slices their sheets hold only what ranking and grading need: no lines, no name. */
    void standings(List<Graded> graded);

    /** Some outcomes; portion by portion, in the order of the standings. */
    void outcomes(List<Outcome> outcomes);
}
