package org.plumbline.service.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What is read is what was written. */
class RoundTripTest extends BothWaysTest {

    private static final List<String> COLUMNS = List.of("id", "word", "story", "amount", "flag", "small", "day", "at", "bytes");
    private static final List<String> WORDS = List.of("", "NULL", "\\N", "\\", "\\\\", "a\tb", "a\nb", "a\r\nb", "a\rb", "\n", "\t", "\0", "a\0b", "\u001A", "'", "\"",
            "`", "\\'", "\\t", "%_", "?", "@x", " lead", "trail ", "准绳", "𠮷", "😀👨‍👩‍👧", "e\u0301 é", "\uFEFFx", "\uFFFF", "\u2028", "\u0085");

    @BeforeAll
    void createTables() throws SQLException {
        for (String table : List.of("batches", "load_local")) {
            database.table(table + " (id BIGINT NOT NULL PRIMARY KEY, word VARCHAR(50), story LONGTEXT, amount DECIMAL(36,12), flag BOOLEAN, small INT,"
                    + " day DATE, at DATETIME(6), bytes LONGBLOB)");
            database.table(table + "_word (word VARCHAR(50))");
            database.table(table + "_many (id INT NOT NULL PRIMARY KEY, word VARCHAR(50), amount DECIMAL(36,12), sheet LONGTEXT)");
        }
    }

