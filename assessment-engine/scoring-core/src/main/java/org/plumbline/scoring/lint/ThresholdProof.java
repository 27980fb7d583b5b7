package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Evaluator;
import org.plumbline.scoring.rules.Figures;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;

/**
 * Watches what rules see while scenarios run: each parameter with which a rule compares a figure must be met from below, exactly and from
 * above, by somebody whom the rule's other conditions mean. Not for several threads at once; runs may follow each other.
 */
public final class ThresholdProof {

    private enum Side { BELOW, AT, ABOVE }

    private static final Map<Side, Text> NAMES = Map.of(Side.BELOW, new Text("低于", "below"), Side.AT, new Text("正好等于", "exactly at"), Side.ABOVE, new Text("高于", "above"));

    /** The same comparison may stand in several rules; what proves it for one proves it for all. */
    private record Comparison(Stage stage, String field, String parameter) { }

    private record Use(Rule rule, Condition condition) { }

    private final RuleBook book;
    private final Map<Comparison, List<Use>> uses = new LinkedHashMap<>();
    private final Map<Comparison, Set<Side>> seen = new LinkedHashMap<>();

    public ThresholdProof(RuleBook book) {
        this.book = book;
        for (Rule rule : book.rules()) {
            for (Condition condition : rule.conditions()) {
                for (Operand operand : condition.right()) {
                    if (operand instanceof Operand.ParameterOf parameter) {
                        Comparison comparison = new Comparison(rule.stage(), condition.field(), parameter.parameter());
                        uses.merge(comparison, List.of(new Use(rule, condition)), (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
                        seen.put(comparison, EnumSet.noneOf(Side.class));
                    }
                }
            }
        }
    }

    /** The same evaluator, with its facts noted. */
    public Evaluator watching(Evaluator evaluator) {
        return (stage, facts, parameters) -> {
            uses.forEach((comparison, where) -> {
                if (comparison.stage() == stage) {
                    facts.forEach(fact -> note(comparison, where, fact, parameters));
                }
            });
            return evaluator.evaluate(stage, facts, parameters);
        };
    }

    private void note(Comparison comparison, List<Use> where, Known fact, InForce parameters) {
        if (fact.value(comparison.field()) instanceof BigDecimal number && parameters.has(comparison.parameter()) && where.stream().anyMatch(use -> isMeant(use, fact, parameters))) {
            int order = Figures.canonical(number).compareTo(Figures.canonical(parameters.number(comparison.parameter())));
            seen.get(comparison).add(order < 0 ? Side.BELOW : order == 0 ? Side.AT : Side.ABOVE);
        }
    }

    private static boolean isMeant(Use use, Known fact, InForce parameters) {
        return use.rule().conditions().stream().filter(other -> !other.field().equals(use.condition().field())).allMatch(other -> Conditions.holds(other, fact, parameters));
    }

    /** What no scenario has shown, of what can be. */
    public void tell(Remarks remarks) {
        uses.forEach((comparison, where) -> {
            Set<Side> missing = possible(comparison, where);
            missing.removeAll(seen.get(comparison));
            for (Side side : missing) {
                remarks.add(LintCode.UNPROVED_THRESHOLD, comparison.parameter(), where.get(0).condition().place(), comparison.field(), NAMES.get(side), comparison.parameter());
            }
        });
    }

    /** A rate of 1 has nothing above it, and a count no value at a half. */
    private Set<Side> possible(Comparison comparison, List<Use> where) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (InForce inForce : Months.all(book, where.get(0).rule())) {
            BigDecimal threshold = inForce.number(comparison.parameter());
            Reach reach = new Axes(book, comparison.stage(), null, where.stream().map(Use::rule).distinct().toList(), inForce).reach();
            BigDecimal least = reach.least(comparison.field());
            BigDecimal greatest = reach.greatest(comparison.field());
            boolean within = (least == null || threshold.compareTo(least) >= 0) && (greatest == null || threshold.compareTo(greatest) <= 0);
            if (least == null || least.compareTo(threshold) < 0) {
                sides.add(Side.BELOW);
            }
            if (within && threshold.remainder(reach.step(comparison.field())).signum() == 0) {
                sides.add(Side.AT);
            }
            if (greatest == null || greatest.compareTo(threshold) > 0) {
                sides.add(Side.ABOVE);
            }
        }
        return sides;
    }
}
