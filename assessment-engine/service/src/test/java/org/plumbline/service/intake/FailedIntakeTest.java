package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.Refusal;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.TestServer;
import org.plumbline.service.bulk.BulkWriteFailed;

/** A batch whose transaction fails in the middle leaves nothing, and the same file goes in afterwards. */
@Tag("database")
class FailedIntakeTest {

    /** One row is good, one is wrong: figures are written before the list of what was wrong. */
    private static final String TABLE = "警号,考核周期,应走访户数\nF%d,2026-10,100\nF%d,2026-10,x\n";

    private static IntakeDesk desk;

    @BeforeAll
    static void open() {
        TestDatabase database = TestDatabase.create();
        // whoever must wait gives up soon
        String url = database.properties().get("plumbline.database.url") + "?sessionVariables=innodb_lock_wait_timeout=1";
        desk = IntakeDesk.open(database, Map.of("plumbline.database.url", url));
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
    void a_batch_that_cannot_get_past_the_gate_is_refused_and_leaves_nothing() throws SQLException {
        String table = TABLE.formatted(3, 4);
        SortedMap<String, Long> before = desk.tables.counts();
        try (Connection freeze = TestServer.root(); Statement statement = freeze.createStatement()) {
            freeze.setAutoCommit(false);
            statement.executeQuery("SELECT id FROM " + desk.database.name() + ".intake_gate FOR UPDATE").close();
            assertThatThrownBy(() -> desk.take("b.csv", table)).isInstanceOf(Refusal.class).hasMessageContaining("INTAKE-307");
            freeze.rollback();
        }
        assertThat(desk.tables.counts()).isEqualTo(before);

        assertThat(desk.take("b.csv", table).batch().rowsTaken()).isEqualTo(1);
    }
}
