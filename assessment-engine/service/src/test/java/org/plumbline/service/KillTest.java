package org.plumbline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.audit.VerifyAudit;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.run.VerifyRun;

/** Whatever moment a process is killed at, nothing is there by half, and the work can be begun again. */
@Tag("database")
class KillTest {

    private static final int OFFICERS = 1_000;
    private static final int KILLED_INTAKES = Boolean.getBoolean("plumbline.long") ? 25 : 2;
    private static final int KILLED_RUNS = Boolean.getBoolean("plumbline.long") ? 50 : 6;
    private static final Map<String, String> SMALL_PIECES = Map.of("plumbline.run.lease-seconds", "2", "plumbline.run.slice-size", "40");
    private static final Random RANDOM = new Random(20261031);

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static RunningService service;
    private static ManyOfficers many;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database, SMALL_PIECES);
        many = new ManyOfficers(OFFICERS, database, service);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    /** Each kill has its own part of the usual time, and comes somewhere within it. */
    private static void pauseBefore(int kill, int kills, long usual) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) ((kill - 1 + RANDOM.nextDouble()) / kills * usual));
    }

    @Test
    void an_intake_that_is_killed_left_all_or_nothing_and_is_done_again() throws Exception {
        long usual = 0;
        int unfinished = 0;
        for (int kill = 0; kill <= KILLED_INTAKES; kill++) {
            String month = YearMonth.of(2026, 1).plusMonths(kill).toString();
            Path file = Files.writeString(folder.resolve("figures-" + month + ".csv"), many.figures(month));
            try (ChildProcess child = ChildProcess.ready(database, Map.of(), "intake", file.toString())) {
                child.begin();
                if (kill == 0) {
                    usual = child.untilDone();
                } else {
                    pauseBefore(kill, KILLED_INTAKES, usual);
                    child.kill();
                }
            }
            many.awaitNoOpenTransaction();
            long batches = many.count("SELECT COUNT(*) FROM intake_batch WHERE file_name = 'figures-" + month + ".csv'");
            assertThat(many.count("SELECT COUNT(*) FROM period_record WHERE period = '" + month + "'")).isEqualTo(batches * OFFICERS);
            unfinished += batches == 0 ? 1 : 0;
            service.handIn("figures-" + month + ".csv", many.figures(month));
            assertThat(many.count("SELECT COUNT(*) FROM period_record WHERE period = '" + month + "'")).isEqualTo(OFFICERS);
        }
        assertThat(unfinished).as("kills that came in time").isPositive();
        service.get(VerifyAudit.class).verify(Progress.NONE);
        assertThat(many.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'FIGURES_HANDED_IN'")).as("one for each batch").isEqualTo(many.count("SELECT COUNT(*) FROM intake_batch"));
    }

    private static String month(int kill) {
        return YearMonth.of(2030, 1).plusMonths(kill).toString();
    }

    /** Comes up while the test is still busy with the one before. */
    private static CompletableFuture<ChildProcess> next(int kill) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return ChildProcess.ready(database, SMALL_PIECES, "run", ManyOfficers.POLICY, month(kill));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Test
    void a_run_that_is_killed_goes_on_where_it_was_and_comes_to_the_same_result() throws Exception {
        String expected = null;
        long usual = 0;
        int taken = 0;
        CompletableFuture<ChildProcess> next = next(0);
        for (int kill = 0; kill <= KILLED_RUNS; kill++) {
            many.handIn(month(kill));
            try (ChildProcess child = next.join()) {
                child.begin();
                if (kill == 0) {
                    usual = child.untilDone();
                } else {
                    pauseBefore(kill, KILLED_RUNS, usual);
                    child.kill();
                }
            }
            many.awaitNoOpenTransaction();
            noPieceIsThereByHalf();
            next = kill < KILLED_RUNS ? next(kill + 1) : null;
            ScoringRun run = many.finished(month(kill));
            taken += run.epoch() > 1 ? 1 : 0;
            String totals = many.totals(run.id());
            expected = expected == null ? totals : expected;
            assertThat(totals).isEqualTo(expected);
            assertThat(service.get(VerifyRun.class).verify(run.id(), Progress.NONE).run().scored()).isEqualTo(OFFICERS);
            assertThat(many.count("SELECT COUNT(*) FROM scoring_run WHERE period = '" + month(kill) + "'")).as("one run, whatever happened to it").isEqualTo(1);
        }
        assertThat(taken).as("kills that came in time").isPositive();
        service.get(VerifyAudit.class).verify(Progress.NONE);
        assertThat(many.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'RUN_READY'")).as("one for each run").isEqualTo(many.count("SELECT COUNT(*) FROM scoring_run WHERE state = 'REVIEW'"));
        assertThat(many.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'RUN_TAKEN_OVER'")).isEqualTo(many.count("SELECT SUM(epoch - 1) FROM scoring_run"));
    }

    private static void noPieceIsThereByHalf() throws SQLException {
        assertThat(many.count("SELECT COUNT(*) FROM score_sheet")).isEqualTo(many.count("SELECT COALESCE(SUM(rows_stored), 0) FROM run_partition WHERE part_of = 'SHEETS'"));
        assertThat(many.count("SELECT (SELECT COUNT(*) FROM standing) + (SELECT COUNT(*) FROM peer_group)"))
                .isEqualTo(many.count("SELECT COALESCE(SUM(rows_stored), 0) FROM run_partition WHERE part_of = 'STANDINGS'"));
    }
}
