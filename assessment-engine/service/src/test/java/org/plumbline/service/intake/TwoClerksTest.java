package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.AtOnce;

/** Several clerks hand in files about the same officers at the same moment: nothing is lost, and of two who disagree one is told. */
@Tag("database")
class TwoClerksTest {

    private static final int ROUNDS = 20;
    private static final int OFFICERS = 12;
    private static final List<String> ITEMS = List.of("homeVisitsDue", "homeVisitsDone", "recordsDue", "recordsCollected");

    private static IntakeDesk desk;

    @BeforeAll
    static void open() {
        desk = IntakeDesk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void of_figures_nothing_is_lost_and_each_conflict_is_told_to_all_but_one() {
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "R" + round + "-";
            List<Callable<TakeInFile.Receipt>> clerks = new ArrayList<>();
            for (int clerk = 0; clerk < ITEMS.size(); clerk++) {
                String table = figures(prefix, clerk);
                String name = "clerk" + clerk + ".csv";
                clerks.add(() -> desk.take(name, table));
            }
            List<TakeInFile.Receipt> receipts = AtOnce.all(clerks);

            assertThat(desk.tables.rows("SELECT figures FROM period_record WHERE assessee LIKE '" + prefix + "%' AND revision = " + ITEMS.size()))
                    .as("round %d", round).hasSize(OFFICERS).allSatisfy(figures -> assertThat(figures).contains(ITEMS));
            List<String> refused = receipts.stream().flatMap(receipt -> desk.refused(receipt).stream()).map(row -> row.code() + " " + row.assessee()).toList();
            assertThat(refused).as("round %d", round).containsExactly("INTAKE-301 " + prefix + "disputed", "INTAKE-301 " + prefix + "disputed", "INTAKE-301 " + prefix + "disputed");
            assertThat(desk.revisions(prefix + "disputed", "2026-10")).hasSize(1);
        }
    }

    /** Every second clerk lists the officers from the end, so that their locks cross. */
    private static String figures(String prefix, int clerk) {
        StringBuilder table = new StringBuilder("警号,考核周期," + ITEMS.get(clerk) + ",发案数\n");
        for (int i = 0; i < OFFICERS; i++) {
            int officer = clerk % 2 == 0 ? i : OFFICERS - 1 - i;
            table.append(prefix).append(officer).append(",2026-10,").append(10 + clerk).append(",\n");
        }
        return table.append(prefix).append("disputed,2026-10,").append(10 + clerk).append(",").append(clerk).append("\n").toString();
    }

    @Test
    void of_people_with_events_and_leave_nothing_is_lost_either() {
        for (int round = 0; round < 5; round++) {
            String no = "P" + round;
            List<TakeInFile.Receipt> receipts = AtOnce.all(List.of(
                    () -> desk.take("a.csv", "警号,姓名,派出所,起始日期,截止日期\n" + no + ",甲,城西所,2026-01-01,2026-05-31\n"),
                    () -> desk.take("b.csv", "警号,姓名,派出所,起始日期,截止日期\n" + no + ",甲,城东所,2026-06-01,\n"),
                    () -> desk.take("c.csv", "警号,姓名,派出所,起始日期,截止日期\n" + no + ",甲,城南所,,2025-12-31\n"),
                    () -> desk.take("d.csv", "警号,事项,日期\n" + no + ",脱岗,2026-10-01\n")));

            assertThat(receipts).allSatisfy(receipt -> assertThat(receipt.batch().rowsTaken()).isEqualTo(1));
            assertThat(desk.tables.rows("SELECT valid_to FROM assessee WHERE no = '" + no + "' AND revision = 3 ORDER BY position"))
                    .containsExactly("2025-12-31", "2026-05-31", "-");
        }
    }
}
