package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.rules.Rule.Condition;
import org.plumbline.scoring.rules.Rule.Operand;

/** Says of one condition whether it holds: what checks and explanations ask, where the engine only says whether a whole rule fired. */
public final class Conditions {

    private Conditions() {
    }

    /** Whether a rule fires on what is known: every figure and parameter it reads has a value, and every condition holds. */
    public static boolean fires(Rule rule, Known known, InForce parameters) {
        boolean allStand = parameters.notYet().isEmpty() || rule.parametersRead().stream().allMatch(parameters::has);
        return allStand && rule.fieldsRead().stream().allMatch(field -> known.value(field) != null)
                && rule.conditions().stream().allMatch(condition -> holds(condition, known, parameters));
    }

    /** A condition on a value that is not known does not hold. */
    public static boolean holds(Condition condition, Known known, InForce parameters) {
        Object left = known.value(condition.field());
        List<Object> right = condition.right().stream().map(operand -> value(operand, known, parameters)).toList();
        if (left == null || right.contains(null)) {
            return false;
        }
        return switch (condition.operator()) {
            case EQUAL -> equal(left, right.get(0));
            case NOT_EQUAL -> !equal(left, right.get(0));
            case LESS -> order(left, right.get(0)) < 0;
            case AT_MOST -> order(left, right.get(0)) <= 0;
            case MORE -> order(left, right.get(0)) > 0;
            case AT_LEAST -> order(left, right.get(0)) >= 0;
            case IN -> right.stream().anyMatch(each -> equal(left, each));
            case NOT_IN -> right.stream().noneMatch(each -> equal(left, each));
            case CONTAINS -> ((Collection<?>) left).contains(right.get(0));
            case NOT_CONTAINS -> !((Collection<?>) left).contains(right.get(0));
        };
    }

    /** What an operand stands for; null where it is a field that is not known, or a parameter without a value on the day of the event. */
    public static Object value(Operand operand, Known known, InForce parameters) {
        if (operand instanceof Operand.FieldValue field) {
            return known.value(field.field());
        }
        if (operand instanceof Operand.ParameterOf parameter) {
            return !parameters.has(parameter.parameter()) ? null : ((ParameterValue.Number) parameters.value(parameter.parameter())).value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        return operand instanceof Operand.Flag flag ? (Object) flag.value() : ((Operand.Code) operand).code();
    }

    private static boolean equal(Object left, Object right) {
        return left instanceof BigDecimal number && right instanceof BigDecimal other ? order(number, other) == 0 : left.equals(right);
    }

    private static int order(Object left, Object right) {
        return Figures.canonical((BigDecimal) left).compareTo(Figures.canonical((BigDecimal) right));
    }
}
