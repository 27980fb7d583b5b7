package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.Scoring;
import org.plumbline.scoring.rules.Terms;

/** The points of each indicator and its limits, found once for all sheets of a run. */
final class Bounds {

    private final Map<String, Bound> bounds = new HashMap<>();

    /**
     * @param points  as they are booked
     * @param floor   null: none
     * @param ceiling null: none
     */
    record Bound(BigDecimal points, BigDecimal floor, BigDecimal ceiling) { }

    Bounds(Terms terms) {
        Rounder rounder = new Rounder(terms.policy().total());
        for (Indicator indicator : terms.policy().indicators().values()) {
            boolean bounded = indicator.scoring() == Scoring.EARN || indicator.scoring() == Scoring.COLLECT;
            BigDecimal full = terms.inForce().number(indicator.points());
            BigDecimal points = full == null ? null : rounder.booked(full);
            BigDecimal floor = indicator.floor() == null ? bounded ? BigDecimal.ZERO : null : terms.inForce().number(indicator.floor());
            BigDecimal ceiling = indicator.ceiling() == null ? bounded ? points : null : terms.inForce().number(indicator.ceiling());
            bounds.put(indicator.code(), new Bound(points, floor, ceiling));
        }
    }

    Bound of(Indicator indicator) {
        return bounds.get(indicator.code());
    }
}
