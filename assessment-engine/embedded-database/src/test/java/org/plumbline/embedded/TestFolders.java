package org.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Folders beside each other below target, so that the program files are unpacked once. */
final class TestFolders {

    private static final Path ALL = Path.of("target", "databases").toAbsolutePath();

    private TestFolders() {
    }

    static Path fresh(String name) throws IOException {
        Files.createDirectories(ALL);
        Path folder = ALL.resolve(name);
        DatabaseFolder.delete(folder);
        return folder;
    }

    /** With what lies around it, if it lies deeper. */
    static void delete(Path folder) throws IOException {
        DatabaseFolder.delete(ALL.resolve(ALL.relativize(folder).getName(0)));
    }

    static Connection connected(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.rootUser(), database.rootPassword());
    }

    static void executed(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connected(database); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    static String read(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connected(database); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(all.isEmpty() ? "" : ",").append(rows.getString(1));
            }
            return all.toString();
        }
    }

    static void madeTable(EmbeddedDatabase database) throws SQLException {
        executed(database, "create database kept", "create table kept.one (name varchar(20) primary key)", "insert into kept.one values ('准绳')");
    }

    static String keptTable(EmbeddedDatabase database) throws SQLException {
        return read(database, "select name from kept.one");
    }

    /** Every server on the folder, by its arguments. */
    static List<Long> serversOn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0])).stream().anyMatch(each -> each.startsWith("--datadir=" + folder + "/")))
                .map(ProcessHandle::pid).toList();
    }
}
