package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction of two decimals, so that a sum of weighted shares is rounded once. Most totals are plain decimals: those have the divisor 1
 * and cost what decimals cost. It is reduced only when it grows long.
 *
 * @param over  any decimal
 * @param under above 0
 */
record Exact(BigDecimal over, BigDecimal under) {

    static final Exact ZERO = new Exact(BigDecimal.ZERO, BigDecimal.ONE);
    static final Exact ONE = new Exact(BigDecimal.ONE, BigDecimal.ONE);

    private static final int LONG = 60;

    static Exact of(BigDecimal number) {
        return new Exact(number, BigDecimal.ONE);
    }

    Exact add(Exact other) {
        return under.compareTo(other.under) == 0 ? new Exact(over.add(other.over), under)
                : reduced(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact multiply(Exact other) {
        return reduced(over.multiply(other.over), under.multiply(other.under));
    }

    /** @throws ArithmeticException if the other is 0 */
    Exact divide(Exact other) {
        if (other.over.signum() == 0) {
            throw new ArithmeticException("division by 0");
        }
        BigDecimal divisor = under.multiply(other.over);
        BigDecimal dividend = over.multiply(other.under);
        return divisor.signum() < 0 ? reduced(dividend.negate(), divisor.negate()) : reduced(dividend, divisor);
    }

    int signum() {
        return over.signum();
    }

    boolean isSame(Exact other) {
        return compare(other) == 0;
    }

    int compare(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** One rounding of the exact value. */
    BigDecimal rounded(int scale, RoundingMode mode) {
        return over.divide(under, scale, mode);
    }

    private static Exact reduced(BigDecimal over, BigDecimal under) {
        if (under.precision() <= LONG && over.precision() <= LONG) {
            return new Exact(over, under);
        }
        int scale = Math.max(0, Math.max(over.scale(), under.scale()));
        BigInteger top = over.setScale(scale).unscaledValue();
        BigInteger bottom = under.setScale(scale).unscaledValue();
        BigInteger common = top.gcd(bottom);
        return new Exact(new BigDecimal(top.divide(common)), new BigDecimal(bottom.divide(common)));
    }
}
