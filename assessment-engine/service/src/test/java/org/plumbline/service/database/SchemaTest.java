package org.plumbline.service.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.RunningService;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.TestServer;

/** The tables as the migrations leave them, and what each user may do with them. */
@Tag("database")
class SchemaTest {

    private static final Path MIGRATIONS = Path.of("../../db/src/main/resources/db/migration");
    private static final Set<String> WITH_A_STATE = Set.of("idempotent_request", "assessment_period", "scoring_run", "BATCH_JOB_EXECUTION", "BATCH_JOB_EXECUTION_CONTEXT", "BATCH_STEP_EXECUTION",
            "BATCH_STEP_EXECUTION_CONTEXT", "BATCH_JOB_INSTANCE_SEQ", "BATCH_JOB_EXECUTION_SEQ", "BATCH_STEP_EXECUTION_SEQ", "shedlock", "audit_head", "audit_tally", "account", "account_role", "SPRING_SESSION", "SPRING_SESSION_ATTRIBUTES");

    /** Of the moment: who has gone is gone. */
    private static final Set<String> FORGOTTEN = Set.of("SPRING_SESSION", "SPRING_SESSION_ATTRIBUTES", "idempotent_request");

    /** Numbers that have no unit because they only point at a row. */
    private static final Set<String> POINTERS = Set.of("id", "batch", "run", "version", "catalogue", "group_no");

    private static TestDatabase database;
    private static Tables tables;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.create();
        RunningService.on(database).close();
        tables = Tables.of(database);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void each_migration_is_one_statement_because_a_half_done_one_cannot_be_rolled_back() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<Path> migrations = files.filter(file -> file.getFileName().toString().matches("V\\d{3}__[a-z_]+\\.sql")).toList();
            assertThat(migrations).hasSizeGreaterThan(20);
            for (Path migration : migrations) {
                String bare = Files.readString(migration).replaceAll("'[^']*'", "''").replaceAll("(?m)^--.*$", "").strip();
                assertThat(bare.chars().filter(c -> c == ';').count()).as(migration.getFileName().toString()).isEqualTo(1);
                assertThat(bare).as(migration.getFileName().toString()).endsWith(";");
            }
        }
    }

    private static String described(String what) {
        return "SELECT " + what + " WHERE c.table_schema = '" + database.name() + "' AND c.table_name <> 'flyway_schema_history'";
    }

    @Test
    void every_table_and_every_number_says_what_it_is() {
        assertThat(tables.rows(described("c.table_name FROM information_schema.tables c") + " AND c.table_comment = ''")).isEmpty();
        List<String> unsaid = tables.rows(described("c.column_name FROM information_schema.columns c")
                + " AND c.numeric_precision IS NOT NULL AND c.column_comment = ''");
        assertThat(unsaid).isNotEmpty().allMatch(POINTERS::contains);
    }

    @Test
    void texts_are_compared_by_their_bytes_and_no_column_is_json_and_no_trigger_acts() {
        assertThat(tables.rows(described("DISTINCT c.collation_name FROM information_schema.columns c") + " AND c.collation_name IS NOT NULL")).containsExactly("utf8mb4_bin");
        assertThat(tables.rows(described("DISTINCT c.table_collation FROM information_schema.tables c"))).containsExactly("utf8mb4_bin");
        assertThat(tables.rows(described("c.column_name FROM information_schema.columns c") + " AND c.data_type IN ('json', 'float', 'double', 'timestamp')")).isEmpty();
        assertThat(tables.rows("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = '" + database.name() + "'")).isEmpty();
    }

    @Test
    void the_application_adds_and_reads_and_changes_only_what_has_a_state() {
        for (String table : tables.names()) {
            String column = tables.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = '" + database.name() + "' AND table_name = '" + table
                    + "' ORDER BY ordinal_position LIMIT 1").get(0);
            String update = "UPDATE `" + table + "` SET `" + column + "` = `" + column + "` WHERE 1 = 0";
            boolean mayChange = WITH_A_STATE.contains(table) || table.equals("intake_gate");
            assertThat(isForbidden(database.application(), update)).as(update).isEqualTo(!mayChange);
            assertThat(isForbidden(database.application(), "DELETE FROM `" + table + "` WHERE 1 = 0")).as("DELETE " + table).isEqualTo(!FORGOTTEN.contains(table));
            assertThat(isForbidden(database.application(), "TRUNCATE TABLE `" + table + "`")).as("TRUNCATE " + table).isTrue();
            assertThat(isForbidden(database.application(), "DROP TABLE `" + table + "`")).as("DROP " + table).isTrue();
            assertThat(isForbidden(database.application(), "SELECT 1 FROM `" + table + "`")).as("SELECT " + table).isFalse();
        }
        assertThat(isForbidden(database.application(), "CREATE TABLE another (id INT)")).isTrue();
        assertThat(isForbidden(database.application(), "ALTER TABLE event DROP COLUMN note")).isTrue();
        assertThat(isForbidden(database.application(), "CREATE DATABASE " + database.name() + "x")).isTrue();
        assertThat(isForbidden(database.application(), "INSERT INTO flyway_schema_history (installed_rank, description, type, script, installed_by, execution_time, success)"
                + " VALUES (999, 'x', 'SQL', 'x', 'x', 0, 1)")).isTrue();
        assertThat(isForbidden(database.application(), "INSERT INTO intake_gate (id) VALUES (2)")).isTrue();
    }

    @Test
    void the_reader_only_reads() {
        for (String table : tables.names()) {
            String column = tables.rows("SELECT column_name FROM information_schema.columns WHERE table_schema = '" + database.name() + "' AND table_name = '" + table
                    + "' ORDER BY ordinal_position LIMIT 1").get(0);
            List<String> forbidden = List.of("INSERT INTO `" + table + "` (`" + column + "`) VALUES (1)", "UPDATE `" + table + "` SET `" + column + "` = `" + column + "` WHERE 1 = 0",
                    "DELETE FROM `" + table + "` WHERE 1 = 0", "DROP TABLE `" + table + "`");
            assertThat(forbidden).allMatch(sql -> isForbidden(reader(), sql));
            assertThat(isForbidden(reader(), "SELECT 1 FROM `" + table + "`")).isFalse();
        }
    }

    private static DatabaseSettings.Login reader() {
        Map<String, String> told = database.properties();
        return new DatabaseSettings.Login(told.get("plumbline.database.reader.user"), told.get("plumbline.database.reader.password"));
    }

    /** Whether the server says no because of rights (42000) and not for another reason. */
    private static boolean isForbidden(DatabaseSettings.Login login, String sql) {
        try (Connection connection = DriverManager.getConnection(TestServer.address() + "/" + database.name() + "?allowPublicKeyRetrieval=true", login.user(), login.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
            return false;
        } catch (SQLException refused) {
            assertThat(refused.getErrorCode()).as("%s: %s", sql, refused.getMessage()).isIn(1044, 1142, 1143, 1227, 1370);
            return true;
        }
    }

    @Test
    void what_the_application_may_write_is_granted_table_by_table() throws IOException {
        String grants = Files.readString(MIGRATIONS.resolve("afterMigrate__grants.sql"));
        List<String> forgotten = new ArrayList<>(tables.names());
        forgotten.removeIf(table -> grants.contains("." + table + " TO ${application};"));
        assertThat(forgotten).containsExactly("flyway_schema_history");
        assertThatCode(() -> RunningService.on(database).close()).as("granted once more").doesNotThrowAnyException();
    }
}
