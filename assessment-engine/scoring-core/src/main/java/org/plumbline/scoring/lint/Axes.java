package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.FactShape;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.Rule.Operator;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.ValueType;

/**
 * The values worth trying for each field that some rules of one stage read. Conditions compare with thresholds only, so for a number it
 * is enough to take one below, at and above every threshold, and the ends of what can be.
 */
final class Axes {

    private final PolicyVersion version;
    private final FactShape shape;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final InForce inForce;
    private final Reach reach;

    /** @param indicator to which the rules book; null: to none, or not to one alone */
    Axes(RuleBook book, Stage stage, Indicator indicator, List<Rule> rules, InForce inForce) {
        this.version = book.version();
        this.shape = book.shapes().get(stage);
        this.indicator = indicator;
        this.rules = rules;
        this.inForce = inForce;
        Set<String> kinds = new HashSet<>();
        if (stage.isOfEvents()) {
            rules.forEach(rule -> kinds.addAll(book.kindsOf(rule)));
        }
        this.reach = new Reach(version, inForce, kinds);
    }

    Reach reach() {
        return reach;
    }

    /** By field name; every list has at least one value, but for what cannot be at all. */
    Map<String, List<Object>> values() {
        Map<String, List<Object>> axes = new LinkedHashMap<>();
        Set<String> fields = new TreeSet<>();
        rules.forEach(rule -> fields.addAll(rule.fieldsRead()));
        fields.forEach(field -> axes.put(field, values(field)));
        return axes;
    }

    private List<Object> values(String field) {
        FactShape.Field known = shape.fields().get(field);
        return switch (known.type()) {
            case NUMBER -> numbers(field, thresholds(field));
            case FLAG -> flags(known);
            case CODE -> codes(known);
            case LIST -> lists(known);
            default -> List.of("");
        };
    }

    /** From the smallest to the greatest, also those where helpers change and one between each two; no before yes. */
    List<Object> rising(String field) {
        if (shape.fields().get(field).type() != ValueType.NUMBER) {
            return List.of(false, true);
        }
        TreeSet<BigDecimal> marks = thresholds(field);
        marks.addAll(new Marks(inForce).of(rules.stream().filter(rule -> rule.fieldsRead().contains(field)).toList()));
        TreeSet<BigDecimal> values = new TreeSet<>();
        BigDecimal before = null;
        BigDecimal step = reach.step(field);
        for (Object value : numbers(field, marks)) {
            BigDecimal number = (BigDecimal) value;
            if (before != null) {
                BigDecimal middle = before.add(number).divide(BigDecimal.valueOf(2)).divide(step, 0, RoundingMode.FLOOR).multiply(step);
                if (middle.compareTo(before) > 0) {
                    values.add(middle);
                }
            }
            values.add(number);
            before = number;
        }
        return List.copyOf(values);
    }

    /** Of events only where some kind has it. */
    private List<Object> flags(FactShape.Field field) {
        boolean ofEvents = !reach.kinds().isEmpty();
        boolean has = reach.kinds().stream().anyMatch(kind -> version.catalogue().events().get(kind).flags().containsKey(field.name()));
        return !ofEvents || has ? List.of(true, false) : List.of();
    }

    /** Those of an attribute for whom the indicator, and the policy, is meant at all. */
    private List<Object> codes(FactShape.Field field) {
        List<Object> codes = new ArrayList<>(field.values());
        for (Map<String, List<String>> meant : List.of(version.policy().appliesTo(), indicator == null ? Map.<String, List<String>>of() : indicator.appliesTo())) {
            if (meant.containsKey(field.name())) {
                codes.retainAll(meant.get(field.name()));
            }
        }
        return codes.isEmpty() ? List.of("") : codes;
    }

    /** None, each alone, all, and those that a rule wants together. */
    private List<Object> lists(FactShape.Field field) {
        Set<Object> lists = new LinkedHashSet<>(List.of(List.of()));
        field.values().forEach(value -> lists.add(List.of(value)));
        lists.add(field.values());
        for (Rule rule : rules) {
            lists.add(rule.conditions().stream().filter(condition -> condition.field().equals(field.name()) && condition.operator() == Operator.CONTAINS)
                    .map(condition -> condition.right().get(0)).filter(Operand.Code.class::isInstance).map(operand -> ((Operand.Code) operand).code()).toList());
        }
        return List.copyOf(lists);
    }

    private List<Object> numbers(String field, TreeSet<BigDecimal> thresholds) {
        if (!reach.exists(field)) {
            return List.of();
        }
        BigDecimal least = reach.least(field);
        BigDecimal greatest = reach.greatest(field);
        BigDecimal step = reach.step(field);
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

    /** What a number is compared with. */
    TreeSet<BigDecimal> thresholds(String field) {
        TreeSet<BigDecimal> thresholds = new TreeSet<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions()) {
                if (condition.field().equals(field)) {
                    condition.right().stream().filter(operand -> !(operand instanceof Operand.FieldValue))
                            .map(operand -> Conditions.value(operand, any -> null, inForce)).filter(BigDecimal.class::isInstance)
                            .forEach(value -> thresholds.add((BigDecimal) value));
                }
            }
        }
        return thresholds;
    }
}
