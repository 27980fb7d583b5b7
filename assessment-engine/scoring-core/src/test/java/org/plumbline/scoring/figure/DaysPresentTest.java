package org.plumbline.scoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;

/** Working days and weeks of October 2026, in which the first seven days are holidays and Saturday 10 is worked. */
class DaysPresentTest {

    private static final String CALENDAR = Draft.CATALOGUE + """
            calendar:
              2026: { source: 节假日安排, holidays: [2026-01-01..2026-01-03, 2026-10-01..2026-10-07], workdays: [2026-01-04, 2026-10-10] }
            """;

    private static Draft draft(String x) {
        return Draft.bare().catalogue(CALENDAR).with("figures", "{ x: " + x + " }")
                .with("indicators", "{ work: { scoring: COLLECT, points: 100, measures: [x], not-applicable: NEVER, clause: 一 } }")
                .rule("得分", "OfficerMonth( $x : x )", "award(\"work\", $x)");
    }

    /** The award is rounded to two decimals. */
    private static String x(String figure, Office office) {
        return office.by(draft(figure).interpreted()).total("甲");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { calendar: WORKING_DAYS, leave: NONE, part-month: WHOLE }                          | 18
            { calendar: WORKING_DAYS, leave: ALL, part-month: WHOLE }                           | 13
            { calendar: WORKING_DAYS, leave: [病假], part-month: WHOLE }                        | 15
            { calendar: WORKING_DAYS, leave: NONE, part-month: SERVED }                         | 16
            { calendar: WORKING_DAYS, on: [TUESDAY], leave: NONE, part-month: WHOLE }           | 3
            { calendar: WEEKS, week-belongs: FIRST_DAY, leave: NONE, part-month: WHOLE }        | 4
            { calendar: WEEKS, week-belongs: LAST_DAY, leave: NONE, part-month: WHOLE }         | 4
            { calendar: WEEKS, week-belongs: MAJORITY, leave: NONE, part-month: WHOLE }         | 5
            { calendar: WEEKS, week-belongs: PRO_RATA, leave: NONE, part-month: WHOLE }         | 4
            { calendar: WEEKS, week-belongs: MAJORITY, leave: ALL, part-month: WHOLE }          | 4
            """)
    void days_and_weeks_are_those_of_the_official_calendar(String figure, String count) {
        // 12 to 14 sick, 15 and 16 on leave: a whole week; comes on Friday 9
        Office office = Office.in("2026-10").officer("甲").serving("甲", "2026-10-10", null).leave("甲", "病假", "2026-10-12", "2026-10-14").leave("甲", "年休假", "2026-10-15", "2026-10-16");
        assertThat(x(figure, office)).isEqualTo(count);
    }

    @Test
    void a_week_counts_by_the_share_of_its_working_days_on_which_one_was_there() {
        Office office = Office.in("2026-10").officer("甲").leave("甲", "病假", "2026-10-19", "2026-10-20");
        // weeks of 28 September (3 of its 3 working days lie in September), 5, 12, 19 and 26 October
        assertThat(x("{ calendar: WEEKS, week-belongs: MAJORITY, leave: ALL, part-month: WHOLE }", office)).isEqualTo("4.6");
    }

    @Test
    void leave_in_the_rest_of_a_week_that_counts_here_is_seen_although_it_lies_in_the_next_month() {
        // the week of Monday, 29 June: away on two of its five days
        Office office = Office.in("2026-06").officer("甲").leave("甲", "病假", "2026-07-02", "2026-07-03");
        assertThat(x("{ calendar: WEEKS, week-belongs: FIRST_DAY, leave: ALL, part-month: WHOLE }", office)).isEqualTo("4.6");
    }

    @Test
    void a_year_of_which_the_catalogue_says_nothing_stops_the_run() {
        Office office = Office.in("2027-10").officer("甲", "a", 1);
        assertThatThrownBy(() -> x("{ calendar: WORKING_DAYS, leave: NONE, part-month: WHOLE }", office)).hasMessageContaining("RUN-018");
    }
}
