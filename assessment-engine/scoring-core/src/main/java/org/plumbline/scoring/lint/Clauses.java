package org.plumbline.scoring.lint;

import java.util.Map;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Veto;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;

/**
 * Looks for clauses without a rule and rules without a clause. A rule may cite a part of a clause: “加分 2” is within “加分”. The clause of a
 * DEDUCT indicator needs no rule: the line that opens it cites it.
 */
record Clauses(RuleBook book, Remarks remarks) {

    void check() {
        Policy policy = book.version().policy();
        policy.indicators().values().stream().filter(indicator -> indicator.scoring() != Indicator.Scoring.DEDUCT)
                .forEach(indicator -> cited(indicator.code(), indicator.clause(), indicator.place()));
        for (Map.Entry<String, Veto> veto : policy.vetoes().entrySet()) {
            cited(veto.getKey(), veto.getValue().clause(), veto.getValue().place());
        }
        for (Rule rule : book.rules()) {
            if (rule.clause().isBlank()) {
                remarks.add(LintCode.NO_CLAUSE, rule.name(), rule.place(), rule.name());
            }
            if (rule.reason().isBlank()) {
                remarks.add(LintCode.NO_REASON, rule.name(), rule.place(), rule.name());
            }
        }
    }

    private void cited(String name, String clause, Place place) {
        if (book.rules().stream().noneMatch(rule -> rule.clause().startsWith(clause))) {
            remarks.add(LintCode.CLAUSE_UNUSED, name, place, name, clause);
        }
    }
}
