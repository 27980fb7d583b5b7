package org.plumbline.scoring.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.PolicyVersion;

/**
 * The checked rules of a version, without anything that evaluates them: what judges a policy by its text.
 *
 * @param rules in the order of the text
 */
public record RuleBook(PolicyVersion version, Map<Stage, FactShape> shapes, List<Rule> rules) {

    /** As far as the rules can be read; what cannot is among the findings. */
    public static RuleBook of(PolicyVersion version, Findings findings) {
        Map<Stage, FactShape> shapes = FactShapes.of(version);
        return new RuleBook(version, shapes, RuleProfile.check(version, shapes, findings));
    }

    /** The event kinds that a rule on Occurrence or Event may concern. */
    public Set<String> kindsOf(Rule rule) {
        return Set.copyOf(LookupRows.possible("kind", rule, shapes.get(rule.stage()), version));
    }
}
