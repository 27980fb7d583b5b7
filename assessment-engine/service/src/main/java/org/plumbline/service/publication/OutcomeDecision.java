package org.plumbline.service.publication;

import java.time.Instant;

/**
 * What somebody decided about a reward or penalty that a run proposes.
 *
 * @param position of the outcome in its run
 * @param revision from 1; the highest holds
 * @param reason   null: none, which only a confirmed reward may have
 */
public record OutcomeDecision(long run, int position, int revision, Decision decision, String reason, Instant decidedAt, String decidedBy) {

    public enum Decision { CONFIRMED, REJECTED }
}
