package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.file.PlainTable.Column;

/** Tables with columns of their own, from the same kinds of files as figures. */
class PlainTableTest {

    private static final List<Column> COLUMNS = List.of(new Column("login", "登录名", true), new Column("name", "姓名", true), new Column("unit", "单位", false, "单位编号"));

    @TempDir
    private Path folder;

    private PlainTable.Content read(Desk desk) {
        return PlainTable.read(new DataFile("名单", desk.path(0)), COLUMNS, IntakeCode.HEADER_UNKNOWN, 3);
    }

    private PlainTable.Content read(String text, Charset charset) {
        return read(new Desk(folder).text("list", charset, text));
    }

    private static List<String> cells(PlainTable.Content content) {
        return content.rows().stream().map(row -> row.line() + " " + row.cell("login") + " " + row.cell("name") + " " + row.cell("unit")).toList();
    }

    private static List<String> said(PlainTable.Content content) {
        return content.findings().stream().map(finding -> finding.code() + " " + finding.place()).toList();
    }

    @Test
    void encodings_separators_titles_and_the_order_of_columns_make_no_difference() {
        List<String> expected = List.of("3 a1 甲 U1", "5 b1 乙 ");
        String comma = "账号名单\n序号,姓名,登 录 名,单位编号\n1,甲, a1 ,U1\n\n2,乙,b1\n";

        assertThat(cells(read(comma, StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(cells(read("\uFEFF" + comma, StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(cells(read(comma.replace(',', '\t'), Charset.forName("GB18030")))).isEqualTo(expected);
        assertThat(cells(read(comma.replace(',', ';'), StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(said(read(comma, StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_workbook_gives_its_first_visible_sheet_that_has_the_columns() {
        PlainTable.Content content = read(new Desk(folder).xlsx("list.xlsx", workbook -> {
            workbook.newWorksheet("说明").value(0, 0, "请填写下一页");
            Worksheet sheet = workbook.newWorksheet("名单");
            List<List<String>> rows = List.of(List.of("登录名", "姓名", "单位"), List.of("a1", "=1+1", "U1"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }));

        assertThat(cells(content)).containsExactly("2 a1 =1+1 U1");
        assertThat(content.rows().get(0).place("unit")).hasToString("名单 [名单]:2:3");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_with_its_place() {
        assertThat(said(read("姓名,单位\n甲,U1\n", StandardCharsets.UTF_8))).containsExactly("INTAKE-008 名单");
        assertThat(said(read("登录名,姓名,login\na1,甲,a2\n", StandardCharsets.UTF_8))).containsExactly("INTAKE-009 名单:1:3");
        assertThat(said(read("登录名,姓名,备忘\na1,甲,x\n", StandardCharsets.UTF_8))).containsExactly("INTAKE-010 名单:1:3");
        assertThat(said(read("登录名,姓名\na1,\"甲\nb1,乙\n", StandardCharsets.UTF_8))).containsExactly("INTAKE-013 名单:2");
        assertThat(said(read("登录名,姓名\n", StandardCharsets.UTF_8))).containsExactly("INTAKE-043 名单");
        assertThat(said(read("登录名,姓名\na,a\nb,b\nc,c\nd,d\n", StandardCharsets.UTF_8))).containsExactly("INTAKE-014 名单:5");
        assertThat(said(read("", StandardCharsets.UTF_8))).containsExactly("INTAKE-003 名单");
        assertThat(said(read(new Desk(folder).bytes("x", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0})))).containsExactly("INTAKE-005 名单");
        assertThat(said(read(new Desk(folder).bytes("x", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1})))).containsExactly("INTAKE-004 名单");
    }

    @Test
    void a_cell_under_no_header_is_told_with_its_row_and_a_column_with_a_header_of_its_own_is_not() {
        PlainTable.Content content = read("登录名,姓名,单位,备注\na1,甲,U1,随便\nb1,乙,,,U2\nc1,丙,U1,, ,\n", StandardCharsets.UTF_8);

        assertThat(content.rows().stream().map(row -> row.line() + row.beyond().map(wrong -> " " + wrong.code() + " " + wrong.place() + " " + wrong.message().zh()).orElse("")))
                .containsExactly("2", "3 INTAKE-015 名单:3:5 第 5 列没有表头，却有内容“U2”", "4");
    }
}
