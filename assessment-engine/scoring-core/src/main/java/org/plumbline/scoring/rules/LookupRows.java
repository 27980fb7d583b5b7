package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.Rule.Argument;
import org.plumbline.scoring.rules.Rule.Operand;
import org.plumbline.scoring.rules.Rule.Operator;

/** Holds the tables and limits that rules compute with to what can reach them, for every point in time from which one of them changes. */
final class LookupRows {

    private final PolicyVersion version;
    private final Map<Stage, FactShape> shapes;
    private final Findings findings;
    private final Set<List<Object>> told = new HashSet<>();

    LookupRows(PolicyVersion version, Map<Stage, FactShape> shapes, Findings findings) {
        this.version = version;
        this.shapes = shapes;
        this.findings = findings;
    }

    void check(List<Rule> rules) {
        version.timesOfPeriods().forEach(time -> rules.stream().filter(rule -> !rule.stage().isOfEvents()).forEach(rule -> check(rule, rule.amount(), time)));
        version.timesOfEvents().forEach(time -> rules.stream().filter(rule -> rule.stage().isOfEvents()).forEach(rule -> check(rule, rule.amount(), time)));
    }

    private void check(Rule rule, Argument argument, InForce inForce) {
        if (!(argument instanceof Argument.Call call)) {
            return;
        }
        call.arguments().forEach(each -> check(rule, each, inForce));
        if (call.helper().equals(Helper.LOOKUP.word())) {
            lookup(rule, call, inForce);
        } else if (call.helper().equals(Helper.BETWEEN.word())) {
            between(rule, call, inForce);
        }
    }

    private void lookup(Rule rule, Argument.Call call, InForce inForce) {
        if (!(call.arguments().get(1) instanceof Argument.Variable table && table.binding().value() instanceof Operand.ParameterOf parameter)) {
            return;
        }
        List<String> codes = List.of();
        if (call.arguments().get(0) instanceof Argument.Code written) {
            codes = List.of(written.code());
        } else if (call.arguments().get(0) instanceof Argument.Variable key && key.binding().value() instanceof Operand.FieldValue field) {
            codes = possible(field.field(), rule, shapes.get(rule.stage()), version);
        }
        ParameterValue.Table rows = (ParameterValue.Table) inForce.value(parameter.parameter());
        for (String code : codes) {
            // other values that change later do not make it another mistake
            if (!rows.rows().containsKey(code) && told.add(List.of(rule.number(), parameter.parameter(), rows, code))) {
                findings.add(RuleCode.FEW_ROWS, rule.place(), parameter.parameter(), inForce.since(), code);
            }
        }
    }

    private void between(Rule rule, Argument.Call call, InForce inForce) {
        if (call.arguments().get(1) instanceof Argument.Variable low && low.binding().value() instanceof Operand.ParameterOf from
                && call.arguments().get(2) instanceof Argument.Variable high && high.binding().value() instanceof Operand.ParameterOf to
                && inForce.number(from.parameter()).compareTo(inForce.number(to.parameter())) >= 0) {
            findings.add(RuleCode.EMPTY_BETWEEN, rule.place(), from.parameter(), inForce.number(from.parameter()).toPlainString(),
                    to.parameter(), inForce.number(to.parameter()).toPlainString(), inForce.since());
        }
    }

    /** The codes that a field can have where the rule's conditions hold; empty for a field that is no code. */
    static List<String> possible(String field, Rule rule, FactShape shape, PolicyVersion version) {
        List<String> codes = new ArrayList<>(shape.fields().get(field).type() == ValueType.CODE ? shape.fields().get(field).values() : List.of());
        for (Rule.Condition condition : rule.conditions()) {
            List<String> named = condition.right().stream().filter(Operand.Code.class::isInstance).map(operand -> ((Operand.Code) operand).code()).toList();
            if (named.size() < condition.right().size()) {
                continue;
            }
            boolean inside = condition.operator() == Operator.EQUAL || condition.operator() == Operator.IN;
            boolean outside = condition.operator() == Operator.NOT_EQUAL || condition.operator() == Operator.NOT_IN;
            if (condition.field().equals(field)) {
                codes.removeIf(code -> inside && !named.contains(code) || outside && named.contains(code));
            } else if (condition.field().equals("group") && field.equals("kind")) {
                codes.removeIf(code -> {
                    EventGroup group = version.policy().groupOf(code);
                    boolean isNamed = group != null && named.contains(group.code());
                    return inside && !isNamed || outside && isNamed;
                });
            }
        }
        return codes;
    }
}
