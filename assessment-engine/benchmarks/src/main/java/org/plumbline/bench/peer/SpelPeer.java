package org.plumbline.bench.peer;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * SpEL over the typed fact. Its compiler takes no operators on BigDecimal, so decimals are compared by {@code compareTo}, which it compiles:
 * the faster of the two ways.
 */
final class SpelPeer extends Peer {

    private final List<ExpressionRule<Expression>> rules;
    private final StandardEvaluationContext context = new StandardEvaluationContext();

    SpelPeer(RuleNumbers numbers) {
        SpelExpressionParser parser = new SpelExpressionParser(new SpelParserConfiguration(SpelCompilerMode.MIXED, SpelPeer.class.getClassLoader()));
        try {
            context.registerFunction("between", OfficerMonth.class.getMethod("between", BigDecimal.class, BigDecimal.class, BigDecimal.class));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        context.setVariable("zero", BigDecimal.ZERO);
        context.setVariable("one", BigDecimal.ONE);
        rules = ExpressionRule.all(numbers, new Decimals(), parser::parseExpression);
    }

    @Override
    public String name() {
        return "SpEL";
    }

    @Override
    void evaluate(List<OfficerMonth> officers) {
        for (OfficerMonth officer : officers) {
            ExpressionRule.ask(rules, officer, expression -> expression.getValue(context, officer));
        }
    }

    private static final class Decimals implements ExpressionRule.Syntax {

        @Override
        public String known(String figure, String... comparisons) {
            return figure + " != null and " + String.join(" and ", List.of(comparisons));
        }

        @Override
        public String compare(String left, String operator, String right) {
            return left + ".compareTo(" + right + ") " + operator + " 0";
        }

        @Override
        public String figure(String name) {
            return name;
        }

        @Override
        public String mark(String name) {
            return "p." + name;
        }

        @Override
        public String between(String value, String from, String to) {
            return "#between(" + value + ", " + from + ", " + to + ")";
        }

        @Override
        public String number(int number) {
            return number == 0 ? "#zero" : "#one";
        }
    }
}
