package org.plumbline.service.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One bad row among 2,500: the partition fails, names table and reason, and a rollback leaves nothing of it. */
class BadPartitionTest extends BothWaysTest {

    private static final List<String> COLUMNS = List.of("id", "code", "amount", "checksum", "unit");
    private static final int SIZE = 2_500;
    private static final int MIDDLE = 1_300;

    /** What the middle row is, and what must be said of it; the server's words differ with the way. */
    private enum Bad {

        DUPLICATE_KEY("Duplicate entry '7'", 7L, "x", BigDecimal.ONE, null, null),
        OVERFLOW("Out of range value for column 'amount'", 1L, "x", new BigDecimal("100000000"), null, null),
        BELOW_ZERO("amount_not_negative", 1L, "x", new BigDecimal("-0.01"), null, null),
        NO_SUCH_UNIT("foreign key constraint fails", 1L, "x", BigDecimal.ONE, null, 5),
        LONG_CODE("(Data too long|Data truncated) for column 'code'", 1L, "123456789", BigDecimal.ONE, null, null),
        /** Both servers only note that the blanks are cut off, in both ways. */
        LONG_BY_BLANKS("Data truncated for column 'code'", 1L, "12345678  ", BigDecimal.ONE, null, null),
        SHORT_ROW("row 1301 has 4 cells, not 5", 1L, "x", BigDecimal.ONE, null),
        LONG_ROW("row 1301 has 6 cells, not 5", 1L, "x", BigDecimal.ONE, null, null, null),
        /** The driver sends "?" in its place, and MySQL's LOAD would take a file with it for bad UTF-8, MariaDB's would not. */
        HALF_A_CHARACTER("row 1301, column code: half a character at position 2", 1L, "a\uD840b", BigDecimal.ONE, null, null),
        BYTES_AS_TEXT("row 1301, column code: .*byte\\[\\]", 1L, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, BigDecimal.ONE, null, null),
        /** Both servers round it and only note that. */
        MORE_DECIMALS("row 1301, column amount: 1.005 has more than 2 decimals", 1L, "x", new BigDecimal("1.005"), null, null),
        /** Both servers round it and say nothing. */
        FRACTION_OF_A_KEY("row 1301, column id: 1.5 has more than 0 decimals", new BigDecimal("1.5"), "x", BigDecimal.ONE, null, null),
        NO_CODE("row 1301, column code: must not be NULL", 1L, null, BigDecimal.ONE, null, null),
        /** Both servers fill it up with zeros and say nothing. */
        SHORT_CHECKSUM("row 1301, column checksum: must be of 4 bytes, not 3", 1L, "x", BigDecimal.ONE, "abc".getBytes(StandardCharsets.US_ASCII), null);

        private final String reason;
        private final Object[] row;

        Bad(String reason, Object... row) {
            this.reason = reason;
            this.row = row;
        }
    }

    static Stream<Arguments> everyBadRowBothWays() {
        return Arrays.stream(Bad.values()).flatMap(bad -> Stream.of(BulkWay.BATCHES, BulkWay.LOAD_LOCAL).map(way -> Arguments.of(bad, way)));
    }

    @BeforeAll
    void createTable() throws SQLException {
        database.table("unit (id INT NOT NULL PRIMARY KEY)");
        database.table("part (id BIGINT NOT NULL PRIMARY KEY, code VARCHAR(8) NOT NULL, amount DECIMAL(10,2) NOT NULL, checksum BINARY(4),"
                + " unit INT, CONSTRAINT amount_not_negative CHECK (amount >= 0), CONSTRAINT unit_of FOREIGN KEY (unit) REFERENCES unit (id))");
        database.table("counted (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, code VARCHAR(8))");
    }

