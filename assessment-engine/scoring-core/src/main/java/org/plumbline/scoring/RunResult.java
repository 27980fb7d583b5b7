package org.plumbline.scoring;

import java.util.List;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.ScoreSheet;

/**
 * What a run found, as a whole: verified, sorted and complete. For a result that is small enough to be looked at at once.
 *
 * @param sheets   by assessee number
 * @param graded   by peer group, place and number; those without a grade are not in it
 * @param outcomes in the order of {@code graded}
 */
public record RunResult(RunInput input, RunSummary summary, List<ScoreSheet> sheets, List<Graded> graded, List<Outcome> outcomes) {

    public Terms terms() {
        return summary.terms();
    }

    public List<Checked> checks() {
        return summary.checks();
    }

    public List<Quarantine.Entry> quarantine() {
        return summary.quarantine();
    }

    /** Those with a sheet whose grade, rewards or penalties cannot be computed, by number. */
    public List<Quarantine.Entry> unsettled() {
        return summary.unsettled();
    }

    /** By number. */
    public List<Participant> notTakingPart() {
        return summary.notTakingPart();
    }

    /** Reports of the period that do not count in it. */
    public List<LeftOut> leftOut() {
        return summary.leftOut();
    }

    public List<Finding> findings() {
        return summary.findings();
    }

    /** SHA-256 over all results; equal for equal inputs. */
    public String hash() {
        return summary.hash();
    }

    public boolean isRefused() {
        return summary.isRefused();
    }
}
