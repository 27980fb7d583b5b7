package org.plumbline.service.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;

import org.plumbline.scoring.finding.Text;

/**
 * LOAD DATA LOCAL from a spool file. On both servers and in any SQL mode, LOCAL makes warnings of errors: a duplicate row is left out, a number is clamped, a
 * code cut off, a NULL or a bad date becomes zero or empty, and the statement succeeds. {@link Warnings} turns each into an exception.
 */
final class LoadDataLocal implements BulkWriter {

    private static final Text FORBIDDEN = new Text(
            "plumbline.database.bulk=LOAD_LOCAL 不可用：服务器关闭了 local_infile。请由数据库管理员执行 SET GLOBAL local_infile=ON（并写入服务器配置），或改为 AUTO 或 BATCHES",
            "plumbline.database.bulk=LOAD_LOCAL cannot be used: the server has local_infile off. Have its administrator SET GLOBAL local_infile=ON"
                    + " (and write it into the server's configuration), or choose AUTO or BATCHES");
    private static final Text NOT_OF_CONNECTION = new Text("plumbline.database.bulk=LOAD_LOCAL 不可用：数据库连接没有设置 allowLoadLocalInfileInPath={0}",
            "plumbline.database.bulk=LOAD_LOCAL cannot be used: the connection lacks allowLoadLocalInfileInPath={0}");
    private static final Text SPOOL = new Text("表 {0}：暂存文件不能写入 {1}：{2}。请检查磁盘空间和目录权限",
            "table {0}: no spool file can be written in {1}: {2}. Check the space on the disk and the rights of the folder");

    private final SpoolFolder folder;

    LoadDataLocal(SpoolFolder folder) {
        this.folder = folder;
        folder.prepare();
    }

    /** Why this connection cannot be loaded from files below the folder; empty if it can. */
    static Optional<Text> hindrance(Connection connection, Path folder) throws SQLException {
        String spool = SpoolFolder.in(folder).path().toString();
        if (!connection.isWrapperFor(JdbcConnection.class)
                || !spool.equals(connection.unwrap(JdbcConnection.class).getPropertySet().getStringProperty(PropertyKey.allowLoadLocalInfileInPath).getValue())) {
            return Optional.of(NOT_OF_CONNECTION.with(spool));
        }
        try (Statement statement = connection.createStatement(); ResultSet allowed = statement.executeQuery("SELECT @@local_infile")) {
            allowed.next();
            return allowed.getBoolean(1) ? Optional.empty() : Optional.of(FORBIDDEN);
        }
    }

    @Override
    public int write(Connection connection, BulkRows rows) {
        try (SpoolFile file = new SpoolFile(folder)) {
            Target target = Target.of(connection, rows);
            Warnings.requireShown(connection, target.table());
            int count = 0;
            for (Object[] row : rows.rows()) {
                file.add(target.sent(row, ++count));
            }
            return count == 0 ? 0 : load(connection, target, file.complete(), count);
        } catch (SQLException refused) {
            throw BulkWriteFailed.statement(rows.table(), refused);
        } catch (IOException notSpooled) {
            throw new BulkWriteFailed(SPOOL.with(rows.table(), folder.path(), notSpooled.getMessage()), false, notSpooled);
        }
    }

    private static int load(Connection connection, Target target, Path file, int count) throws SQLException {
        try (PreparedStatement load = connection.prepareStatement(statement(target))) {
            // as a parameter, so that the driver escapes the backslashes and quotes of the path
            load.setString(1, file.toString());
            Warnings.requireNone(connection, target.table(), count, load.executeUpdate());
            return count;
        }
    }

    /** Bytes pass through a variable: the text of the file must be UTF-8 as a whole, which MySQL checks and MariaDB does not. */
    private static String statement(Target target) {
        String fields = target.columns().stream().map(column -> column.isBinary() ? "@" + column.name() : Target.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String bytes = target.columns().stream().filter(Column::isBinary).map(column -> Target.quoted(column.name()) + " = UNHEX(@" + column.name() + ")")
                .collect(Collectors.joining(", "));
        // tab, backslash and newline as numbers: they mean the same in any SQL mode
        return "LOAD DATA LOCAL INFILE ? INTO TABLE " + Target.quoted(target.table()) + " CHARACTER SET utf8mb4"
                + " FIELDS TERMINATED BY 0x09 ESCAPED BY 0x5C LINES TERMINATED BY 0x0A (" + fields + ")" + (bytes.isEmpty() ? "" : " SET " + bytes);
    }
}
