package org.plumbline.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.bulk.BulkWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the rows that a run reads and writes the rows that it writes, and does nothing between: as many at once, in as large transactions,
 * by the same writer, into the same tables.
 */
final class BareTransfer implements AutoCloseable {

    private static final Map<String, String> READ = Map.of(
            "assessee", "SELECT no, revision, kind, name, valid_from, valid_to, parent, attributes FROM assessee",
            "period_record", "SELECT period, assessee, revision, figures FROM period_record WHERE period = '" + TwelveIndicators.MONTH + "'");

    /** The run's columns that are not the run, by table, in an order in which nothing refers to what is not there yet. */
    private static final Map<String, String> WRITTEN = new LinkedHashMap<>();

    static {
        WRITTEN.put("run_input_part", "slice, part");
        WRITTEN.put("score_sheet", "assessee");
        WRITTEN.put("peer_group", "ranking, group_no");
        WRITTEN.put("standing", "ranking, group_no, position");
        WRITTEN.put("outcome", "position");
        WRITTEN.put("run_finding", "position");
    }

    private static final int AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final BulkWriter writer;
    private final TransactionTemplate transaction;
    private final ExecutorService hands;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    /**
     * @param run   whose rows are taken
     * @param hands how many transactions are under way at once
     */
    BareTransfer(MonthDatabase database, long run, int hands) {
        this.jdbc = database.get(JdbcTemplate.class);
        this.writer = database.get(BulkWriter.class);
        this.transaction = database.get(TransactionTemplate.class);
        this.hands = Executors.newFixedThreadPool(hands);
        WRITTEN.forEach((table, order) -> take(table, order, run));
    }

    private void take(String table, String order, long run) {
        jdbc.query("SELECT * FROM `" + table + "` WHERE run = ? ORDER BY " + order, (ResultSet row) -> {
            List<String> names = columns.computeIfAbsent(table, any -> names(row));
            Object[] cells = new Object[names.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.getObject(i + 1);
            }
            rows.computeIfAbsent(table, any -> new ArrayList<>()).add(cells);
        }, run);
    }

    private static List<String> names(ResultSet row) {
        try {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                names.add(row.getMetaData().getColumnName(i));
            }
            return names;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @return number of the run under which the rows were written */
    long perform() throws Exception {
        for (String sql : READ.values()) {
            read(sql);
        }
        long run = begin();
        for (String table : rows.keySet()) {
            write(table, run);
        }
        return run;
    }

    private void read(String sql) {
        int[] bytes = {0};
        jdbc.query(sql, (ResultSet row) -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                byte[] cell = row.getBytes(i);
                bytes[0] += cell == null ? 0 : cell.length;
            }
        });
        if (bytes[0] == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }

    private long begin() {
        return transaction.execute(status -> {
            jdbc.update("INSERT INTO scoring_run (policy, period, revision, version, kind, state, owner, epoch, lease_until, engine_version, semantics, started_at, started_by)"
                    + " SELECT policy, 'bare', (SELECT COUNT(*) FROM scoring_run) + 1, version, 'LIVE', 'FAILED', 'bench', 1, lease_until, engine_version, semantics, started_at, started_by"
                    + " FROM scoring_run ORDER BY id LIMIT 1");
            return jdbc.queryForObject("SELECT LAST_INSERT_ID()", Long.class);
        });
    }

    private void write(String table, long run) throws InterruptedException, ExecutionException {
        List<Future<?>> writing = new ArrayList<>();
        List<Object[]> all = rows.get(table);
        int place = columns.get(table).indexOf("run");
        int atOnce = table.equals("run_input_part") ? 1 : AT_ONCE;
        for (int from = 0; from < all.size(); from += atOnce) {
            List<Object[]> some = all.subList(from, Math.min(from + atOnce, all.size()));
            some.forEach(row -> row[place] = run);
            writing.add(hands.submit(() -> transaction.executeWithoutResult(status ->
                    jdbc.execute((ConnectionCallback<Integer>) connection -> writer.write(connection, new BulkRows(table, columns.get(table), some))))));
        }
        for (Future<?> each : writing) {
            each.get();
        }
    }

    /** SHA-256 over all rows of a run, without its number. */
    String checksum(long run) {
        MessageDigest digest = org.plumbline.service.Checksum.digest();
        WRITTEN.forEach((table, order) -> jdbc.query("SELECT * FROM `" + table + "` WHERE run = ? ORDER BY " + order, (ResultSet row) -> {
            for (String column : columns.getOrDefault(table, List.of())) {
                byte[] cell = column.equals("run") ? null : row.getBytes(column);
                digest.update(cell == null ? new byte[] {1} : cell);
                digest.update((byte) 0);
            }
            digest.update(table.getBytes(StandardCharsets.UTF_8));
        }, run));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** How many rows and bytes of text, for the reader. */
    String amount() {
        long count = rows.values().stream().mapToLong(List::size).sum();
        long size = rows.values().stream().flatMap(List::stream).flatMap(Arrays::stream)
                .mapToLong(cell -> cell instanceof byte[] bytes ? bytes.length : cell == null ? 0 : String.valueOf(cell).length()).sum();
        return "%,d rows, %,d characters or bytes".formatted(count, size);
    }

    @Override
    public void close() {
        hands.shutdown();
    }
}
