package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;

/**
 * Walks along each figure that an indicator's rules read, in the direction in which its items get better, the other figures held, and
 * looks for points that fall. Each of its values is near a threshold, near a mark of a scale, or between two of these.
 */
final class Falls {

    private static final long MOST = 50_000;

    /** @param indicator whose points fall; @param field along which, {@code from} one value {@code to} the next better one */
    record Fall(Indicator indicator, Rule rule, String field, Object from, Object to, BigDecimal before, BigDecimal after, YearMonth month) { }

    private final RuleBook book;
    private final ToIntFunction<DataItem> sign;
    private final Predicate<EventKind> kinds;

    /** @param sign 1 or −1 where an item that rises, or falls, must not lower points; 0 where it may */
    Falls(RuleBook book, ToIntFunction<DataItem> sign) {
        this(book, sign, kind -> false);
    }

    /** @param kinds of which more must not lower points */
    Falls(RuleBook book, ToIntFunction<DataItem> sign, Predicate<EventKind> kinds) {
        this.book = book;
        this.sign = sign;
        this.kinds = kinds;
    }

    /** The first along a figure, in the first month in which there is one. */
    Optional<Fall> first(Indicator indicator) {
        List<Rule> rules = PeriodPoints.rules(indicator, book.rules());
        for (InForce inForce : Months.of(book, rules, indicator.points(), indicator.floor(), indicator.ceiling())) {
            Axes axes = new Axes(book, Stage.PERIOD, indicator, rules, inForce);
            Map<String, List<Object>> values = axes.values();
            Sense senses = new Sense(book.version(), inForce, sign, kinds);
            for (String field : values.keySet()) {
                int sense = senses.of(field).orElse(0);
                Optional<Fall> fall = sense == 0 ? Optional.empty() : along(field, sense, values, axes.rising(field), PeriodPoints.beside(book.rules(), indicator, rules, inForce));
                if (fall.isPresent()) {
                    return fall;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Fall> along(String field, int sense, Map<String, List<Object>> values, List<Object> rising, PeriodPoints points) {
        List<Object> better = new ArrayList<>(rising);
        if (sense < 0) {
            Collections.reverse(better);
        }
        Map<String, List<Object>> others = new LinkedHashMap<>(values);
        others.remove(field);
        Fall[] found = new Fall[1];
        new Combinations(others, Math.max(1, MOST / better.size())).each(held -> {
            Map<String, Object> point = new HashMap<>(held);
            Object from = null;
            BigDecimal before = null;
            for (Object to : found[0] == null ? better : List.of()) {
                point.put(field, to);
                BigDecimal after = points.points(point::get).orElse(null);
                if (before != null && after != null && after.compareTo(before) < 0) {
                    found[0] = new Fall(points.indicator(), speaking(points, point), field, from, to, before, after, points.inForce().month());
                    return;
                }
                from = after == null ? from : to;
                before = after == null ? before : after;
            }
        });
        return Optional.ofNullable(found[0]);
    }

    private static Rule speaking(PeriodPoints points, Map<String, Object> point) {
        return points.rules().stream().filter(rule -> Conditions.fires(rule, point::get, points.inForce())).findFirst().orElse(points.rules().get(0));
    }
}
