package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation, equals having the mean of their places. Computed in whole numbers: twice the place, less the mean of that.
 */
record RankCorrelation(BigInteger together, BigInteger ofOne, BigInteger ofOther) {

    static RankCorrelation of(List<BigDecimal> one, List<BigDecimal> other) {
        long[] first = places(one);
        long[] second = places(other);
        return new RankCorrelation(sum(first, second), sum(first, first), sum(second, second));
    }

    private static BigInteger sum(long[] one, long[] other) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < one.length; i++) {
            sum = sum.add(BigInteger.valueOf(one[i] * other[i]));
        }
        return sum;
    }

    private static long[] places(List<BigDecimal> values) {
        int size = values.size();
        int[] order = IntStream.range(0, size).boxed().sorted(Comparator.comparing(values::get)).mapToInt(Integer::intValue).toArray();
        long[] places = new long[size];
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && values.get(order[to]).compareTo(values.get(order[from])) == 0) {
                to++;
            }
            for (int i = from; i < to; i++) {
                // places from + 1 to `to`: twice their mean is from + 1 + to, and size + 1 is twice the mean of all
                places[order[i]] = (long) from + to - size;
            }
        }
        return places;
    }

    /** Whether it is defined, positive and at least so much. */
    boolean isAtLeast(BigDecimal least) {
        BigDecimal square = least.multiply(least);
        return together.signum() > 0 && new BigDecimal(together.multiply(together)).compareTo(square.multiply(new BigDecimal(ofOne.multiply(ofOther)))) >= 0;
    }

    /** To two decimals; only where it is defined. */
    BigDecimal value() {
        BigDecimal scale = new BigDecimal(ofOne.multiply(ofOther)).sqrt(MathContext.DECIMAL64);
        return new BigDecimal(together).divide(scale, 2, RoundingMode.DOWN);
    }
}
