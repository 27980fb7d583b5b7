package org.plumbline.scoring.policy;

import java.util.List;

import org.plumbline.scoring.finding.Place;

/** How the total comes about; {@code scale} is the number of decimals that are printed. */
public record TotalRule(Quantity points, List<Step> order, int scale, Rounding rounding, Round round, Quantity floor, Quantity ceiling, Place place) {

    public enum Step { indicators, weights, adjustments, coefficients, limits, veto }

    public enum Round { EACH_LINE, TOTAL_ONLY }

    TotalRule at(Place other) {
        return new TotalRule(points, order, scale, rounding, round, floor, ceiling, other);
    }

    public boolean uses(Step step) {
        return order.contains(step);
    }
}
