package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Figure.Absent;
import org.plumbline.scoring.policy.Circle;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.rules.Figures;

/** The values of one group, sorted once, so that each member's view of them costs no walk over the group: without oneself, without extremes. */
final class GroupValues {

    private final FigureRule rule;
    private final Circle circle;
    private final SortedNumbers sorted;
    private final BigDecimal atLeast;
    private final InForce inForce;

    GroupValues(FigureRule rule, List<BigDecimal> values, InForce inForce) {
        this.rule = rule;
        this.circle = rule.across();
        this.inForce = inForce;
        this.sorted = SortedNumbers.of(values);
        this.atLeast = rule.isOfGroup() ? inForce.number(rule.collected().atLeast()) : null;
    }

    /**
     * @param own    the viewer's own value
     * @param inside whether the viewer belongs to the group
     */
    Figure seenBy(Figure own, boolean inside) {
        BigDecimal mine = own instanceof Figure.Amount amount ? amount.value() : null;
        boolean counted = inside && mine != null && Aggregation.counts(own, rule.collected().where(), inForce);
        int left = circle.self() && counted ? sorted.firstAtLeast(mine) : -1;
        int size = left >= 0 ? sorted.size() - 1 : sorted.size();
        int from = Math.min(circle.lowest(), size);
        int to = Math.max(from, size - circle.highest());
        if (atLeast != null && BigDecimal.valueOf(to - from).compareTo(atLeast) < 0) {
            return Arithmetic.absent(rule.collected().otherwise());
        }
        return switch (rule.as()) {
            case COUNT -> new Figure.Amount(BigDecimal.valueOf(to - from));
            case RANK -> mine == null ? nothing(own) : new Figure.Amount(BigDecimal.valueOf(1L + sorted.size() - sorted.firstAbove(mine)));
            case FROM_LAST -> mine == null ? nothing(own) : new Figure.Amount(BigDecimal.valueOf(1L + sorted.firstAtLeast(mine)));
            default -> from == to ? nothing(own) : new Figure.Amount(value(from, to, left));
        };
    }

    private BigDecimal value(int from, int to, int left) {
        BigDecimal sum = sum(to, left).subtract(sum(from, left));
        return switch (rule.as()) {
            case SUM -> sum;
            case MEAN -> sum.divide(BigDecimal.valueOf(to - (long) from), Figures.SCALE, RoundingMode.HALF_UP);
            case MIN -> at(from, left);
            case MAX -> at(to - 1, left);
            default -> throw new IllegalStateException("refused by the check: " + rule.as());
        };
    }

    /** The value at a position once the one at {@code left} is out. */
    private BigDecimal at(int position, int left) {
        return sorted.at(left >= 0 && position >= left ? position + 1 : position);
    }

    /** The sum of the first so many once the one at {@code left} is out. */
    private BigDecimal sum(int count, int left) {
        return left >= 0 && count > left ? sorted.sumOfFirst(count + 1).subtract(sorted.at(left)) : sorted.sumOfFirst(count);
    }

    /** Where nobody has a value: missing if one's own is, else what the policy says, or not applicable. */
    private Figure nothing(Figure own) {
        if (own == Absent.MISSING) {
            return own;
        }
        return rule.collected().otherwise() == null ? Absent.NOT_APPLICABLE : Arithmetic.absent(rule.collected().otherwise());
    }
}
