package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;

class CellsTest {

    @TempDir
    Path folder;

    private Intake figure(String item, String cell) {
        return new Desk(folder).csv("f.csv", "警号,考核周期," + item, "1,2026-10,\"" + cell + "\"").read();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            应走访户数 | 1,234      | 1234
            应走访户数 | １２３     | 123
            应走访户数 | 5.00       | 5
            应走访户数 | +7         | 7
            出勤小时   | 0.10       | 0.1
            出勤小时   | -3.5       | -3.5
            出勤小时   | －3        | -3
            出勤小时   | 0.300000000000000004 | 0.300000000000000004
            满意率     | 95%        | 0.95
            满意率     | 95％       | 0.95
            满意率     | 0.9500     | 0.95
            满意率     | 33.333%    | 0.33333
            满意率     | 100%       | 1
            """)
    void numbers_are_read_exactly(String item, String cell, String value) {
        Intake intake = figure(item, cell);

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().records().get(0).figures().values()).containsExactly(Figure.of(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            应走访户数 | 12户       | INTAKE-021
            应走访户数 | 12 次      | INTAKE-021
            应走访户数 | 95%        | INTAKE-022
            应走访户数 | 1.5        | INTAKE-025
            应走访户数 | 5001       | INTAKE-026
            应走访户数 | -1         | INTAKE-026
            应走访户数 | 1e9999999  | INTAKE-024
            应走访户数 | 1.2E+05    | INTAKE-024
            应走访户数 | 1,23       | INTAKE-020
            应走访户数 | 12abc34    | INTAKE-020
            应走访户数 | 十二       | INTAKE-020
            应走访户数 | =1+1       | INTAKE-020
            应走访户数 | #DIV/0!    | INTAKE-038
            应走访户数 | 2026-10-03 | INTAKE-020
            应走访户数 | 1234567890123456789 | INTAKE-023
            出勤小时   | 0.1234567890123456789 | INTAKE-023
            出勤小时   | 1234567890123456789012345678901234567890123456789012345678901234567890 | INTAKE-023
            满意率     | 95         | INTAKE-026
            满意率     | 120%       | INTAKE-026
            满意率     | 9.5‰       | INTAKE-020
            全勤       | 也许       | INTAKE-027
            全勤       | 2          | INTAKE-027
            评定       | 优良       | INTAKE-028
            勤务       | 巡逻、值班 | INTAKE-028
            """)
    void a_wrong_cell_is_named_with_code_line_and_column(String item, String cell, String code) {
        Intake intake = figure(item, cell);

        assertThat(Desk.said(intake)).containsExactly(code + " f.csv:2:3");
        assertThat(intake.data().records()).isEmpty();
        Rejection rejection = intake.rejected().get(0);
        assertThat(rejection.identity()).isEqualTo("1 2026-10");
        assertThat(rejection.row()).startsWith("1,2026-10,");
        assertThat(rejection.finding().message().zh()).contains(item);
        assertThat(rejection.finding().message().en()).doesNotContain("{");
        assertThat(rejection.finding().remedy().zh()).isNotBlank().doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({"是,true", "TRUE,true", "1,true", "y,true", "√,true", "Ｙ,true", "否,false", "false,false", "0,false", "N,false", "×,false"})
    void flags_are_said_in_many_ways(String cell, boolean value) {
        assertThat(figure("全勤", cell).data().records().get(0).figures()).containsValue(new Figure.Flag(value));
    }

    @ParameterizedTest
    @CsvSource({"不适用", "N/A", "n/a", "NA", "/", "—", "-", "－"})
    void not_applicable_is_neither_blank_nor_zero(String cell) {
        for (String item : List.of("应走访户数", "满意率", "全勤", "评定", "勤务")) {
            assertThat(figure(item, cell).data().records().get(0).figures()).containsValue(Figure.Absent.NOT_APPLICABLE);
        }
    }

    @Test
    void a_blank_cell_is_missing() {
        assertThat(figure("应走访户数", " \u3000").data().records())
                .containsExactly(new PeriodRecord("1", "2026-10", new java.util.TreeMap<>()));
    }

    @Test
    void codes_and_lists_come_out_as_the_catalogue_spells_them() {
        assertThat(figure("评定", "ａ级").data().records().get(0).figures()).containsValue(new Figure.Choice("A级"));
        assertThat(figure("勤务", "巡逻、安保;备勤；巡逻").data().records().get(0).figures())
                .containsValue(new Figure.Choices(List.of("备勤", "安保", "巡逻")));
    }

    @Test
    void a_misspelt_code_gets_the_nearest_one() {
        assertThat(figure("评定", "优良").rejected().get(0).finding().remedy().zh()).contains("优秀、合格、A级");
        assertThat(figure("评定", "B级").rejected().get(0).finding().message().zh()).contains("是否为 A级");
    }

    @ParameterizedTest
    @CsvSource({"2026-10,2026-10", "2026年10月,2026-10", "202610,2026-10", "2026/10,2026-10", "2026-1,2026-01", "2026-10-01,2026-10", "20261031,2026-10",
        "２０２６年１０月,2026-10", "2026-Q3,2026-Q3", "2026年第三季度,2026-Q3", "2026年3季度,2026-Q3", "2026,2026", "2026年,2026"})
    void a_period_is_written_in_many_ways(String cell, String label) {
        Intake intake = Desk.read(folder, "警号,考核周期,应走访户数", "1," + cell + ",5");

        assertThat(intake.data().records()).extracting(PeriodRecord::period).containsExactly(label);
    }

    @ParameterizedTest
    @CsvSource({"2026-13", "十月", "26-10", "2026-Q5", "1026-10", "202613", "2026-00"})
    void what_is_no_period_is_refused(String cell) {
        assertThat(Desk.said(Desk.read(folder, "警号,考核周期,应走访户数", "1," + cell + ",5"))).containsExactly("INTAKE-031 a.csv:2:2");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-03", "2026/10/3", "2026年10月3日", "20261003", "2026-10-03 08:30", "２０２６－１０－０３"})
    void a_day_is_written_in_many_ways(String cell) {
        Intake intake = Desk.read(folder, "警号,事项,日期", "1,通报表扬," + cell);

        assertThat(intake.data().events()).extracting(event -> event.date().toString()).containsExactly("2026-10-03");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30,INTAKE-030", "20261301,INTAKE-030", "1026-10-03,INTAKE-030", "昨天,INTAKE-029", "46298,INTAKE-029", "2026-10/03,INTAKE-029"})
    void an_impossible_day_is_refused(String cell, String code) {
        assertThat(Desk.said(Desk.read(folder, "警号,事项,日期", "1,通报表扬," + cell))).containsExactly(code + " a.csv:2:3");
    }

    @Test
    void every_wrong_cell_of_a_row_is_listed_and_the_other_rows_are_in() {
        Intake intake = Desk.read(folder, "警号,考核周期,应走访户数,满意率", ",2026-13,12户,95", "2,2026-10,5,1");

        assertThat(Desk.said(intake)).containsExactly("INTAKE-018 a.csv:2:1", "INTAKE-031 a.csv:2:2", "INTAKE-021 a.csv:2:3", "INTAKE-026 a.csv:2:4");
        assertThat(intake.rejected()).extracting(Rejection::identity).containsOnly("a.csv:2");
        assertThat(intake.data().records()).extracting(PeriodRecord::assessee).containsExactly("2");
        assertThat(intake.files().get(0).rejected()).isEqualTo(1);
    }

    @Test
    void cells_that_are_too_long_hold_controls_or_stand_beyond_the_header_are_refused() {
        Intake intake = Desk.read(folder, "警号,姓名", "1,\"甲\t乙\"", "2," + "名".repeat(1001), "3".repeat(65) + ",丙", "4,丁,戊");

        assertThat(Desk.said(intake)).containsExactly("INTAKE-017 a.csv:2:2", "INTAKE-016 a.csv:3:2", "INTAKE-016 a.csv:4:1", "INTAKE-015 a.csv:5:3");
        assertThat(intake.rejected()).extracting(Rejection::finding).extracting(Finding::message)
                .allMatch(text -> text.zh().length() < 120 && !text.zh().contains("\t"));
    }

    @Test
    void a_finding_reads_as_a_sentence() {
        Finding finding = figure("应走访户数", "5,205").rejected().get(0).finding();

        assertThat(finding.message().en()).isEqualTo("\"应走访户数\" is \"5,205\", which is not between 0 and 5000");
        assertThat(finding.remedy().zh()).isEqualTo("填写 0 至 5000 之间的数");
    }
}
