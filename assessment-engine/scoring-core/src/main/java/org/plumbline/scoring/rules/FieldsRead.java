package org.plumbline.scoring.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.PolicyVersion;

/** Which of the fields that a fact has a rule may read, by what the policy says of its indicator and of its event kinds. */
record FieldsRead(PolicyVersion version, Findings findings) {

    void check(Rule rule, FactShape shape, RuleText text) {
        onlyItsMeasures(rule, text);
        decidedWhereSomebodyDecides(rule, shape, text);
    }

    /** A rule of an indicator explains its points by the figures that the policy names for it, and by nothing else. */
    private void onlyItsMeasures(Rule rule, RuleText text) {
        Indicator indicator = rule.stage() == Stage.PERIOD && rule.target() != null ? version.policy().indicators().get(rule.target()) : null;
        if (indicator == null || rule.verb() == Verb.COEFFICIENT || rule.verb() == Verb.VETO) {
            return;
        }
        Set<String> allowed = new LinkedHashSet<>(indicator.measures());
        allowed.addAll(version.catalogue().attributes().keySet());
        allowed.addAll(Set.of("month", "quarter"));
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
