package org.plumbline.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactTest {

    private static final int STEPS = 60;

    /** A decimal of either sign, sometimes 0, sometimes with needless zeros. */
    private static BigDecimal decimal(Random chance) {
        return BigDecimal.valueOf(chance.nextInt(2_001) - 1_000L, chance.nextInt(5)).setScale(chance.nextBoolean() ? 6 : 12, RoundingMode.UNNECESSARY);
    }

    @Test
    void long_chains_of_sums_products_and_quotients_are_what_fractions_of_unlimited_size_are() {
        for (long seed = 1; seed <= 200; seed++) {
            Random chance = new Random(seed);
            Exact exact = Exact.ZERO;
            BigFraction fraction = BigFraction.ZERO;
            for (int step = 0; step < STEPS; step++) {
                BigDecimal next = decimal(chance);
                switch (chance.nextInt(3)) {
                    case 0 -> {
                        exact = exact.add(Exact.of(next));
                        fraction = fraction.add(ExactTotal.fraction(next));
                    }
                    case 1 -> {
                        exact = exact.multiply(Exact.of(next)).add(Exact.ONE);
                        fraction = fraction.multiply(ExactTotal.fraction(next)).add(BigFraction.ONE);
                    }
                    default -> {
                        if (next.signum() != 0) {
                            exact = exact.divide(Exact.of(next));
                            fraction = fraction.divide(ExactTotal.fraction(next));
                        }
                    }
                }
                for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP}) {
                    assertThat(exact.rounded(2, mode)).as("seed %d step %d", seed, step).isEqualTo(fraction.bigDecimalValue(2, mode));
                }
                assertThat(exact.signum()).isEqualTo(fraction.signum());
                assertThat(exact.compare(Exact.of(next))).isEqualTo(fraction.subtract(ExactTotal.fraction(next)).signum());
            }
        }
    }

    @Test
    void equals_of_other_scales_are_the_same_and_two_negatives_are_ordered_as_numbers_are() {
        assertThat(Exact.of(new BigDecimal("0.50")).isSame(Exact.ONE.divide(Exact.of(new BigDecimal("2"))))).isTrue();
        assertThat(Exact.of(new BigDecimal("-3")).compare(Exact.of(new BigDecimal("-2")))).isNegative();
        assertThat(Exact.ONE.divide(Exact.of(new BigDecimal("-3"))).rounded(2, RoundingMode.HALF_UP)).isEqualTo("-0.33");
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Exact.ONE.divide(Exact.of(new BigDecimal("0.00")))).isInstanceOf(ArithmeticException.class);
    }
}
