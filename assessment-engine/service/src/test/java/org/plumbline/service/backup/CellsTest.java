package org.plumbline.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.database.DatabaseSettings;

/** Every cell comes back as it was, in tables that no line of the program names. */
@Tag("database")
class CellsTest {

    /** As a later migration might make it: child before parent in the order of names, a reference to itself, a key in another order than its columns. */
    private static final String[] TABLES = {
        "CREATE TABLE zz_parent (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, earlier BIGINT NULL, FOREIGN KEY (earlier) REFERENCES zz_parent (id))",
        "CREATE TABLE aa_child (n INT NOT NULL, parent BIGINT NOT NULL, `rank` VARCHAR(200) NULL, words LONGTEXT NULL, code CHAR(8) NULL, amount DECIMAL(36,18) NULL,"
                + " flag BOOLEAN NULL, big BIGINT UNSIGNED NULL, day DATE NULL, at DATETIME(6) NULL, second DATETIME NULL, bytes MEDIUMBLOB NULL, few VARBINARY(20) NULL,"
                + " PRIMARY KEY (parent, n), FOREIGN KEY (parent) REFERENCES zz_parent (id)) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
        "CREATE TABLE mm_keyless (only_cell VARCHAR(20) NULL) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"};

    private static final List<String> TEXTS = Arrays.asList(null, "", " ", "  两边有空格  ", "\\N", "\\\\N", "\\", "N", "\n", "\r", "\r\n", "a\nb\r\nc\r", ",", "\"", "\"\"", "\",\"", "'",
            "\0", "a\0b", "\t", "𠮷👮🏽‍♀️", "\uFEFF标记", "\u2028\u2029\u0085", "#", ";", "\u007F\u0001\u001A", "\uFFFF", "null", "NULL", "e\u0301");

    @TempDir
    private Path folder;

    @Test
    void every_cell_comes_back_as_it_was() throws Exception {
        try (TestDatabase database = migrated(TABLES); TestDatabase fresh = migrated(TABLES)) {
            database.asRoot("INSERT INTO zz_parent VALUES (1, NULL), (2, 1), (7, 2)", "INSERT INTO mm_keyless VALUES (NULL), (''), ('\\\\N'), (NULL)");
            fill(database);
            Manifest saved = Backups.save(database, folder.resolve("cells.backup"));

            Backups.restore(folder.resolve("cells.backup"), fresh);

            assertThat(cells(fresh, "aa_child")).isEqualTo(cells(database, "aa_child")).hasSize(TEXTS.size() + 2);
            assertThat(cells(fresh, "mm_keyless")).containsExactlyInAnyOrderElementsOf(cells(database, "mm_keyless")).hasSize(4);
            assertThat(Backups.sums(Backups.save(fresh, folder.resolve("again.backup")))).isEqualTo(Backups.sums(saved));
        }
    }

    @Test
    void a_type_that_could_not_come_back_is_refused_before_it_is_lost() throws Exception {
        try (TestDatabase database = migrated("CREATE TABLE zz_other (id INT PRIMARY KEY, ratio DOUBLE)")) {
            assertThatThrownBy(() -> Backups.save(database, folder.resolve("other.backup"))).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-003");
        }
    }

    @Test
    void a_server_that_changes_what_it_is_given_is_found_out_and_nothing_stays() throws Exception {
        try (TestDatabase database = migrated(TABLES); TestDatabase fresh = migrated(TABLES)) {
            database.asRoot("INSERT INTO zz_parent VALUES (1, NULL)", "INSERT INTO mm_keyless VALUES ('as it is')");
            fresh.asRoot("CREATE TRIGGER mm_change BEFORE INSERT ON mm_keyless FOR EACH ROW SET NEW.only_cell = 'changed'");
            Backups.save(database, folder.resolve("changed.backup"));

            assertThatThrownBy(() -> Backups.restore(folder.resolve("changed.backup"), fresh)).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-012");
            fresh.asRoot("DROP TRIGGER mm_change");
            Backups.restore(folder.resolve("changed.backup"), fresh);
        }
    }

    private static TestDatabase migrated(String... tables) throws SQLException {
        TestDatabase database = TestDatabase.create();
        RunningService.on(database).close();
        database.asRoot(tables);
        return database;
    }

    private static void fill(TestDatabase database) throws SQLException {
        DatabaseSettings settings = Backups.settings(database);
        byte[] all = new byte[256];
        for (int index = 0; index < all.length; index++) {
            all[index] = (byte) index;
        }
        try (Connection owner = settings.connect(settings.owner(), new Properties());
                PreparedStatement insert = owner.prepareStatement("INSERT INTO aa_child VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int n = 0; n < TEXTS.size(); n++) {
                insert(insert, n, 7 - 5 * (n % 2), TEXTS.get(n), TEXTS.get(TEXTS.size() - 1 - n), null, null, null, null, null, null, null, all, new byte[n % 20]);
            }
            insert(insert, 100, 1, "最大", "x".repeat(200_000), "12345678", new BigDecimal("999999999999999999.999999999999999999"), true,
                    new BigDecimal("18446744073709551615"), "9999-12-31", "9999-12-31 23:59:59.999999", "2026-03-29 02:30:00", new byte[3 << 20], new byte[] {0});
            insert(insert, -100, 1, "最小", "", "", new BigDecimal("-0.000000000000000001"), false, BigDecimal.ZERO, "1000-01-01", "1000-01-01 00:00:00.000001",
                    "1582-10-10 00:00:00", new byte[0], null);
        }
    }

    private static void insert(PreparedStatement insert, Object... cells) throws SQLException {
        for (int index = 0; index < cells.length; index++) {
            insert.setObject(index + 1, cells[index]);
        }
        insert.executeUpdate();
    }

    /** In another way than the backup reads them. */
    private static List<List<String>> cells(TestDatabase database, String table) throws SQLException {
        DatabaseSettings settings = Backups.settings(database);
        List<List<String>> rows = new ArrayList<>();
        try (Connection reader = settings.connect(settings.whoReads(), new Properties());
                ResultSet found = reader.createStatement().executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    byte[] bytes = found.getBytes(column);
                    row.add(bytes == null ? null : Arrays.toString(bytes));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
