package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.Figure.Absent;
import org.plumbline.scoring.policy.FigureRule.Aggregate;
import org.plumbline.scoring.policy.FigureRule.History;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.Figures;
import org.plumbline.scoring.rules.Terms;

/** A figure over the same assessee's results of another policy. */
final class HistoryFigure {

    private final History rule;
    private final Terms terms;

    HistoryFigure(History rule, Terms terms) {
        this.rule = rule;
        this.terms = terms;
    }

    Figure of(List<EarlierResult> history) {
        List<EarlierResult> window = history.stream().filter(result -> result.policy().equals(rule.policy())
                        && rule.covers(result.period(), terms.period(), terms.policy().period()))
                .sorted(Comparator.comparing(EarlierResult::period)).toList();
        if (rule.gaps() == History.Gaps.REFUSE && window.size() < expected(window)) {
            return Absent.MISSING;
        }
        List<EarlierResult> counted = window.stream().filter(result -> rule.where().isEmpty() || rule.where().contains(result.grade())).toList();
        if (window.size() < rule.atLeast()) {
            return OwnFigures.absent(rule.otherwise());
        }
        if (rule.as() == Aggregate.COUNT) {
            return new Figure.Amount(BigDecimal.valueOf(counted.size()));
        }
        List<BigDecimal> values = counted.stream().map(this::value).filter(value -> value != null).toList();
        if (values.isEmpty()) {
            return OwnFigures.absent(rule.otherwise());
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure.Amount(switch (rule.as()) {
            case SUM -> sum;
            case MEAN -> sum.divide(BigDecimal.valueOf(values.size()), Figures.SCALE, RoundingMode.HALF_UP);
            case MIN -> values.stream().min(Comparator.naturalOrder()).orElseThrow();
            case MAX -> values.stream().max(Comparator.naturalOrder()).orElseThrow();
            case LAST -> values.get(values.size() - 1);
            case COUNT, RANK -> throw new IllegalStateException("refused by the check: " + rule.as());
        });
    }

    private BigDecimal value(EarlierResult result) {
        return switch (rule.value()) {
            case total -> result.total();
            case attainment -> result.attainment();
            case rank -> result.rank() == null ? null : BigDecimal.valueOf(result.rank());
            case fromLast -> result.fromLast() == null ? null : BigDecimal.valueOf(result.fromLast());
            case grade -> null;
        };
    }

    private int expected(List<EarlierResult> window) {
        int months = window.isEmpty() ? 1 : Period.monthsOf(window.get(0).period());
        return switch (rule.during()) {
            case PERIOD -> (int) (terms.period().firstMonth().until(terms.period().lastMonth(), ChronoUnit.MONTHS) + 1) / months;
            case PREVIOUS -> 1;
            case LAST -> rule.last();
        };
    }
}
