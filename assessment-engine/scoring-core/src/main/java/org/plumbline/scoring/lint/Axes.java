package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.Catalogue.Range;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.FigureRule.Aggregate;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.FactShape;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;

/**
 * The values worth trying for each field that some rules read. Conditions compare with thresholds only, so for a number it is enough to
 * take one below, at and above every threshold, and the ends of what can be.
 */
final class Axes {

    private static final BigDecimal FINE = new BigDecimal("0.000001");
    private static final Map<String, Range> OF_TIME = Map.of("month", new Range(BigDecimal.ONE, BigDecimal.valueOf(12)),
            "quarter", new Range(BigDecimal.ONE, BigDecimal.valueOf(4)));

    private final PolicyVersion version;
    private final FactShape shape;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final InForce inForce;

    Axes(PolicyVersion version, FactShape shape, Indicator indicator, List<Rule> rules, InForce inForce) {
        this.version = version;
        this.shape = shape;
        this.indicator = indicator;
        this.rules = rules;
        this.inForce = inForce;
    }

    /** By field name; every list has at least one value. */
    Map<String, List<Object>> values() {
        Map<String, List<Object>> axes = new LinkedHashMap<>();
        Set<String> fields = new TreeSet<>();
        rules.forEach(rule -> fields.addAll(rule.fieldsRead()));
        for (String field : fields) {
            FactShape.Field known = shape.fields().get(field);
            axes.put(field, switch (known.type()) {
                case NUMBER -> numbers(field);
                case FLAG -> List.of(true, false);
                case CODE -> codes(known);
                case LIST -> lists(known.values());
                default -> List.of("");
            });
        }
        return axes;
    }

    /** Those of an attribute for whom the indicator, and the policy, is meant at all. */
    private List<Object> codes(FactShape.Field field) {
        List<Object> codes = new ArrayList<>(field.values());
        for (Map<String, List<String>> meant : List.of(version.policy().appliesTo(), indicator.appliesTo())) {
            if (meant.containsKey(field.name())) {
                codes.retainAll(meant.get(field.name()));
            }
        }
        return codes.isEmpty() ? List.of("") : codes;
    }

    private static List<Object> lists(List<String> values) {
        List<Object> lists = new ArrayList<>(List.of(List.of()));
        values.forEach(value -> lists.add(List.of(value)));
        lists.add(values);
        return lists;
    }

    private List<Object> numbers(String field) {
        TreeSet<BigDecimal> thresholds = thresholds(field);
        BigDecimal least = least(field);
        BigDecimal greatest = greatest(field);
        BigDecimal step = step(field);
        TreeSet<BigDecimal> values = new TreeSet<>();
        values.add(least != null ? least : thresholds.isEmpty() ? BigDecimal.ZERO : thresholds.first().subtract(BigDecimal.ONE));
        values.add(greatest != null ? greatest : thresholds.isEmpty() ? BigDecimal.ONE : thresholds.last().add(BigDecimal.ONE));
        for (BigDecimal threshold : thresholds) {
            BigDecimal below = threshold.divide(step, 0, RoundingMode.CEILING).subtract(BigDecimal.ONE).multiply(step);
            BigDecimal above = threshold.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
            boolean canBe = threshold.remainder(step).signum() == 0;
            for (BigDecimal near : canBe ? List.of(below, threshold, above) : List.of(below, above)) {
                if ((least == null || near.compareTo(least) >= 0) && (greatest == null || near.compareTo(greatest) <= 0)) {
                    values.add(near);
                }
            }
        }
        return List.copyOf(values);
    }

    private TreeSet<BigDecimal> thresholds(String field) {
        TreeSet<BigDecimal> thresholds = new TreeSet<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                if (condition.field().equals(field)) {
                    condition.right().stream().filter(operand -> !(operand instanceof Operand.FieldValue))
                            .forEach(operand -> thresholds.add((BigDecimal) Conditions.value(operand, any -> null, inForce)));
                }
            }
        }
        return thresholds;
    }

    /** The smallest value that can be; null where nothing is known. */
    private BigDecimal least(String field) {
        if (OF_TIME.containsKey(field)) {
            return OF_TIME.get(field).least();
        }
        DataItem item = version.catalogue().items().get(field);
        if (item != null) {
            return item.range().least();
        }
        FigureRule figure = version.policy().figures().get(field);
        if (figure.group() != null && figure.group().as() == Aggregate.RANK) {
            return BigDecimal.ONE;
        }
        boolean compares = figure.against() != null;
        boolean startsAtZero = figure.parts().stream().map(this::least).allMatch(each -> each != null && each.signum() >= 0);
        // sums, products and quotients of what is never below zero are not below zero; nor are totals of other policies that we know of
        return !compares && figure.history() == null && startsAtZero || isCounted(figure) ? BigDecimal.ZERO : null;
    }

    private BigDecimal greatest(String field) {
        if (OF_TIME.containsKey(field)) {
            return OF_TIME.get(field).greatest();
        }
        DataItem item = version.catalogue().items().get(field);
        return item == null ? null : item.range().greatest();
    }

    /** How close two different values can be. */
    private BigDecimal step(String field) {
        DataItem item = version.catalogue().items().get(field);
        FigureRule figure = version.policy().figures().get(field);
        if (OF_TIME.containsKey(field) || item != null && item.kind() == ItemKind.COUNT || figure != null && isCounted(figure)) {
            return BigDecimal.ONE;
        }
        return figure != null && figure.scale() != null ? BigDecimal.ONE.movePointLeft(figure.scale()) : FINE;
    }

    private static boolean isCounted(FigureRule figure) {
        return figure.group() != null && (figure.group().as() == Aggregate.COUNT || figure.group().as() == Aggregate.RANK)
                || figure.history() != null && figure.history().as() == Aggregate.COUNT;
    }
}
