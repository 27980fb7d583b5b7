package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;

class WorkbooksTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(folder);
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cells[i] instanceof Boolean flag) {
                sheet.value(row, i, flag);
            } else if (cells[i] instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i).format("yyyy\"年\"m\"月\"d\"日\"").set();
            } else if (cells[i] instanceof LocalDateTime time) {
                sheet.value(row, i, time);
                sheet.style(row, i).format("yyyy-mm-dd hh:mm").set();
            } else {
                sheet.value(row, i, (String) cells[i]);
            }
        }
    }

    private Desk figures(Object... cells) {
        return desk.xlsx("f.xlsx", workbook -> {
            Worksheet sheet = workbook.newWorksheet("数据");
            row(sheet, 0, "2026年10月考核数据");
            sheet.range(0, 0, 0, 4).merge();
            row(sheet, 2, "警号", "考核周期", "应走访户数", "出勤小时", "满意率", "全勤");
            row(sheet, 3, cells);
            row(sheet, 5, "合计", null, 5);
        });
    }

    /** Damages a part of the first file on the desk. */
    private void rework(String part, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(desk.path(0))) {
            Path path = zip.getPath(part);
            Files.writeString(path, change.apply(Files.readString(path)));
        }
    }

    @Test
    void numbers_dates_flags_and_texts_are_read_as_they_were_meant() {
        Intake intake = figures(110001, LocalDate.of(2026, 10, 1), 20, 160.1, 0.95, true).read();

        assertThat(intake.allFindings()).isEmpty();
        PeriodRecord record = intake.data().records().get(0);
        assertThat(record.assessee()).isEqualTo("110001");
        assertThat(record.period()).isEqualTo("2026-10");
        assertThat(record.figures()).containsEntry("homeVisitsDue", Figure.of("20")).containsEntry("hours", Figure.of("160.1"))
                .containsEntry("satisfaction", Figure.of("0.95")).containsEntry("fullAttendance", new Figure.Flag(true));
        assertThat(intake.files()).containsExactly(new FileSummary("f.xlsx", "数据", TableKind.FIGURES, "XLSX", 2, 1, 0, 0, 0, 1));
    }

    @Test
    void numbers_may_be_texts() {
        Intake intake = figures("110001", "2026年10月", "1,020", "160.10", "95％", "√").read();

        assertThat(intake.data().records().get(0).figures()).containsEntry("homeVisitsDue", Figure.of("1020"))
                .containsEntry("hours", Figure.of("160.1")).containsEntry("satisfaction", Figure.of("0.95"));
    }

    @Test
    void seventeen_digits_of_a_sheet_become_the_number_that_was_typed() throws IOException {
        figures("1", "2026-10", 5, 77.25, 0.5, true);
        rework(SHEET, xml -> xml.replace(">77.25<", ">1.1000000000000001<").replace(">0.5<", ">0.94999999999999996<"));

        assertThat(desk.read().data().records().get(0).figures()).containsEntry("hours", Figure.of("1.1")).containsEntry("satisfaction", Figure.of("0.95"));
    }

    @Test
    void huge_numbers_of_a_sheet_are_refused_as_cells() throws IOException {
        for (String huge : new String[] {"1E+300", "1e99999999999", "1E-300", "123456789012345678901", "abc"}) {
            desk = new Desk(Files.createTempDirectory(folder, "huge"));
            figures("1", "2026-10", 5, 77.25, 0.5, true);
            rework(SHEET, xml -> xml.replace(">77.25<", ">" + huge + "<"));

            Intake intake = desk.read();
            assertThat(intake.rejected()).as(huge).hasSize(1);
            assertThat(intake.rejected().get(0).finding().place()).hasToString("f.xlsx:4:4");
        }
    }

    @Test
    void a_bare_number_is_not_taken_for_a_date() {
        assertThat(Desk.said(figures("1", 46296, 5, 1, 1, true).read())).containsExactly("INTAKE-031 f.xlsx:4:2");
    }

    @Test
    void wrong_cells_are_named_by_row_and_column() {
        Intake intake = figures(110001, LocalDateTime.of(2026, 10, 31, 23, 59), LocalDate.of(2026, 10, 1), "160小时", 95, 3).read();

        assertThat(Desk.said(intake)).containsExactly("INTAKE-020 f.xlsx:4:3", "INTAKE-021 f.xlsx:4:4", "INTAKE-026 f.xlsx:4:5", "INTAKE-027 f.xlsx:4:6");
        assertThat(intake.rejected().get(0).row()).isEqualTo("110001,2026-10-31,2026-10-01,160小时,95,3");
    }

    @Test
    void every_visible_sheet_with_a_known_header_is_read_and_the_others_are_named() {
        Intake intake = desk.xlsx("m.xlsx", workbook -> {
            row(workbook.newWorksheet("说明"), 0, "请按说明填写");
            Worksheet people = workbook.newWorksheet("人员");
            row(people, 0, "警号", "姓名");
            row(people, 1, "1", "𠮷野");
            Worksheet events = workbook.newWorksheet("事项");
            row(events, 0, "警号", "事项", "日期");
            row(events, 1, 1, "通报表扬", LocalDate.of(2026, 10, 3));
            row(events, 2, 1, "通报表杨", "2026-02-30");
            Worksheet hidden = workbook.newWorksheet("底稿");
            row(hidden, 0, "警号", "姓名");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("空白");
        }).read();

        assertThat(Desk.said(intake)).containsExactly("INTAKE-044 m.xlsx", "INTAKE-032 m.xlsx [事项]:3:2", "INTAKE-030 m.xlsx [事项]:3:3", "INTAKE-042 m.xlsx [底稿]");
        assertThat(intake.data().assessees()).extracting(Assessee::name).containsExactly("𠮷野");
        assertThat(intake.data().events()).extracting(event -> event.date()).containsExactly(LocalDate.of(2026, 10, 3));
        assertThat(intake.files()).extracting(FileSummary::sheet).containsExactlyInAnyOrder("人员", "事项");
    }

    @Test
    void days_may_be_counted_from_1904() throws IOException {
        // the same number of days, but four years and a day later
        figures("1", LocalDate.of(2026, 10, 1), 5, 1, 1, true);
        rework("xl/workbook.xml", xml -> xml.replaceFirst("<workbookPr[^>]*/>", "").replaceFirst("(<workbook [^>]*>)", "$1<workbookPr date1904=\"1\"/>"));
        assertThat(desk.read().data().records()).extracting(PeriodRecord::period).containsExactly("2030-10");
    }

    @Test
    void a_workbook_without_known_sheets_or_without_any_data_is_refused() {
        desk.xlsx("blank.xlsx", workbook -> workbook.newWorksheet("空"))
                .xlsx("other.xlsx", workbook -> row(workbook.newWorksheet("x"), 0, "警号", "已走访户数"));

        assertThat(Desk.said(desk.read())).containsExactly("INTAKE-003 blank.xlsx", "INTAKE-008 other.xlsx");
    }

    @Test
    void a_damaged_workbook_is_refused_and_the_other_files_are_read() throws IOException {
        figures("1", "2026-10", 5, 1, 1, true).csv("good.csv", "警号,姓名", "1,甲");
        byte[] bytes = Files.readAllBytes(desk.path(0));
        desk.bytes("cut.xlsx", java.util.Arrays.copyOf(bytes, bytes.length / 2)).bytes("zip.xlsx", "PK\3\4 something".getBytes(StandardCharsets.ISO_8859_1));

        Intake intake = desk.read();
        assertThat(Desk.said(intake)).containsExactly("INTAKE-005 cut.xlsx", "INTAKE-005 zip.xlsx");
        assertThat(intake.data().assessees()).hasSize(1);
        assertThat(intake.data().records()).hasSize(1);
    }

    @Test
    void a_sheet_that_breaks_off_is_refused() throws IOException {
        figures("1", "2026-10", 5, 1, 1, true);
        rework(SHEET, xml -> xml.substring(0, xml.indexOf("合计") > 0 ? xml.indexOf("合计") : xml.length() - 60));

        assertThat(Desk.said(desk.read())).containsExactly("INTAKE-005 f.xlsx");
    }

    @Test
    void cells_that_lie_about_shared_texts_columns_and_sizes_do_no_harm() throws IOException {
        String[][] lies = {{"<v>77.25</v>", "<v>" + "1".repeat(1_000_000) + "</v>"}, {"r=\"D4\"", "r=\"ZZZZZZ4\""}};
        for (String[] lie : lies) {
            desk = new Desk(Files.createTempDirectory(folder, "lie"));
            figures("1", "2026-10", 5, 77.25, 0.5, true);
            rework(SHEET, xml -> {
                assertThat(xml).contains(lie[0]);
                return xml.replace(lie[0], lie[1]);
            });
            assertThat(Desk.said(desk.read())).containsExactly("INTAKE-005 f.xlsx");
        }
        desk = new Desk(Files.createTempDirectory(folder, "lie"));
        figures("1", "2026-10", 5, 77.25, 0.5, true);
        rework(SHEET, xml -> xml.replaceFirst("t=\"s\"([^>]*)><v>\\d+</v>", "t=\"s\"$1><v>2000000000</v>"));
        assertThat(Desk.said(desk.read())).containsExactly("INTAKE-005 f.xlsx");
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused() throws IOException {
        figures("1", "2026-10", 5, 77.25, 0.5, true);
        rework(SHEET, xml -> xml.replace("</worksheet>", " ".repeat(30 << 20) + "</worksheet>"));

        assertThat(Desk.said(desk.read())).containsExactly("INTAKE-006 f.xlsx");
    }

    @Test
    void a_document_type_cannot_fetch_or_repeat_anything() throws IOException {
        figures("1", "2026-10", 5, 77.25, 0.5, true);
        rework(SHEET, xml -> xml.replaceFirst("(<\\?xml[^>]*>)", "$1<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>").replace("77.25", "&e;"));

        Intake intake = desk.read();
        assertThat(intake.data().records()).isEmpty();
        assertThat(intake.allFindings()).isNotEmpty();
    }
}
