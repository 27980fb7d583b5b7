package org.plumbline.bench.peer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.plumbline.scoring.rules.Verb;

/**
 * A rule as an expression language has it: a condition and the amount, each compiled once, in the order of the policy.
 *
 * @param <E>    a compiled expression
 * @param amount null where the verb takes none
 */
record ExpressionRule<E>(int number, Verb verb, String indicator, E condition, E amount) {

    /** How a language writes what the rules need. */
    interface Syntax {
        /** The condition “there is such a figure, and …”. */
        String known(String figure, String... comparisons);

        String compare(String left, String operator, String right);

        String figure(String name);

        String mark(String name);

        String between(String value, String from, String to);

        String number(int number);
    }

    static <E> List<ExpressionRule<E>> all(RuleNumbers numbers, Syntax in, Function<String, E> compiler) {
        List<ExpressionRule<E>> rules = new ArrayList<>();
        E nothing = compiler.apply(in.number(0));
        for (RuleNumbers.Rate rate : RuleNumbers.RATES) {
            String figure = in.figure(rate.figure());
            String target = in.mark(rate.target());
            String floor = in.mark(rate.floor());
            rules.add(new ExpressionRule<>(numbers.of(rate.label() + RuleNumbers.REACHED), Verb.FULL, rate.indicator(), compiler.apply(in.known(figure, in.compare(figure, ">=", target))), null));
            rules.add(new ExpressionRule<>(numbers.of(rate.label() + RuleNumbers.BETWEEN), Verb.SHARE, rate.indicator(),
                    compiler.apply(in.known(figure, in.compare(figure, ">=", floor), in.compare(figure, "<", target))), compiler.apply(in.between(figure, floor, target))));
            rules.add(new ExpressionRule<>(numbers.of(rate.label() + RuleNumbers.BELOW), Verb.SHARE, rate.indicator(), compiler.apply(in.known(figure, in.compare(figure, "<", floor))), nothing));
        }
        String incidents = in.figure("incidents");
        String change = in.figure("incidentChange");
        String some = in.compare(incidents, ">", in.number(0));
        String target = in.mark("incidentTarget");
        String limit = in.mark("incidentLimit");
        rules.add(new ExpressionRule<>(numbers.of(RuleNumbers.NO_INCIDENT), Verb.FULL, "incident", compiler.apply(in.known(incidents, in.compare(incidents, "==", in.number(0)))), null));
        rules.add(new ExpressionRule<>(numbers.of(RuleNumbers.INCIDENTS_REACHED), Verb.FULL, "incident", compiler.apply(in.known(change, some, in.compare(change, "<=", target))), null));
        rules.add(new ExpressionRule<>(numbers.of(RuleNumbers.INCIDENTS_BETWEEN), Verb.SHARE, "incident",
                compiler.apply(in.known(change, some, in.compare(change, ">", target), in.compare(change, "<", limit))), compiler.apply(in.number(1) + " - " + in.between(change, target, limit))));
        rules.add(new ExpressionRule<>(numbers.of(RuleNumbers.INCIDENTS_BEYOND), Verb.SHARE, "incident", compiler.apply(in.known(change, some, in.compare(change, ">=", limit))), nothing));
        String trend = in.figure("trend");
        rules.add(new ExpressionRule<>(numbers.of(RuleNumbers.TREND), Verb.AWARD, "trend", compiler.apply(in.known(trend, in.compare(trend, "<=", in.mark("trendTarget")))),
                compiler.apply(in.mark("trendPoints"))));
        return List.copyOf(rules);
    }

    /** Asks each rule about one officer. */
    static <E> void ask(List<ExpressionRule<E>> rules, OfficerMonth officer, Function<E, Object> evaluate) {
        for (ExpressionRule<E> rule : rules) {
            if (Boolean.TRUE.equals(evaluate.apply(rule.condition))) {
                switch (rule.verb) {
                    case FULL -> officer.full(rule.number, rule.indicator);
                    case SHARE -> officer.share(rule.number, rule.indicator, (BigDecimal) evaluate.apply(rule.amount));
                    default -> officer.award(rule.number, rule.indicator, (BigDecimal) evaluate.apply(rule.amount));
                }
            }
        }
    }
}
