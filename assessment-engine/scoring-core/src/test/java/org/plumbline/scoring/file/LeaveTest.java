package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.input.Leave;

class LeaveTest {

    private static final LocalDate THIRD = LocalDate.of(2026, 10, 3);

    @TempDir
    Path folder;

    @Test
    void leave_is_read_whatever_its_kind_is_called_and_sorted_by_its_key() {
        Intake intake = Desk.read(folder, "警号,姓名,假别,起始日期,截止日期", "００2,乙,年休假,2026/10/3,2026年10月5日", "1,甲, 事假 ,20261003,2026-10-03", "1,甲,产假,2026-10-03,2027-01-31");

        assertThat(intake.allFindings()).isEmpty();
        assertThat(intake.data().leave()).containsExactly(new Leave("002", "年休假", THIRD, THIRD.plusDays(2)), new Leave("1", "事假", THIRD, THIRD),
                new Leave("1", "产假", THIRD, LocalDate.of(2027, 1, 31)));
        assertThat(intake.data().assessees()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,事假,2026-10-03,2026-10-04      | INTAKE-018 a.csv:2:1
            1,,2026-10-03,2026-10-04         | INTAKE-018 a.csv:2:2
            1,事假,,2026-10-04               | INTAKE-018 a.csv:2:3
            1,事假,2026-10-03,               | INTAKE-018 a.csv:2:4
            1,事假,2026-10-03,2026-10-02     | INTAKE-037 a.csv:2:4
            1,事假,十月三日,2026-10-04       | INTAKE-029 a.csv:2:3
            """)
    void a_wrong_leave_is_named(String row, String said) {
        Intake intake = Desk.read(folder, "警号,请假类别,起始日期,截止日期", row);

        assertThat(Desk.said(intake)).containsExactly(said);
        assertThat(intake.data().leave()).isEmpty();
    }

    @Test
    void equal_rows_collapse_and_two_last_days_contradict_each_other_unless_a_revision_decides() {
        Intake intake = new Desk(folder).csv("a.csv", "警号,请假类别,from,to", "1,事假,2026-10-03,2026-10-04", "1,事假,2026-10-03,2026-10-04", "2,事假,2026-10-03,2026-10-04")
                .csv("b.csv", "警号,请假类型,from,to,revision", "2,事假,2026-10-03,2026-10-05,0", "3,病假,2026-10-03,2026-10-05,1", "3,病假,2026-10-03,2026-10-09,2").read();

        assertThat(intake.data().leave()).containsExactly(new Leave("1", "事假", THIRD, THIRD.plusDays(1)), new Leave("3", "病假", THIRD, THIRD.plusDays(6)));
        assertThat(Desk.said(intake)).containsExactly("INTAKE-039 a.csv:4", "INTAKE-039 b.csv:2");
        assertThat(intake.rejected()).extracting(Rejection::identity).containsOnly("2 事假 2026-10-03");
        assertThat(intake.files()).containsExactly(new FileSummary("a.csv", "", TableKind.LEAVE, "UTF-8", 3, 1, 1, 0, 1, 0),
                new FileSummary("b.csv", "", TableKind.LEAVE, "UTF-8", 3, 1, 0, 1, 1, 0));
    }

    @Test
    void it_is_known_where_leave_was_handed_in() {
        Intake intake = Desk.read(folder, "警号,请假类别,from,to", "2,事假,2026-10-03,2026-10-04", "1,事假,2026-10-03,2026-10-04");

        assertThat(intake.data().leave()).extracting(leave -> intake.origins().of(leave).place().line()).containsExactly(3, 2);
    }
}
