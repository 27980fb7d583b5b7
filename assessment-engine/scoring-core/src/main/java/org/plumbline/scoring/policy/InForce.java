package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/** The parameters as they stand in one policy month; every one has a value. */
public record InForce(YearMonth month, Map<String, ParameterValue> values) {

    public ParameterValue value(String parameter) {
        ParameterValue value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + parameter + " in " + month);
        }
        return value;
    }

    public BigDecimal number(String parameter) {
        return ((ParameterValue.Number) value(parameter)).value();
    }

    /** The number that a quantity stands for; null for NONE and for a key that was not given. */
    public BigDecimal number(Quantity quantity) {
        if (quantity instanceof Quantity.Fixed fixed) {
            return fixed.value();
        }
        if (quantity instanceof Quantity.OfParameter reference) {
            return number(reference.parameter());
        }
        return null;
    }
}
