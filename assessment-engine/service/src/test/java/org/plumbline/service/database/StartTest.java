package org.plumbline.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.AtOnce;
import org.plumbline.service.RunningService;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;

/** The service starts on a database that it can use, and says in one message why it cannot use another. */
@Tag("database")
class StartTest {

    private static final Map<String, String> WITHOUT_OWNER = Map.of("plumbline.database.owner.user", "", "plumbline.database.owner.password", "");

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestDatabase.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** What somebody reads who starts it. */
    private DatabaseUnusable refused(Map<String, String> properties) {
        Throwable thrown = catchThrowable(() -> RunningService.on(database, properties).close());
        assertThat(thrown).as("it must not start").isNotNull();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnusable unusable) {
                return unusable;
            }
        }
        throw new AssertionError("it says something else", thrown);
    }

    @Test
    void without_the_owner_a_migrated_database_is_used_and_an_empty_or_newer_one_refused() throws SQLException {
        assertThat(refused(WITHOUT_OWNER).text().en()).contains("DB_OWNER_USER");
        assertThat(Tables.of(database).names()).isEmpty();

        RunningService.on(database).close();
        assertThatCode(() -> RunningService.on(database, WITHOUT_OWNER).close()).doesNotThrowAnyException();

        database.asRoot("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                + " VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'root', 0, 1)");
        assertThat(refused(WITHOUT_OWNER).text().zh()).contains("999", "请使用新版程序");
        assertThat(refused(Map.of()).text().en()).contains("999", "newer");
    }

    @Test
    void schedules_of_before_there_were_revisions_are_numbered_in_their_order() throws SQLException {
        SchemaMigration migration = new SchemaMigration(DatabaseSettings.read(new HashMap<>(database.properties())));
        migration.upTo("075");
        database.asRoot("INSERT INTO policy (code, created_at, created_by) VALUES ('a', NOW(6), 'x'), ('b', NOW(6), 'x')",
                "INSERT INTO schedule (policy, active, from_period, due_day, due_time, deadline_day, deadline_time, set_at, set_by) VALUES"
                        + " ('a', 1, '2026-01', 1, '08:00', 9, '08:00', NOW(6), 'x'), ('b', 1, '2026-01', 2, '08:00', 9, '08:00', NOW(6), 'x'), ('a', 1, '2026-01', 3, '08:00', 9, '08:00', NOW(6), 'x')");
        migration.run();

        assertThat(Tables.of(database).rows("SELECT CONCAT(policy, revision, ' ', due_day) AS row_of FROM schedule ORDER BY policy, revision")).map(Object::toString)
                .satisfiesExactly(one -> assertThat(one).contains("a1 1"), two -> assertThat(two).contains("a2 3"), three -> assertThat(three).contains("b1 2"));
    }

    @Test
    void an_older_database_is_refused_without_its_owner() throws SQLException {
        RunningService.on(database).close();
        database.asRoot("ALTER TABLE schedule ADD KEY schedule_of_policy (policy, id), DROP KEY schedule_revision", "DELETE FROM flyway_schema_history WHERE version = (SELECT * FROM (SELECT MAX(version) FROM flyway_schema_history) newest)");

        assertThat(refused(WITHOUT_OWNER).text().en()).contains("DB_OWNER_USER");
        RunningService.on(database).close();
        assertThatCode(() -> database.asRoot("SELECT revision FROM schedule FORCE INDEX (schedule_revision)")).doesNotThrowAnyException();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void a_wrong_password_or_a_server_that_is_not_there_is_said_in_one_message() throws IOException {
        String user = database.application().user();
        DatabaseUnusable password = refused(Map.of("plumbline.database.application.password", "wrong"));
        assertThat(password.text().zh()).contains(user, "密码");
        assertThat(password.text().en()).contains(user, "password").doesNotContain("wrong");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(refused(Map.of("plumbline.database.url", "jdbc:mysql://127.0.0.1:" + port + "/plumbline?useSSL=false")).text().en())
                .contains("127.0.0.1:" + port, "cannot be reached").doesNotContain("useSSL");
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(refused(Map.of("plumbline.database.url", "jdbc:mysql://127.0.0.1:" + silent.getLocalPort() + "/plumbline")).text().en()).contains("cannot be reached");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/plumb-line", "/plumb`line", "/准绳", "/a%20b", "/a/b", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_database_has_a_name_of_letters_digits_and_underscores(String name) {
        String server = database.properties().get("plumbline.database.url").replaceFirst("/[^/]*$", "");
        assertThat(refused(Map.of("plumbline.database.url", server + name)).text().en()).contains("names no database");
    }

    @Test
    void without_an_address_it_says_which_settings_are_needed() {
        assertThat(refused(Map.of("plumbline.database.url", "")).text().en()).contains("DB_URL");
        assertThat(refused(Map.of("plumbline.database.url", "plumbline")).text().en()).contains("jdbc:mysql://");
    }

    @Test
    void two_that_start_at_once_on_an_empty_database_both_come_up() {
        List<RunningService> both = AtOnce.all(List.of(() -> RunningService.on(database), () -> RunningService.on(database)));
        both.forEach(RunningService::close);

        assertThat(Tables.of(database).rows("SELECT COUNT(*), COUNT(DISTINCT version), MIN(success) FROM flyway_schema_history WHERE version IS NOT NULL").get(0)).matches("(\\d+) \\1 1");
    }
}
