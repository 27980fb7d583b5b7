package org.plumbline.scoring.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.figure.FigureSet;
import org.plumbline.scoring.figure.GroupFigures;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.FigureLevel;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.rules.Terms;

/** What the strata scored so far have given, for the figures that read it. */
final class PointsSoFar {

    private final Map<String, Map<String, Figure>> bySubject = new HashMap<>();

    /** Of indicators what rules earned, within their limits and without fills; of sections what they have come to. */
    PointsSoFar(List<Booking> bookings, Terms terms) {
        for (Booking booking : bookings) {
            Map<String, Figure> points = new HashMap<>(Totals.ofSections(booking, terms));
            Indicators indicators = new Indicators(booking, terms);
            for (Indicator indicator : terms.policy().indicators().values()) {
                boolean counts = booking.applies(indicator.code()) || booking.spares(indicator, terms.policy());
                points.put(indicator.code(), counts ? new Figure.Amount(Indicators.sum(indicators.lines(indicator))) : Figure.Absent.NOT_APPLICABLE);
            }
            bySubject.put(booking.participant().no(), points);
        }
    }

    Figure of(Participant one, FigureSource.Points source) {
        return bySubject.getOrDefault(one.no(), Map.of()).getOrDefault(source.scope(), Figure.Absent.MISSING);
    }

    /** Figures over printed totals, for rules on what comes after. */
    static List<ScoreSheet> afterTotals(List<ScoreSheet> sheets, Terms terms) {
        List<FigureRule> rules = terms.levels().at(FigureLevel.TOTALS);
        return rules.isEmpty() ? sheets : GroupFigures.add(sheets, rules, SHEETS, (sheet, source) -> new Figure.Amount(sheet.total()), terms);
    }

    private static final GroupFigures.Members<ScoreSheet> SHEETS = new GroupFigures.Members<>() {
        @Override
        public FigureSet figures(ScoreSheet sheet) {
            return sheet.participant().figures();
        }

        @Override
        public boolean takesPart(ScoreSheet sheet) {
            return true;
        }

        @Override
        public String group(ScoreSheet sheet, List<String> within) {
            return sheet.participant().group(within);
        }

        @Override
        public ScoreSheet with(ScoreSheet sheet, FigureSet figures) {
            return sheet.withFigures(figures);
        }
    };
}
