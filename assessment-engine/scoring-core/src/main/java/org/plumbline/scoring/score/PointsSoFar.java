package org.plumbline.scoring.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.rules.Terms;

/** What the strata scored so far have given, for the figures that read it. */
final class PointsSoFar {

    static final PointsSoFar NONE = new PointsSoFar(List.of(), null);

    private final Map<String, Map<String, Figure>> bySubject = new HashMap<>();

    /** Of indicators what rules earned, within their limits and without fills; of sections what they have come to. */
    PointsSoFar(List<Booking> bookings, Terms terms) {
        if (bookings.isEmpty()) {
            return;
        }
        SheetOrder order = new SheetOrder(terms.policy());
        Bounds bounds = new Bounds(terms);
        for (Booking booking : bookings) {
            Map<String, Figure> points = new HashMap<>(Totals.ofSections(booking, order, bounds, terms));
            Indicators indicators = new Indicators(booking, bounds, terms);
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
}
