package org.plumbline.service.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * INSERT statements of up to a thousand rows. It is what rewriteBatchedStatements makes of a batch, and as fast, but the statements are ours: a rewritten
 * batch says of each row "no information", may be several statements, and then keeps the remarks of the last one only, so that a rounded decimal is not seen.
 */
final class InsertBatches implements BulkWriter {

    private static final int MOST_ROWS = 1_000;
    /** Larger statements are not faster, and the driver has each in memory. */
    private static final long MOST_BYTES = 4L << 20;
    /** A char of text becomes at most three bytes: two where it is escaped, three in UTF-8; a byte at most two. */
    private static final int BYTES_OF_CHARACTER = 3;
    private static final int BYTES_OF_CELL = 16;

    @Override
    public int write(Connection connection, BulkRows rows) {
        try {
            Target target = Target.of(connection, rows);
            Warnings.requireShown(connection, target.table());
            long mostBytes = Math.min(MOST_BYTES, packet(connection) / 2);
            List<Object[]> batch = new ArrayList<>();
            long bytes = 0;
            int written = 0;
            for (Object[] row : rows.rows()) {
                Object[] cells = target.sent(row, written + batch.size() + 1);
                long size = size(cells);
                if (batch.size() == MOST_ROWS || !batch.isEmpty() && bytes + size > mostBytes) {
                    written += insert(connection, target, batch);
                    batch.clear();
                    bytes = 0;
                }
                batch.add(cells);
                bytes += size;
            }
            return batch.isEmpty() ? written : written + insert(connection, target, batch);
        } catch (SQLException refused) {
            throw BulkWriteFailed.statement(rows.table(), refused);
        }
    }

    private static int insert(Connection connection, Target target, List<Object[]> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement(target, batch.size()))) {
            int parameter = 0;
            for (Object[] cells : batch) {
                for (Object cell : cells) {
                    insert.setObject(++parameter, cell);
                }
            }
            Warnings.requireNone(connection, target.table(), batch.size(), insert.executeUpdate());
            return batch.size();
        }
    }

    private static String statement(Target target, int rows) {
        String names = target.columns().stream().map(column -> Target.quoted(column.name())).collect(Collectors.joining(", "));
        String row = "(" + String.join(",", Collections.nCopies(target.columns().size(), "?")) + ")";
        return "INSERT INTO " + Target.quoted(target.table()) + " (" + names + ") VALUES " + String.join(",", Collections.nCopies(rows, row));
    }

    /** No less than what the cells become in a statement: the driver refuses one that is larger than the server's packet. */
    private static long size(Object[] cells) {
        long size = 0;
        for (Object cell : cells) {
            size += BYTES_OF_CELL;
            if (cell instanceof String text) {
                size += (long) BYTES_OF_CHARACTER * text.length();
            } else if (cell instanceof byte[] bytes) {
                size += 2L * bytes.length;
            }
        }
        return size;
    }

    private static long packet(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet size = statement.executeQuery("SELECT @@max_allowed_packet")) {
            size.next();
            return size.getLong(1);
        }
    }
}
