package org.plumbline.scoring.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Rule.Argument;

/** Which of the fields that a fact has a rule may read, by what the policy says of its indicator and of its event kinds. */
record FieldsRead(PolicyVersion version, Findings findings) {

    void check(Rule rule, FactShape shape, RuleText text) {
        onlyItsMeasures(rule, text);
        decidedWhereSomebodyDecides(rule, shape, text);
    }

    /**
     * The rule with what its reason only shows told apart: figures that are no measures of its indicator, stand in the reason, and are neither
     * compared nor computed with. They cannot decide, so that a sentence that names one more number makes nobody's points depend on it.
     */
    Rule shownApart(Rule rule) {
        if (indicatorOf(rule) == null) {
            return rule;
        }
        Set<String> measures = allowed(indicatorOf(rule));
        Set<String> deciding = new HashSet<>();
        rule.conditions().forEach(condition -> {
            deciding.add(condition.field());
            condition.right().forEach(operand -> deciding.add(field(operand)));
        });
        rule.bindings().stream().filter(binding -> computesWith(rule.amount(), binding)).forEach(binding -> deciding.add(field(binding.value())));
        Predicate<Rule.Binding> isShown = binding -> field(binding.value()) != null && !measures.contains(field(binding.value()))
                && !deciding.contains(field(binding.value())) && rule.reason().contains("{" + binding.variable().substring(1) + "}");
        return new Rule(rule.number(), rule.name(), rule.clause(), rule.reason(), rule.stage(), rule.bindings().stream().filter(isShown.negate()).toList(),
                rule.bindings().stream().filter(isShown).toList(), rule.conditions(), rule.verb(), rule.target(), rule.amount(), rule.place());
    }

    private static boolean computesWith(Argument argument, Rule.Binding binding) {
        return argument instanceof Argument.Variable variable && variable.binding().equals(binding)
                || argument instanceof Argument.Call call && call.arguments().stream().anyMatch(each -> computesWith(each, binding));
    }

    private static String field(Rule.Operand operand) {
        return operand instanceof Rule.Operand.FieldValue value ? value.field() : null;
    }

    /** The indicator to which a rule on the period fact books; null where it books to none. */
    private Indicator indicatorOf(Rule rule) {
        boolean books = rule.stage() == Stage.PERIOD && rule.target() != null && rule.verb() != Verb.COEFFICIENT && rule.verb() != Verb.VETO;
        return books ? version.policy().indicators().get(rule.target()) : null;
    }

    /** What a rule of an indicator may decide by. */
    private Set<String> allowed(Indicator indicator) {
        Set<String> allowed = new LinkedHashSet<>(indicator.measures());
        allowed.addAll(version.catalogue().attributes().keySet());
        allowed.addAll(Set.of("month", "quarter"));
        return allowed;
    }

    /** A rule of an indicator decides by the figures that the policy names for it, and by nothing else. */
    private void onlyItsMeasures(Rule rule, RuleText text) {
        Indicator indicator = indicatorOf(rule);
        if (indicator == null) {
            return;
        }
        Set<String> allowed = allowed(indicator);
        for (String field : rule.fieldsRead()) {
            if (!allowed.contains(field)) {
                findings.add(RuleCode.FOREIGN_MEASURE, placeOf(field, text), field, indicator.code());
            }
        }
    }

    /** Points are decided of some kinds only; for any other kind the rule would be silent, whatever was reported. */
    private void decidedWhereSomebodyDecides(Rule rule, FactShape shape, RuleText text) {
        if (!rule.stage().isOfEvents() || !rule.fieldsRead().contains(FactShapes.DECIDED) || findings.isMisread(FactShapes.DECIDED)) {
            return;
        }
        List<String> undecided = LookupRows.possible("kind", rule, shape, version).stream()
                .filter(kind -> version.policy().decidedRange(kind) == null && !findings.isMisread(kind)).toList();
        if (!undecided.isEmpty()) {
            findings.add(RuleCode.NOBODY_DECIDES, placeOf(FactShapes.DECIDED, text), rule.name(), String.join(", ", undecided));
        }
    }

    private static Place placeOf(String field, RuleText text) {
        for (RuleText.Constraint constraint : text.constraints()) {
            if (constraint instanceof RuleText.Constraint.Binding binding && !binding.path().parameter() && binding.path().name().text().equals(field)) {
                return binding.path().place();
            }
            if (constraint instanceof RuleText.Constraint.Comparison comparison) {
                if (comparison.left().name().text().equals(field)) {
                    return comparison.left().place();
                }
                for (RuleText.Operand operand : comparison.right()) {
                    if (operand instanceof RuleText.Path path && path.name().text().equals(field)) {
                        return path.place();
                    }
                }
            }
        }
        return text.name().place();
    }
}
