package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.policy.ParameterValue;

/** What a fact gives to rules stays small and stays as it is, whatever they ask of it. */
class FactLimitsTest {

    private static final BigDecimal HUGE = new BigDecimal("1" + "0".repeat(30));

    private static Fact fact() {
        return new Fact() { }.by(0);
    }

    private static ParameterValue.Table shared(Map<String, BigDecimal> rows) {
        return new ParameterValue.Table(rows, Map.of(), ParameterValue.Table.Ties.SHARED);
    }

    @Test
    void a_number_that_doubles_its_digits_again_and_again_stops_the_record() {
        Fact fact = fact();
        BigDecimal number = new BigDecimal("9".repeat(30));
        for (int i = 0; i < 64; i++) {
            number = fact.times(number, number);
            assertThat(number.precision()).isLessThanOrEqualTo(1_000);
        }
        assertThat(fact.evaluation().fault().reason().en()).isEqualTo("a number of more than 1000 digits");
    }

    @Test
    void an_amount_of_thirty_digits_is_booked_and_one_of_more_stops_the_record() {
        Fact fact = fact();
        fact.award("work", new BigDecimal("9".repeat(30)));
        assertThat(fact.evaluation().fault()).isNull();
        fact.award("work", HUGE);
        assertThat(fact.evaluation().fault().reason().en()).isEqualTo("an amount of more than 30 digits");
        assertThat(fact.evaluation().calls()).isEmpty();
    }

    @Test
    void prizes_are_shared_by_more_than_there_are_people_in_no_time() {
        ParameterValue.Table prizes = shared(Map.of("1", new BigDecimal("30"), "2", new BigDecimal("20"), "9", new BigDecimal("1"), "none", BigDecimal.TEN));
        BigDecimal many = new BigDecimal("2000000000");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(fact().atPlace(BigDecimal.ONE, many, prizes)).isEqualByComparingTo(new BigDecimal("51").divide(many));
            assertThat(fact().atPlace(HUGE, HUGE, prizes)).isZero();
        });
        assertThat(fact().atPlace(BigDecimal.ONE, new BigDecimal("2"), prizes)).isEqualByComparingTo("25");
        assertThat(fact().atPlace(new BigDecimal("2.000000000000"), new BigDecimal("3"), prizes)).isEqualByComparingTo("6.666666666667");
    }

    @Test
    void tables_and_scales_are_copies_that_nobody_changes() {
        Map<String, BigDecimal> rows = new HashMap<>(Map.of("1", BigDecimal.ONE));
        ParameterValue.Table table = shared(rows);
        rows.put("1", BigDecimal.TEN);
        assertThat(table.rows()).containsEntry("1", BigDecimal.ONE);
        assertThatThrownBy(() -> table.rows().put("1", BigDecimal.TEN)).isInstanceOf(UnsupportedOperationException.class);
        List<ParameterValue.Brackets.Row> brackets = new ArrayList<>(List.of(new ParameterValue.Brackets.Row(BigDecimal.ZERO, true, BigDecimal.ONE)));
        assertThatThrownBy(() -> new ParameterValue.Brackets(ParameterValue.Brackets.Mode.WHOLE, null, brackets).rows().clear()).isInstanceOf(UnsupportedOperationException.class);
        List<ParameterValue.Steps.Row> steps = new ArrayList<>(List.of(new ParameterValue.Steps.Row(BigDecimal.ZERO, BigDecimal.ONE)));
        assertThatThrownBy(() -> new ParameterValue.Steps(BigDecimal.ONE, ParameterValue.Steps.Mode.PRO_RATA, steps, ParameterValue.Steps.Bands.WHOLE, null).rows().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
