package org.plumbline.service.bulk;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Text;

/**
 * What the server says about the statement before. No warning may be there, no note either: a decimal that was rounded and a text that lost its last
 * blanks are only notes, on MySQL and on MariaDB.
 */
final class Warnings {

    private static final int SHOWN = 3;
    private static final Text CHANGED = new Text("表 {0}：服务器改动了数据，本批不保留：{1}", "table {0}: the server changed rows, nothing of this part is kept: {1}");
    private static final Text LOST = new Text("表 {0}：发送 {1} 行，服务器写入 {2} 行，本批不保留",
            "table {0}: {1} rows were sent and {2} stored, nothing of this part is kept");
    private static final Text HIDDEN = new Text("表 {0}：此连接不报告警告（{1}），不能确认写入无误",
            "table {0}: this connection hides warnings ({1}), so that nobody could tell whether rows were changed");

    private record Warning(int code, String message) { }

    private Warnings() {
    }

    /** MySQL counts and notes by two variables; MariaDB has a third that alone hides notes, and says that the second will go. */
    static void requireShown(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet settings = statement.executeQuery(
                "SHOW VARIABLES WHERE Variable_name IN ('max_error_count', 'sql_notes', 'note_verbosity')")) {
            while (settings.next()) {
                if (Set.of("0", "OFF", "").contains(settings.getString("Value"))) {
                    throw new BulkWriteFailed(HIDDEN.with(table, settings.getString("Variable_name")));
                }
            }
        }
    }

    /** @throws BulkWriteFailed unless the statement before stored as many rows as it was sent, and without a remark */
    static void requireNone(Connection connection, String table, int sent, int stored) throws SQLException {
        List<Warning> warnings = new ArrayList<>();
        // asked by a statement: of an INSERT in batches, the driver's own list is empty even where the server has notes
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SHOW WARNINGS")) {
            while (rows.next()) {
                warnings.add(new Warning(rows.getInt("Code"), rows.getString("Code") + " " + rows.getString("Message")));
            }
        }
        if (!warnings.isEmpty()) {
            String first = warnings.stream().limit(SHOWN).map(Warning::message).collect(Collectors.joining("; "));
            throw new BulkWriteFailed(CHANGED.with(table, first), warnings.stream().allMatch(one -> one.code() == BulkWriteFailed.DUPLICATE_KEY), null);
        }
        if (stored != sent) {
            throw new BulkWriteFailed(LOST.with(table, sent, stored));
        }
    }
}
