package org.plumbline.scoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.Figure;

/** What a figure {@code x} comes to: each is read off the participant, as rules would see it. */
class FiguresTest {

    /** The indicator needs {@code x}; the rule earns nothing by it, so that any value passes. */
    private static Draft draft(String x) {
        return Draft.bare().with("figures", "{ x: " + x + " }")
                .with("indicators", "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: REWEIGHT, clause: 一 } }")
                .rule("得分", "OfficerMonth( a >= 0 )", "full(\"work\")").rule("低", "OfficerMonth( a < 0 )", "share(\"work\", 0)")
                .rule("用", "Standing( x >= 0 )", "reward(\"praise\")").with("outcomes", "{ praise: { kind: REWARD, unit: NONE } }");
    }

    private static Draft draft(String y, String x) {
        return draft(x).with("figures", "{ y: " + y + ", x: " + x + " }");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "{ from: other, of: points(work), during: LAST 3, as: MEAN, gaps: SKIP, at-least: 1, else: ZERO }     | 35",
        "{ from: other, of: points(work), during: LAST 3, as: SUM, gaps: SKIP, where: { above: 30 }, at-least: 1, else: ZERO } | 40",
        "{ from: other, of: points(work), during: PREVIOUS, as: LAST, gaps: SKIP, when-none: NOT_APPLICABLE } | NOT_APPLICABLE",
        "{ from: other, of: coefficient(load), during: LAST 3, as: MAX, gaps: SKIP, at-least: 1, else: ZERO }  | 1.2",
        "{ from: other, of: coefficient(load), during: PREVIOUS, as: LAST, gaps: SKIP }                        | MISSING",
    })
    void what_an_indicator_came_to_and_which_factor_was_taken_is_read_of_earlier_sheets(String figure, String expected) {
        Office office = march().sheet("other", "2025-12", "甲", "30", "1.1").sheet("other", "2026-01", "甲", "40", "1.2").sheet("other", "2026-02", "甲", null, null);

        assertThat(x(Draft.earning().with("figures", "{ x: " + figure + " }"), office)).isEqualTo(expected);
    }

    @Test
    void of_results_that_were_handed_in_no_points_are_known() {
        String figure = "{ x: { from: other, of: points(work), during: PREVIOUS, as: LAST, gaps: SKIP } }";

        assertThat(x(Draft.earning().with("figures", figure), march().earlier("other", "2026-02", "甲", "90", null))).isEqualTo("MISSING");
    }

    /** Value of {@code x} of 甲, or why there is none. */
    private static String x(Draft draft, Office office) {
        Office.Result result = office.by(draft.interpreted());
        return result.run().sheets().stream().map(sheet -> sheet.participant()).filter(one -> one.no().equals("甲")).findFirst()
                .map(one -> one.figures().figure("x")).map(FiguresTest::plain)
                .orElseGet(() -> result.quarantine("甲").map(entry -> entry.finding().code()).orElse("?"));
    }

    private static String plain(Figure figure) {
        return figure instanceof Figure.Amount amount ? Office.plain(amount.value()) : figure.toString();
    }

    private static Office march() {
        return Office.in("2026-03").officer("甲", "a", 50, "b", 6);
    }

    private static Office months() {
        return march().earlier("甲", "2025-03", "a", 40).earlier("甲", "2025-12", "a", 10).earlier("甲", "2026-01", "a", 20).earlier("甲", "2026-02", "a", 30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { of: a, during: PREVIOUS }                                        | 30
            { of: a, during: SAME_LAST_YEAR }                                  | 40
            { of: a, during: LAST 3, as: SUM, gaps: SKIP }                     | 60
            { of: a, during: LAST 3, as: MEAN, gaps: SKIP }                    | 20
            { of: a, during: LAST 3, as: MIN, gaps: SKIP }                     | 10
            { of: a, during: LAST 3, as: MAX, gaps: SKIP }                     | 30
            { of: a, during: LAST 3, as: LAST, gaps: SKIP }                    | 30
            { of: a, during: YEAR_TO_DATE, as: SUM, gaps: SKIP }               | 100
            { of: a, during: YEAR_TO_DATE, as: COUNT, where: { at-least: 30 }, gaps: SKIP } | 2
            { of: a, during: YEAR_TO_DATE, as: COUNT, where: { above: 30 }, gaps: SKIP }    | 1
            { of: a, during: YEAR_TO_DATE, as: COUNT, where: { at-most: 30 }, gaps: SKIP }  | 2
            { of: a, during: YEAR_TO_DATE, as: COUNT, where: { below: 30 }, gaps: SKIP }    | 1
            { of: a, during: LAST 3, as: STREAK, where: { above: 15 }, gaps: SKIP }         | 2
            { of: a, during: LAST 5, as: SUM, gaps: SKIP }                     | 60
            { of: a, during: LAST 5, as: SUM, gaps: REFUSE }                   | RUN-101
            { of: a, during: LAST 5, as: SUM, gaps: SKIP, at-least: 4, else: ZERO }           | 0
            { of: a, during: LAST 5, as: SUM, gaps: SKIP, at-least: 3, else: ZERO }           | 60
            { of: a, during: LAST 3, as: SUM, where: { above: 99 }, gaps: SKIP, else: NOT_APPLICABLE } | NOT_APPLICABLE
            { of: a, during: LAST 3, as: MEAN, gaps: SKIP, scale: 0, rounding: UP, over: b, when-none: ZERO } | 4
            { of: a, cycle: { months: 3, starting: 2026-01, speaks: AT_THE_END }, as: SUM, gaps: REFUSE }     | 100
            { of: a, cycle: { months: 4, starting: 2026-01, speaks: AT_THE_END }, as: SUM, gaps: REFUSE }     | NOT_APPLICABLE
            { of: a, cycle: { months: 4, starting: 2026-01, speaks: IN_EACH_PERIOD }, as: SUM, gaps: REFUSE } | 100
            { of: a, cycle: { months: 2, starting: 2027-01, speaks: IN_EACH_PERIOD }, as: SUM, gaps: REFUSE } | 50
            """)
    void figures_look_at_other_periods(String figure, String value) {
        assertThat(x(draft(figure), months())).isEqualTo(value);
    }

    @Test
    void a_gap_breaks_what_came_before_it() {
        Office office = march().earlier("甲", "2025-12", "a", 40).earlier("甲", "2026-02", "a", 40);
        assertThat(x(draft("{ of: a, during: LAST 3, as: SUM, gaps: SKIP }"), office)).isEqualTo("80");
        assertThat(x(draft("{ of: a, during: LAST 3, as: SUM, gaps: BREAK }"), office)).isEqualTo("40");
        assertThat(x(draft("{ of: a, during: LAST 3, as: STREAK, where: { at-least: 40 }, gaps: BREAK }"), office)).isEqualTo("1");
        assertThat(x(draft("{ of: a, during: LAST 3, as: STREAK, where: { at-least: 40 }, gaps: SKIP }"), office)).isEqualTo("2");
    }

    @Test
    void a_period_to_which_it_does_not_apply_is_no_gap_and_counts_for_nothing() {
        Office office = march().earlier("甲", "2025-12", "a", 40).earlier("甲", "2026-01", "a", "n/a").earlier("甲", "2026-02", "a", 20);
        assertThat(x(draft("{ of: a, during: LAST 3, as: MEAN, gaps: REFUSE }"), office)).isEqualTo("30");
        assertThat(x(draft("{ of: a, during: LAST 3, as: STREAK, where: { above: 0 }, gaps: BREAK }"), office)).isEqualTo("2");
    }

    @Test
    void at_least_asks_for_values_not_for_periods() {
        Office office = march().earlier("甲", "2026-01", "a", "n/a").earlier("甲", "2026-02", "a", 20);
        assertThat(x(draft("{ of: a, during: LAST 2, as: MEAN, gaps: REFUSE, at-least: 2, else: ZERO }"), office)).isEqualTo("0");
    }

    @Test
    void a_part_that_is_greater_than_its_whole_in_a_month_that_is_looked_at_is_not_scored() {
        String catalogue = Draft.CATALOGUE.replace("b:    { name: 乙项, kind: NUMBER,", "b:    { name: 乙项, kind: NUMBER, part-of: a,");
        Draft draft = draft("{ of: b, over: a, when-none: ZERO }", "{ of: y, during: LAST 2, as: MEAN, gaps: SKIP }").catalogue(catalogue);
        Office office = march().earlier("甲", "2026-02", "a", 1, "b", 2).earlier("甲", "2026-01", "a", 1, "b", 0);
        assertThat(x(draft, office)).isEqualTo("RUN-108");
    }

    @Test
    void a_figure_of_another_period_is_computed_from_the_record_of_that_period() {
        String rate = "{ of: a, over: b, when-none: NOT_APPLICABLE }";
        Office office = march().earlier("甲", "2026-02", "a", 10, "b", 4).earlier("甲", "2026-01", "a", 1, "b", 0);
        assertThat(x(draft(rate, "{ of: y, during: PREVIOUS }"), office)).isEqualTo("2.5");
        assertThat(x(draft(rate, "{ of: y, during: LAST 2, as: MEAN, gaps: SKIP }"), office)).isEqualTo("2.5");
        assertThat(x(draft(rate, "{ of: a, against: { figure: last, as: RELATIVE, when-zero: ZERO } }")
                .with("figures", "{ y: " + rate + ", last: { of: a, during: SAME_LAST_YEAR }, x: { of: a, against: { figure: last, as: RELATIVE, when-zero: ZERO } } }"), months())).isEqualTo("0.25");
    }

    @Test
    void a_quarter_is_made_of_its_policy_months() {
        Draft draft = draft("{ of: a, during: PERIOD, as: SUM, gaps: REFUSE }").with("period", "{ kind: QUARTER, from-day: 21, first-month: 1 }")
                .with("figures", "{ x: { of: a, during: PERIOD, as: SUM, gaps: REFUSE }, previous: { of: x, during: PREVIOUS, else: ZERO } }")
                .with("indicators", "{ work: { scoring: EARN, points: 100, measures: [x, previous], not-applicable-when: ANY, not-applicable: REWEIGHT, clause: 一 } }")
                .rule("得分", "OfficerQuarter( x >= 0, $b : previous )", "full(\"work\")").rule("低", "OfficerQuarter( x < 0 )", "share(\"work\", 0)");
        Office office = Office.in("2026-Q1").officer("甲").earlier("甲", "2026-01", "a", 1).earlier("甲", "2026-02", "a", 2).earlier("甲", "2026-03", "a", 4).earlier("甲", "2025-12", "a", 7);
        assertThat(x(draft, office)).isEqualTo("7");
        assertThat(office.by(draft.interpreted()).sheet("甲").participant().figures().figure("previous")).isEqualTo(Figure.of("0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { of: { events: [patrol] }, as: COUNT }                                   | 3
            { of: { events: [patrol] }, as: SUM }                                     | 9
            { of: { events: [patrol] }, as: MAX, else: ZERO }                         | 5
            { of: { events: [patrol] }, as: MEAN, else: ZERO }                        | 3
            { of: { events: [patrol], flags: { night: true } }, as: COUNT }           | 1
            { of: { events: [patrol], flags: { night: false } }, as: SUM }            | 4
            { of: { events: [patrol] }, as: COUNT, where: { at-least: 3 } }           | 2
            { of: { events: [patrol], flags: { night: false } }, as: SUM, where: { at-least: 9 }, else: ZERO } | 0
            { of: { events: [patrol] }, during: YEAR_TO_DATE, as: COUNT }             | 4
            { of: { events: [patrol] }, during: PREVIOUS, as: SUM }                   | 7
            { of: { events: [patrol] }, during: LAST 14, as: SUM }                    | 18
            { of: { events: [praise] }, as: COUNT }                                   | 0
            """)
    void figures_count_events_and_add_up_their_amounts(String figure, String value) {
        Office office = march();
        patrol(office, "E1", "2026-03-02", "3", false);
        patrol(office, "E2", "2026-03-09", "1", false);
        patrol(office, "E3", "2026-03-30", "5", true);
        patrol(office, "E4", "2026-02-28", "7", false);
        patrol(office, "E5", "2025-01-05", "11", false);
        Draft draft = draft(figure).with("events", "{ duty: { kinds: [patrol, praise], count: KIND, same-matter: ALL, late-report: CORRECTION } }");
        assertThat(x(draft, office)).isEqualTo(value);
    }

    private static void patrol(Office office, String no, String day, String hours, boolean night) {
        office.event(no, "甲", "patrol", day, day, hours, 1, null, Map.of("night", night));
    }

    @Test
    void what_an_event_counts_as_is_counted_not_what_it_was_reported_as() {
        Office office = march().amount("E1", "甲", "late", "2026-03-02", "40").event("E2", "甲", "offPost", "2026-03-03");
        Draft draft = draft("{ of: { events: [offPost] }, as: COUNT }").number("limit", "30")
                .with("events", "{ duty: { kinds: [late, offPost], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .rule("视同", "Occurrence( kind == \"late\", amount > p.limit )", "treatAs(\"offPost\")");
        assertThat(x(draft, office)).isEqualTo("2");
    }

    private static Office station() {
        return march().officer("乙", "a", 10).officer("丙", "a", 30).officer("丁", "a", 30).officer("戊", "a", 90, "station", "别").officer("己", "a", "n/a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { of: a, across: station, as: MEAN }                                           | 30
            { of: a, across: main, as: SUM }                                               | 120
            { of: a, across: ALL, as: MAX }                                                | 90
            { of: a, across: station, as: RANK }                                           | 1
            { of: a, across: station, as: FROM_LAST }                                      | 4
            { of: a, across: station, as: COUNT, where: { below: 30 } }                    | 1
            { of: a, across: station, as: COUNT, where: { at-least: 99 } }                 | 0
            { of: a, across: station, leave-out: { self: true }, as: SUM }                 | 70
            { of: a, across: station, leave-out: { highest: 1 }, as: SUM }                 | 70
            { of: a, across: station, leave-out: { lowest: 1, highest: 1 }, as: MEAN }     | 30
            { of: a, across: station, leave-out: { self: true, lowest: 1 }, as: MIN }      | 30
            { of: a, across: station, leave-out: { highest: 9 }, as: SUM, at-least: 1, else: ZERO } | 0
            { of: a, across: station, as: MEAN, at-least: 5, else: NOT_APPLICABLE }        | NOT_APPLICABLE
            { of: a, across: station, as: MEAN, at-least: 4, else: NOT_APPLICABLE }        | 30
            { of: a, across: station, as: SUM, over: a, when-none: ZERO }                  | 2.4
            """)
    void figures_are_taken_over_a_group(String figure, String value) {
        assertThat(x(draft(figure), station())).isEqualTo(value);
    }

    @Test
    void a_figure_can_be_made_of_a_group_figure() {
        assertThat(x(draft("{ of: a, across: station, as: MEAN }", "{ of: a, against: { figure: y, as: DIFFERENCE } }"), station())).isEqualTo("20");
        assertThat(x(draft("{ of: a, across: station, as: MEAN }", "{ of: y, across: ALL, as: MAX }"), station())).isEqualTo("90");
    }

    @Test
    void codes_and_answers_are_counted() {
        Office office = march().officer("乙", "a", 1, "flag", true, "level", "HIGH", "marks", "X;Y").officer("丙", "a", 1, "flag", false, "level", "LOW", "marks", "Z")
                .officer("丁", "a", 1, "flag", true, "level", "MIDDLE", "marks", "");
        assertThat(x(draft("{ of: flag, across: ALL, as: COUNT, where: { is: true } }"), office)).isEqualTo("2");
        assertThat(x(draft("{ of: level, across: ALL, as: COUNT, where: { in: [HIGH, MIDDLE] } }"), office)).isEqualTo("2");
        assertThat(x(draft("{ of: marks, across: ALL, as: COUNT, where: { in: [Y, Z] } }"), office)).isEqualTo("2");
    }

    @Test
    void a_unit_reads_its_officers_and_the_units_below() {
        Draft draft = draft("{ of: a, across: MEMBERS, as: SUM, gaps: REFUSE }").with("assessee", "UNIT")
                .rule("得分", "UnitMonth( a >= 0 )", "full(\"work\")").rule("低", "UnitMonth( a < 0 )", "share(\"work\", 0)");
        Office office = Office.in("2026-03").below("", "甲", AssesseeKind.UNIT, "a", 1).below("甲", "民警一", AssesseeKind.OFFICER, "a", 3).below("甲", "民警二", AssesseeKind.OFFICER, "a", 4)
                .below("甲", "下属所", AssesseeKind.UNIT, "a", 8);
        assertThat(x(draft, office)).isEqualTo("7");
        assertThat(x(draft.with("figures", "{ x: { of: a, across: CHILDREN, as: SUM, gaps: REFUSE } }"), office)).isEqualTo("8");
        office.below("甲", "民警三", AssesseeKind.OFFICER);
        assertThat(x(draft, office)).isEqualTo("RUN-101");
        assertThat(x(draft.with("figures", "{ x: { of: a, across: MEMBERS, leave-out: { highest: 1 }, as: SUM, gaps: SKIP } }"), office)).isEqualTo("3");
    }

    @Test
    void what_too_few_have_answered_does_not_count() {
        String sample = "{ of: a, sample: { size: b, of: c, at-least: 5, at-least-share: 0.5, else: NOT_APPLICABLE } }";
        assertThat(x(draft(sample), Office.in("2026-03").officer("甲", "a", 9, "b", 5, "c", 10))).isEqualTo("9");
        assertThat(x(draft(sample), Office.in("2026-03").officer("甲", "a", 9, "b", 4, "c", 8))).isEqualTo("NOT_APPLICABLE");
        assertThat(x(draft(sample), Office.in("2026-03").officer("甲", "a", 9, "b", 5, "c", 11))).isEqualTo("NOT_APPLICABLE");
        assertThat(x(draft(sample), Office.in("2026-03").officer("甲", "a", 9, "c", 11))).isEqualTo("RUN-101");
    }
}
