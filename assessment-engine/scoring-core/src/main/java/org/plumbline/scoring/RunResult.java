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
 * What a run found: verified, sorted and complete.
 *
 * @param sheets        by assessee number
 * @param unsettled     those with a sheet whose grade, rewards or penalties cannot be computed, by number
 * @param graded        by peer group, place and number; those without a grade are not in it
 * @param outcomes      in the order of {@code graded}
 * @param notTakingPart by number
 * @param leftOut       reports of the period that do not count in it
 * @param findings      what the run has to say about groups, quotas, budgets and the unsettled; an error forbids publication
 * @param hash          SHA-256 over all results; equal for equal inputs
 */
public record RunResult(RunInput input, Terms terms, List<ScoreSheet> sheets, List<Graded> graded, List<Outcome> outcomes, List<Checked> checks,
        List<Quarantine.Entry> quarantine, List<Quarantine.Entry> unsettled, List<Participant> notTakingPart, List<LeftOut> leftOut, List<Finding> findings, String hash) {

    /** Whether a quota or budget that the policy refuses to exceed is exceeded, or something of somebody could not be computed. */
    public boolean isRefused() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
