package org.plumbline.service.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.plumbline.service.Refusal;
import org.plumbline.service.bulk.BulkRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares what stands in the tables with what should: every row, every cell, no row more and none less. */
@Component
class StoredRows {

    private static final int AT_ONCE = 1_000;

    /** By what the rows of a table are ordered as the pieces of a result are; the run comes before it. */
    private static final Map<String, String> ORDER = Map.of("score_sheet", "assessee", "peer_group", "ranking, group_no",
            "standing", "ranking, group_no, position", "outcome", "position", "run_finding", "position", "run_check", "position",
            "not_taking_part", "assessee");

    private final JdbcTemplate jdbc;

    StoredRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal naming the first difference */
    @Transactional(readOnly = true)
    public void refuseDifferences(long run, ResultParts parts) {
        Map<String, Integer> expected = new HashMap<>();
        ORDER.keySet().forEach(table -> expected.put(table, 0));
        for (ResultPart.Of kind : ResultPart.Of.values()) {
            parts.of(kind).flatMap(part -> part.rows().stream())
                    .forEach(rows -> expected.merge(rows.table(), compare(run, rows, expected.get(rows.table())), Integer::sum));
        }
        expected.forEach((table, count) -> {
            Integer there = jdbc.queryForObject("SELECT COUNT(*) FROM `" + table + "` WHERE run = ?", Integer.class, run);
            if (!count.equals(there)) {
                throw differs(run, table + ": " + there + " / " + count);
            }
        });
    }

    /**
     * @param before how many rows of the table were compared already
     * @return how many these are
     */
    private int compare(long run, BulkRows expected, int before) {
        int compared = 0;
        List<Object[]> piece = new ArrayList<>(AT_ONCE);
        for (Iterator<Object[]> rows = expected.rows().iterator(); rows.hasNext();) {
            piece.add(rows.next());
            if (piece.size() == AT_ONCE || !rows.hasNext()) {
                compare(run, expected, piece, before + compared);
                compared += piece.size();
                piece.clear();
            }
        }
        return compared;
    }

    private void compare(long run, BulkRows table, List<Object[]> expected, int before) {
        String columns = table.columns().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        List<Object[]> there = jdbc.query("SELECT " + columns + " FROM `" + table.table() + "` WHERE run = ? ORDER BY " + ORDER.get(table.table()) + " LIMIT ? OFFSET ?",
                (row, number) -> cells(row, table.columns().size()), run, expected.size(), before);
        for (int i = 0; i < expected.size(); i++) {
            compare(run, table, expected.get(i), i < there.size() ? there.get(i) : null, before + i + 1);
        }
    }

    private static void compare(long run, BulkRows table, Object[] expected, Object[] there, int number) {
        if (there == null) {
            throw differs(run, table.table() + " " + number + ": –");
        }
        for (int i = 0; i < expected.length; i++) {
            if (!same(expected[i], there[i])) {
                throw differs(run, table.table() + " " + number + " " + table.columns().get(i) + ": " + there[i] + " / " + expected[i]);
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
        if (expected == null || there == null) {
            return Objects.equals(expected, there);
        }
        if (expected instanceof Number || there instanceof Number) {
            return number(expected).compareTo(number(there)) == 0;
        }
        return expected.equals(there);
    }

    private static BigDecimal number(Object value) {
        return value instanceof Boolean flag ? flag ? BigDecimal.ONE : BigDecimal.ZERO : new BigDecimal(value.toString());
    }
}
