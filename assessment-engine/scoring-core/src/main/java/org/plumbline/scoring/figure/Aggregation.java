package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Figure.Absent;
import org.plumbline.scoring.policy.Collected;
import org.plumbline.scoring.policy.Collected.Aggregate;
import org.plumbline.scoring.policy.Collected.Gaps;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Where;
import org.plumbline.scoring.rules.Figures;

/** Makes one figure of several: of one assessee's periods, or of those below. What is missing is a gap; what does not apply is none, and does not count. */
final class Aggregation {

    private final Collected rule;
    private final InForce inForce;

    Aggregation(Collected rule, InForce inForce) {
        this.rule = rule;
        this.inForce = inForce;
    }

    /** @param cells oldest first */
    Figure of(List<Figure> cells) {
        return of(cells, false);
    }

    /** A result is there also where it has no grade or place. */
    Figure ofResults(List<Figure> cells) {
        return of(cells, true);
    }

    private Figure of(List<Figure> cells, boolean isThere) {
        if (rule.gaps() == Gaps.REFUSE && cells.contains(Absent.MISSING)) {
            return Absent.MISSING;
        }
        List<Figure> present = rule.gaps() == Gaps.BREAK ? cells.subList(cells.lastIndexOf(Absent.MISSING) + 1, cells.size()) : cells;
        present = present.stream().filter(cell -> cell != Absent.MISSING).toList();
        List<Figure> known = present.stream().filter(cell -> cell != Absent.NOT_APPLICABLE).toList();
        BigDecimal atLeast = inForce.number(rule.atLeast());
        if (atLeast != null && BigDecimal.valueOf(isThere ? present.size() : known.size()).compareTo(atLeast) < 0) {
            return otherwise();
        }
        if (rule.as() == Aggregate.STREAK) {
            return new Figure.Amount(BigDecimal.valueOf(streak(known)));
        }
        List<Figure> counted = known.stream().filter(cell -> counts(cell, rule.where(), inForce)).toList();
        if (rule.as() == Aggregate.COUNT) {
            return new Figure.Amount(BigDecimal.valueOf(counted.size()));
        }
        List<BigDecimal> values = new ArrayList<>();
        counted.forEach(cell -> values.add(((Figure.Amount) cell).value()));
        return values.isEmpty() ? empty(present, known) : new Figure.Amount(value(values));
    }

    /** A sum over nothing that happened is 0 only among events, where nothing is what happened. */
    Figure ofEvents(List<Figure> amounts) {
        return amounts.isEmpty() && rule.as() == Aggregate.SUM ? new Figure.Amount(BigDecimal.ZERO) : of(amounts);
    }

    /** Where it applies in none of the periods it does not apply, unless the policy says what it is. */
    private Figure empty(List<Figure> present, List<Figure> known) {
        return rule.otherwise() == null && rule.where().equals(Where.ANY) && !present.isEmpty() && known.isEmpty() ? Absent.NOT_APPLICABLE : otherwise();
    }

    private Figure otherwise() {
        return rule.otherwise() == null ? Absent.MISSING : Arithmetic.absent(rule.otherwise());
    }

    private int streak(List<Figure> known) {
        int streak = 0;
        while (streak < known.size() && counts(known.get(known.size() - 1 - streak), rule.where(), inForce)) {
            streak++;
        }
        return streak;
    }

    private BigDecimal value(List<BigDecimal> values) {
        return switch (rule.as()) {
            case SUM -> sum(values);
            case MEAN -> sum(values).divide(BigDecimal.valueOf(values.size()), Figures.SCALE, RoundingMode.HALF_UP);
            case MIN -> values.stream().min(Comparator.naturalOrder()).orElseThrow();
            case MAX -> values.stream().max(Comparator.naturalOrder()).orElseThrow();
            case LAST -> values.get(values.size() - 1);
            case VALUE, COUNT, STREAK, RANK, FROM_LAST -> throw new IllegalStateException("refused by the check: " + rule.as());
        };
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a value is one that a policy asks for. */
    static boolean counts(Figure value, Where where, InForce inForce) {
        if (value instanceof Figure.Flag flag) {
            return where.is() == null || where.is() == flag.value();
        }
        if (value instanceof Figure.Choice choice) {
            return where.in().isEmpty() || where.in().contains(choice.code());
        }
        if (value instanceof Figure.Choices choices) {
            return where.in().isEmpty() || choices.codes().stream().anyMatch(where.in()::contains);
        }
        BigDecimal number = ((Figure.Amount) value).value();
        BigDecimal atLeast = inForce.number(where.atLeast());
        BigDecimal above = inForce.number(where.above());
        BigDecimal atMost = inForce.number(where.atMost());
        BigDecimal below = inForce.number(where.below());
        return (atLeast == null || number.compareTo(atLeast) >= 0) && (above == null || number.compareTo(above) > 0)
                && (atMost == null || number.compareTo(atMost) <= 0) && (below == null || number.compareTo(below) < 0);
    }
}
