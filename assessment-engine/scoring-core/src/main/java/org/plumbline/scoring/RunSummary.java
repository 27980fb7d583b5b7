package org.plumbline.scoring;

import java.util.List;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;

/**
 * What there is to say of a whole run, beside what its {@link ResultSink} has taken.
 *
 * @param assessees     how many went in = scored + quarantined + not taking part
 * @param scored        how many have a sheet
 * @param quarantine    by number
 * @param unsettled     those with a sheet whose grade, rewards or penalties cannot be computed, by number
 * @param notTakingPart by number
 * @param leftOut       reports of the period that do not count in it, by number
 * @param findings      what the run has to say about groups, quotas, budgets and the unsettled; an error forbids publication
 * @param hash          SHA-256 over all results; equal for equal inputs, in however many slices
 */
public record RunSummary(Terms terms, int assessees, int scored, List<Checked> checks, List<Quarantine.Entry> quarantine, List<Quarantine.Entry> unsettled,
        List<Participant> notTakingPart, List<LeftOut> leftOut, List<Finding> findings, String hash) { }
