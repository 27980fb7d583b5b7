package org.plumbline.scoring.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.policy.CheckRule;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Reasons;

/** The second part of pass 12: budgets and spreads over the whole result. */
public final class Checks {

    /**
     * A check of one group.
     *
     * @param value what the group comes to
     * @param limit what it may come to
     */
    public record Checked(String check, String group, BigDecimal value, BigDecimal limit) {

        /** How far the value exceeds the limit; 0 where it does not. */
        public BigDecimal excess() {
            return value.subtract(limit).max(BigDecimal.ZERO);
        }
    }

    private final Terms terms;
    private final List<Participant> roster;
    private final List<Graded> graded;
    private final List<Outcome> outcomes;

    private Checks(List<Participant> roster, List<Graded> graded, List<Outcome> outcomes, Terms terms) {
        this.roster = roster;
        this.graded = graded;
        this.outcomes = outcomes;
        this.terms = terms;
    }

    /** By check in the order of the policy, then by group. An excess is among the findings, as an error where the policy refuses it. */
    public static List<Checked> of(List<Participant> roster, List<Graded> graded, List<Outcome> outcomes, Findings findings, Terms terms) {
        Checks checks = new Checks(roster, graded, outcomes, terms);
        List<Checked> all = new ArrayList<>();
        for (CheckRule rule : terms.policy().checks().values()) {
            for (Checked checked : checks.check(rule)) {
                all.add(checked);
                if (checked.excess().signum() > 0) {
                    findings.add(rule.otherwise() == CheckRule.Otherwise.REFUSE ? RunCode.OVER_BUDGET_REFUSED : RunCode.OVER_BUDGET,
                            Place.wholeFile(terms.period().label()), rule.title(), checked.group(), Reasons.show(checked.value()),
                            Reasons.show(checked.limit()), Reasons.show(checked.excess()));
                }
            }
        }
        return all;
    }

    private List<Checked> check(CheckRule rule) {
        Map<String, List<BigDecimal>> values = values(rule);
        Map<String, Integer> heads = heads(rule);
        BigDecimal atMost = terms.inForce().number(rule.atMost());
        List<Checked> checked = new ArrayList<>();
        values.forEach((group, each) -> {
            BigDecimal value = rule.as() == CheckRule.As.SUM ? each.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                    : each.stream().max(Comparator.naturalOrder()).orElseThrow().subtract(each.stream().min(Comparator.naturalOrder()).orElseThrow());
            BigDecimal limit = rule.heads() == null ? atMost : atMost.multiply(BigDecimal.valueOf(heads.getOrDefault(group, 0)));
            checked.add(new Checked(rule.name(), group, value, limit));
        });
        return checked;
    }

    private Map<String, List<BigDecimal>> values(CheckRule rule) {
        Map<String, List<BigDecimal>> values = new TreeMap<>();
        Map<String, Participant> byNo = new HashMap<>();
        graded.forEach(each -> byNo.put(each.no(), each.standing().sheet().participant()));
        if (rule.of().equals(RankingRule.BY_TOTAL)) {
            graded.forEach(each -> add(values, byNo.get(each.no()).group(rule.within()), each.standing().sheet().total()));
        } else if (terms.policy().coefficients().containsKey(rule.of())) {
            graded.forEach(each -> add(values, byNo.get(each.no()).group(rule.within()), each.standing().sheet().factors().get(rule.of())));
        } else {
            outcomes.stream().filter(outcome -> outcome.code().equals(rule.of()) && outcome.amount() != null)
                    .forEach(outcome -> add(values, byNo.get(outcome.assessee()).group(rule.within()), outcome.amount()));
        }
        return values;
    }

    private static void add(Map<String, List<BigDecimal>> values, String group, BigDecimal value) {
        values.computeIfAbsent(group, any -> new ArrayList<>()).add(value);
    }

    private Map<String, Integer> heads(CheckRule rule) {
        Set<String> paid = new HashSet<>();
        outcomes.stream().filter(outcome -> outcome.code().equals(rule.of()) && outcome.amount() != null && outcome.amount().signum() > 0)
                .forEach(outcome -> paid.add(outcome.assessee()));
        Map<String, Integer> heads = new HashMap<>();
        for (Participant one : roster) {
            boolean counts = rule.heads() == CheckRule.Heads.ROSTER || rule.heads() == CheckRule.Heads.TAKING_PART && one.takesPart()
                    || rule.heads() == CheckRule.Heads.PAID && paid.contains(one.no());
            if (counts) {
                heads.merge(one.group(rule.within()), 1, Integer::sum);
            }
        }
        return heads;
    }
}
