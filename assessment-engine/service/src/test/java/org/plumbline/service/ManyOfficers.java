package org.plumbline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;

/** Enough officers that a run of them can be disturbed, with equal figures each month, so that each month comes to the same. */
final class ManyOfficers {

    static final String POLICY = "first-pack";

    private final int officers;
    private final TestDatabase database;
    private final RunningService service;

    ManyOfficers(int officers, TestDatabase database, RunningService service) {
        this.officers = officers;
        this.database = database;
        this.service = service;
        service.publishFirstPack("2026-01");
        service.handIn("people.csv", table("警号,姓名,派出所", n -> "P%05d,甲%d,%d所".formatted(n, n, n % 7)));
    }

    private interface Row {
        String of(int officer);
    }

    private String table(String header, Row row) {
        StringBuilder table = new StringBuilder(header).append('\n');
        IntStream.rangeClosed(1, officers).forEach(n -> table.append(row.of(n)).append('\n'));
        return table.toString();
    }

    int officers() {
        return officers;
    }

    String figures(String month) {
        return table("警号,月份,应走访户数,已走访户数", n -> "P%05d,%s,100,%d".formatted(n, month, 40 + n % 60));
    }

    void handIn(String month) {
        service.handIn("figures-" + month, figures(month));
    }

    ScoringRun latest(String month) {
        return service.get(Runs.class).page(POLICY, month, Long.MAX_VALUE, 1).get(0);
    }

    /** Starts the run again until it is done: while the lease of the disturbed process lasts it is refused. */
    ScoringRun finished(String month) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            var latest = service.get(Runs.class).page(POLICY, month, Long.MAX_VALUE, 1);
            if (!latest.isEmpty() && latest.get(0).isReady()) {
                return latest.get(0);
            }
            try {
                return service.get(RunPeriod.class).run(POLICY, month, null, RunningService.CLERK, Progress.NONE).run();
            } catch (Refusal refused) {
                assertThat(refused).hasMessageContaining("RUN-402");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("the run of " + month + " could not be started again");
    }

    /** Until so many ranges of sheets of the month's run are stored. */
    void awaitRanges(String month, int ranges) throws SQLException, InterruptedException {
        for (int look = 0; look < 3_000; look++) {
            if (count("SELECT COUNT(*) FROM run_partition p JOIN scoring_run r ON r.id = p.run WHERE r.period = '" + month + "'") >= ranges) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("nothing is stored of " + month);
    }

    /** Everything that can differ between two months of the same figures is left out. */
    String totals(long run) throws SQLException {
        return text("SELECT SHA2(GROUP_CONCAT(CONCAT_WS(',', assessee, total, `rank`, grade) ORDER BY assessee), 256) FROM standing WHERE run = " + run);
    }

    /** A server notices a while later that a client is gone; then it rolls back. */
    void awaitNoOpenTransaction() throws SQLException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            if (count("SELECT COUNT(*) FROM information_schema.innodb_trx t JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE p.db = '"
                    + database.name() + "'") == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("a transaction of the killed process is still open");
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
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
