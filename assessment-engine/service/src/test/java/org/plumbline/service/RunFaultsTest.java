package org.plumbline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.run.VerifyRun;

/** A run whose process is stopped, cut off or has no room says so, goes on when it is started again, and comes to the same result. */
@Tag("database")
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RunFaultsTest {

    private static final int OFFICERS = 200;
    private static final Map<String, String> SMALL = Map.of("plumbline.run.lease-seconds", "2", "plumbline.run.slice-size", "20");

    private static TestDatabase database;
    private static RunningService service;
    private static ManyOfficers many;
    private static String expected;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        service = RunningService.on(database, SMALL);
        many = new ManyOfficers(OFFICERS, database, service);
        many.handIn("2026-01");
        expected = many.totals(service.run(ManyOfficers.POLICY, "2026-01").run().id());
    }

    @AfterEach
    void quicklyAgain() throws SQLException {
        database.asRoot("DROP TRIGGER IF EXISTS slow");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    /** A sheet takes so long to store that a range is met in the middle. */
    private static void slowly() throws SQLException {
        database.asRoot("CREATE TRIGGER slow BEFORE INSERT ON score_sheet FOR EACH ROW DO SLEEP(0.05)");
    }

    private static ChildProcess child(Map<String, String> more, String... work) throws IOException {
        Map<String, String> properties = new HashMap<>(SMALL);
        properties.putAll(more);
        return ChildProcess.ready(database, properties, work);
    }

    private static void isAsExpected(ScoringRun run) throws SQLException {
        assertThat(run.state()).isEqualTo(ScoringRun.State.REVIEW);
        assertThat(many.totals(run.id())).isEqualTo(expected);
        assertThat(service.get(VerifyRun.class).verify(run.id(), Progress.NONE).summary().hash()).isEqualTo(run.resultChecksum());
        assertThat(many.count("SELECT COUNT(*) FROM scoring_run WHERE period = '" + run.period() + "'")).as("exactly one run").isEqualTo(1);
    }

    @Test
    void a_process_that_is_stopped_beyond_its_lease_finds_the_fence_closed_when_it_goes_on() throws Exception {
        many.handIn("2026-02");
        try (ChildProcess child = child(Map.of(), "run", ManyOfficers.POLICY, "2026-02", "store")) {
            child.begin();
            child.untilStep("store");
            child.stop();
            ScoringRun taken = many.finished("2026-02");
            assertThat(taken.epoch()).isEqualTo(2);

            child.wake();
            child.goOn();

            assertThat(child.untilOver()).isEqualTo("FAILED RUN-405");
            assertThat(many.latest("2026-02")).as("nothing of it has changed").isEqualTo(taken);
            isAsExpected(taken);
        }
    }

    @Test
    void one_that_is_stopped_within_a_transaction_is_waited_for_until_it_was_silent_too_long() throws Exception {
        many.handIn("2026-03");
        slowly();
        try (ChildProcess child = child(Map.of("plumbline.database.silence-seconds", "2"), "run", ManyOfficers.POLICY, "2026-03")) {
            child.begin();
            many.awaitRanges("2026-03", 1);
            child.stop();
            database.asRoot("DROP TRIGGER slow");
            ScoringRun taken = many.finished("2026-03");
            assertThat(many.count("SELECT COUNT(DISTINCT epoch) FROM run_partition WHERE run = " + taken.id())).as("it went on where it was").isEqualTo(2);

            child.wake();

            assertThat(child.untilOver()).startsWith("FAILED ");
            assertThat(many.latest("2026-03")).isEqualTo(taken);
            isAsExpected(taken);
        }
    }

    @Test
    void a_run_whose_connections_are_cut_says_so_and_goes_on_where_it_was() throws Exception {
        many.handIn("2026-04");
        slowly();
        CompletableFuture<RunPeriod.Done> run = CompletableFuture.supplyAsync(() -> service.run(ManyOfficers.POLICY, "2026-04"));
        many.awaitRanges("2026-04", 1);
        cutConnections();
        assertThatThrownBy(run::join).isInstanceOf(CompletionException.class);

        ScoringRun failed = many.latest("2026-04");
        assertThat(failed.state()).isEqualTo(ScoringRun.State.FAILED);
        assertThat(failed.failure()).startsWith("RUN-261").contains("与数据库的连接中断").contains("connection to the database was lost").doesNotContain("Batch");
        database.asRoot("DROP TRIGGER slow");

        ScoringRun again = service.run(ManyOfficers.POLICY, "2026-04").run();
        assertThat(again.id()).isEqualTo(failed.id());
        assertThat(many.count("SELECT COUNT(DISTINCT epoch) FROM run_partition WHERE run = " + again.id())).as("what was stored is not stored again").isEqualTo(2);
        isAsExpected(again);
    }

    /** The server's side of all connections of the service's users; it may make new ones. */
    private static void cutConnections() throws SQLException {
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            List<String> connections = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT id FROM information_schema.processlist WHERE user LIKE '" + database.name() + "%'")) {
                while (rows.next()) {
                    connections.add(rows.getString(1));
                }
            }
            assertThat(connections).hasSizeGreaterThan(1);
            for (String id : connections) {
                try {
                    statement.execute("KILL " + id);
                } catch (SQLException gone) {
                    assertThat(gone.getErrorCode()).as("it has ended by itself").isEqualTo(1094);
                }
            }
        }
    }

    @Test
    void a_run_without_room_for_its_rows_on_their_way_says_where_and_goes_on_when_there_is() throws Exception {
        assumeTrue(many.count("SELECT @@local_infile") == 1, "this server has local_infile off: nothing is spooled");
        many.handIn("2026-05");
        Map<String, String> more = new HashMap<>(SMALL);
        more.put("plumbline.database.bulk", "LOAD_LOCAL");
        Path spool = Path.of(database.properties().get("plumbline.database.spool"));
        try (ChildProcess child = ChildProcess.withFilesOf(4, database, more, "run", ManyOfficers.POLICY, "2026-05")) {
            child.begin();
            assertThat(child.untilOver()).isEqualTo("FAILED BulkWriteFailed");
        }
        ScoringRun failed = many.latest("2026-05");
        assertThat(failed.state()).isEqualTo(ScoringRun.State.FAILED);
        assertThat(failed.failure()).contains("score_sheet").contains("暂存文件不能写入").contains("no spool file can be written").contains(spool.toString());
        assertThat(many.count("SELECT COUNT(*) FROM score_sheet WHERE run = " + failed.id())).isZero();
        try (Stream<Path> left = Files.walk(spool)) {
            assertThat(left.filter(Files::isRegularFile)).as("half-written files").isEmpty();
        }

        isAsExpected(service.run(ManyOfficers.POLICY, "2026-05").run());
    }
}