    private static BulkRows partition(Bad bad) {
        List<Object[]> rows = new ArrayList<>();
        for (long id = 1; id <= SIZE; id++) {
            rows.add(new Object[] {id + 1, "c" + id, new BigDecimal("12.50"), new byte[] {1, 2, 3, 4}, null});
        }
        rows.set(MIDDLE, bad.row);
        return new BulkRows("part", COLUMNS, rows);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyBadRowBothWays")
    void a_bad_row_fails_its_partition_and_a_rollback_leaves_nothing(Bad bad, BulkWay way) throws SQLException {
        BulkWriter writer = writer(way);
        try (Connection connection = database.connection(); Statement before = connection.createStatement()) {
            before.execute("INSERT INTO part (id, code, amount) VALUES (1000000, 'before', 1)");
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> writer.write(connection, partition(bad)))
                    .satisfies(failed -> {
                        assertThat(failed.text().en()).contains("table part").containsPattern(bad.reason);
                        assertThat(failed.text().zh()).contains("表 part");
                        assertThat(failed.isCollision()).isEqualTo(bad == Bad.DUPLICATE_KEY);
                    });
            connection.rollback();
        }
        assertThat(database.single("SELECT COUNT(*) FROM part")).as("also what the transaction had written before").isEqualTo(0L);
        assertThat(folder.resolve("load")).satisfiesAnyOf(none -> assertThat(none).doesNotExist(), empty -> assertThat(empty).isEmptyDirectory());
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void rows_that_fail_to_come_leave_no_file_behind(BulkWay way) throws SQLException {
        BulkWriter writer = writer(way);
        Iterable<Object[]> breaking = () -> Stream.iterate(1L, id -> id + 1).map(id -> new Object[] {10 / (5 - id), "x", BigDecimal.ONE, null, null}).iterator();
        try (Connection connection = database.connection()) {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> writer.write(connection, new BulkRows("part", COLUMNS, breaking)));
        }
        assertThat(folder.resolve("load")).satisfiesAnyOf(none -> assertThat(none).doesNotExist(), empty -> assertThat(empty).isEmptyDirectory());
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void a_zero_that_would_be_numbered_anew_is_refused(BulkWay way) throws SQLException {
        BulkWriter writer = writer(way);
        BulkRows zero = new BulkRows("counted", List.of("id", "code"), List.<Object[]>of(new Object[] {0, "x"}));
        try (Connection connection = database.connection()) {
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> writer.write(connection, zero)).withMessageContaining("numbered anew");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void outside_a_transaction_nothing_is_written(BulkWay way) throws SQLException {
        BulkWriter writer = writer(way);
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(true);
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> writer.write(connection, partition(Bad.DUPLICATE_KEY)))
                    .withMessageContaining("in a transaction only");
        }
        assertThat(database.single("SELECT COUNT(*) FROM part")).isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void a_connection_that_hides_warnings_is_refused(BulkWay way) throws SQLException {
        BulkWriter writer = writer(way);
        for (String hiding : List.of("sql_notes = 0", "max_error_count = 0", "note_verbosity = ''")) {
            try (Connection connection = database.connection(); Statement session = connection.createStatement()) {
                if (!hiding.startsWith("note_verbosity") || connection.getMetaData().getDatabaseProductVersion().contains("MariaDB")) {
                    session.execute("SET SESSION " + hiding);
                    assertThatExceptionOfType(BulkWriteFailed.class).as(hiding)
                            .isThrownBy(() -> writer.write(connection, partition(Bad.LONG_BY_BLANKS))).withMessageContaining("hides warnings");
                }
            }
        }
    }

    /** A second guard: what was seen so far to lose a row left a warning too. */
    @Test
    void a_row_that_is_lost_without_a_warning_is_missed() throws SQLException {
        try (Connection connection = database.connection(); Statement any = connection.createStatement()) {
            any.execute("SELECT id FROM part");
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> Warnings.requireNone(connection, "part", 1_000, 999))
                    .withMessageContaining("table part: 1000 rows were sent and 999 stored");
        }
    }

    @Test
    void a_partition_after_one_that_failed_is_complete() throws SQLException {
        try (Connection connection = database.connection()) {
            BulkWriter writer = BulkWriter.of(BulkWay.AUTO, connection, folder);
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> writer.write(connection, partition(Bad.OVERFLOW)));
            connection.rollback();
            BulkRows good = new BulkRows("part", COLUMNS, List.<Object[]>of(new Object[] {1L, "x", BigDecimal.ONE, null, null}));
            assertThat(writer.write(connection, good)).isEqualTo(1);
            connection.rollback();
        }
    }
}
