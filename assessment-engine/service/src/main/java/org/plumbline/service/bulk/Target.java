package org.plumbline.service.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Text;

/** The table that is written, with the columns that are. */
record Target(String table, List<Column> columns) {

    private static final Text CELL = new Text("表 {0} 第 {1} 行，列 {2}：{3}", "table {0} row {1}, column {2}: {3}");
    private static final Text SHORT = new Text("表 {0} 第 {1} 行有 {2} 格，应为 {3} 格", "table {0} row {1} has {2} cells, not {3}");
    private static final Text NO_TRANSACTION = new Text("表 {0}：批量写入必须在事务中进行", "table {0}: many rows are written in a transaction only");

    static Target of(Connection connection, BulkRows rows) throws SQLException {
        if (connection.getAutoCommit()) {
            // each statement would be kept by itself, and no rollback could take it back
            throw new BulkWriteFailed(NO_TRANSACTION.with(rows.table()));
        }
        String names = rows.columns().stream().map(Target::quoted).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT " + names + " FROM " + quoted(rows.table()) + " WHERE 1 = 0")) {
            ResultSetMetaData described = none.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int index = 1; index <= described.getColumnCount(); index++) {
                columns.add(Column.of(described, index));
            }
            return new Target(rows.table(), List.copyOf(columns));
        }
    }

    static String quoted(String name) {
        return "`" + name + "`";
    }

    /**
     * @param number of the row, from 1
     * @return the cells in the form in which they are sent
     * @throws BulkWriteFailed if a cell is missing or would be changed
     */
    Object[] sent(Object[] row, int number) {
        if (row.length != columns.size()) {
            throw new BulkWriteFailed(SHORT.with(table, number, row.length, columns.size()));
        }
        Object[] sent = new Object[row.length];
        for (int index = 0; index < row.length; index++) {
            Column column = columns.get(index);
            try {
                sent[index] = column.sent(row[index]);
            } catch (Unstorable changed) {
                throw new BulkWriteFailed(CELL.with(table, number, column.name(), changed.reason()), false, changed);
            }
        }
        return sent;
    }
}
