package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;

/** A closed period takes no more figures, and only the rows of that period are refused. */
@Tag("database")
class ClosedPeriodTest {

    private static final String HEADER = "警号,考核周期,应走访户数\n";

    private static IntakeDesk desk;
    private static AssessmentPeriods periods;

    @BeforeAll
    static void open() {
        desk = IntakeDesk.open();
        periods = desk.service.get(AssessmentPeriods.class);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void only_the_rows_of_the_closed_period_are_refused_and_the_same_file_goes_in_after_reopening() {
        desk.take("先.csv", HEADER + "P1,2026-08,100\n");
        periods.close("2026-08", "已公示", RunningService.CLERK);
        String table = HEADER + "P2,2026-08,100\nP2,2026-09,100\n";

        TakeInFile.Receipt refused = desk.take("后.csv", table);

        assertThat(refused.batch()).extracting(Batch::rowsTaken, Batch::rowsRejected).containsExactly(1, 1);
        assertThat(desk.refused(refused)).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("INTAKE-302");
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.assessee()).isEqualTo("P2");
        });
        assertThat(desk.revisions("P2", "2026-08")).isEmpty();

        periods.reopen("2026-08", "申诉成立", RunningService.CLERK);
        TakeInFile.Receipt again = desk.take("后.csv", table);

        assertThat(again.alreadyThere()).isFalse();
        assertThat(again.batch()).extracting(Batch::rowsTaken, Batch::rowsCollapsed).containsExactly(1, 1);
        assertThat(desk.take("后.csv", table).batch()).isEqualTo(again.batch());
        assertThat(periods.one("2026-08")).extracting(KeptPeriod::state, KeptPeriod::reason, KeptPeriod::decidedBy, KeptPeriod::assesseesWithFigures)
                .containsExactly(KeptPeriod.OPEN, "申诉成立", "clerk", 2);
        assertThat(desk.tables.rows("SELECT state, reason FROM period_decision WHERE period = '2026-08' ORDER BY id")).containsExactly("CLOSED 已公示", "OPEN 申诉成立");
    }

    @Test
    void not_even_a_correction_goes_into_a_closed_period() {
        desk.take("先.csv", HEADER + "Q1,2026-Q1,100\n");
        periods.close("2026-Q1", "已公示", RunningService.CLERK);

        assertThat(desk.take("更正.csv", HEADER + "Q1,2026-Q1,101\n", "更正").batch().rowsRejected()).isEqualTo(1);
        assertThat(desk.revisions("Q1", "2026-Q1")).hasSize(1);
    }

    @Test
    void what_is_so_already_is_decided_only_once() {
        desk.take("季.csv", HEADER + "S1,2025-Q3,100\n");
        assertThat(SaidNo.to(() -> periods.reopen("2025-Q3", "补报", RunningService.CLERK))).contains("INTAKE-312", "the period 2025-Q3 is open already");
        periods.close("2025-Q3", "已公示", RunningService.CLERK);
        assertThat(SaidNo.to(() -> periods.close("2025-Q3", "再按一次", RunningService.CLERK))).contains("INTAKE-312");

        assertThat(periods.one("2025-Q3")).extracting(KeptPeriod::state, KeptPeriod::reason).containsExactly(KeptPeriod.CLOSED, "已公示");
    }

    @Test
    void closing_needs_a_reason_and_a_period_that_exists() {
        desk.take("年.csv", HEADER + "R1,2025,100\n");

        assertThatThrownBy(() -> periods.close("2025", " ", RunningService.CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-305");
        assertThatThrownBy(() -> periods.close("2025", null, RunningService.CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-305");
        assertThatThrownBy(() -> periods.reopen("2025", "长".repeat(501), RunningService.CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-305");
        assertThatThrownBy(() -> periods.close("2024-01", "关闭", RunningService.CLERK)).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-303");

        assertThat(periods.one("2025")).extracting(KeptPeriod::state, KeptPeriod::reason).containsExactly(KeptPeriod.OPEN, null);
        assertThat(periods.all()).extracting(KeptPeriod::label).contains("2025").doesNotContain("2024-01").isSortedAccordingTo((one, other) -> other.compareTo(one));
    }
}
