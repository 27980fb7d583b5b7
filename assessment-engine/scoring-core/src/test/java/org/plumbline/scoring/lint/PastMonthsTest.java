package org.plumbline.scoring.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.RunResult;

/** What only results tell: forty officers, with one thing odd at a time. */
class PastMonthsTest {

    private static Draft draft() {
        return Draft.bare()
                .with("indicators", "{ one: { scoring: EARN, points: 50, measures: [a], not-applicable: REWEIGHT, clause: 一 }, two: { scoring: EARN, points: 50, measures: [b], not-applicable: REWEIGHT, clause: 一 } }")
                .rule("甲", "OfficerMonth( $a : a )", "award(\"one\", $a)").rule("乙", "OfficerMonth( $b : b )", "award(\"two\", $b)");
    }

    private static List<String> told(Draft draft, int people, IntFunction<Object> a, IntFunction<Object> b) {
        Office office = Office.in("2026-03");
        IntStream.range(0, people).forEach(i -> office.officer(String.format("P%03d", i), "a", a.apply(i), "b", b.apply(i)));
        RunResult result = office.by(draft.interpreted()).run();
        Remarks remarks = new Remarks();
        PastMonths.check(result.terms().policy(), List.of(new PastMonths.Month(result.terms().inForce(), result.sheets(), result.graded())), remarks);
        return remarks.all().stream().map(remark -> remark.finding().code() + " " + remark.subject() + " " + remark.finding().message().en()).toList();
    }

    @Test
    void of_indicators_that_tell_people_apart_nothing_is_said() {
        assertThat(told(draft(), 40, i -> i, i -> i * 7 % 41)).isEmpty();
    }

    @Test
    void an_indicator_in_which_nearly_everybody_has_the_same_points_tells_nobody_apart() {
        assertThat(told(draft(), 40, i -> i < 2 ? 10 : 50, i -> i)).containsExactly("LINT-027 one indicator one tells nobody apart: 95% of 40 sheets have the same points");
        assertThat(told(draft(), 40, i -> i < 3 ? 10 : 50, i -> i)).isEmpty();
    }

    @Test
    void two_indicators_in_the_same_order_measure_the_same() {
        assertThat(told(draft(), 40, i -> i, i -> 10 + i / 2)).containsExactly("LINT-028 one+two indicators one and two measure nearly the same: rank correlation 0.99 over 40 sheets");
        assertThat(told(draft(), 40, i -> i, i -> 45 - i)).as("the opposite is not the same").isEmpty();
    }

    @Test
    void an_indicator_that_nine_in_ten_have_not_hardly_applies() {
        assertThat(told(draft(), 40, i -> i < 4 ? i : "n/a", i -> i)).containsExactly("LINT-029 one indicator one hardly ever applies: it does not in 90% of 40 sheets");
        assertThat(told(draft(), 40, i -> i < 5 ? i : "n/a", i -> i)).isEmpty();
    }

    @Test
    void of_few_people_nothing_is_said() {
        assertThat(told(draft(), 29, i -> 50, i -> 50)).isEmpty();
    }

    @Test
    void places_for_a_whole_group_are_told() {
        String grades = "{ bands: [ { code: GOOD, name: 好, from: 60 }, { code: POOR, name: 差 } ], quotas: [ { grades: [GOOD], places: %s, within: main, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN } ] }";

        assertThat(told(draft().with("grades", grades.formatted("40")), 40, i -> i, i -> i * 7 % 41))
                .containsExactly("LINT-032 GOOD grade GOOD has 40 places, peer group 所 only 40 people (2026-03): they limit nobody");
        assertThat(told(draft().with("grades", grades.formatted("39")), 40, i -> i, i -> i * 7 % 41)).isEmpty();
    }

    @Test
    void the_rank_correlation_is_that_of_the_books() {
        List<BigDecimal> one = List.of("106", "100", "86", "101", "99", "103", "97", "113", "112", "110").stream().map(BigDecimal::new).toList();
        List<BigDecimal> other = List.of("7", "27", "2", "50", "28", "29", "20", "12", "6", "17").stream().map(BigDecimal::new).toList();

        // −29/165 = −0.1757…
        assertThat(RankCorrelation.of(one, other).value()).isEqualByComparingTo("-0.17");
        assertThat(RankCorrelation.of(one, one).value()).isEqualByComparingTo("1");
        assertThat(RankCorrelation.of(one, one).isAtLeast(BigDecimal.ONE)).isTrue();
        assertThat(RankCorrelation.of(one, other).isAtLeast(new BigDecimal("0.95"))).isFalse();
        assertThat(RankCorrelation.of(one, one.stream().map(any -> BigDecimal.ONE).toList()).isAtLeast(new BigDecimal("0.01"))).as("all equal").isFalse();
    }
}
