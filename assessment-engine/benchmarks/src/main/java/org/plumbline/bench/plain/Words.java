package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a score sheet shows them. */
final class Words {

    private static final int BRIEF = 6;

    private Words() {
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Six decimals; that there are more is told by “…”. */
    static String brief(BigDecimal number) {
        BigDecimal cut = number.setScale(BRIEF, RoundingMode.DOWN);
        return cut.compareTo(number) == 0 ? number(cut) : cut.toPlainString() + "…";
    }
}
