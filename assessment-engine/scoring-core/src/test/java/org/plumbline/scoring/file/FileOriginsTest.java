package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.Origin;

class FileOriginsTest {

    @TempDir
    Path folder;

    private static <T> List<String> said(List<T> contents, Function<T, Origin> origin) {
        return contents.stream().map(content -> origin.apply(content).place() + " r" + origin.apply(content).revision()).toList();
    }

    @Test
    void every_good_row_of_every_kind_has_its_line_and_its_revision() {
        Intake intake = new Desk(folder)
                .csv("p.csv", "警号,派出所,from,to,revision", "2,城东,,,", "1,城西,2026-07-01,,3", "1,城东,,2026-06-30,2", "1,城北,,2026-05-30,1")
                .csv("e.csv", "eventNo,警号,事项,日期,修订号", "E2,1,通报表扬,2026-10-03,1", "E2,1,通报表扬,2026-10-04,4", "E1,1,通报表扬,2026-10-03,")
                .csv("l.csv", "警号,请假类别,from,to,修订号", "2,事假,2026-10-03,2026-10-04,", "1,事假,2026-10-03,2026-10-04,7")
                .csv("h.csv", "policy,period,assessee,total,revision", "Q,2026-09,1,90,", "P,2026-09,1,91,2", "P,2026-09,1,90,1").read();

        assertThat(intake.allFindings()).isEmpty();
        assertThat(said(intake.data().assessees(), intake.origins()::of)).containsExactly("p.csv:4 r2", "p.csv:3 r3", "p.csv:2 r0");
        assertThat(said(intake.data().events(), intake.origins()::of)).containsExactly("e.csv:4 r0", "e.csv:3 r4");
        assertThat(said(intake.data().leave(), intake.origins()::of)).containsExactly("l.csv:3 r7", "l.csv:2 r0");
        assertThat(said(intake.data().history(), intake.origins()::of)).containsExactly("h.csv:3 r2", "h.csv:2 r0");
    }

    @Test
    void figures_of_several_rows_have_the_highest_revision_of_those_that_hold() {
        Intake intake = new Desk(folder).csv("a.csv", "警号,月份,应走访户数,修订号", "1,2026-10,20,1", "1,2026-10,21,2", "2,2026-10,20,")
                .csv("b.csv", "警号,月份,已走访户数,修订号", "1,2026-10,19,5", "3,2026-10,19,5", "3,2026-10,18,5").csv("c.csv", "警号,月份,出勤小时", "1,2026-10,160", "3,2026-10,160").read();

        assertThat(said(intake.data().records(), intake.origins()::of)).containsExactly("b.csv:2 r5", "a.csv:4 r0", "c.csv:3 r0");
    }

    @Test
    void what_was_not_handed_in_has_no_origin() {
        Intake intake = Desk.read(folder, "警号,请假类别,from,to", "1,事假,2026-10-03,2026-10-04");

        assertThatThrownBy(() -> intake.origins().of(new Leave("1", "病假", LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 3))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
