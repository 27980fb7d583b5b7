package org.plumbline.scoring.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.grade.Grading;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleCall;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.rules.Verb;
import org.plumbline.scoring.score.Factors;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.Reasons;

/** Pass 12: rewards and penalties by the rules on Standing. */
public final class Outcomes {

    private Outcomes() {
    }

    /** In the order of the graded, then of the rules. Who cannot be computed is told among the unsettled. */
    public static List<Outcome> of(List<Graded> graded, Quarantine unsettled, Terms terms) {
        List<Known> facts = graded.stream().map(each -> known(each, terms)).toList();
        List<Evaluation> evaluations = terms.evaluate(Stage.STANDING, facts);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < graded.size(); i++) {
            Evaluation evaluation = evaluations.get(i);
            if (evaluation.fault() != null) {
                unsettled.add(graded.get(i).standing().sheet().participant(), evaluation.fault());
                continue;
            }
            for (RuleCall call : evaluation.calls()) {
                if (call.verb() != Verb.COEFFICIENT && isDue(graded.get(i), call, terms)) {
                    outcomes.add(outcome(graded.get(i), call, evaluation, facts.get(i), terms));
                }
            }
        }
        return outcomes;
    }

    /** Who is not paid gets no reward with an amount; praise and penalties stay. */
    private static boolean isDue(Graded graded, RuleCall call, Terms terms) {
        OutcomeRule rule = terms.policy().outcomes().get(call.target());
        return graded.standing().sheet().participant().paid() || rule.kind() == OutcomeRule.Kind.PENALTY || !rule.hasAmount();
    }

    private static Outcome outcome(Graded graded, RuleCall call, Evaluation evaluation, Known known, Terms terms) {
        OutcomeRule outcome = terms.policy().outcomes().get(call.target());
        Rule rule = terms.rule(call.rule());
        BigDecimal amount = call.amount();
        if (amount != null) {
            for (Coefficient coefficient : terms.policy().coefficients().values()) {
                if (coefficient.of().equals(outcome.code())) {
                    List<BigDecimal> set = evaluation.calls().stream()
                            .filter(each -> each.verb() == Verb.COEFFICIENT && each.target().equals(coefficient.name())).map(RuleCall::amount).toList();
                    amount = amount.multiply(Factors.taken(coefficient, set, terms));
                }
            }
            amount = rounded(amount, outcome.roundTo(), outcome.rounding().mode());
        }
        Text reason = Reasons.text(rule, known, amount, terms);
        String clause = call.rowClause() == null ? rule.clause() : call.rowClause();
        return outcome.kind() == OutcomeRule.Kind.REWARD
                ? new Outcome.Reward(graded.no(), outcome.code(), amount, rule.name(), clause, reason)
                : new Outcome.Penalty(graded.no(), outcome.code(), amount, rule.name(), clause, reason);
    }

    private static BigDecimal rounded(BigDecimal amount, BigDecimal step, RoundingMode mode) {
        return amount.divide(step, 0, mode).multiply(step);
    }

    /** What rules on Standing see. */
    public static Known known(Graded graded, Terms terms) {
        Known ranked = Grading.known(graded.standing(), terms);
        return field -> switch (field) {
            case "grade" -> graded.grade();
            case "bandGrade" -> graded.bandGrade();
            case "heldBackBy" -> graded.heldBackBy().name();
            case "paid" -> graded.standing().sheet().participant().paid();
            default -> ranked.value(field);
        };
    }
}
