package org.plumbline.scoring;

import java.util.List;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;

/**
 * What there is to say of a whole run, beside its sheets, standings and outcomes themselves.
 *
 * @param tally         how many of what
 * @param quarantine    by number
 * @param unsettled     those with a sheet whose grade, rewards or penalties cannot be computed, by number
 * @param notTakingPart by number
 * @param leftOut       reports of the period that do not count in it, by number
 * @param findings      what the run has to say about groups, quotas, budgets and the unsettled; an error forbids publication
 * @param hash          SHA-256 over all results; equal for equal inputs, in however many slices
 */
public record RunSummary(Terms terms, Tally tally, List<Checked> checks, List<Quarantine.Entry> quarantine, List<Quarantine.Entry> unsettled,
        List<Participant> notTakingPart, List<LeftOut> leftOut, List<Finding> findings, String hash) {

    /** Whether a quota or budget that the policy refuses to exceed is exceeded, or something of somebody could not be computed. */
    public boolean isRefused() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
