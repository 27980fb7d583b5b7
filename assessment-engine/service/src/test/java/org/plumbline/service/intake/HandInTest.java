package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Refusal;
import org.plumbline.service.SampleMonth;

/** A file is handed in: it becomes one batch, once; what it says is settled with what is kept. Each test has officers of its own. */
@Tag("database")
class HandInTest {

    private static final String HEADER = "警号,考核周期,应走访户数,已走访户数\n";

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
    void each_messy_file_is_one_batch_and_none_of_its_rows_is_uncounted(@TempDir Path folder) throws IOException {
        SampleMonth sample = SampleMonth.of(40, folder);
        List<TakeInFile.Receipt> receipts = sample.handIn(desk.service);

        assertThat(receipts).hasSameSizeAs(sample.files()).allSatisfy(receipt -> assertThat(counted(receipt.batch())).isEqualTo(receipt.batch().rowsRead()));
        assertThat(receipts).extracting(receipt -> receipt.batch().id()).doesNotHaveDuplicates();
        assertThat(receipts).anyMatch(receipt -> receipt.batch().rowsRejected() > 0).anyMatch(receipt -> receipt.batch().rowsCollapsed() > 0)
                .anyMatch(receipt -> receipt.batch().rowsSkipped() > 0);
        for (TakeInFile.Receipt receipt : receipts) {
            List<RejectedRow> refused = desk.refused(receipt);
            assertThat(refused.stream().filter(row -> row.severity().equals("ERROR")).map(row -> row.place() + ":" + row.line()).distinct().count())
                    .as(receipt.batch().fileName()).isEqualTo(receipt.batch().rowsRejected());
            assertThat(refused).extracting(RejectedRow::position).isSorted();
        }
    }

    private static int counted(Batch batch) {
        return batch.rowsTaken() + batch.rowsCollapsed() + batch.rowsSuperseded() + batch.rowsRejected() + batch.rowsSkipped();
    }

    @Test
    void the_same_file_twice_changes_nothing_whatever_it_is_called() {
        TakeInFile.Receipt first = desk.take("十月.csv", HEADER + "T1,2026-10,100,90\n");
        SortedMap<String, Long> before = desk.tables.counts();

        TakeInFile.Receipt again = desk.take("十月.csv", HEADER + "T1,2026-10,100,90\n");
        TakeInFile.Receipt renamed = desk.take("十月 (1).csv", HEADER + "T1,2026-10,100,90\n");

        assertThat(first.alreadyThere()).isFalse();
        assertThat(List.of(again, renamed)).allSatisfy(receipt -> {
            assertThat(receipt.alreadyThere()).isTrue();
            assertThat(receipt.batch()).isEqualTo(first.batch());
        });
        assertThat(desk.tables.counts()).isEqualTo(before);
    }

    @Test
    void the_same_file_from_four_clerks_at_the_same_moment_is_one_batch() {
        for (int round = 0; round < 10; round++) {
            String table = HEADER + "S" + round + ",2026-10,100,90\n";
            List<TakeInFile.Receipt> receipts = AtOnce.all(List.of(() -> desk.take("a.csv", table), () -> desk.take("b.csv", table),
                    () -> desk.take("c.csv", table), () -> desk.take("d.csv", table)));

            assertThat(receipts).extracting(receipt -> receipt.batch().id()).containsOnly(receipts.get(0).batch().id());
            assertThat(receipts).filteredOn(receipt -> !receipt.alreadyThere()).hasSize(1);
            assertThat(desk.revisions("S" + round, "2026-10")).hasSize(1);
        }
    }

    @Test
    void after_the_catalogue_changed_the_same_file_is_read_anew() {
        String table = HEADER + "K1,2026-10,100,90\n";
        TakeInFile.Receipt first = desk.take("k.csv", table);
        desk.use(IntakeDesk.catalogue() + "# 新版\n");
        try {
            TakeInFile.Receipt again = desk.take("k.csv", table);

            assertThat(again.alreadyThere()).isFalse();
            assertThat(again.batch().catalogue()).isNotEqualTo(first.batch().catalogue());
            assertThat(again.batch().rowsCollapsed()).isEqualTo(1);
            assertThat(desk.revisions("K1", "2026-10")).hasSize(1);
        } finally {
            desk.use(IntakeDesk.catalogue());
        }
        assertThat(desk.take("k.csv", table).batch()).as("by the first catalogue again").isEqualTo(first.batch());
    }

    @Test
    void items_of_one_officer_and_period_from_two_files_are_put_together() {
        desk.take("平台.csv", "警号,考核周期,应走访户数\nM1,2026-10,100\n");
        desk.take("现场.csv", "警号,考核周期,已走访户数\nM1,2026-10,90\n");

        assertThat(desk.revisions("M1", "2026-10")).containsExactly("{\"homeVisitsDue\":\"n100\"}",
                "{\"homeVisitsDone\":\"n90\",\"homeVisitsDue\":\"n100\"}");
    }

    @Test
    void a_row_that_says_nothing_new_collapses() {
        desk.take("一.csv", HEADER + "C1,2026-10,100,90\n");
        TakeInFile.Receipt less = desk.take("二.csv", "警号,考核周期,应走访户数\nC1,2026-10,100.0\n");

        assertThat(less.batch()).extracting(Batch::rowsRead, Batch::rowsTaken, Batch::rowsCollapsed).containsExactly(1, 0, 1);
        assertThat(desk.revisions("C1", "2026-10")).hasSize(1);
    }

