package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;

class FreezeTest {

    @Test
    void leave_is_taken_that_touches_the_policy_year_up_to_the_last_day() {
        Office office = Office.in("2026-03").officer("P1", "a", "1").officer("P2", "a", "1")
                .leave("P2", "病假", "2025-12-20", "2026-01-01").leave("P2", "事假", "2025-12-20", "2025-12-31")
                .leave("P1", "病假", "2026-03-31", "2026-06-01").leave("P1", "年休", "2026-02-01", "2026-02-02").leave("P1", "事假", "2026-02-01", "2026-02-02")
                .leave("P1", "产假", "2026-04-01", "2026-06-01");

        Office.Result result = office.by(Draft.earning().interpreted());

        assertThat(result.run().input().leave()).extracting(leave -> leave.assessee() + leave.kind()).containsExactly("P1事假", "P1年休", "P1病假", "P2病假");
        assertThat(result.frozenCodes()).isEmpty();
    }

    @Test
    void leave_of_somebody_unknown_is_told_when_it_touches_the_period() {
        Office office = Office.in("2026-03").officer("P1", "a", "1").leave("X", "病假", "2026-02-20", "2026-03-01").leave("X", "事假", "2026-02-20", "2026-02-28");

        Office.Result result = office.by(Draft.earning().interpreted());

        assertThat(result.frozenCodes()).containsExactly("RUN-017");
        LeftOut left = result.atFreeze().get(0);
        assertThat(left.assessee()).isEqualTo("X");
        assertThat(left.finding().message().zh()).isEqualTo("请假“病假”（2026-02-20 至 2026-03-01）：考核对象 X 不在人员名单中");
        assertThat(result.run().input().leave()).isEmpty();
    }

    @ParameterizedTest(name = "at {0} from {1} to {2}: serves since {3}")
    @CsvSource({
        "北所, 2020-01-01, 2026-03-16, 2020-01-01", "北所, , 2026-03-16, ", "北所, 2020-01-01, 2026-03-15, 2026-03-17", "外所, 2020-01-01, 2026-03-16, 2026-03-17",
    })
    void who_moves_between_two_stations_of_the_policy_stays_in_service(String station, String from, String to, String since) {
        Office office = Office.in("2026-03").officer("P1", "a", "1").serving("P1", "2026-03-17", null).before("P1", station, from, to);

        RunInput input = office.by(Draft.earning().with("applies-to", "{ station: [所, 北所] }").interpreted()).run().input();

        assertThat(input.assessees()).extracting(one -> String.valueOf(one.from())).containsExactly(String.valueOf(since));
        assertThat(input.assessees().get(0).attribute("station")).isEqualTo("所");
    }

    @Test
    void leave_changes_no_score_yet() {
        Office office = Office.in("2026-03").officer("P1", "a", "7");

        assertThat(office.leave("P1", "病假", "2026-03-01", "2026-03-31").by(Draft.earning().interpreted()).total("P1")).isEqualTo("7");
    }

    private static Draft readingHistory() {
        return Draft.earning().with("figures", "{ lastTwo: { from: small, of: total, during: LAST 2, as: MEAN, gaps: SKIP, at-least: 1, else: MISSING } }");
    }

    @Test
    void history_is_taken_of_the_policies_and_periods_that_some_figure_reads() {
        Office office = Office.in("2026-03").officer("P1", "a", "1").officer("P2", "a", "1")
                .earlier("small", "2026-02", "P1", "8", null).earlier("small", "2026-01", "P2", "7", null)
                .earlier("other", "2026-02", "P1", "9", null)
                .earlier("small", "2025-12", "P1", "1", null).earlier("small", "2026-03", "P1", "2", null).earlier("small", "2026-04", "P1", "3", null)
                .earlier("small", "2026-02", "X", "4", null).earlier("small", "someday", "P1", "5", null);

        assertThat(office.by(readingHistory().interpreted()).run().input().history()).extracting(EarlierResult::period).containsExactly("2026-01", "2026-02");
        assertThat(office.by(Draft.earning().interpreted()).run().input().history()).isEmpty();
    }

