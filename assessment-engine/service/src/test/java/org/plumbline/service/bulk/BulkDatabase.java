package org.plumbline.service.bulk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.plumbline.service.TestServer;

/** A database of its own on the server of the tests. */
final class BulkDatabase implements AutoCloseable {

    private final String name = "bulk_" + UUID.randomUUID().toString().replace("-", "");
    private final Path folder;

    BulkDatabase(Path folder) throws SQLException {
        this.folder = folder;
        outside("CREATE DATABASE " + name);
    }

    /** As the service opens one to write, in a transaction. */
    Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(TestServer.url(), WriterConnection.properties(folder));
        connection.setCatalog(name);
        connection.setAutoCommit(false);
        return connection;
    }

    void table(String definition) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + definition + " ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        }
    }

    /** What is committed, the cells of a row side by side. */
    List<List<Object>> rows(String query) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Connection connection = connection(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    Object single(String query) throws SQLException {
        return rows(query).get(0).get(0);
    }

    boolean allowsLoadLocal() throws SQLException {
        return ((Number) single("SELECT @@local_infile")).intValue() == 1;
    }

    private static void outside(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestServer.url()); Statement any = connection.createStatement()) {
            any.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        outside("DROP DATABASE " + name);
    }
}
