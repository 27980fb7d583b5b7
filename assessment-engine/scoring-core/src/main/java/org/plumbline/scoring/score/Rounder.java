package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.plumbline.scoring.policy.TotalRule;
import org.plumbline.scoring.policy.TotalRule.Round;
import org.plumbline.scoring.rules.Figures;

/** The one place where points are rounded, as the policy's {@code total} says. */
final class Rounder {

    private final TotalRule total;

    Rounder(TotalRule total) {
        this.total = total;
    }

    /** Points as they are booked: rounded with EACH_LINE, exact with TOTAL_ONLY. */
    BigDecimal booked(BigDecimal points) {
        return total.round() == Round.EACH_LINE ? points.setScale(total.scale(), total.rounding().mode()) : points;
    }

    /** The sum of a scope as its lines show it: rounded with EACH_LINE, to 12 decimals with TOTAL_ONLY. */
    BigDecimal shown(Exact exact) {
        return total.round() == Round.EACH_LINE ? printed(exact) : exact.rounded(Figures.SCALE, RoundingMode.HALF_UP);
    }

    /** What goes on after a scope: with EACH_LINE the rounded sum, with TOTAL_ONLY the exact one. */
    Exact carried(Exact exact) {
        return total.round() == Round.EACH_LINE ? Exact.of(printed(exact)) : exact;
    }

    /** The total as it is printed: one rounding of the exact value. */
    BigDecimal printed(Exact exact) {
        return exact.rounded(total.scale(), total.rounding().mode());
    }
}
