package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.policy.ParameterValue.Brackets;
import org.plumbline.scoring.policy.ParameterValue.Steps;
import org.plumbline.scoring.policy.ParameterValue.Table;

class ScalesTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Rows as {@code 0:0.5 2:1}. */
    private static Steps steps(String each, String mode, String bands, String rows, String atMost) {
        List<Steps.Row> read = Arrays.stream(rows.split(" ")).map(row -> new Steps.Row(number(row.split(":")[0]), number(row.split(":")[1]))).toList();
        return new Steps(number(each), Steps.Mode.valueOf(mode), read, Steps.Bands.valueOf(bands), atMost.equals("-") ? null : number(atMost));
    }

    @ParameterizedTest(name = "{0} each {1} {2} {3} {4} at most {5} = {6}")
    @CsvSource({
        // half a step counts half, not at all, or whole
        "0,    1, PRO_RATA,     WHOLE, 0:2, -, 0",
        "0.5,  1, PRO_RATA,     WHOLE, 0:2, -, 1",
        "0.5,  1, EACH_FULL,    WHOLE, 0:2, -, 0",
        "0.5,  1, EACH_STARTED, WHOLE, 0:2, -, 2",
        "1,    1, PRO_RATA,     WHOLE, 0:2, -, 2",
        "1,    1, EACH_FULL,    WHOLE, 0:2, -, 2",
        "1,    1, EACH_STARTED, WHOLE, 0:2, -, 2",
        "1.01, 1, EACH_FULL,    WHOLE, 0:2, -, 2",
        "1.01, 1, EACH_STARTED, WHOLE, 0:2, -, 4",
        "1,    3, PRO_RATA,     WHOLE, 0:1, -, 0.333333333333",
        "0.3,  0.1, EACH_FULL,  WHOLE, 0:1, -, 3",
        // a grace of 2 before the first step
        "2,    1, EACH_STARTED, WHOLE, 2:5, -, 0",
        "2.5,  1, EACH_STARTED, WHOLE, 2:5, -, 5",
        "4,    1, EACH_FULL,    WHOLE, 2:5, -, 10",
        // the row of the whole distance holds for all steps
        "2,    1, EACH_FULL,    WHOLE, 0:0.5 2:1, -, 1",
        "3,    1, EACH_FULL,    WHOLE, 0:0.5 2:1, -, 3",
        "2.5,  1, PRO_RATA,     WHOLE, 0:0.5 2:1, -, 2.5",
        "2.5,  1, EACH_STARTED, WHOLE, 0:0.5 2:1, -, 3",
        // each row holds for its own part
        "2,    1, EACH_FULL,    MARGINAL, 0:0.5 2:1, -, 1",
        "3,    1, EACH_FULL,    MARGINAL, 0:0.5 2:1, -, 2",
        "2.5,  1, PRO_RATA,     MARGINAL, 0:0.5 2:1, -, 1.5",
        "2.5,  1, EACH_STARTED, MARGINAL, 0:0.5 2:1, -, 2",
        "10,   2, EACH_FULL,    MARGINAL, 0:1 4:2 8:3, -, 9",
        "7,    1, EACH_STARTED, MARGINAL, 0:0.5 2:1, 5, 5",
        "6,    1, EACH_STARTED, MARGINAL, 0:0.5 2:1, 5, 5",
        "5.9,  1, EACH_FULL,    MARGINAL, 0:0.5 2:1, 5, 4",
        "100,  1, PRO_RATA,     WHOLE, 0:1, 12.5, 12.5",
    })
    void steps_of_a_distance(String distance, String each, String mode, String bands, String rows, String atMost, String points) {
        assertThat(Scales.perStep(number(distance), steps(each, mode, bands, rows, atMost))).isEqualByComparingTo(points);
    }

    @Property(tries = 300)
    void more_distance_never_costs_less_and_the_modes_enclose_each_other(@ForAll @IntRange(max = 2000) int one, @ForAll @IntRange(max = 2000) int more) {
        BigDecimal near = BigDecimal.valueOf(one, 2);
        BigDecimal far = BigDecimal.valueOf(one + more, 2);
        for (String bands : List.of("WHOLE", "MARGINAL")) {
            Steps full = steps("0.7", "EACH_FULL", bands, "0:1 3:2 8:2.5", "-");
            Steps rata = steps("0.7", "PRO_RATA", bands, "0:1 3:2 8:2.5", "-");
            Steps started = steps("0.7", "EACH_STARTED", bands, "0:1 3:2 8:2.5", "-");
            assertThat(Scales.perStep(near, full)).isLessThanOrEqualTo(Scales.perStep(far, full)).isLessThanOrEqualTo(Scales.perStep(near, rata));
            assertThat(Scales.perStep(near, started)).isLessThanOrEqualTo(Scales.perStep(far, started)).isGreaterThanOrEqualTo(Scales.perStep(near, rata));
        }
    }

    /** Rows as {@code 80:100 >90:200}; {@code >} is above. */
    private static Brackets brackets(String mode, String rows, String otherwise) {
        List<Brackets.Row> read = Arrays.stream(rows.split(" ")).map(row -> {
            boolean above = row.startsWith(">");
            String[] cells = row.substring(above ? 1 : 0).split(":");
            return new Brackets.Row(number(cells[0]), !above, number(cells[1]));
        }).toList();
        return new Brackets(Brackets.Mode.valueOf(mode), otherwise.equals("-") ? null : number(otherwise), read);
    }

    @ParameterizedTest(name = "{0} in {1} {2} otherwise {3} = {4}")
    @CsvSource({
        "79.99, WHOLE, 80:100 90:200 100:300, 0, 0",
        "80,    WHOLE, 80:100 90:200 100:300, 0, 100",
        "89.99, WHOLE, 80:100 90:200 100:300, 0, 100",
        "90,    WHOLE, 80:100 90:200 100:300, -, 200",
        "1000,  WHOLE, 80:100 90:200 100:300, -, 300",
        // above begins beyond the number itself
        "80,    WHOLE, >80:100 90:200, 7, 7",
        "80.01, WHOLE, >80:100 90:200, 7, 100",
        "90,    WHOLE, >80:100 >90:200, 7, 100",
        // each part of the number has the rate of its row
        "0,     MARGINAL, 0:1 10:2 20:3, -, 0",
        "5,     MARGINAL, 0:1 10:2 20:3, -, 5",
        "10,    MARGINAL, 0:1 10:2 20:3, -, 10",
        "15,    MARGINAL, 0:1 10:2 20:3, -, 20",
        "25,    MARGINAL, 0:1 10:2 20:3, -, 45",
        "-1,    MARGINAL, 0:1 10:2 20:3, 0, 0",
        // a straight line from row to row
        "0,     LINEAR, 0:0 10:5 20:25, -, 0",
        "5,     LINEAR, 0:0 10:5 20:25, -, 2.5",
        "10,    LINEAR, 0:0 10:5 20:25, -, 5",
        "15,    LINEAR, 0:0 10:5 20:25, -, 15",
        "20,    LINEAR, 0:0 10:5 20:25, -, 25",
        "99,    LINEAR, 0:0 10:5 20:25, -, 25",
        "1,     LINEAR, 0:0 3:1, -, 0.333333333333",
        "5,     LINEAR, 0:10 10:0, -, 5",
        "-1,    LINEAR, 0:0 10:5, 3, 3",
    })
    void brackets_of_a_number(String number, String mode, String rows, String otherwise, String value) {
        assertThat(Scales.bracket(number(number), brackets(mode, rows, otherwise))).isEqualByComparingTo(value);
    }

    /** A fact that nobody made for a policy, to reach the helpers. */
    private static final class AnyFact extends Fact { }

    @Test
    void below_the_first_bracket_with_nothing_said_the_record_is_marked() {
        AnyFact fact = new AnyFact();

        assertThat(fact.by(4).bracket(number("79.99"), brackets("WHOLE", "80:1", "-"))).isZero();
        assertThat(fact.evaluation().fault().rule()).isEqualTo(4);
        assertThat(fact.evaluation().fault().reason().zh()).isEqualTo("79.99 不在任何一档内");
        assertThat(fact.evaluation().calls()).isEmpty();
    }

    @ParameterizedTest(name = "place {0}, {1} tied, {2}: {3}")
    @CsvSource({
        "1, 1, EACH, 600", "1, 2, EACH, 600", "3, 1, EACH, 200", "4, 1, EACH, 0",
        "1, 1, SHARED, 600", "1, 2, SHARED, 500", "1, 3, SHARED, 400", "2, 2, SHARED, 300", "3, 2, SHARED, 100", "3, 3, SHARED, 66.666666666667", "4, 2, SHARED, 0",
    })
    void the_prize_of_a_place(String rank, String tied, String ties, String prize) {
        Table table = new Table(new TreeMap<>(Map.of("1", number("600"), "2", number("400"), "3", number("200"))), Map.of(), Table.Ties.valueOf(ties));

        assertThat(new AnyFact().atPlace(number(rank), number(tied), table)).isEqualByComparingTo(prize);
    }

    @ParameterizedTest(name = "{0}({1}, {2}) = {3}")
    @CsvSource({
        "plus, 1.1, 2.25, 3.35", "minus, 1, 2, -1", "times, 0.1, 0.1, 0.01", "least, 1.0, 1.00, 1", "least, -1, 2, -1", "greatest, -1, 2, 2",
        "ratio, 1, 3, 0.333333333333", "ratio, 2, 3, 0.666666666667", "ratio, -2, 3, -0.666666666667", "ratio, 0, 5, 0",
        "shortOf, 0.8, 0.95, 0.15", "shortOf, 0.96, 0.95, 0", "over, 25, 20, 5", "over, 19, 20, 0",
    })
    void two_numbers(String helper, String a, String b, String value) {
        AnyFact fact = new AnyFact();
        BigDecimal one = number(a);
        BigDecimal two = number(b);

        assertThat(switch (helper) {
            case "plus" -> fact.plus(one, two);
            case "minus" -> fact.minus(one, two);
            case "times" -> fact.times(one, two);
            case "least" -> fact.least(one, two);
            case "greatest" -> fact.greatest(one, two);
            case "ratio" -> fact.ratio(one, two);
            case "shortOf" -> fact.shortOf(one, two);
            default -> fact.over(one, two);
        }).isEqualByComparingTo(value);
        assertThat(fact.evaluation().fault()).isNull();
    }

    @ParameterizedTest(name = "{0} between {1} and {2}: {3}")
    @CsvSource({"0.74, 0.75, 0.95, 0", "0.75, 0.75, 0.95, 0", "0.85, 0.75, 0.95, 0.5", "0.95, 0.75, 0.95, 1", "1, 0.75, 0.95, 1", "-5, -10, 0, 0.5", "1, 0, 3, 0.333333333333"})
    void how_far_a_value_has_come(String value, String from, String to, String share) {
        assertThat(new AnyFact().between(number(value), number(from), number(to))).isEqualByComparingTo(share);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ratio, 除数为 0", "between, between 的起点不小于终点", "perStep, 距离为负：-1", "lookup, 表中没有“4”一行", "award, 金额或分值为负：-1", "share, 得分比例大于 1：1.01"})
    void an_impossible_argument_marks_the_record_and_never_throws(String helper, String reason) {
        AnyFact fact = new AnyFact();
        fact.by(7);
        switch (helper) {
            case "ratio" -> fact.ratio(number("1"), number("0.00"));
            case "between" -> fact.between(number("1"), number("2"), number("2"));
            case "perStep" -> fact.perStep(number("-1"), steps("1", "PRO_RATA", "WHOLE", "0:1", "-"));
            case "lookup" -> fact.lookup(number("4.000"), new Table(new TreeMap<>(), Map.of(), null));
            case "award" -> fact.award("x", number("-1"));
            default -> fact.share("x", number("1.01"));
        }

        assertThat(fact.evaluation().fault().reason().zh()).isEqualTo(reason);
        assertThat(fact.evaluation().fault().rule()).isEqualTo(7);
        assertThat(fact.evaluation().calls()).isEmpty();
    }
}
