package org.plumbline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.run.VerifyRun;

/** Whatever moment a process is killed at, nothing is there by half, and the work can be begun again. */
@Tag("database")
class KillTest {

    private static final int OFFICERS = 1_000;
    private static final int KILLS = Boolean.getBoolean("plumbline.long") ? 25 : 2;
    private static final Map<String, String> SMALL_PIECES = Map.of("plumbline.run.lease-seconds", "2", "plumbline.run.slice-size", "40");
    private static final Random RANDOM = new Random(20261031);

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static RunningService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database, SMALL_PIECES);
        service.publishFirstPack("2026-01");
        service.handIn("people.csv", table("警号,姓名,派出所", n -> "P%05d,甲%d,%d所".formatted(n, n, n % 7)));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private interface Row {
        String of(int officer);
    }

    private static String table(String header, Row row) {
        StringBuilder table = new StringBuilder(header).append('\n');
        IntStream.rangeClosed(1, OFFICERS).forEach(n -> table.append(row.of(n)).append('\n'));
        return table.toString();
    }

    private static String figures(String month) {
        return table("警号,月份,应走访户数,已走访户数", n -> "P%05d,%s,100,%d".formatted(n, month, 40 + n % 60));
    }

    /** Each kill has its own part of the usual time, and comes somewhere within it. */
    private static void pauseBefore(int kill, long usual) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep((long) ((kill - 1 + RANDOM.nextDouble()) / KILLS * usual));
    }

    @Test
    void an_intake_that_is_killed_left_all_or_nothing_and_is_done_again() throws Exception {
        long usual = 0;
        int unfinished = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            String month = YearMonth.of(2026, 1).plusMonths(kill).toString();
            Path file = Files.writeString(folder.resolve("figures-" + month + ".csv"), figures(month));
            try (ChildProcess child = ChildProcess.ready(database, Map.of(), "intake", file.toString())) {
                child.begin();
                if (kill == 0) {
                    usual = child.untilDone();
                } else {
                    pauseBefore(kill, usual);
                    child.kill();
                }
            }
            awaitNoOpenTransaction();
            long batches = count("SELECT COUNT(*) FROM intake_batch WHERE file_name = 'figures-" + month + ".csv'");
            assertThat(count("SELECT COUNT(*) FROM period_record WHERE period = '" + month + "'")).isEqualTo(batches * OFFICERS);
            unfinished += batches == 0 ? 1 : 0;
            service.handIn("figures-" + month + ".csv", figures(month));
            assertThat(count("SELECT COUNT(*) FROM period_record WHERE period = '" + month + "'")).isEqualTo(OFFICERS);
        }
        assertThat(unfinished).as("kills that came in time").isPositive();
    }

    @Test
    void a_run_that_is_killed_goes_on_where_it_was_and_comes_to_the_same_result() throws Exception {
        String expected = null;
        long usual = 0;
        int taken = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            String month = YearMonth.of(2030, 1).plusMonths(kill).toString();
            service.handIn("figures", figures(month));
            try (ChildProcess child = ChildProcess.ready(database, SMALL_PIECES, "run", "first-pack", month)) {
                child.begin();
                if (kill == 0) {
                    usual = child.untilDone();
                } else {
                    pauseBefore(kill, usual);
                    child.kill();
                }
            }
            awaitNoOpenTransaction();
            noPieceIsThereByHalf();
            ScoringRun run = finished(month);
            taken += run.epoch() > 1 ? 1 : 0;
            String totals = totals(run.id());
            expected = expected == null ? totals : expected;
            assertThat(totals).isEqualTo(expected);
            assertThat(service.get(VerifyRun.class).verify(run.id(), Progress.NONE).run().scored()).isEqualTo(OFFICERS);
        }
        assertThat(taken).as("kills that came in time").isPositive();
    }

    /** Starts the run again until it is done: while the lease of the killed process lasts it is refused. */
    private static ScoringRun finished(String month) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            var latest = service.get(Runs.class).page("first-pack", month, Long.MAX_VALUE, 1);
            if (!latest.isEmpty() && latest.get(0).isReady()) {
                return latest.get(0);
            }
            try {
                return service.get(RunPeriod.class).run("first-pack", month, null, RunningService.CLERK, Progress.NONE).run();
            } catch (Refusal refused) {
                assertThat(refused).hasMessageContaining("RUN-402");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("the run of " + month + " could not be started again");
    }

    private static void noPieceIsThereByHalf() throws SQLException {
        assertThat(count("SELECT COUNT(*) FROM score_sheet")).isEqualTo(count("SELECT COALESCE(SUM(rows_stored), 0) FROM run_partition WHERE part_of = 'SHEETS'"));
        assertThat(count("SELECT (SELECT COUNT(*) FROM standing) + (SELECT COUNT(*) FROM peer_group)"))
                .isEqualTo(count("SELECT COALESCE(SUM(rows_stored), 0) FROM run_partition WHERE part_of = 'STANDINGS'"));
        assertThat(count("SELECT COUNT(*) FROM scoring_run r WHERE r.run_input_checksum IS NULL AND EXISTS (SELECT 1 FROM run_input_part p WHERE p.run = r.id)")).isZero();
    }

    /** Everything that can differ between two months of the same figures is left out. */
    private static String totals(long run) throws SQLException {
        return text("SELECT SHA2(GROUP_CONCAT(CONCAT_WS(',', assessee, total, `rank`, grade) ORDER BY assessee), 256) FROM standing WHERE run = " + run);
    }

    /** A server notices a while later that a client is gone; then it rolls back. */
    private static void awaitNoOpenTransaction() throws SQLException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (count("SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE p.db = '"
                    + database.name() + "'") == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("a transaction of the killed process is still open");
    }

    private static long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            statement.execute("USE " + database.name());
            statement.execute("SET SESSION group_concat_max_len = 10000000");
            try (ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
