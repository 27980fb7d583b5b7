package org.plumbline.scoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Numbers in order are the numbers that went in, however they are held. */
class SortedNumbersTest {

    /** Small ones of few decimals, and some that no long holds. */
    private static List<BigDecimal> numbers(Random chance) {
        boolean great = chance.nextInt(3) == 0;
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = chance.nextInt(12); i > 0; i--) {
            numbers.add(new BigDecimal(new BigInteger(great ? 120 : 20, chance).subtract(BigInteger.valueOf(500_000)), chance.nextInt(great ? 30 : 8) - 2));
        }
        return numbers;
    }

    @Property
    void order_sums_and_places_are_those_of_the_numbers_themselves(@ForAll Random chance) {
        List<BigDecimal> numbers = numbers(chance);
        List<BigDecimal> expected = numbers.stream().sorted().toList();

        SortedNumbers sorted = SortedNumbers.of(numbers);

        assertThat(sorted.size()).isEqualTo(expected.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < expected.size(); i++) {
            BigDecimal one = expected.get(i);
            assertThat(sorted.sumOfFirst(i)).isEqualByComparingTo(sum);
            assertThat(sorted.at(i)).isEqualByComparingTo(one);
            assertThat(sorted.firstAtLeast(one)).isEqualTo((int) expected.stream().filter(other -> other.compareTo(one) < 0).count());
            assertThat(sorted.firstAbove(one)).isEqualTo((int) expected.stream().filter(other -> other.compareTo(one) <= 0).count());
            sum = sum.add(one);
        }
        assertThat(sorted.sumOfFirst(expected.size())).isEqualByComparingTo(sum);
    }
}
