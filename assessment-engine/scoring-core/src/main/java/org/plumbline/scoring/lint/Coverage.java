package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.FactShape;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Verb;
import org.plumbline.scoring.score.Reasons;

/**
 * Looks for values of its figures at which an EARN indicator has no rule, or several.
 *
 * <p>Conditions compare figures with thresholds only, so it is enough to try a value below, at and above every threshold, and the ends of
 * the range; each combination of figures is tried, for every month from which a parameter changes.
 */
final class Coverage {

    /** Beyond so many combinations the figures are tried around their thresholds with the others held at one value. */
    private static final int MOST_POINTS = 50_000;

    private final PolicyVersion version;
    private final FactShape shape;
    private final List<Rule> rules;
    private final Findings findings;

    Coverage(PolicyVersion version, FactShape shape, List<Rule> rules, Findings findings) {
        this.version = version;
        this.shape = shape;
        this.rules = rules;
        this.findings = findings;
    }

    void check() {
        for (Indicator indicator : version.policy().indicators().values()) {
            if (indicator.scoring() == Indicator.Scoring.EARN) {
                List<Rule> booking = rules.stream().filter(rule -> rule.stage() == Stage.PERIOD && indicator.code().equals(rule.target())
                        && rule.verb() != Verb.EXEMPT && rule.verb() != Verb.COEFFICIENT).toList();
                // one month with a finding is enough: the author mends it there first
                for (YearMonth month : version.datedMonths()) {
                    if (!check(indicator, booking, version.inForce(month, new Findings()))) {
                        break;
                    }
                }
            }
        }
    }

    private boolean check(Indicator indicator, List<Rule> booking, InForce inForce) {
        Map<String, List<Object>> axes = axes(booking, inForce);
        long points = axes.values().stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(Long.MAX_VALUE / 1000, a * b));
        if (points > MOST_POINTS) {
            axes.replaceAll((field, values) -> values.size() > 4 ? List.of(values.get(0), values.get(values.size() / 2), values.get(values.size() - 1)) : values);
        }
        boolean gapTold = false;
        boolean overlapTold = false;
        for (Map<String, Object> point : combinations(axes)) {
            List<String> firing = booking.stream().filter(rule -> Conditions.fires(rule, point::get, inForce)).map(Rule::name).toList();
            if (firing.isEmpty() && indicator.otherwise() == Indicator.Otherwise.ERROR && !gapTold) {
                findings.add(LintCode.GAP, booking.isEmpty() ? indicator.place() : booking.get(0).place(), indicator.code(), show(point), inForce.month());
                gapTold = true;
            } else if (firing.size() > 1 && !overlapTold) {
                Rule second = booking.stream().filter(rule -> rule.name().equals(firing.get(1))).findFirst().orElseThrow();
                findings.add(LintCode.OVERLAP, second.place(), indicator.code(), show(point), String.join(", ", firing), inForce.month());
                overlapTold = true;
            }
        }
        return !gapTold && !overlapTold;
    }

    /** The values to try for each field that the rules compare; a field that they only read needs any one value. */
    private Map<String, List<Object>> axes(List<Rule> booking, InForce inForce) {
        Map<String, List<Object>> axes = new LinkedHashMap<>();
        Set<String> fields = new TreeSet<>();
        booking.forEach(rule -> fields.addAll(rule.fieldsRead()));
        for (String field : fields) {
            FactShape.Field known = shape.fields().get(field);
            axes.put(field, switch (known.type()) {
                case NUMBER -> numbers(field, booking, inForce);
                case FLAG -> List.of(true, false);
                case CODE -> List.copyOf(known.values());
                case LIST -> lists(known.values());
                default -> List.of("");
            });
        }
        return axes;
    }

    private static List<Object> lists(List<String> values) {
        List<Object> lists = new ArrayList<>(List.of(List.of()));
        values.forEach(value -> lists.add(List.of(value)));
        lists.add(values);
        return lists;
    }

    private List<Object> numbers(String field, List<Rule> booking, InForce inForce) {
        TreeSet<BigDecimal> thresholds = new TreeSet<>();
        for (Rule rule : booking) {
            for (Condition condition : rule.conditions()) {
                if (condition.field().equals(field) || condition.right().stream().anyMatch(new Operand.FieldValue(field)::equals)) {
                    condition.right().stream().filter(operand -> !(operand instanceof Operand.FieldValue))
                            .forEach(operand -> thresholds.add((BigDecimal) Conditions.value(operand, any -> null, inForce)));
                }
            }
        }
        DataItem item = version.catalogue().items().get(field);
        BigDecimal least = item == null ? null : item.range().least();
        BigDecimal greatest = item == null ? null : item.range().greatest();
        BigDecimal step = item != null && item.kind() == ItemKind.COUNT ? BigDecimal.ONE : new BigDecimal("0.000001");
        TreeSet<BigDecimal> values = new TreeSet<>();
        values.add(least == null ? thresholds.isEmpty() ? BigDecimal.ZERO : thresholds.first().subtract(BigDecimal.ONE) : least);
        values.add(greatest == null ? thresholds.isEmpty() ? BigDecimal.ONE : thresholds.last().add(BigDecimal.ONE) : greatest);
        for (BigDecimal threshold : thresholds) {
            for (BigDecimal near : List.of(threshold.subtract(step), threshold, threshold.add(step))) {
                boolean inRange = (least == null || near.compareTo(least) >= 0) && (greatest == null || near.compareTo(greatest) <= 0);
                if (inRange) {
                    values.add(near);
                }
            }
        }
        return List.copyOf(values);
    }

    private static List<Map<String, Object>> combinations(Map<String, List<Object>> axes) {
        List<Map<String, Object>> points = new ArrayList<>(List.of(new HashMap<>()));
        for (Map.Entry<String, List<Object>> axis : axes.entrySet()) {
            List<Map<String, Object>> longer = new ArrayList<>(points.size() * axis.getValue().size());
            for (Map<String, Object> point : points) {
                for (Object value : axis.getValue()) {
                    Map<String, Object> more = new LinkedHashMap<>(point);
                    more.put(axis.getKey(), value);
                    longer.add(more);
                }
            }
            points = longer;
        }
        return points;
    }

    private static String show(Map<String, Object> point) {
        return String.join(", ", point.entrySet().stream().map(each -> each.getKey() + " = " + Reasons.show(each.getValue())).toList());
    }
}
