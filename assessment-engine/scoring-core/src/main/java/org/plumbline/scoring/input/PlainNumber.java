package org.plumbline.scoring.input;

import java.math.BigDecimal;

/** The one form that equal numbers have, so that a figure read from a file, a database or a frozen input is the same value. */
public final class PlainNumber {

    private PlainNumber() {
    }

    /** 0.950 becomes 0.95 and 1E+2 becomes 100; null stays null. */
    public static BigDecimal of(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
