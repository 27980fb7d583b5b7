package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;

class DuplicatesTest {

    @TempDir
    Path folder;
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(folder);
    }

    private static FileSummary summary(String file, TableKind kind, long read, long taken, long collapsed, long superseded, long rejected) {
        return new FileSummary(file, "", kind, "UTF-8", read, taken, collapsed, superseded, rejected, 0);
    }

    private static PeriodRecord record(String assessee, Map<String, Figure> figures) {
        return new PeriodRecord(assessee, "2026-10", new TreeMap<>(figures));
    }

    @Test
    void events_without_a_number_collapse_when_they_say_the_same() {
        Intake intake = desk.csv("a.csv", "警号,事项,日期,数量", "1,迟到,2026-10-03,10", "1,late,2026/10/3,10.0")
                .csv("b.csv", "事项,日期,警号,分钟", "迟到早退,20261003,1,１０").read();

        assertThat(Desk.said(intake)).as("twice in one list may be two deeds; the same list again is not").containsExactly("INTAKE-048 a.csv:3");
        assertThat(intake.data().events()).extracting(Event::no).containsExactly("1/late/2026-10-03/");
        assertThat(intake.files()).containsExactly(summary("a.csv", TableKind.EVENTS, 2, 1, 1, 0, 0), summary("b.csv", TableKind.EVENTS, 1, 0, 1, 0, 0));
    }

    @Test
    void rows_in_conflict_are_all_refused_and_name_each_other() {
        Intake intake = desk.csv("a.csv", "eventNo,警号,事项,日期,数量", "E1,1,迟到,2026-10-03,10", "E1,1,迟到,2026-10-03,10", "E2,1,迟到,2026-10-03,10")
                .csv("b.csv", "eventNo,警号,事项,日期,数量", "E1,1,迟到,2026-10-03,11").read();

        assertThat(Desk.said(intake)).containsExactly("INTAKE-039 a.csv:2", "INTAKE-039 a.csv:3", "INTAKE-039 b.csv:2");
        assertThat(intake.rejected()).extracting(Rejection::identity).containsOnly("E1");
        assertThat(intake.rejected().get(0).finding().message().zh()).contains("a.csv:3").contains("b.csv:2");
        assertThat(intake.data().events()).extracting(Event::no).containsExactly("E2");
    }

    @Test
    void the_highest_revision_holds() {
        Intake intake = desk.csv("a.csv", "policy,period,assessee,total,revision", "P,2026-09,1,90,1", "P,2026-09,1,91,2", "P,2026-09,1,92,", "P,2026-09,1,91,2").read();

        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.data().history()).extracting(result -> result.total().toString()).containsExactly("91");
        assertThat(intake.files()).containsExactly(summary("a.csv", TableKind.HISTORY, 4, 1, 1, 2, 0));
    }

    @Test
    void highest_revisions_in_conflict_do_not_fall_back_to_a_lower_one() {
        Intake intake = desk.csv("a.csv", "policy,period,assessee,total,revision", "P,2026-09,1,90,1", "P,2026-09,1,91,2", "P,2026-09,1,92,2").read();

        assertThat(intake.data().history()).isEmpty();
        assertThat(Desk.said(intake)).containsExactly("INTAKE-039 a.csv:3", "INTAKE-039 a.csv:4");
        assertThat(intake.files()).containsExactly(summary("a.csv", TableKind.HISTORY, 3, 0, 0, 1, 2));
    }

    @Test
    void figures_of_one_assessee_from_several_files_come_together() {
        Intake intake = desk.csv("online.csv", "警号,月份,应走访户数,已走访户数", "1,2026-10,20,18", "2,2026-10,20,")
                .csv("spot.csv", "警号,月份,满意率,已走访户数", "1,2026-10,95%,18", "2,2026-10,不适用,").read();

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().records()).containsExactly(
                record("1", Map.of("homeVisitsDue", Figure.of("20"), "homeVisitsDone", Figure.of("18"), "satisfaction", Figure.of("0.95"))),
                record("2", Map.of("homeVisitsDue", Figure.of("20"), "satisfaction", Figure.Absent.NOT_APPLICABLE)));
    }

    @Test
    void only_the_item_with_two_values_is_in_conflict_and_both_rows_are_refused_whole() {
        Intake intake = desk.csv("a.csv", "警号,月份,应走访户数,已走访户数", "1,2026-10,20,18")
                .csv("b.csv", "警号,月份,满意率,已走访户数", "1,2026-10,1,19")
                .csv("c.csv", "警号,月份,出勤小时", "1,2026-10,160").read();

        assertThat(Desk.said(intake)).containsExactly("INTAKE-041 a.csv:2:4", "INTAKE-041 b.csv:2:4");
        assertThat(intake.rejected().get(0).finding().message().zh()).isEqualTo("“1 2026-10”的“homeVisitsDone”有不同的数，另见 b.csv:2");
        assertThat(intake.data().records()).containsExactly(record("1", Map.of("hours", Figure.of("160"))));
    }

    @Test
    void a_later_revision_corrects_the_items_that_it_states_and_leaves_the_others() {
        Intake intake = desk.csv("a.csv", "警号,月份,应走访户数,已走访户数", "1,2026-10,20,18", "1,2026-10,20,18")
                .csv("b.csv", "警号,月份,已走访户数,修订号", "1,2026-10,19,1").read();

        assertThat(intake.data().records()).containsExactly(record("1", Map.of("homeVisitsDue", Figure.of("20"), "homeVisitsDone", Figure.of("19"))));
        assertThat(intake.files()).containsExactly(summary("a.csv", TableKind.FIGURES, 2, 1, 1, 0, 0), summary("b.csv", TableKind.FIGURES, 1, 1, 0, 0, 0));
    }

    @Test
    void a_row_of_which_nothing_holds_is_superseded() {
        Intake intake = desk.csv("a.csv", "警号,月份,应走访户数,修订号", "1,2026-10,20,1", "1,2026-10,21,2").read();

        assertThat(intake.files()).containsExactly(summary("a.csv", TableKind.FIGURES, 2, 1, 0, 1, 0));
    }

    @Test
    void a_transfer_is_two_rows_that_follow_each_other() {
        Intake intake = desk.csv("a.csv", "警号,派出所,from,to", "1,城西,2026-07-01,", "1,城东,,2026-06-30", "1,城东,,2026-06-30").read();

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().assessees()).extracting(row -> row.attribute("station")).containsExactly("城东", "城西");
        assertThat(intake.files()).containsExactly(summary("a.csv", TableKind.PEOPLE, 3, 2, 1, 0, 0));
    }

    @Test
    void rows_of_one_number_that_hold_at_the_same_time_are_refused() {
        Intake intake = desk.csv("a.csv", "警号,派出所,from,to", "1,城东,,2026-07-01", "1,城西,2026-07-01,2026-08-31", "1,城南,2026-09-01,", "2,城东,,", "2,城西,,").read();

        assertThat(Desk.said(intake)).containsExactly("INTAKE-040 a.csv:2", "INTAKE-040 a.csv:3", "INTAKE-040 a.csv:5", "INTAKE-040 a.csv:6");
        assertThat(intake.data().assessees()).extracting(row -> row.attribute("station")).containsExactly("城南");
    }

    @Test
    void a_revision_puts_aside_the_rows_that_it_overlaps() {
        Intake intake = desk.csv("a.csv", "警号,派出所,from,to,revision", "1,城东,,2026-06-30,0", "1,城西,2026-07-01,,0", "1,城北,2026-08-01,,1").read();

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().assessees()).extracting(row -> row.attribute("station")).containsExactly("城东", "城北");
        assertThat(intake.files().get(0).superseded()).isEqualTo(1);
    }

    @Test
    void a_row_that_is_handed_in_again_is_the_same_row() {
        String[] rows = {"警号,姓名", "1,甲", "2,乙"};

        assertThat(desk.csv("a.csv", rows).csv("a.csv", rows).read().data().assessees()).extracting(Assessee::no).containsExactly("1", "2");
    }
}
