package org.plumbline.service.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            for (Iterator<ResultPart> each = parts.of(kind).iterator(); each.hasNext();) {
                for (BulkRows rows : each.next().rows()) {
                    compare(run, rows, expected.get(rows.table()));
                    expected.merge(rows.table(), rows.rows().size(), Integer::sum);
                }
            }
        }
        expected.forEach((table, count) -> {
            Integer there = jdbc.queryForObject("SELECT COUNT(*) FROM `" + table + "` WHERE run = ?", Integer.class, run);
            if (!count.equals(there)) {
                throw differs(run, table + ": " + there + " / " + count);
            }
        });
    }

    /** @param before how many rows of the table were compared already */
    private void compare(long run, BulkRows expected, int before) {
        String columns = expected.columns().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + " FROM `" + expected.table() + "` WHERE run = ? ORDER BY " + ORDER.get(expected.table()) + " LIMIT ? OFFSET ?";
        for (int from = 0; from < expected.rows().size(); from += AT_ONCE) {
            List<Object[]> rows = expected.rows().subList(from, Math.min(from + AT_ONCE, expected.rows().size()));
            List<Object[]> there = jdbc.query(sql, (row, number) -> cells(row, expected.columns().size()), run, rows.size(), before + from);
            for (int i = 0; i < rows.size(); i++) {
                compare(run, expected, rows.get(i), i < there.size() ? there.get(i) : null, before + from + i + 1);
            }
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