    private static List<Object[]> awkward() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {Long.MIN_VALUE, null, null, null, null, null, null, null, null});
        rows.add(new Object[] {Long.MAX_VALUE, "x", "x", new BigDecimal("-999999999999999999999999.999999999999"), true, Integer.MIN_VALUE, LocalDate.of(1000, 1, 1),
                LocalDateTime.of(1000, 1, 1, 0, 0), new byte[0]});
        rows.add(new Object[] {-1L, "x", "x", new BigDecimal("1E+3"), false, Integer.MAX_VALUE, LocalDate.of(9999, 12, 31),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000), every()});
        rows.add(new Object[] {-2L, "x", "x", new BigDecimal("0.000000000001"), true, 0, LocalDate.of(2024, 2, 29), Instant.parse("2026-03-29T01:30:00.000001Z"), every()});
        rows.add(new Object[] {-3L, "x", "x", new BigDecimal("12.50000000000000000"), true, (short) 7, LocalDate.EPOCH, Instant.parse("2026-10-25T01:30:00.5Z"), every()});
        for (String word : WORDS) {
            rows.add(new Object[] {(long) rows.size(), word, word.repeat(3), BigDecimal.TEN, true, 1, LocalDate.EPOCH, Instant.EPOCH, every()});
        }
        return rows;
    }

    private static byte[] every() {
        byte[] bytes = new byte[256];
        for (int value = 0; value < bytes.length; value++) {
            bytes[value] = (byte) value;
        }
        return bytes;
    }

    private static String name(BulkWay way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void every_cell_comes_back_as_it_was(BulkWay way) throws SQLException {
        assertThat(committed(way, new BulkRows(name(way), COLUMNS, awkward()))).isEqualTo(awkward().size());
        List<List<Object>> read = database.rows("SELECT id, word, story, amount, flag, small, CAST(day AS CHAR), CAST(at AS CHAR), bytes FROM " + name(way));
        assertThat(read).hasSize(awkward().size());
        for (Object[] row : awkward()) {
            List<Object> stored = read.stream().filter(one -> one.get(0).equals(row[0])).findFirst().orElseThrow();
            assertThat(stored.subList(1, 3)).as("row %s", row[0]).isEqualTo(Arrays.asList(row).subList(1, 3));
            assertThat(stored.get(3) == null ? null : ((BigDecimal) stored.get(3)).stripTrailingZeros())
                    .isEqualTo(row[3] == null ? null : ((BigDecimal) row[3]).stripTrailingZeros());
            assertThat(stored.get(4)).isEqualTo(row[4]);
            assertThat(stored.get(5)).isEqualTo(row[5] == null ? null : ((Number) row[5]).intValue());
            assertThat(stored.get(6)).isEqualTo(row[6] == null ? null : row[6].toString());
            assertThat(stored.get(7)).isEqualTo(row[7] == null ? null : dateTime(row[7]));
            assertThat((byte[]) stored.get(8)).isEqualTo((byte[]) row[8]);
        }
    }

    /** As a DATETIME(6) is written. */
    private static String dateTime(Object cell) {
        String text = cell.toString().replace("T", " ").replace("Z", "");
        String seconds = text.length() == "2026-01-01 00:00".length() ? text + ":00" : text;
        String point = seconds.contains(".") ? seconds : seconds + ".";
        return point + "0".repeat("2026-01-01 00:00:00.000000".length() - point.length());
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void an_instant_is_kept_in_utc_wherever_the_machine_stands(BulkWay way) throws SQLException {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            Instant skipped = Instant.parse("2026-03-08T07:30:00.123456Z");
            LocalDateTime notInNewYork = LocalDateTime.of(2026, 3, 8, 2, 30);
            String table = "zone_" + name(way);
            database.table(table + " (id INT NOT NULL PRIMARY KEY, at DATETIME(6))");
            committed(way, new BulkRows(table, List.of("id", "at"), List.of(new Object[] {1, skipped}, new Object[] {2, notInNewYork})));
            assertThat(database.rows("SELECT CAST(at AS CHAR), at FROM " + table + " ORDER BY id")).containsExactly(
                    List.of("2026-03-08 07:30:00.123456", LocalDateTime.of(2026, 3, 8, 7, 30, 0, 123_456_000)),
                    List.of("2026-03-08 02:30:00.000000", notInNewYork));
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void a_row_of_one_empty_or_missing_cell_is_a_row(BulkWay way) throws SQLException {
        List<Object[]> rows = List.of(new Object[] {""}, new Object[] {null}, new Object[] {"\n"}, new Object[] {""});
        assertThat(committed(way, new BulkRows(name(way) + "_word", List.of("word"), rows))).isEqualTo(4);
        assertThat(database.rows("SELECT CONCAT('[', word, ']') FROM " + name(way) + "_word").stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrder("[]", null, "[\n]", "[]");
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void no_rows_are_no_rows(BulkWay way) throws SQLException {
        assertThat(committed(way, new BulkRows(name(way), COLUMNS, List.of()))).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCHES", "LOAD_LOCAL"})
    void texts_of_several_megabytes_are_kept_among_small_ones(BulkWay way) throws SQLException {
        String long3 = "准'\\".repeat(1_000_000);
        String table = "long_" + name(way);
        database.table(table + " (id INT NOT NULL PRIMARY KEY, story LONGTEXT, bytes LONGBLOB)");
        List<Object[]> rows = new ArrayList<>();
        for (int id = 0; id < 12; id++) {
            rows.add(new Object[] {id, id % 3 == 1 ? long3 : "short", id == 5 ? "x".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII) : null});
        }
        assertThat(committed(way, new BulkRows(table, List.of("id", "story", "bytes"), rows))).isEqualTo(12);
        assertThat(database.rows("SELECT id FROM " + table + " WHERE LENGTH(story) = 5000000 ORDER BY id")).extracting(row -> row.get(0))
                .containsExactly(1, 4, 7, 10);
        assertThat(database.single("SELECT story FROM " + table + " WHERE id = 4")).isEqualTo(long3);
        assertThat((byte[]) database.single("SELECT bytes FROM " + table + " WHERE id = 5")).hasSize(3_000_000).containsOnly('x');
    }

    /** A file is not bound to the packet, a statement is. */
    @Test
    void a_text_larger_than_the_packet_is_refused_by_name_in_batches() throws SQLException {
        long packet = ((Number) database.single("SELECT @@max_allowed_packet")).longValue();
        assumeTrue(packet <= 16L << 20, "the packet of this server is larger than a test wants to fill");
        BulkWriter writer = writer(BulkWay.BATCHES);
        BulkRows tooLarge = new BulkRows("batches", List.of("id", "story"), List.<Object[]>of(new Object[] {77L, "x".repeat((int) packet + 1)}));
        try (Connection connection = database.connection()) {
            assertThatExceptionOfType(BulkWriteFailed.class).isThrownBy(() -> writer.write(connection, tooLarge))
                    .withMessageContaining("table batches could not be written");
        }
    }

    @Test
    void both_ways_leave_the_same_bytes() throws SQLException {
        writer(BulkWay.LOAD_LOCAL);
        for (BulkWay way : List.of(BulkWay.BATCHES, BulkWay.LOAD_LOCAL)) {
            List<Object[]> rows = new ArrayList<>();
            for (int id = 0; id < 2_500; id++) {
                rows.add(new Object[] {id, WORDS.get(id % WORDS.size()), BigDecimal.valueOf(id, 7), ("line " + id + "\t准\n").repeat(id % 50)});
            }
            assertThat(committed(way, new BulkRows(name(way) + "_many", List.of("id", "word", "amount", "sheet"), rows))).isEqualTo(2_500);
        }
        String equal = "SELECT COUNT(*) FROM batches_many one JOIN load_local_many other ON other.id = one.id"
                + " WHERE BINARY one.word = BINARY other.word AND one.amount = other.amount AND BINARY one.sheet = BINARY other.sheet";
        assertThat(database.single(equal)).isEqualTo(2_500L);
    }
}
