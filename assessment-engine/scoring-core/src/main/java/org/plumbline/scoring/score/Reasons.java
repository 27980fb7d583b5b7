package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Terms;

/** Fills the author's reason with the figures that the rule read. */
public final class Reasons {

    private static final int BRIEF = 6;
    private static final Text NO_DATA = new Text("无数据", "no data");
    private static final Text NOT_APPLICABLE = new Text("不适用", "not applicable");

    private Reasons() {
    }

    /** What the rule read or shows, by field or parameter name, as text; tables and scales, and what has no value, are not in it. */
    public static Map<String, String> figures(Rule rule, Known known, Terms terms) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String field : terms.compiled().fieldsNamed(rule)) {
            Object value = known.value(field);
            if (value != null) {
                figures.put(field, show(value));
            }
        }
        for (String parameter : terms.compiled().parametersRead(rule)) {
            if (terms.inForce(known).value(parameter) instanceof ParameterValue.Number number) {
                figures.put("p." + parameter, show(number.value()));
            }
        }
        return figures;
    }

    /** @param amount points or money, for the placeholders {points} and {amount}; null where there is none */
    public static Text text(Rule rule, Known known, BigDecimal amount, Terms terms) {
        return Text.same(rule.reason()).filled(name -> word(name, rule, known, amount, terms));
    }

    /** A variable is named with a $ in the rule and without it in the reason. */
    private static Text word(String name, Rule rule, Known known, BigDecimal amount, Terms terms) {
        for (Rule.Binding binding : rule.bindings()) {
            if (isNamed(binding, name)) {
                return shown(binding.value(), known, terms);
            }
        }
        for (Rule.Binding binding : rule.shown()) {
            if (isNamed(binding, name)) {
                return shownOnly(((Rule.Operand.FieldValue) binding.value()).field(), known, terms);
            }
        }
        return switch (name) {
            case "points", "amount" -> Text.same(show(amount));
            case "kind" -> name("kind", known.value("kind"), terms);
            default -> null;
        };
    }

    private static boolean isNamed(Rule.Binding binding, String name) {
        return binding.variable().length() == name.length() + 1 && binding.variable().startsWith(name, 1);
    }

    /** What decides nothing may have no value; the sentence then says so. */
    private static Text shownOnly(String field, Known known, Terms terms) {
        return known.value(field) != null ? name(field, known.value(field), terms) : known.doesNotApply(field) ? NOT_APPLICABLE : NO_DATA;
    }

    private static Text shown(Rule.Operand operand, Known known, Terms terms) {
        if (operand instanceof Rule.Operand.FieldValue field) {
            return name(field.field(), known.value(field.field()), terms);
        }
        return Text.same(operand instanceof Rule.Operand.ParameterOf parameter
                && terms.inForce(known).value(parameter.parameter()) instanceof ParameterValue.Number number ? brief(number.value()) : "");
    }

    /** Event kinds and grades by their names, numbers in few decimals, everything else as it is. */
    private static Text name(String field, Object value, Terms terms) {
        if (value instanceof BigDecimal number) {
            return Text.same(brief(number));
        }
        if (value != null && (field.equals("kind") || field.equals("recordedAs"))) {
            return terms.catalogue().events().get(value).name();
        }
        if (value != null && (field.equals("grade") || field.equals("bandGrade"))) {
            return terms.policy().bands().get(terms.policy().gradeOrder((String) value)).name();
        }
        return Text.same(show(value));
    }

    /** Six decimals; more are cut off and shown as …, never rounded, so that 0.9499999 does not read as 0.95. */
    private static String brief(BigDecimal number) {
        if (number.scale() <= BRIEF) {
            return show(number);
        }
        BigDecimal cut = number.setScale(BRIEF, RoundingMode.DOWN);
        return cut.compareTo(number) == 0 ? show(number) : cut.toPlainString() + "…";
    }

    /** A number without needless zeros; nothing for nothing. */
    public static String show(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : (number.scale() <= 0 ? number : number.stripTrailingZeros()).toPlainString();
        }
        return value == null ? "" : String.valueOf(value);
    }
}
