package org.plumbline.scoring.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Numbers in ascending order, with the sum of the first so many. Exact: as longs of one scale, a fifth of the memory, or where those do not reach as they are. */
abstract sealed class SortedNumbers {

    static SortedNumbers of(List<BigDecimal> numbers) {
        int scale = Math.max(0, numbers.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        BigInteger all = numbers.stream().map(number -> number.setScale(scale).unscaledValue().abs()).reduce(BigInteger.ZERO, BigInteger::add);
        return all.bitLength() < Long.SIZE ? new Scaled(numbers, scale) : new AsTheyAre(numbers);
    }

    abstract int size();

    /** @param position from 0 */
    abstract BigDecimal at(int position);

    abstract BigDecimal sumOfFirst(int count);

    /** Of the number at the position with another. */
    abstract int compare(int position, BigDecimal other);

    /** The first position of a number that is not less; the size where there is none. */
    final int firstAtLeast(BigDecimal value) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, value) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first position of a number that is greater; the size where there is none. */
    final int firstAbove(BigDecimal value) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, value) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static final class Scaled extends SortedNumbers {
        private final int scale;
        private final long[] sorted;
        private final long[] sums;

        Scaled(List<BigDecimal> numbers, int scale) {
            this.scale = scale;
            this.sorted = numbers.stream().mapToLong(number -> number.setScale(scale).unscaledValue().longValueExact()).sorted().toArray();
            this.sums = new long[sorted.length + 1];
            for (int i = 0; i < sorted.length; i++) {
                sums[i + 1] = sums[i] + sorted[i];
            }
        }

        @Override
        int size() {
            return sorted.length;
        }

        @Override
        BigDecimal at(int position) {
            BigDecimal number = BigDecimal.valueOf(sorted[position], scale).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        }

        @Override
        BigDecimal sumOfFirst(int count) {
            return BigDecimal.valueOf(sums[count], scale);
        }

        @Override
        int compare(int position, BigDecimal other) {
            return BigDecimal.valueOf(sorted[position], scale).compareTo(other);
        }
    }

    private static final class AsTheyAre extends SortedNumbers {
        private final BigDecimal[] sorted;
        private final BigDecimal[] sums;

        AsTheyAre(List<BigDecimal> numbers) {
            this.sorted = numbers.stream().sorted().toArray(BigDecimal[]::new);
            this.sums = new BigDecimal[sorted.length + 1];
            sums[0] = BigDecimal.ZERO;
            for (int i = 0; i < sorted.length; i++) {
                sums[i + 1] = sums[i].add(sorted[i]);
            }
        }

        @Override
        int size() {
            return sorted.length;
        }

        @Override
        BigDecimal at(int position) {
            return sorted[position];
        }

        @Override
        BigDecimal sumOfFirst(int count) {
            return sums[count];
        }

        @Override
        int compare(int position, BigDecimal other) {
            return sorted[position].compareTo(other);
        }
    }
}
