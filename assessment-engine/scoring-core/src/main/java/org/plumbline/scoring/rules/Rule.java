package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Place;

/**
 * A checked rule: every name in it is known, of the right kind and known at its stage.
 *
 * @param number from 0, in the order of the text; what compiled rules call themselves
 * @param reason   as written, with placeholders of bound variables without $
 * @param bindings of what decides: without a value the rule is silent
 * @param shown    of what stands in the reason only and decides nothing, with a value or without
 */
public record Rule(int number, String name, String clause, String reason, Stage stage, List<Binding> bindings, List<Binding> shown, List<Condition> conditions,
        Verb verb, String target, Argument amount, Place place) {

    /** @param variable with its $ */
    public record Binding(String variable, Operand value) { }

    /** @param right one operand, or several for in and not in */
    public record Condition(String field, Operator operator, List<Operand> right, Place place) { }

    public sealed interface Operand {
        record FieldValue(String field) implements Operand { }

        record ParameterOf(String parameter) implements Operand { }

        record Number(BigDecimal value) implements Operand { }

        record Flag(boolean value) implements Operand { }

        record Code(String code) implements Operand { }
    }

    /** What an amount is made of. */
    public sealed interface Argument {
        record Variable(Binding binding) implements Argument { }

        record Number(BigDecimal value) implements Argument { }

        record Code(String code) implements Argument { }

        record Call(String helper, List<Argument> arguments) implements Argument { }
    }

    public enum Operator {
        EQUAL("=="), NOT_EQUAL("!="), LESS("<"), AT_MOST("<="), MORE(">"), AT_LEAST(">="), IN("in"), NOT_IN("not in"),
        CONTAINS("contains"), NOT_CONTAINS("not contains");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        static Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /** The fields of its fact that the rule reads; it cannot fire while one of them has no value. */
    public Set<String> fieldsRead() {
        Set<String> fields = new TreeSet<>();
        bindings.forEach(binding -> addField(fields, binding.value()));
        conditions.forEach(condition -> {
            fields.add(condition.field());
            condition.right().forEach(operand -> addField(fields, operand));
        });
        return fields;
    }

    /** Those and what its reason shows beside them. */
    public Set<String> fieldsNamed() {
        Set<String> fields = fieldsRead();
        shown.forEach(binding -> addField(fields, binding.value()));
        return fields;
    }

    public Set<String> parametersRead() {
        Set<String> parameters = new TreeSet<>();
        bindings.forEach(binding -> addParameter(parameters, binding.value()));
        conditions.forEach(condition -> condition.right().forEach(operand -> addParameter(parameters, operand)));
        return parameters;
    }

    private static void addField(Set<String> fields, Operand operand) {
        if (operand instanceof Operand.FieldValue value) {
            fields.add(value.field());
        }
    }

    private static void addParameter(Set<String> parameters, Operand operand) {
        if (operand instanceof Operand.ParameterOf value) {
            parameters.add(value.parameter());
        }
    }
}
