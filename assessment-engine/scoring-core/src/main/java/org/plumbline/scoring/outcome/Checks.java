package org.plumbline.scoring.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** What a group has come to so far. */
    private record Tally(BigDecimal sum, BigDecimal least, BigDecimal most) {
        static Tally of(BigDecimal value) {
            return new Tally(value, value, value);
        }

        Tally plus(Tally other) {
            return new Tally(sum.add(other.sum), least.min(other.least), most.max(other.most));
        }
    }

    private final Terms terms;
    private final Map<CheckRule, Map<String, Tally>> tallies = new HashMap<>();
    /** Of checks a paid head, how many of a group are paid. */
    private final Map<CheckRule, Map<String, Integer>> paid = new HashMap<>();

    public Checks(Terms terms) {
        this.terms = terms;
        terms.policy().checks().values().forEach(rule -> {
            tallies.put(rule, new TreeMap<>());
            paid.put(rule, new HashMap<>());
        });
    }

    /**
     * Takes in some of the graded.
     *
     * @param outcomes all of theirs
     */
    public void add(List<Graded> graded, List<Outcome> outcomes) {
        for (CheckRule rule : terms.policy().checks().values()) {
            if (rule.of().equals(RankingRule.BY_TOTAL)) {
                graded.forEach(each -> add(rule, participant(each), each.standing().sheet().total()));
            } else if (terms.policy().coefficients().containsKey(rule.of())) {
                graded.forEach(each -> add(rule, participant(each), each.standing().sheet().factors().get(rule.of())));
            } else {
                add(rule, graded, outcomes);
            }
        }
    }

    private void add(CheckRule rule, List<Graded> graded, List<Outcome> outcomes) {
        Map<String, Participant> byNo = new HashMap<>();
        graded.forEach(each -> byNo.put(each.no(), participant(each)));
        Set<String> heads = new HashSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.code().equals(rule.of()) && outcome.amount() != null) {
                add(rule, byNo.get(outcome.assessee()), outcome.amount());
                if (outcome.amount().signum() > 0 && heads.add(outcome.assessee())) {
                    paid.get(rule).merge(byNo.get(outcome.assessee()).group(rule.within()), 1, Integer::sum);
                }
            }
        }
    }

    private void add(CheckRule rule, Participant one, BigDecimal value) {
        tallies.get(rule).merge(one.group(rule.within()), Tally.of(value), Tally::plus);
    }

    private static Participant participant(Graded graded) {
        return graded.standing().sheet().participant();
    }

    /**
     * By check in the order of the policy, then by group. An excess is among the findings, as an error where the policy refuses it.
     *
     * @param roster everybody who may count as a head
     */
    public List<Checked> of(List<Participant> roster, Findings findings) {
        List<Checked> all = new ArrayList<>();
        for (CheckRule rule : terms.policy().checks().values()) {
            for (Checked checked : check(rule, roster)) {
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

    private List<Checked> check(CheckRule rule, List<Participant> roster) {
        Map<String, Integer> heads = heads(rule, roster);
        BigDecimal atMost = terms.inForce().number(rule.atMost());
        List<Checked> checked = new ArrayList<>();
        tallies.get(rule).forEach((group, tally) -> {
            BigDecimal value = rule.as() == CheckRule.As.SUM ? tally.sum() : tally.most().subtract(tally.least());
            BigDecimal limit = rule.heads() == null ? atMost : atMost.multiply(BigDecimal.valueOf(heads.getOrDefault(group, 0)));
            checked.add(new Checked(rule.name(), group, value, limit));
        });
        return checked;
    }

    private Map<String, Integer> heads(CheckRule rule, List<Participant> roster) {
        if (rule.heads() == CheckRule.Heads.PAID) {
            return paid.get(rule);
        }
        Map<String, Integer> heads = new HashMap<>();
        if (rule.heads() != null) {
            roster.stream().filter(one -> rule.heads() == CheckRule.Heads.ROSTER || one.takesPart()).forEach(one -> heads.merge(one.group(rule.within()), 1, Integer::sum));
        }
        return heads;
    }
}
