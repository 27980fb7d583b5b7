package org.plumbline.service.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.plumbline.service.Checksum;
import org.plumbline.service.Refusal;
import org.plumbline.service.bulk.BulkRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Compares what stands in the tables with what should: every row, every cell, no row more and none less. */
@Component
class StoredRows {

    private static final int AT_ONCE = 1_000;

    /**
     * By what the rows of a run in a table are told apart and ordered.
     *
     * @param within columns that stay the same for a while
     * @param by     the column that ascends meanwhile
     * @param summed a column of long texts, which the server sums up instead of sending them; empty where there is none
     */
    private record Key(List<String> within, String by, String summed) {

        private Key(List<String> within, String by) {
            this(within, by, "");
        }
    }

    private static final Map<String, Key> KEYS = Map.of("score_sheet", new Key(List.of(), "assessee", "sheet"), "peer_group", new Key(List.of("ranking"), "group_no"),
            "standing", new Key(List.of("ranking", "group_no"), "position"), "outcome", new Key(List.of(), "position"), "run_finding", new Key(List.of(), "position"),
            "run_check", new Key(List.of(), "position"), "not_taking_part", new Key(List.of(), "assessee"));

    private final JdbcTemplate jdbc;

    StoredRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Compares a piece with what stands in its place.
     *
     * @return how many rows of each table it has
     * @throws Refusal naming the first difference
     */
    Map<String, Integer> refuseDifferences(long run, ResultPart part) {
        Map<String, Integer> compared = new HashMap<>();
        part.rows().forEach(rows -> compared.merge(rows.table(), compare(run, rows), Integer::sum));
        return compared;
    }

    /** @param expected how many rows the pieces had of each table. @throws Refusal if there is one more or less */
    void refuseOthers(long run, Map<String, Integer> expected) {
        KEYS.keySet().stream().sorted().forEach(table -> {
            Integer there = jdbc.queryForObject("SELECT COUNT(*) FROM `" + table + "` WHERE run = ?", Integer.class, run);
            if (!expected.getOrDefault(table, 0).equals(there)) {
                throw differs(run, table + ": " + there + " / " + expected.getOrDefault(table, 0));
            }
        });
    }

    private int compare(long run, BulkRows expected) {
        int compared = 0;
        int[] within = KEYS.get(expected.table()).within().stream().mapToInt(expected.columns()::indexOf).toArray();
        List<Object[]> stretch = new ArrayList<>(AT_ONCE);
        for (Object[] row : expected.rows()) {
            if (!stretch.isEmpty() && (stretch.size() == AT_ONCE || Arrays.stream(within).anyMatch(column -> !row[column].equals(stretch.get(0)[column])))) {
                compare(run, expected, stretch);
                stretch.clear();
            }
            stretch.add(row);
            compared++;
        }
        if (!stretch.isEmpty()) {
            compare(run, expected, stretch);
        }
        return compared;
    }

    private void compare(long run, BulkRows table, List<Object[]> expected) {
        Key key = KEYS.get(table.table());
        int by = table.columns().indexOf(key.by());
        int summed = table.columns().indexOf(key.summed());
        String columns = table.columns().stream().map(column -> column.equals(key.summed()) ? "SHA2(`" + column + "`, 256)" : "`" + column + "`").collect(Collectors.joining(", "));
        String within = key.within().stream().map(column -> " AND `" + column + "` = ?").collect(Collectors.joining());
        List<Object> values = new ArrayList<>(List.of(run));
        key.within().forEach(column -> values.add(expected.get(0)[table.columns().indexOf(column)]));
        values.add(expected.get(0)[by]);
        values.add(expected.get(expected.size() - 1)[by]);
        List<Object[]> there = jdbc.query("SELECT " + columns + " FROM `" + table.table() + "` WHERE run = ?" + within + " AND `" + key.by() + "` BETWEEN ? AND ? ORDER BY `" + key.by() + "`",
                (row, number) -> cells(row, table.columns().size()), values.toArray());
        for (int i = 0; i < expected.size(); i++) {
            compare(run, table, summed < 0 ? expected.get(i) : withSum(expected.get(i), summed), i < there.size() ? there.get(i) : null, expected.get(i)[by]);
        }
        if (there.size() > expected.size()) {
            throw differs(run, table.table() + " " + expected.get(0)[by] + ": " + there.size() + " / " + expected.size());
        }
    }

    private static Object[] withSum(Object[] row, int column) {
        Object[] with = row.clone();
        with[column] = Checksum.of((String) row[column]);
        return with;
    }

    private static void compare(long run, BulkRows table, Object[] expected, Object[] there, Object key) {
        if (there == null) {
            throw differs(run, table.table() + " " + key + ": –");
        }
        for (int i = 0; i < expected.length; i++) {
            if (!same(expected[i], there[i])) {
                throw differs(run, table.table() + " " + key + " " + table.columns().get(i) + ": " + there[i] + " / " + expected[i]);
            }
        }
    }

    private static Refusal differs(long run, String what) {
        return Refusal.conflict(RunRefusal.RESULT_DIFFERS, "run " + run, run, what);
    }

    private static Object[] cells(ResultSet row, int count) throws SQLException {
        Object[] cells = new Object[count];
        for (int i = 0; i < count; i++) {
            cells[i] = row.getObject(i + 1);
        }
        return cells;
    }

    /** A number is the same whatever its type and its zeros at the end. */
    private static boolean same(Object expected, Object there) {
        return Objects.equals(expected, there) || expected != null && there != null && (expected instanceof Number || there instanceof Number)
                && number(expected).compareTo(number(there)) == 0;
    }

    private static BigDecimal number(Object value) {
        return value instanceof Boolean flag ? flag ? BigDecimal.ONE : BigDecimal.ZERO : new BigDecimal(value.toString());
    }
}
