package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People with their transfers, events, leave and earlier results: what says something else is a revision, with a reason or a higher number only. */
@Tag("database")
class KeptInRevisionsTest {

    private static final String PEOPLE = "警号,姓名,岗位,派出所,起始日期,截止日期\n";
    private static final String EVENTS = "警号,事项,日期,事项编号,数量,备注,修订号\n";
    private static final String LEAVE = "警号,请假类别,起始日期,截止日期\n";
    private static final String HISTORY = "考核办法,考核周期,警号,总得分,得分率,排名,倒数名次,排名人数,等次\n";

    private static IntakeDesk desk;

    @BeforeAll
    static void open() {
        desk = IntakeDesk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<String> posts(String no) {
        return desk.tables.rows("SELECT revision, position, name, valid_from, valid_to, attributes FROM assessee WHERE no = '" + no + "' ORDER BY revision, position");
    }

    private static void isRefused(TakeInFile.Receipt receipt, String... words) {
        assertThat(desk.refused(receipt)).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("INTAKE-301");
            assertThat(row.messageZh()).contains(words);
            assertThat(row.messageEn()).contains(words);
        });
    }

    @Test
    void a_transfer_is_two_rows_of_one_revision_in_the_order_of_time() {
        desk.take("花名册.csv", PEOPLE + "T1,张甲,社区民警,城东所,2026-06-01,\nT1,张甲,社区民警,城西所,,2026-05-31\n");

        assertThat(posts("T1")).containsExactly("1 1 张甲 - 2026-05-31 {\"post\":\"社区民警\",\"station\":\"城西所\"}",
                "1 2 张甲 2026-06-01 - {\"post\":\"社区民警\",\"station\":\"城东所\"}");
    }

    @Test
    void the_same_history_from_another_file_collapses_row_by_row() {
        desk.take("花名册.csv", PEOPLE + "H1,张甲,社区民警,城西所,,2026-05-31\nH1,张甲,社区民警,城东所,2026-06-01,\n");
        TakeInFile.Receipt again = desk.take("花名册二.csv", PEOPLE + "H1,张甲,社区民警,城东所,2026-06-01,\nH1,张甲,社区民警,城西所,,2026-05-31\n");

        assertThat(again.batch()).extracting(Batch::rowsRead, Batch::rowsTaken, Batch::rowsCollapsed).containsExactly(2, 0, 2);
        assertThat(posts("H1")).hasSize(2);
    }

    @Test
    void a_later_post_that_begins_when_the_kept_one_has_ended_is_added() {
        desk.take("花名册.csv", PEOPLE + "L1,张甲,社区民警,城西所,,2026-05-31\n");
        desk.take("调动.csv", PEOPLE + "L1,张甲,社区民警,城东所,2026-06-01,\n");

        assertThat(posts("L1")).hasSize(3).last().asString().startsWith("2 2 张甲 2026-06-01");
    }

    @Test
    void a_row_of_the_roster_that_contradicts_is_refused_and_others_keep_their_revision() {
        TakeInFile.Receipt first = desk.take("花名册.csv", PEOPLE + "R1,李乙,社区民警,城西所,,\nR2,王丙,社区民警,城西所,,\n");
        TakeInFile.Receipt second = desk.take("新花名册.csv", PEOPLE + "R1,李乙,社区民警,城东所,,\nR2,王丙,社区民警,城西所,,\nR3,赵丁,社区民警,城西所,,\n");

        isRefused(second, "城西所", "城东所", "花名册.csv:2 (#" + first.batch().id() + ")");
        assertThat(second.batch()).extracting(Batch::rowsTaken, Batch::rowsCollapsed, Batch::rowsRejected).containsExactly(1, 1, 1);
        assertThat(posts("R1")).hasSize(1);
        assertThat(posts("R2")).hasSize(1);
    }

    @Test
    void a_correction_puts_the_rows_aside_that_it_overlaps_and_no_others() {
        desk.take("花名册.csv", PEOPLE + "C1,孙戊,社区民警,城西所,,2026-05-31\nC1,孙戊,社区民警,城东所,2026-06-01,\nC2,钱己,社区民警,城东所,,\n");
        desk.take("更正.csv", PEOPLE + "C1,孙戊,社区民警,城南所,2026-06-01,\nC2,钱己,社区民警,城东所,,\n", "调往城南所");

        assertThat(posts("C1").subList(2, 4)).containsExactly("2 1 孙戊 - 2026-05-31 {\"post\":\"社区民警\",\"station\":\"城西所\"}",
                "2 2 孙戊 2026-06-01 - {\"post\":\"社区民警\",\"station\":\"城南所\"}");
        assertThat(posts("C2")).hasSize(1);
    }

    @Test
    void another_value_of_another_attribute_is_seen_in_the_message() {
        desk.take("a.csv", "警号,姓名,分局,派出所\nA1,甲,城关,\n");
        isRefused(desk.take("b.csv", "警号,姓名,分局,派出所\nA1,甲,,城关\n"), "bureau", "station");
    }

    @Test
    void an_event_that_is_restated_needs_a_higher_revision_or_a_reason() {
        desk.take("事项.csv", EVENTS + "E1,迟到早退,2026-10-03,D-1,5,,1\n");
        isRefused(desk.take("事项二.csv", EVENTS + "E1,迟到早退,2026-10-03,D-1,15,,1\n"), "5", "15", "D-1");
        assertThat(desk.take("事项三.csv", EVENTS + "E1,迟到早退,2026-10-03,D-1,25,,2\n").batch().rowsTaken()).isEqualTo(1);
        assertThat(desk.take("事项四.csv", EVENTS + "E1,迟到早退,2026-10-03,D-1,35,,\n", "复核").batch().rowsTaken()).isEqualTo(1);

        assertThat(desk.tables.rows("SELECT revision, stated, amount + 0 FROM event WHERE no = 'D-1' ORDER BY revision"))
                .hasSize(3).last().asString().startsWith("3 2 35");
    }

    @Test
    void of_an_event_the_message_shows_what_is_said_otherwise() {
        desk.take("a.csv", EVENTS + "E2,通报表扬,2026-10-03,D-2,,市局通报,\n");
        isRefused(desk.take("b.csv", EVENTS + "E2,通报表扬,2026-10-03,D-2,,省厅通报,\n"), "市局通报", "省厅通报");
    }

    @Test
    void points_decided_are_kept_with_both_people_and_another_second_person_is_another_report() {
        String header = "警号,事项,日期,事项编号,裁量分值,核定人,复核人,说明\n";
        desk.take("a.csv", header + "E4,通报表扬,2026-10-03,D-4,2.5,P1,P2,救人\n");
        assertThat(desk.take("b.csv", header + "E4,通报表扬,2026-10-03,D-4,2.50,P1,P2,救人\n").batch().rowsCollapsed()).isEqualTo(1);
        isRefused(desk.take("c.csv", header + "E4,通报表扬,2026-10-03,D-4,2.5,P1,P3,救人\n"), "P2", "P3", "confirmedBy");

        assertThat(desk.tables.rows("SELECT decided + 0, decided_by, confirmed_by, note FROM event WHERE no = 'D-4'")).singleElement().asString()
                .startsWith("2.5").endsWith("P1 P2 救人");
    }

    @Test
    void points_decided_by_one_person_alone_are_refused_and_the_other_rows_go_in() {
        TakeInFile.Receipt receipt = desk.take("a.csv", "警号,事项,日期,事项编号,裁量分值,核定人,复核人,说明\nE5,通报表扬,2026-10-03,D-5,2.5,P1,P1,救人\nE6,通报表扬,2026-10-03,D-6,2.5,P1,P2,救人\n");

        assertThat(desk.refused(receipt)).singleElement().satisfies(row -> assertThat(row.code()).isEqualTo("INTAKE-047"));
        assertThat(desk.tables.rows("SELECT no FROM event WHERE no IN ('D-5', 'D-6')")).containsExactly("D-6");
    }

    @Test
    void events_without_a_number_are_known_by_officer_kind_and_day() {
        String header = "警号,事项,日期,次数\n";
        desk.take("a.csv", header + "E3,脱岗,2026-10-03,1\n");
        assertThat(desk.take("b.csv", header + "E3,脱岗,2026-10-03,1\nE3,脱岗,2026-10-04,1\n").batch())
                .extracting(Batch::rowsTaken, Batch::rowsCollapsed).containsExactly(1, 1);
    }

    @Test
    void leave_is_known_by_its_first_day() {
        desk.take("请假.csv", LEAVE + "F1,病假,2026-10-01,2026-10-03\n");
        isRefused(desk.take("请假二.csv", LEAVE + "F1,病假,2026-10-01,2026-10-09\n"), "2026-10-03 → 2026-10-09");
        desk.take("续假.csv", LEAVE + "F1,病假,2026-10-01,2026-10-09\nF1,年休假,2026-10-01,2026-10-02\n", "续假");

        assertThat(desk.tables.rows("SELECT kind, revision, last_day FROM leave_of_absence WHERE assessee = 'F1' ORDER BY kind DESC, revision"))
                .containsExactly("病假 1 2026-10-03", "病假 2 2026-10-09", "年休假 1 2026-10-02");
    }

    @Test
    void results_from_before_are_kept_likewise() {
        desk.take("历史.csv", HISTORY + "auxiliary-month,2025-12,G1,88.5,88.5%,3,8,10,EXCELLENT\n");
        isRefused(desk.take("历史二.csv", HISTORY + "auxiliary-month,2025-12,G1,88.5,88%,3,8,10,EXCELLENT\n"), "0.885", "0.88", "历史.csv:2");
        assertThat(desk.take("历史三.csv", HISTORY + "auxiliary-month,2025-12,G1,88.50,0.885,3,8,10,EXCELLENT\n").batch().rowsCollapsed()).isEqualTo(1);
        assertThat(desk.take("历史四.csv", HISTORY + "auxiliary-month,2025-12,G1,90,,3,8,10,EXCELLENT\n", "复核").batch().rowsTaken()).isEqualTo(1);

        assertThat(desk.tables.rows("SELECT revision, grade, `rank`, from_last, size FROM earlier_result WHERE assessee = 'G1' ORDER BY revision"))
                .containsExactly("1 EXCELLENT 3 8 10", "2 EXCELLENT 3 8 10");
    }
}