    @Test
    void a_row_that_contradicts_is_refused_with_both_values_and_the_others_go_in() {
        TakeInFile.Receipt first = desk.take("先报.csv", HEADER + "X1,2026-10,100,90\nX2,2026-10,100,80\n");
        TakeInFile.Receipt second = desk.take("后报.csv", HEADER + "X3,2026-10,100,70\nX1,2026-10,100,91\n");

        assertThat(second.batch()).extracting(Batch::rowsTaken, Batch::rowsRejected).containsExactly(1, 1);
        assertThat(desk.refused(second)).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("INTAKE-301");
            assertThat(row.place() + ":" + row.line()).isEqualTo("后报.csv:3");
            assertThat(row.assessee()).isEqualTo("X1");
            assertThat(List.of(row.messageZh(), row.messageEn()))
                    .allMatch(message -> message.contains("homeVisitsDone 90 → 91") && message.contains("先报.csv:2 (#" + first.batch().id() + ")"));
        });
        assertThat(desk.figures("X1", "2026-10")).contains("\"n90\"");
        assertThat(desk.figures("X3", "2026-10")).contains("\"n70\"");
    }

    @Test
    void with_a_reason_it_becomes_a_revision_and_the_earlier_one_stays_readable() {
        desk.take("先报.csv", HEADER + "R1,2026-10,100,90\n");
        TakeInFile.Receipt correction = desk.take("更正.csv", "警号,考核周期,已走访户数\nR1,2026-10,95\n", " 平台数据有误 ");

        assertThat(correction.batch().reason()).isEqualTo("平台数据有误");
        assertThat(desk.tables.rows("SELECT revision, batch = " + correction.batch().id() + ", figures FROM period_record WHERE assessee = 'R1' ORDER BY revision"))
                .containsExactly("1 0 {\"homeVisitsDone\":\"n90\",\"homeVisitsDue\":\"n100\"}", "2 1 {\"homeVisitsDone\":\"n95\",\"homeVisitsDue\":\"n100\"}");
    }

    @Test
    void a_reason_may_not_be_longer_than_its_column() {
        assertThatThrownBy(() -> desk.take("a.csv", HEADER + "L1,2026-10,1,1\n", "长".repeat(501))).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-305");
        assertThat(desk.take("a.csv", HEADER + "L1,2026-10,1,1\n", "长".repeat(500)).batch().reason()).hasSize(500);
    }

    @Test
    void a_higher_revision_of_the_file_itself_is_taken_a_lower_or_equal_one_refused() {
        String header = "警号,考核周期,已走访户数,修订号\n";
        desk.take("1.csv", header + "V1,2026-10,90,1\n");
        assertThat(desk.take("2.csv", header + "V1,2026-10,91,3\n").batch().rowsTaken()).isEqualTo(1);
        assertThat(desk.take("3.csv", header + "V1,2026-10,92,3\n").batch().rowsRejected()).isEqualTo(1);
        assertThat(desk.take("4.csv", header + "V1,2026-10,93,2\n").batch().rowsRejected()).isEqualTo(1);
        assertThat(desk.take("5.csv", "警号,考核周期,已走访户数\nV1,2026-10,94\n").batch().rowsRejected()).isEqualTo(1);

        assertThat(desk.tables.rows("SELECT revision, stated, figures FROM period_record WHERE assessee = 'V1' ORDER BY revision"))
                .containsExactly("1 1 {\"homeVisitsDone\":\"n90\"}", "2 3 {\"homeVisitsDone\":\"n91\"}");
    }

    @Test
    void a_correction_does_not_lower_the_revision_that_a_file_must_exceed() {
        String header = "警号,考核周期,已走访户数,修订号\n";
        desk.take("1.csv", header + "V2,2026-10,90,5\n");
        desk.take("2.csv", header + "V2,2026-10,91,1\n", "更正");
        assertThat(desk.take("3.csv", header + "V2,2026-10,92,5\n").batch().rowsRejected()).isEqualTo(1);
        assertThat(desk.tables.rows("SELECT revision, stated FROM period_record WHERE assessee = 'V2' ORDER BY revision")).containsExactly("1 5", "2 5");
    }

    @Test
    void rows_about_people_whom_nobody_knows_yet_are_kept() {
        desk.take("数据.csv", HEADER + "U1,2026-10,100,90\n");
        desk.take("请假.csv", "警号,请假类别,起始日期,截止日期\nU1,病假,2026-10-01,2026-10-03\n");
        assertThat(desk.tables.rows("SELECT no FROM assessee WHERE no = 'U1'")).isEmpty();

        desk.take("人员.csv", "警号,姓名,岗位\nU1,甲,社区民警\n");

        assertThat(desk.tables.rows("SELECT a.no, l.kind, r.period FROM assessee a JOIN leave_of_absence l ON l.assessee = a.no"
                + " JOIN period_record r ON r.assessee = a.no WHERE a.no = 'U1'")).containsExactly("U1 病假 2026-10");
    }

    @Test
    void batches_are_listed_the_newest_first_and_what_was_wrong_can_be_saved_as_a_file(@TempDir Path folder) throws IOException {
        TakeInFile.Receipt one = desk.take("一.csv", HEADER + "B1,2026-10,100,许多\n");
        TakeInFile.Receipt two = desk.take("二.csv", HEADER + "B2,2026-10,100,\n");

        assertThat(desk.service.get(Batches.class).page(Long.MAX_VALUE, 2)).containsExactly(two.batch(), one.batch());
        assertThat(desk.service.get(Batches.class).page(two.batch().id(), 1)).containsExactly(one.batch());
        Path file = folder.resolve("rejected.csv");
        try (var out = Files.newOutputStream(file)) {
            desk.service.get(Batches.class).writeRejections(one.batch().id(), out);
        }
        assertThat(Files.readString(file)).contains("INTAKE-020", "一.csv", "许多");
        assertThatThrownBy(() -> desk.service.get(Batches.class).one(999_999)).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-304");
    }
}
