package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Figure.Absent;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureRule.WhenNone;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.policy.Sample;
import org.plumbline.scoring.rules.Figures;

/**
 * What is done with one assessee's value in one period: × times, ÷ over, against another, rounded.
 *
 * <p>A missing part makes the whole missing. A part that does not apply, or a divisor of 0, gives what the policy says under {@code when-none}.
 *
 * @param parts the figure of a name in the same period
 */
record Arithmetic(Function<String, Figure> parts, InForce inForce) {

    /** From what a figure begins with to what it is. */
    Figure finish(Figure begun, FigureRule rule) {
        Figure value = begun;
        if (rule.times() != null) {
            value = both(value, parts.apply(rule.times()), BigDecimal::multiply);
        }
        if (rule.over() != null) {
            Figure divisor = parts.apply(rule.over());
            boolean byZero = divisor instanceof Figure.Amount amount && amount.value().signum() == 0;
            value = byZero && value != Absent.MISSING ? Absent.NOT_APPLICABLE
                    : both(value, divisor, (a, b) -> a.divide(b, Figures.SCALE, RoundingMode.HALF_UP));
        }
        if (rule.against() != null) {
            value = against(value, rule.against());
        }
        return scaled(rule.sample() == null ? value : held(value, rule.sample()), rule);
    }

    private Figure against(Figure value, FigureRule.Against against) {
        Figure other = parts.apply(against.figure());
        if (against.as() == FigureRule.Against.Comparison.DIFFERENCE) {
            return both(value, other, BigDecimal::subtract);
        }
        if (other instanceof Figure.Amount amount && amount.value().signum() == 0 && value instanceof Figure.Amount) {
            return absent(against.whenZero());
        }
        return both(value, other, (a, b) -> a.subtract(b).divide(b, Figures.SCALE, RoundingMode.HALF_UP));
    }

    /** What too few have answered is not taken for an answer. */
    private Figure held(Figure value, Sample sample) {
        Figure size = parts.apply(sample.size());
        Figure asked = sample.of() == null ? size : parts.apply(sample.of());
        if (!(size instanceof Figure.Amount answers) || !(asked instanceof Figure.Amount all)) {
            return value == Absent.MISSING || size == Absent.MISSING || asked == Absent.MISSING ? Absent.MISSING : Absent.NOT_APPLICABLE;
        }
        BigDecimal atLeast = inForce.number(sample.atLeast());
        BigDecimal share = inForce.number(sample.atLeastShare());
        boolean few = atLeast != null && answers.value().compareTo(atLeast) < 0 || share != null && answers.value().compareTo(all.value().multiply(share)) < 0;
        return few ? absent(sample.otherwise()) : value;
    }

    /** A weighted mean leaves out what does not apply; a weighted sum does not apply as a whole then. */
    Figure weighted(FigureSource.Weighted source) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        boolean missesOut = false;
        for (Map.Entry<String, Quantity> part : source.parts().entrySet()) {
            Figure figure = parts.apply(part.getKey());
            BigDecimal weight = inForce.number(part.getValue());
            if (figure instanceof Figure.Amount amount) {
                sum = sum.add(amount.value().multiply(weight));
                weights = weights.add(weight);
            } else if (figure == Absent.MISSING) {
                return Absent.MISSING;
            } else {
                missesOut = true;
            }
        }
        if (!source.mean()) {
            return missesOut ? Absent.NOT_APPLICABLE : new Figure.Amount(sum);
        }
        return weights.signum() == 0 ? Absent.NOT_APPLICABLE : new Figure.Amount(sum.divide(weights, Figures.SCALE, RoundingMode.HALF_UP));
    }

    private interface Operation {
        BigDecimal apply(BigDecimal a, BigDecimal b);
    }

    private static Figure both(Figure left, Figure right, Operation operation) {
        if (left instanceof Figure.Amount a && right instanceof Figure.Amount b) {
            return new Figure.Amount(operation.apply(a.value(), b.value()));
        }
        return left == Absent.MISSING || right == Absent.MISSING ? Absent.MISSING : Absent.NOT_APPLICABLE;
    }

    private static Figure scaled(Figure value, FigureRule rule) {
        Figure known = value == Absent.NOT_APPLICABLE && rule.whenNone() != null ? absent(rule.whenNone()) : value;
        if (known instanceof Figure.Amount amount) {
            return new Figure.Amount(rule.scale() == null ? Figures.canonical(amount.value()) : amount.value().setScale(rule.scale(), rule.rounding()));
        }
        return known;
    }

    /** Whether a figure has more digits before the point than any regulation speaks of: made of itself again and again it would grow without end. */
    static boolean isTooGreat(Figure figure) {
        return figure instanceof Figure.Amount amount && amount.value().precision() - amount.value().scale() > FigureSet.MOST_DIGITS;
    }

    static Figure absent(WhenNone when) {
        return switch (when) {
            case NOT_APPLICABLE -> Absent.NOT_APPLICABLE;
            case MISSING -> Absent.MISSING;
            case ZERO -> new Figure.Amount(BigDecimal.ZERO);
        };
    }
}
