package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.rules.Rule.Argument;
import org.plumbline.scoring.rules.Rule.Operand;

/** Computes the amount of a rule's call without the engine, with the very helpers that compiled rules call: what checks of the text ask. */
public final class Reckoning extends Fact {

    private final Known known;
    private final InForce parameters;

    private Reckoning(Known known, InForce parameters) {
        this.known = known;
        this.parameters = parameters;
    }

    /** The amount as the rule would call with it; empty where it has none, where a figure is not known, and where it cannot be computed. */
    public static Optional<BigDecimal> amount(Rule rule, Known known, InForce parameters) {
        if (rule.amount() == null || rule.fieldsRead().stream().anyMatch(field -> known.value(field) == null)) {
            return Optional.empty();
        }
        Reckoning reckoning = new Reckoning(known, parameters);
        BigDecimal amount = (BigDecimal) reckoning.value(rule.amount());
        boolean possible = amount.signum() >= 0 && !(rule.verb() == Verb.SHARE && amount.compareTo(BigDecimal.ONE) > 0);
        return possible && reckoning.evaluation().fault() == null ? Optional.of(amount) : Optional.empty();
    }

    private Object value(Argument argument) {
        if (argument instanceof Argument.Variable variable) {
            return value(variable.binding().value());
        }
        if (argument instanceof Argument.Number number) {
            return number.value();
        }
        if (argument instanceof Argument.Code code) {
            return code.code();
        }
        Argument.Call call = (Argument.Call) argument;
        return call(Helper.of(call.helper()).orElseThrow(), call.arguments().stream().map(this::value).toList());
    }

    private Object value(Operand operand) {
        if (operand instanceof Operand.ParameterOf parameter) {
            ParameterValue value = parameters.value(parameter.parameter());
            return value instanceof ParameterValue.Number number ? Figures.canonical(number.value()) : value;
        }
        Object value = Conditions.value(operand, known, parameters);
        return value instanceof BigDecimal number ? Figures.canonical(number) : value;
    }

    private BigDecimal call(Helper helper, List<Object> values) {
        return switch (helper) {
            case PLUS -> plus(number(values, 0), number(values, 1));
            case MINUS -> minus(number(values, 0), number(values, 1));
            case TIMES -> times(number(values, 0), number(values, 1));
            case LEAST -> least(number(values, 0), number(values, 1));
            case GREATEST -> greatest(number(values, 0), number(values, 1));
            case RATIO -> ratio(number(values, 0), number(values, 1));
            case SHORT_OF -> shortOf(number(values, 0), number(values, 1));
            case OVER -> over(number(values, 0), number(values, 1));
            case BETWEEN -> between(number(values, 0), number(values, 1), number(values, 2));
            case PER_STEP -> perStep(number(values, 0), (ParameterValue.Steps) values.get(1));
            case BRACKET -> bracket(number(values, 0), (ParameterValue.Brackets) values.get(1));
            case LOOKUP -> values.get(0) instanceof BigDecimal ordinal ? lookup(ordinal, (ParameterValue.Table) values.get(1))
                    : lookup((String) values.get(0), (ParameterValue.Table) values.get(1));
            case AT_PLACE -> atPlace(number(values, 0), number(values, 1), (ParameterValue.Table) values.get(2));
        };
    }

    private static BigDecimal number(List<Object> values, int at) {
        return (BigDecimal) values.get(at);
    }
}
