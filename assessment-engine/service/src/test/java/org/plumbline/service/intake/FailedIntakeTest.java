package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.TestServer;
import org.plumbline.service.bulk.BulkWriteFailed;
import org.springframework.dao.DataAccessException;

/** A batch whose transaction fails in the middle leaves nothing, and the same file goes in afterwards. */
@Tag("database")
class FailedIntakeTest {

    /** One row is good, one is wrong: figures are written before the list of what was wrong. */
    private static final String TABLE = "警号,考核周期,应走访户数\nF%d,2026-10,100\nF%d,2026-10,x\n";

    private static IntakeDesk desk;

    @BeforeAll
    static void open() {
        desk = IntakeDesk.open();
        desk.take("first.csv", "警号,考核周期,应走访户数\nF0,2026-10,100\n");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void a_write_that_the_server_forbids_leaves_nothing() throws SQLException {
        String table = TABLE.formatted(1, 2);
        SortedMap<String, Long> before = desk.tables.counts();
        String rights = "INSERT ON " + desk.database.name() + ".intake_rejection";
        String application = "'" + desk.database.application().user() + "'@'%'";
        desk.database.asRoot("REVOKE " + rights + " FROM " + application);
        try {
            assertThatThrownBy(() -> desk.take("a.csv", table)).isInstanceOf(BulkWriteFailed.class).hasMessageContaining("intake_rejection");
        } finally {
            desk.database.asRoot("GRANT " + rights + " TO " + application);
        }
        assertThat(desk.tables.counts()).isEqualTo(before);

        assertThat(desk.take("a.csv", table)).matches(receipt -> !receipt.alreadyThere() && receipt.batch().rowsTaken() == 1);
    }

    @Test
    void a_connection_that_breaks_while_the_batch_waits_at_the_gate_leaves_nothing() throws Exception {
        String table = TABLE.formatted(3, 4);
        SortedMap<String, Long> before = desk.tables.counts();
        ExecutorService clerk = Executors.newSingleThreadExecutor();
        try (Connection freeze = TestServer.root(); Statement statement = freeze.createStatement()) {
            freeze.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM " + desk.database.name() + ".intake_gate FOR UPDATE").close();
            Future<TakeInFile.Receipt> waiting = clerk.submit(() -> desk.take("b.csv", table));
            desk.database.asRoot("KILL " + waitingConnection());

            assertThatThrownBy(() -> waiting.get(1, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(DataAccessException.class);
            freeze.rollback();
        } finally {
            clerk.shutdownNow();
        }
        assertThat(desk.tables.counts()).isEqualTo(before);

        assertThat(desk.take("b.csv", table).batch().rowsTaken()).isEqualTo(1);
    }

    private static String waitingConnection() throws InterruptedException {
        for (int look = 0; look < 600; look++) {
            List<String> waiting = desk.tables.rows("SELECT p.id FROM information_schema.processlist p WHERE p.db = '" + desk.database.name()
                    + "' AND p.info LIKE '%intake_gate%LOCK IN SHARE MODE%' AND p.info NOT LIKE '%processlist%'");
            if (!waiting.isEmpty()) {
                return waiting.get(0);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no batch came to the gate");
    }
}