    @Test
    void figures_are_taken_of_the_items_of_the_catalogue_and_a_record_of_none_is_not_taken() {
        Office office = Office.in("2026-03").officer("P1", "a", "1.50", "later", "7", "b", "missing").officer("P2", "later", "7").officer("P3");

        assertThat(office.by(Draft.earning().interpreted()).run().input().records())
                .containsExactly(new PeriodRecord("P1", "2026-03", new TreeMap<>(Map.of("a", Figure.of("1.5")))));
    }

    @Test
    void figures_of_another_catalogue_alone_are_no_figures_and_concern_nobody() {
        assertThatThrownBy(() -> Office.in("2026-03").officer("P1", "later", "7").by(Draft.earning().interpreted())).hasMessageContaining("RUN-007");
        Office office = Office.in("2026-03").officer("P1", "a", "1").stray("X", "later", "7").stray("Y", "a", "7");

        assertThat(office.by(Draft.earning().interpreted()).atFreeze()).extracting(LeftOut::assessee).containsExactly("Y");
    }

    @Test
    void an_item_of_another_catalogue_cannot_stand_in_for_a_figure_of_the_policy() {
        Draft draft = Draft.bare().with("figures", "{ twice: { of: { a: 2 }, as: SUM } }").rule("得分", "OfficerMonth( $a : twice )", "award(\"work\", $a)")
                .with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [twice], not-applicable: REWEIGHT, clause: 一 } }");

        assertThat(Office.in("2026-03").officer("P1", "a", "4", "twice", "99").by(draft.interpreted()).total("P1")).isEqualTo("8");
    }

    @Test
    void attributes_are_taken_of_the_catalogue_and_the_unit_above() {
        Office office = Office.in("2026-03").officer("P1", "a", "1").attribute("P1", "parent", "B1").attribute("P1", "salary", "1").attribute("P1", "bureau", "东")
                .officer("C1", "a", "1").attribute("C1", "parent", "P1").attribute("C1", "salary", "1");

        RunInput input = office.by(Draft.earning().with("figures", "{ below: { of: a, across: MEMBERS, as: SUM, gaps: REFUSE } }").interpreted()).run().input();

        assertThat(input.assessees()).extracting(one -> one.attributes().toString()).containsExactly("{parent=P1, probation=否, station=所}", "{bureau=东, parent=B1, probation=否, station=所}");
        assertThat(input.children()).extracting(one -> one.attributes().toString()).containsExactly("{parent=P1, probation=否, station=所}");
        assertThat(office.by(Draft.earning().interpreted()).run().input().children()).as("nothing looks at them").isEmpty();
    }

    @Test
    void an_event_that_the_catalogue_does_not_know_is_left_out_and_told_in_its_period() {
        Office office = Office.in("2026-03").officer("P1", "a", "1").event("E1", "P1", "flood", "2026-03-05").event("E2", "P1", "flood", "2026-02-05").event("E3", "P1", "praise", "2026-03-05");

        Office.Result result = office.by(Draft.earning().interpreted());

        assertThat(result.run().input().events()).extracting(Event::no).containsExactly("E3");
        assertThat(result.atFreeze()).extracting(left -> left.event().no() + " " + left.finding().code()).containsExactly("E1 RUN-204");
    }

    @Test
    void what_else_is_kept_beside_the_data_changes_no_byte_of_the_input() {
        String alone = RunInputText.hash(Office.in("2026-03").officer("P1", "a", "1.5").by(readingHistory().interpreted()).run().input());
        Office crowded = Office.in("2026-03").officer("P1", "a", "1.50", "later", "7").attribute("P1", "salary", "1").stray("X", "later", "7")
                .event("E1", "P1", "flood", "2026-03-05").earlier("small", "2026-04", "P1", "3", null).earlier("other", "2026-02", "P1", "3", null);

        assertThat(RunInputText.hash(crowded.by(readingHistory().interpreted()).run().input())).isEqualTo(alone);
    }

    @Test
    void figures_of_earlier_months_are_none_of_this_one() {
        Draft draft = Draft.earning().with("figures", "{ last: { of: a, during: PREVIOUS, else: ZERO } }").with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [last], smallest-group: 1 } }");
        Office office = Office.in("2026-02").officer("甲", "a", 50);
        assertThatThrownBy(() -> office.byOpen(draft.interpreted(), "2026-03")).hasMessageContaining("RUN-007");
    }
}
