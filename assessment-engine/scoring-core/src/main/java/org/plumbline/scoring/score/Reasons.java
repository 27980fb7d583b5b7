package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Terms;

/** Fills the author's reason with the figures that the rule read. */
public final class Reasons {

    private Reasons() {
    }

    /** What the rule read, by field or parameter name, as text; tables and scales are not shown. */
    public static Map<String, String> figures(Rule rule, Known known, Terms terms) {
        Map<String, String> figures = new LinkedHashMap<>();
        rule.fieldsRead().forEach(field -> figures.put(field, show(known.value(field))));
        for (String parameter : rule.parametersRead()) {
            if (terms.inForce().value(parameter) instanceof ParameterValue.Number number) {
                figures.put("p." + parameter, show(number.value()));
            }
        }
        return figures;
    }

    /** @param amount points or money, for the placeholders {points} and {amount}; null where there is none */
    public static Text text(Rule rule, Known known, BigDecimal amount, Terms terms) {
        String reason = rule.reason();
        for (Rule.Binding binding : rule.bindings()) {
            String hole = "{" + binding.variable().substring(1) + "}";
            if (reason.contains(hole)) {
                reason = reason.replace(hole, show(value(binding.value(), known, terms)));
            }
        }
        String shown = show(amount);
        reason = reason.replace("{points}", shown).replace("{amount}", shown);
        if (!reason.contains("{kind}")) {
            return Text.same(reason);
        }
        Object kind = known.value("kind");
        Text name = kind == null ? Text.same("") : terms.catalogue().events().get(kind).name();
        return new Text(reason.replace("{kind}", name.zh()), reason.replace("{kind}", name.en()));
    }

    private static Object value(Rule.Operand operand, Known known, Terms terms) {
        if (operand instanceof Rule.Operand.FieldValue field) {
            return known.value(field.field());
        }
        return operand instanceof Rule.Operand.ParameterOf parameter && terms.inForce().value(parameter.parameter()) instanceof ParameterValue.Number number
                ? number.value() : "";
    }

    /** A number without needless zeros; nothing for nothing. */
    public static String show(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : String.valueOf(value);
    }
}
