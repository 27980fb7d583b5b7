package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.policy.Section;

/**
 * The total as the format defines it, in fractions and without a single rounding: only the points that rules, openings and fills gave are
 * taken from the sheet. For packs whose quantities stand in policy.yaml.
 */
final class ExactTotal {

    private static final BigFraction ZERO = BigFraction.ZERO;

    private final Policy policy;
    private final ScoreSheet sheet;
    private final Function<Coefficient, BigDecimal> factor;
    private final Map<String, BigFraction> booked;
    private final boolean vetoed;

    /** One scope: what its parts that apply come to, and the parts themselves. */
    private record Value(BigFraction points, boolean applies, BigFraction adjustments) { }

    /** @param factor the factor that holds for a coefficient of this assessee */
    ExactTotal(Policy policy, ScoreSheet sheet, Function<Coefficient, BigDecimal> factor) {
        this.policy = policy;
        this.sheet = sheet;
        this.factor = factor;
        this.vetoed = !sheet.vetoes().isEmpty();
        this.booked = sheet.lines().stream().filter(line -> List.of(LineKind.OPENING, LineKind.RULE, LineKind.SAME_MATTER, LineKind.OTHERWISE, LineKind.NOT_APPLICABLE).contains(line.kind()))
                .collect(Collectors.groupingBy(ScoreLine::scope, Collectors.reducing(ZERO, line -> fraction(line.points()), BigFraction::add)));
    }

    BigFraction total() {
        Value top = scope(null, number(policy.total().points()));
        BigFraction value = top.points().add(top.adjustments());
        value = limited(times(value, Coefficient.TOTAL), policy.total().floor(), policy.total().ceiling());
        if (vetoed) {
            BigFraction most = number(policy.vetoes().values().iterator().next().totalAtMost());
            value = exceeds(value, most) ? most : value;
        }
        return value;
    }

    /** P × Σ(w·s/m) ÷ Σw over the children that apply; adjustments beside it. */
    private Value scope(String scope, BigFraction points) {
        BigFraction weighted = ZERO;
        BigFraction weights = ZERO;
        BigFraction adjustments = ZERO;
        for (Indicator indicator : policy.indicatorsIn(scope).toList()) {
            BigFraction value = value(indicator);
            if (indicator.isAdjustment()) {
                adjustments = adjustments.add(value);
            } else if (counts(indicator)) {
                BigFraction own = number(indicator.points());
                BigFraction weight = indicator.weight() == null ? own : number(indicator.weight());
                weighted = weighted.add(weight.multiply(value).divide(own));
                weights = weights.add(weight);
            }
        }
        for (Section section : policy.sectionsIn(scope).toList()) {
            BigFraction own = number(section.points());
            Value inner = scope(section.code(), own);
            BigFraction value = limited(times(inner.points().add(inner.adjustments()), section.code()), section.floor(), section.ceiling());
            if (inner.applies()) {
                BigFraction weight = section.weight() == null ? own : number(section.weight());
                weighted = weighted.add(weight.multiply(value).divide(own));
                weights = weights.add(weight);
            } else {
                adjustments = adjustments.add(value);
            }
        }
        boolean applies = weights.compareTo(ZERO) > 0;
        return new Value(applies ? points.multiply(weighted).divide(weights) : ZERO, applies, adjustments);
    }

    private boolean applies(Indicator indicator) {
        return sheet.participant().figures().figure(indicator.measures().get(0)) != Figure.Absent.NOT_APPLICABLE;
    }

    private boolean counts(Indicator indicator) {
        return applies(indicator) || switch (indicator.notApplicable()) {
            case FULL, ZERO, PEER_MEAN -> true;
            case REWEIGHT, NOT_GRADED, NEVER -> false;
        };
    }

    private BigFraction value(Indicator indicator) {
        BigFraction sum = booked.getOrDefault(indicator.code(), ZERO);
        if (!applies(indicator)) {
            return sum;
        }
        boolean bounded = indicator.scoring() == Indicator.Scoring.EARN || indicator.scoring() == Indicator.Scoring.COLLECT;
        BigFraction value = times(sum, indicator.code());
        value = limited(value, bounded && indicator.floor() == null ? new Quantity.Fixed(BigDecimal.ZERO, null) : indicator.floor(),
                bounded && indicator.ceiling() == null ? indicator.points() : indicator.ceiling());
        return value;
    }

    private BigFraction times(BigFraction value, String target) {
        BigFraction product = value;
        for (Coefficient coefficient : policy.coefficients().values()) {
            if (coefficient.of().equals(target)) {
                product = product.multiply(fraction(factor.apply(coefficient)));
            }
        }
        return product;
    }

    private static BigFraction limited(BigFraction value, Quantity floor, Quantity ceiling) {
        BigFraction least = number(floor);
        BigFraction most = number(ceiling);
        return most != null && exceeds(value, most) ? most : least != null && exceeds(least, value) ? least : value;
    }

    /** By the sign of the difference, since the library orders two negative fractions the wrong way round. */
    private static boolean exceeds(BigFraction one, BigFraction other) {
        return one.subtract(other).signum() > 0;
    }

    private static BigFraction number(Quantity quantity) {
        return quantity instanceof Quantity.Fixed fixed ? fraction(fixed.value()) : null;
    }

    static BigFraction fraction(BigDecimal number) {
        BigDecimal plain = number.setScale(Math.max(0, number.scale()));
        return BigFraction.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }
}
