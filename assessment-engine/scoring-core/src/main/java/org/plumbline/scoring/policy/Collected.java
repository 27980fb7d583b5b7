package org.plumbline.scoring.policy;

import org.plumbline.scoring.policy.FigureRule.WhenNone;

/**
 * How many values become one: those of several periods, or of several assessees.
 *
 * @param across    null: one's own
 * @param gaps      what a missing value means; null where there can be none that matters
 * @param atLeast   number of values below which {@code otherwise} holds; null: no such number
 * @param otherwise what the figure is then, and where there is nothing to put together
 */
public record Collected(Window during, Circle across, Aggregate as, Where where, Gaps gaps, Quantity atLeast, WhenNone otherwise) {

    public enum Aggregate { VALUE, SUM, MEAN, MIN, MAX, COUNT, RANK, FROM_LAST, STREAK, LAST }

    /** SKIP: what is there counts. BREAK: only what came after the last gap. REFUSE: missing as soon as one is. */
    public enum Gaps { SKIP, BREAK, REFUSE }
}
