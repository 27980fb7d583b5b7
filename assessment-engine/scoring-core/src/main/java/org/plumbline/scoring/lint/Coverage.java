package org.plumbline.scoring.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.score.Reasons;

/**
 * Looks for values of its figures at which an EARN indicator has no rule, or several, for every month from which a parameter changes.
 * Figures are tried in every combination, as if they were independent of each other.
 */
final class Coverage {

    /** Beyond so many combinations only pairs of figures are tried together, the others held at a middle value; the author is told. */
    private static final long MOST_POINTS = 50_000;

    private final RuleBook book;
    private final PolicyVersion version;
    private final Remarks remarks;

    Coverage(RuleBook book, Remarks remarks) {
        this.book = book;
        this.version = book.version();
        this.remarks = remarks;
    }

    void check() {
        for (Indicator indicator : version.policy().indicators().values()) {
            if (indicator.scoring() == Indicator.Scoring.EARN) {
                List<Rule> booking = PeriodPoints.rules(indicator, book.rules());
                // one month with a finding is enough: the author mends it there first
                for (InForce month : Months.of(book, booking)) {
                    if (!new Search(indicator, booking, month).isCovered()) {
                        break;
                    }
                }
            }
        }
    }

    /** One indicator in one month; tells at most one gap and one overlap. */
    private final class Search {
        private final Indicator indicator;
        private final List<Rule> booking;
        private final InForce inForce;
        private boolean gapTold;
        private boolean overlapTold;

        private Search(Indicator indicator, List<Rule> booking, InForce inForce) {
            this.indicator = indicator;
            this.booking = booking;
            this.inForce = inForce;
        }

        private boolean isCovered() {
            Map<String, List<Object>> axes = new Axes(book, Stage.PERIOD, indicator, booking, inForce).values();
            long points = 1;
            for (List<Object> axis : axes.values()) {
                points = Math.min(points * axis.size(), Integer.MAX_VALUE);
            }
            if (points <= MOST_POINTS) {
                walk(axes, new ArrayList<>(axes.keySet()), 0, new LinkedHashMap<>());
            } else {
                remarks.add(LintCode.TOO_MANY_POINTS, indicator.code(), indicator.place(), indicator.code(), axes.size());
                pairs(axes);
            }
            return !gapTold && !overlapTold;
        }

        private void pairs(Map<String, List<Object>> axes) {
            List<String> fields = new ArrayList<>(axes.keySet());
            Map<String, Object> middle = new LinkedHashMap<>();
            axes.forEach((field, values) -> middle.put(field, values.get(values.size() / 2)));
            for (int i = 0; i < fields.size(); i++) {
                for (int j = i + 1; j < fields.size(); j++) {
                    walk(axes, List.of(fields.get(i), fields.get(j)), 0, new LinkedHashMap<>(middle));
                }
            }
        }

        private void walk(Map<String, List<Object>> axes, List<String> fields, int next, Map<String, Object> point) {
            if (gapTold && overlapTold) {
                return;
            }
            if (next == fields.size()) {
                judge(point);
                return;
            }
            for (Object value : axes.get(fields.get(next))) {
                point.put(fields.get(next), value);
                walk(axes, fields, next + 1, point);
            }
        }

        private void judge(Map<String, Object> point) {
            List<Rule> firing = booking.stream().filter(rule -> Conditions.fires(rule, point::get, inForce)).toList();
            if (firing.isEmpty() && indicator.otherwise() == Indicator.Otherwise.ERROR && !gapTold) {
                remarks.add(LintCode.GAP, indicator.code(), booking.isEmpty() ? indicator.place() : booking.get(0).place(), indicator.code(), show(point), inForce.month());
                gapTold = true;
            } else if (firing.size() > 1 && !overlapTold) {
                String names = String.join(", ", firing.stream().map(Rule::name).toList());
                remarks.add(LintCode.OVERLAP, indicator.code(), firing.get(1).place(), indicator.code(), show(point), names, inForce.month());
                overlapTold = true;
            }
        }
    }

    static String show(Map<String, Object> point) {
        return String.join(", ", point.entrySet().stream().map(each -> each.getKey() + " = " + Reasons.show(each.getValue())).toList());
    }
}
