package org.plumbline.scoring.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one form in which numbers meet rules, so that equal numbers are equal objects. */
public final class Figures {

    /** Decimals of every figure. */
    public static final int SCALE = 12;

    private Figures() {
    }

    /** With exactly 12 decimals, half up. */
    public static BigDecimal canonical(BigDecimal number) {
        return number.setScale(SCALE, RoundingMode.HALF_UP);
    }
}
