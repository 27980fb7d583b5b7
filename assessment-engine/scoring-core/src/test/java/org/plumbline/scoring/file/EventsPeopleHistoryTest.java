package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;

class EventsPeopleHistoryTest {

    private static final LocalDate THIRD = LocalDate.of(2026, 10, 3);

    @TempDir
    Path folder;

    @Test
    void an_event_is_read_with_all_its_columns() {
        Intake intake = Desk.read(folder, "事项编号,警号,事项类别,发生日期,报送日期,分钟,次数,案件编号,来源,裁量分值,核定人,复核人,备注,已整改",
                "E1,1,迟到,2026-10-03,2026-10-05,12.5,2,M1,督察,0.50,P1,P2, 晚到 ,", "E2,1,complaintupheld,2026-10-03,,—,,,,,,,,是");

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().events()).containsExactly(
                new Event("E1", "1", "late", THIRD, THIRD.plusDays(2), new BigDecimal("12.5"), 2, "M1", "督察", new BigDecimal("0.5"), "P1", "P2", new TreeMap<>(), " 晚到 "),
                new Event("E2", "1", "complaintUpheld", THIRD, THIRD, null, 1, null, null, null, null, null, new TreeMap<>(Map.of("rectified", true)), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,迟到,2026-10-03,,10,,            | INTAKE-018 a.csv:2:1
            1,,2026-10-03,,,,                 | INTAKE-018 a.csv:2:2
            1,迟刀,2026-10-03,,,,             | INTAKE-032 a.csv:2:2
            1,迟到,2026-10-03,2026-10-02,10,, | INTAKE-033 a.csv:2:4
            1,迟到,2026-10-03,,,,             | INTAKE-034 a.csv:2:5
            1,迟到,2026-10-03,,481,,          | INTAKE-026 a.csv:2:5
            1,迟到,2026-10-03,,10分钟,,       | INTAKE-021 a.csv:2:5
            1,通报表扬,2026-10-03,,3,,        | INTAKE-035 a.csv:2:5
            1,通报表扬,2026-10-03,,,0,        | INTAKE-026 a.csv:2:6
            1,通报表扬,2026-10-03,,,1.5,      | INTAKE-025 a.csv:2:6
            1,通报表扬,2026-10-03,,,,是       | INTAKE-036 a.csv:2:7
            1,有责投诉,2026-10-03,,,,好       | INTAKE-027 a.csv:2:7
            """)
    void a_wrong_event_is_named(String row, String said) {
        assertThat(Desk.said(Desk.read(folder, "警号,事项,日期,报送日期,数量,次数,已整改", row))).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,P1,P2,            | INTAKE-046 a.csv:2:7
            2,,P2,救人          | INTAKE-046 a.csv:2:5
            2,P1,,救人          | INTAKE-046 a.csv:2:6
            2,P1,P1,救人        | INTAKE-047 a.csv:2:6
            2,p1,Ｐ1,救人       | INTAKE-047 a.csv:2:6
            """)
    void points_at_discretion_need_a_reason_and_two_people_and_other_rows_go_in(String decision, String said) {
        Intake intake = Desk.read(folder, "警号,事项,日期,裁量分值,核定人,复核人,说明", "1,通报表扬,2026-10-03," + decision, "2,通报表扬,2026-10-03,2,P1,P2,救人", "3,通报表扬,2026-10-03,,,,救人");

        assertThat(Desk.said(intake)).containsExactly(said);
        assertThat(intake.data().events()).extracting(Event::assessee).containsExactly("2", "3");
    }

    @Test
    void points_at_discretion_without_any_of_what_they_need_tell_all_of_it() {
        assertThat(Desk.said(Desk.read(folder, "警号,事项,日期,裁量分值", "1,通报表扬,2026-10-03,2"))).containsExactly("INTAKE-046 a.csv:2", "INTAKE-046 a.csv:2", "INTAKE-046 a.csv:2");
    }

    @Test
    void an_amount_that_no_column_gives_is_missed_in_the_whole_row() {
        assertThat(Desk.said(Desk.read(folder, "警号,事项,日期", "1,迟到,2026-10-03"))).containsExactly("INTAKE-034 a.csv:2");
    }

    @Test
    void a_person_is_read_with_attributes_and_validity() {
        Intake intake = Desk.read(folder, "警号,姓名,对象类别,起始日期,截止日期,所属单位,岗位", "００1,欧阳\u200B明 ,民警,2026-01-01,2026/6/30,城东派出所,", "Z9,城东,单位,,,,辅警");

        assertThat(intake.data().assessees()).containsExactly(
                new Assessee("001", "欧阳明", AssesseeKind.OFFICER, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), new TreeMap<>(Map.of("station", "城东派出所"))),
                new Assessee("Z9", "城东", AssesseeKind.UNIT, null, null, new TreeMap<>(Map.of("post", "辅警"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,甲,教师,,,         | INTAKE-028 a.csv:2:3
            1,甲,,2026-02-01,2026-01-31, | INTAKE-037 a.csv:2:5
            1,甲,,,,社区民       | INTAKE-028 a.csv:2:6
            """)
    void a_wrong_person_is_named(String row, String said) {
        assertThat(Desk.said(Desk.read(folder, "警号,姓名,对象类别,起始日期,截止日期,岗位", row))).containsExactly(said);
    }

    @Test
    void an_earlier_result_is_read() {
        Intake intake = Desk.read(folder, "policy,period,assessee,总得分,attainment,rank,fromLast,size,等次", "P,2026-09,1,95.50,95.5%,1,20,20,优秀", "P,2026-09,2,,,,,,不评");

        assertThat(intake.data().history()).containsExactly(
                new EarlierResult("P", "2026-09", "1", new BigDecimal("95.5"), new BigDecimal("0.955"), 1, 20, 20, "优秀"),
                new EarlierResult("P", "2026-09", "2", null, null, null, null, null, "不评"));
    }
}
