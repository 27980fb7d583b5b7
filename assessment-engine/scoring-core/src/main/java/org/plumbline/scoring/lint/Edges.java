package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Verb;

/**
 * Rules that may be silent and may add up, on events, Ranked and Standing too: looks whether exactly at a threshold none speaks although
 * one does on either side, or two do although only one does on either side. Both come of a forgotten or surplus equals sign.
 */
final class Edges {

    private static final long MOST = 5_000;

    /** Rules that do the same to the same thing. */
    private record Deed(Stage stage, Verb verb, String target) { }

    private final RuleBook book;
    private final Remarks remarks;

    Edges(RuleBook book, Remarks remarks) {
        this.book = book;
        this.remarks = remarks;
    }

    void check() {
        Map<Deed, List<Rule>> sisters = new LinkedHashMap<>();
        for (Rule rule : book.rules()) {
            Indicator indicator = book.version().policy().indicators().get(rule.target());
            boolean covered = rule.stage() == Stage.PERIOD && indicator != null && indicator.scoring() == Indicator.Scoring.EARN;
            if (!covered && rule.target() != null) {
                sisters.computeIfAbsent(new Deed(rule.stage(), rule.verb(), rule.target()), any -> new ArrayList<>()).add(rule);
            }
        }
        sisters.forEach((deed, rules) -> {
            if (rules.size() > 1) {
                for (InForce month : Months.of(book, rules)) {
                    if (new Search(deed, rules, month).isTold()) {
                        break;
                    }
                }
            }
        });
    }

    /** One deed in one month; tells at most one hole and one double. */
    private final class Search {
        private final Deed deed;
        private final List<Rule> rules;
        private final InForce inForce;
        private boolean holeTold;
        private boolean doubleTold;

        private Search(Deed deed, List<Rule> rules, InForce inForce) {
            this.deed = deed;
            this.rules = rules;
            this.inForce = inForce;
        }

        private boolean isTold() {
            Axes axes = new Axes(book, deed.stage(), book.version().policy().indicators().get(deed.target()), rules, inForce);
            Map<String, List<Object>> values = axes.values();
            for (String field : values.keySet()) {
                TreeSet<BigDecimal> thresholds = axes.thresholds(field);
                List<Object> axis = values.get(field);
                Map<String, List<Object>> others = new LinkedHashMap<>(values);
                others.remove(field);
                for (int at = 1; at < axis.size() - 1; at++) {
                    if (axis.get(at) instanceof BigDecimal threshold && thresholds.stream().anyMatch(each -> each.compareTo(threshold) == 0)) {
                        Object below = axis.get(at - 1);
                        Object above = axis.get(at + 1);
                        new Combinations(others, MOST).each(point -> judge(point, field, below, threshold, above));
                    }
                }
            }
            return holeTold || doubleTold;
        }

        private void judge(Map<String, Object> point, String field, Object below, Object at, Object above) {
            if (holeTold && doubleTold || !hangsTogether(point)) {
                return;
            }
            Map<String, Object> tried = new HashMap<>(point);
            List<Rule> left = firing(tried, field, below);
            List<Rule> right = firing(tried, field, above);
            List<Rule> here = firing(tried, field, at);
            if (here.isEmpty() && !left.isEmpty() && !right.isEmpty() && !holeTold) {
                remarks.add(LintCode.HOLE, deed.target(), left.get(0).place(), deed.target(), Coverage.show(Map.of(field, at)), inForce.since());
                holeTold = true;
            } else if (addsUp() && here.size() > 1 && left.size() == 1 && right.size() == 1 && !doubleTold) {
                String names = String.join(", ", here.stream().map(Rule::name).toList());
                remarks.add(LintCode.DOUBLE, deed.target(), here.get(1).place(), deed.target(), Coverage.show(Map.of(field, at)), names, inForce.since());
                doubleTold = true;
            }
        }

        private List<Rule> firing(Map<String, Object> point, String field, Object value) {
            point.put(field, value);
            return rules.stream().filter(rule -> Conditions.fires(rule, point::get, inForce)).toList();
        }

        private boolean addsUp() {
            return switch (deed.verb()) {
                case AWARD, DEDUCT, SHARE, REWARD, PENALTY -> true;
                default -> false;
            };
        }

        /** A kind has one group. */
        private boolean hangsTogether(Map<String, Object> point) {
            if (!(point.get("kind") instanceof String kind) || !(point.get("group") instanceof String group)) {
                return true;
            }
            EventGroup known = book.version().policy().groupOf(kind);
            return known != null && known.code().equals(group);
        }
    }
}
