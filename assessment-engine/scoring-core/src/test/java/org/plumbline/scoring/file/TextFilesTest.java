package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Figure;

class TextFilesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String PEOPLE = "警号,姓名,派出所\n110001,㐀𠮷,城东派出所\n110002,王芳,城西派出所\n";

    @TempDir
    Path folder;
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void rare_characters_survive_in_each_charset(String charset) {
        Intake intake = desk.text("people.csv", Charset.forName(charset), PEOPLE).read();

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().assessees()).extracting(Assessee::name).containsExactly("㐀𠮷", "王芳");
        assertThat(intake.files()).containsExactly(new FileSummary("people.csv", "", TableKind.PEOPLE, charset, 2, 2, 0, 0, 0, 0));
    }

    @Test
    void gb18030_bytes_of_a_real_file_are_understood() {
        byte[] bytes = {(byte) 0xBE, (byte) 0xAF, (byte) 0xBA, (byte) 0xC5, ',', (byte) 0xD0, (byte) 0xD5, (byte) 0xC3, (byte) 0xFB, '\n',
            '1', ',', (byte) 0x81, 0x39, (byte) 0xEE, 0x39, (byte) 0x95, 0x34, (byte) 0xC5, 0x37, '\n'};
        Intake intake = desk.bytes("gb.csv", bytes).read();

        String name = intake.data().assessees().get(0).name();
        assertThat(name).isEqualTo(new String(bytes, 12, 8, GB18030)).startsWith("㐀");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_before_a_quoted_header_does_no_harm() {
        Intake intake = desk.text("bom.csv", StandardCharsets.UTF_8, "\uFEFF\"警号\",\"姓名\"\n1,甲\n").read();

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().assessees()).hasSize(1);
    }

    @Test
    void text_that_is_neither_charset_is_refused_at_the_line_where_it_breaks() {
        byte[] good = "警号,姓名\n1,甲\n2,".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 2);
        bytes[good.length] = (byte) 0xFF;
        bytes[good.length + 1] = '\n';

        assertThat(Desk.said(desk.bytes("bad.csv", bytes).read())).containsExactly("INTAKE-007 bad.csv:3");
    }

    @Test
    void a_picture_or_a_document_is_called_no_table() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', (byte) 0xFF, (byte) 0xD8};
        byte[] document = ("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\nstream\nx\u009C\u0003\u0000\u00FF\u00FF\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Desk.said(desk.bytes("seal.png", picture).read())).containsExactly("INTAKE-045 seal.png");
        assertThat(Desk.said(desk.bytes("month.csv", document).read())).containsExactly("INTAKE-045 month.csv", "INTAKE-045 seal.png");
    }

    @Test
    void utf_16_is_refused_by_name() {
        Intake intake = desk.text("u16.csv", StandardCharsets.UTF_16, PEOPLE).read();

        assertThat(intake.findings()).hasSize(1);
        assertThat(intake.findings().get(0).message().en()).contains("UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void the_header_shows_the_delimiter(String delimiter) {
        String text = PEOPLE.replace(",", delimiter);

        assertThat(desk.text("people.csv", StandardCharsets.UTF_8, text).read().data().assessees()).hasSize(2);
    }

    @Test
    void a_row_after_quoted_line_breaks_is_named_by_its_physical_line() {
        Intake intake = desk.text("events.csv", StandardCharsets.UTF_8, """
                警号,事项,日期,备注\r
                1,通报表扬,2026-10-03,"一行\r
                二行\r
                ""三""行"\r
                2,通报表扬,2026-10-03,好\r
                3,通报表扬,2026-13-03,好\r
                """).read();

        assertThat(Desk.said(intake)).containsExactly("INTAKE-030 events.csv:6:3");
        assertThat(intake.data().events().get(0).note()).isEqualTo("一行\r\n二行\r\n\"三\"行");
    }

    @Test
    void an_unpaired_quotation_mark_is_named_and_the_rows_before_are_in() {
        Intake intake = Desk.read(folder, "警号,姓名", "1,甲", "2,\"乙", "3,丙");

        assertThat(Desk.said(intake)).containsExactly("INTAKE-013 a.csv:3");
        assertThat(intake.data().assessees()).extracting(Assessee::no).containsExactly("1");
    }

    @Test
    void titles_may_stand_above_the_header_and_totals_below_the_rows() {
        Intake intake = Desk.read(folder, "2026年10月考核数据,,", "填报单位：城东派出所,,", "", "警号,考核周期,应走访户数",
                "110001,2026年10月,20", "", "合 计,,20", "总计,,20");

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().records()).hasSize(1);
        assertThat(intake.data().records().get(0).figures()).containsEntry("homeVisitsDue", Figure.of("20"));
        assertThat(intake.files().get(0)).isEqualTo(new FileSummary("a.csv", "", TableKind.FIGURES, "UTF-8", 4, 1, 0, 0, 0, 3));
    }

    @Test
    void empty_missing_and_old_files_each_say_what_to_do() throws Exception {
        byte[] oldExcel = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        desk.bytes("empty.csv", new byte[0]).bytes("blank.csv", "\n \n".getBytes(StandardCharsets.UTF_8)).bytes("old.xls", oldExcel)
                .csv("gone.csv", "x").csv("header.csv", "警号,姓名");
        java.nio.file.Files.delete(desk.path(3));

        assertThat(Desk.said(desk.read())).containsExactly("INTAKE-003 blank.csv", "INTAKE-003 empty.csv", "INTAKE-001 gone.csv",
                "INTAKE-043 header.csv:1", "INTAKE-004 old.xls");
    }

    @Test
    void too_large_a_file_and_too_many_rows_are_refused() {
        Limits few = new Limits(60, 2, 1000, 64, 1 << 20, 200);
        Intake intake = desk.within(few).csv("rows.csv", "警号,姓名", "1,甲", "2,乙", "3,丙").csv("size.csv", "警号,姓名", "1,甲".repeat(20)).read();

        assertThat(Desk.said(intake)).containsExactly("INTAKE-014 rows.csv:4", "INTAKE-002 size.csv");
        assertThat(intake.data().assessees()).hasSize(2);
    }
}
