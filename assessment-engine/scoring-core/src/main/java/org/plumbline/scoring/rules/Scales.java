package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.plumbline.scoring.policy.ParameterValue.Brackets;
import org.plumbline.scoring.policy.ParameterValue.Steps;

/** The arithmetic of STEPS and BRACKETS. */
final class Scales {

    private static final int SCALE = 12;

    private Scales() {
    }

    static BigDecimal perStep(BigDecimal distance, Steps steps) {
        BigDecimal points = BigDecimal.ZERO;
        List<Steps.Row> rows = steps.rows();
        for (int i = 0; i < rows.size(); i++) {
            Steps.Row row = rows.get(i);
            boolean last = i == rows.size() - 1;
            if (distance.compareTo(row.beyond()) <= 0) {
                break;
            }
            boolean reachesNext = !last && distance.compareTo(rows.get(i + 1).beyond()) > 0;
            if (steps.bands() == Steps.Bands.WHOLE) {
                if (!reachesNext) {
                    points = count(distance.subtract(rows.get(0).beyond()), steps).multiply(row.value());
                }
            } else {
                BigDecimal end = reachesNext ? rows.get(i + 1).beyond() : distance;
                points = points.add(count(end.subtract(row.beyond()), steps).multiply(row.value()));
            }
        }
        return steps.atMost() == null ? points : points.min(steps.atMost());
    }

    private static BigDecimal count(BigDecimal distance, Steps steps) {
        return switch (steps.mode()) {
            case PRO_RATA -> distance.divide(steps.each(), SCALE, RoundingMode.HALF_UP);
            case EACH_FULL -> distance.divide(steps.each(), 0, RoundingMode.DOWN);
            case EACH_STARTED -> distance.divide(steps.each(), 0, RoundingMode.UP);
        };
    }

    /** Null where the number lies below the first row and nothing is said for that. */
    static BigDecimal bracket(BigDecimal number, Brackets brackets) {
        List<Brackets.Row> rows = brackets.rows();
        int reached = -1;
        while (reached + 1 < rows.size() && rows.get(reached + 1).reaches(number)) {
            reached++;
        }
        if (reached < 0) {
            return brackets.otherwise();
        }
        Brackets.Row row = rows.get(reached);
        return switch (brackets.mode()) {
            case WHOLE -> row.value();
            case MARGINAL -> marginal(number, rows, reached);
            case LINEAR -> reached == rows.size() - 1 ? row.value() : interpolated(number, row, rows.get(reached + 1));
        };
    }

    private static BigDecimal marginal(BigDecimal number, List<Brackets.Row> rows, int reached) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i <= reached; i++) {
            BigDecimal end = i == reached ? number : rows.get(i + 1).boundary();
            sum = sum.add(end.subtract(rows.get(i).boundary()).multiply(rows.get(i).value()));
        }
        return sum;
    }

    private static BigDecimal interpolated(BigDecimal number, Brackets.Row from, Brackets.Row to) {
        BigDecimal way = number.subtract(from.boundary());
        BigDecimal rise = to.value().subtract(from.value());
        return from.value().add(way.multiply(rise).divide(to.boundary().subtract(from.boundary()), SCALE, RoundingMode.HALF_UP));
    }
}
