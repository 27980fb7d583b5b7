package org.plumbline.scoring.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.PolicyVersion;

/** What no rule can tell alone: whether every indicator is scored, whether treatAs ends, whether tables have every row. */
final class RulesTogether {

    private final List<Rule> rules;
    private final Map<Stage, FactShape> shapes;
    private final PolicyVersion version;
    private final Findings findings;

    private RulesTogether(List<Rule> rules, Map<Stage, FactShape> shapes, PolicyVersion version, Findings findings) {
        this.rules = rules;
        this.shapes = shapes;
        this.version = version;
        this.findings = findings;
    }

    static void check(List<Rule> rules, Map<Stage, FactShape> shapes, PolicyVersion version, Findings findings) {
        RulesTogether together = new RulesTogether(rules, shapes, version, findings);
        together.everyIndicatorIsBooked();
        together.treatAsEnds();
        new LookupRows(version, shapes, findings).check(rules);
    }

    private void everyIndicatorIsBooked() {
        Set<String> booked = new HashSet<>();
        rules.forEach(rule -> booked.add(String.valueOf(rule.target())));
        for (Indicator indicator : version.policy().indicators().values()) {
            if (!booked.contains(indicator.code())) {
                findings.add(RuleCode.SHORT_OF_RULES, indicator.place(), indicator.code());
            }
        }
    }

    private void treatAsEnds() {
        Map<String, Set<String>> becomes = new HashMap<>();
        Map<String, Rule> by = new HashMap<>();
        for (Rule rule : rules) {
            if (rule.verb() == Verb.TREAT_AS) {
                for (String kind : LookupRows.possible("kind", rule, shapes.get(Stage.OCCURRENCE), version)) {
                    becomes.computeIfAbsent(kind, any -> new HashSet<>()).add(rule.target());
                    by.put(kind, rule);
                }
            }
        }
        for (String kind : becomes.keySet()) {
            Set<String> path = new LinkedHashSet<>();
            if (leadsBack(kind, kind, becomes, path, new HashSet<>())) {
                findings.add(RuleCode.KIND_CIRCLE, by.get(kind).place(), String.join(" → ", path) + " → " + kind);
                return;
            }
        }
    }

    /** Each kind is looked at once: the ways to it double with each kind on the way. */
    private static boolean leadsBack(String kind, String goal, Map<String, Set<String>> becomes, Set<String> path, Set<String> seen) {
        path.add(kind);
        for (String next : becomes.getOrDefault(kind, Set.of())) {
            if (next.equals(goal) || seen.add(next) && leadsBack(next, goal, becomes, path, seen)) {
                return true;
            }
        }
        path.remove(kind);
        return false;
    }
}
