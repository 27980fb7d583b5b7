package org.plumbline.service.simulation;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.service.difference.DiffWords;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.studio.Draft;

/**
 * A month scored by a draft, beside what was kept of it.
 *
 * @param before as the run found it
 * @param after  as the draft would have it
 */
record Trial(ScoringRun run, Draft draft, RunResult before, RunResult after, ScoreDiff diff) {

    DiffWords words() {
        return new DiffWords(before.terms().policy(), after.terms().policy());
    }
}
