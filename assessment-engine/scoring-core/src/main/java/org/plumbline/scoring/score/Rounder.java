package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.apache.commons.numbers.fraction.BigFraction;
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
    BigDecimal shown(BigFraction exact) {
        return total.round() == Round.EACH_LINE ? printed(exact) : exact.bigDecimalValue(Figures.SCALE, RoundingMode.HALF_UP);
    }

    /** What goes on after a scope: with EACH_LINE the rounded sum, with TOTAL_ONLY the exact one. */
    BigFraction carried(BigFraction exact) {
        return total.round() == Round.EACH_LINE ? fraction(printed(exact)) : exact;
    }

    /** The total as it is printed: one rounding of the exact value. */
    BigDecimal printed(BigFraction exact) {
        return exact.bigDecimalValue(total.scale(), total.rounding().mode());
    }

    /** Not compareTo: of two negative fractions commons-numbers 1.2 takes the smaller for the greater. */
    static int compare(BigFraction one, BigFraction other) {
        return one.subtract(other).signum();
    }

    static BigFraction fraction(BigDecimal number) {
        return number.scale() <= 0 ? BigFraction.of(number.toBigIntegerExact())
                : BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }
}
