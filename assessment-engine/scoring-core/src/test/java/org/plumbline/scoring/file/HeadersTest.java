package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;

class HeadersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            警号,姓名                                  | PEOPLE
            assessee,station                           | PEOPLE
            警号,姓名,月份,应走访户数                  | FIGURES
            ASSESSEE, Period ,homevisitsdone           | FIGURES
            考核对象,周期,households visited           | FIGURES
            编号,周期,走 访 户 数                      | FIGURES
            警号,事项,日期                             | EVENTS
            assessee,eventKind,date,amount             | EVENTS
            考核办法,考核周期,警号,总得分              | HISTORY
            policy,period,assessee,grade               | HISTORY
            警号,请假类别,起始日期,截止日期            | LEAVE
            assessee,leaveKind,from,to,revision        | LEAVE
            姓名,派出所,警号,假别,从,止                | LEAVE
            警号,姓名,派出所,起始日期,截止日期         | PEOPLE
            """)
    void the_header_tells_what_a_table_holds(String header, TableKind kind) {
        Intake intake = Desk.read(folder, header);

        assertThat(intake.files()).extracting(FileSummary::kind).containsExactly(kind);
        assertThat(Desk.said(intake)).containsExactly("INTAKE-043 a.csv:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            警号,姓名,派出所,岗位,应走访户数 | 考核周期/period
            姓名,考核周期,应走访户数         | 警号/assessee
            警号,姓名,考核周期               | 采集项/item
            警号,事项                        | 日期/date
            考核办法,警号,总得分             | 考核周期/period
            警号,姓名,请假类型,起始日期      | 截止日期/to
            姓名,假别,起始日期,截止日期      | 警号/assessee
            """)
    void a_header_that_fits_nothing_says_what_it_lacks(String header, String lacks) {
        Intake intake = Desk.read(folder, header, "1,2,3");

        assertThat(Desk.said(intake)).containsExactly("INTAKE-008 a.csv");
        assertThat(intake.findings().get(0).message().zh()).contains("缺少 " + lacks);
        assertThat(intake.files()).extracting(FileSummary::kind).containsExactly((TableKind) null);
    }

    @Test
    void a_file_without_any_known_word_is_refused() {
        assertThat(Desk.said(Desk.read(folder, "甲,乙", "1,2"))).containsExactly("INTAKE-008 a.csv");
    }

    @Test
    void an_unknown_column_is_ignored_and_the_nearest_word_is_named() {
        Intake intake = Desk.read(folder, "警号,考核周期,应走访户数,已走防户数,排名,姓名,派出所,序号", "1,2026-10,5,x,y,甲,城东,1");

        assertThat(Desk.said(intake)).containsExactly("INTAKE-010 a.csv:1:4", "INTAKE-011 a.csv:1:5");
        assertThat(intake.findings()).noneMatch(Finding::isError);
        assertThat(intake.findings().get(0).message().zh()).contains("是否为 已走访户数");
        assertThat(intake.data().records().get(0).figures()).containsOnlyKeys("homeVisitsDue");
    }

    @Test
    void two_columns_of_one_meaning_refuse_the_file() {
        Intake intake = Desk.read(folder, "警号,姓名,编号", "1,甲,1");

        assertThat(Desk.said(intake)).containsExactly("INTAKE-009 a.csv:1:3");
        assertThat(intake.data().assessees()).isEmpty();
    }

    @Test
    void full_width_letters_and_invisible_characters_of_a_header_do_not_matter() {
        Intake intake = Desk.read(folder, "警\u200B号,ＰＥＲＩＯＤ,\u00A0应走访户数\u3000", "1,2026-10,5");

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().records()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"单位编号, UNIT", "警号, OFFICER"})
    void a_table_keyed_by_unit_codes_is_about_units(String header, AssesseeKind kind) {
        Intake intake = Desk.read(folder, header + ",名称", "3301,城东派出所");

        assertThat(intake.data().assessees()).extracting(Assessee::kind).containsExactly(kind);
    }
}
