package org.plumbline.scoring.policy;

import org.plumbline.scoring.finding.Place;

/**
 * A named factor that rules set.
 *
 * @param of        EVENT, TOTAL, or the code of an indicator, section or outcome
 * @param take      which one counts when several rules fire
 * @param otherwise the factor when none fires
 */
public record Coefficient(String name, String of, Take take, Quantity otherwise, Place place) {

    public static final String EVENT = "EVENT";
    public static final String TOTAL = "TOTAL";

    /** Whether it multiplies what a sheet has, so that each sheet has one factor of it: not events, not money. */
    public boolean isOfPoints(Policy policy) {
        return of.equals(TOTAL) || policy.indicators().containsKey(of) || policy.sections().containsKey(of);
    }

    public enum Take { HIGHEST, LOWEST, PRODUCT }
}
