package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Figure.Absent;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureRule.WhenNone;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.rules.Figures;
import org.plumbline.scoring.rules.Terms;

/**
 * Pass 4: the figures that one assessee's own record and history give.
 *
 * <p>A missing part makes the whole missing. A part that does not apply, or a divisor of 0, gives what the policy says under
 * {@code when-none}. A figure that the record states itself is not computed.
 */
public final class OwnFigures {

    private final Terms terms;
    private final EarlierResults earlier;
    private final Map<String, Figure> figures;

    private OwnFigures(PeriodRecord record, EarlierResults earlier, Terms terms) {
        this.terms = terms;
        this.earlier = earlier;
        this.figures = new HashMap<>(record == null ? Map.of() : record.figures());
    }

    /** @param record null where nothing was handed in: then all items are missing */
    public static FigureSet of(PeriodRecord record, EarlierResults earlier, Terms terms) {
        OwnFigures own = new OwnFigures(record, earlier, terms);
        terms.policy().figures().values().stream().filter(rule -> !rule.isGroupFigure()).forEach(rule -> own.resolve(rule.name()));
        return new FigureSet(own.figures);
    }

    private Figure resolve(String name) {
        Figure known = figures.get(name);
        if (known != null) {
            return known;
        }
        FigureRule rule = terms.policy().figures().get(name);
        if (rule == null || rule.isGroupFigure()) {
            return Absent.MISSING;
        }
        Figure computed = finished(compute(rule), rule);
        figures.put(name, computed);
        return computed;
    }

    private Figure compute(FigureRule rule) {
        if (rule.history() != null) {
            return new HistoryFigure(rule.history(), terms).of(rule.history().children() ? earlier.ofChildren() : earlier.own());
        }
        Figure value = rule.of() instanceof FigureRule.Source.Weighted weighted ? weighted(weighted)
                : resolve(((FigureRule.Source.Named) rule.of()).name());
        if (rule.times() != null) {
            value = both(value, resolve(rule.times()), BigDecimal::multiply);
        }
        if (rule.over() != null) {
            Figure divisor = resolve(rule.over());
            boolean byZero = divisor instanceof Figure.Amount amount && amount.value().signum() == 0;
            value = byZero && value != Absent.MISSING ? Absent.NOT_APPLICABLE
                    : both(value, divisor, (a, b) -> a.divide(b, Figures.SCALE, RoundingMode.HALF_UP));
        }
        return rule.against() == null ? value : against(value, rule.against());
    }

    private Figure against(Figure value, FigureRule.Against against) {
        Figure other = resolve(against.figure());
        if (against.as() == FigureRule.Against.Comparison.DIFFERENCE) {
            return both(value, other, BigDecimal::subtract);
        }
        if (other instanceof Figure.Amount amount && amount.value().signum() == 0 && value instanceof Figure.Amount) {
            return absent(against.whenZero());
        }
        return both(value, other, (a, b) -> a.subtract(b).divide(b, Figures.SCALE, RoundingMode.HALF_UP));
    }

    /** A weighted mean leaves out what does not apply; a weighted sum does not apply as a whole then. */
    private Figure weighted(FigureRule.Source.Weighted source) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Map.Entry<String, Quantity> part : source.parts().entrySet()) {
            Figure figure = resolve(part.getKey());
            BigDecimal weight = terms.inForce().number(part.getValue());
            if (figure instanceof Figure.Amount amount) {
                sum = sum.add(amount.value().multiply(weight));
                weights = weights.add(weight);
            } else if (figure == Absent.MISSING) {
                return Absent.MISSING;
            } else if (!source.mean()) {
                return Absent.NOT_APPLICABLE;
            }
        }
        if (!source.mean()) {
            return new Figure.Amount(sum);
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

    private static Figure finished(Figure value, FigureRule rule) {
        Figure known = value == Absent.NOT_APPLICABLE && rule.whenNone() != null ? absent(rule.whenNone()) : value;
        if (known instanceof Figure.Amount amount) {
            BigDecimal scaled = rule.scale() == null ? Figures.canonical(amount.value()) : amount.value().setScale(rule.scale(), rule.rounding());
            return new Figure.Amount(scaled);
        }
        return known;
    }

    static Figure absent(WhenNone when) {
        return switch (when) {
            case NOT_APPLICABLE -> Absent.NOT_APPLICABLE;
            case MISSING -> Absent.MISSING;
            case ZERO -> new Figure.Amount(BigDecimal.ZERO);
        };
    }
}
