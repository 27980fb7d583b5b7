package org.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the folder tells of its server, which may have died meanwhile.
 *
 * @param started when the process began, by the operating system; nothing where that does not tell
 */
record RunningServer(int port, long pid, Optional<Instant> started) {

    private static final String ACCESS_DENIED = "28000";

    /** A wrong password does not become right by waiting. */
    enum Answer {
        YES, NONE_YET, WRONG_PASSWORD
    }

    static RunningServer of(ProcessHandle process, int port) {
        return new RunningServer(port, process.pid(), process.info().startInstant());
    }

    static Optional<RunningServer> read(DatabaseFolder folder) throws IOException {
        return PropertiesFile.read(folder.running()).flatMap(RunningServer::parsed);
    }

    /** A file that cannot be read, say after a power cut, counts as none: a server that runs is then found by its arguments. */
    private static Optional<RunningServer> parsed(Properties read) {
        try {
            return Optional.of(new RunningServer(Integer.parseInt(read.getProperty("port")), Long.parseLong(read.getProperty("pid")),
                    Optional.ofNullable(read.getProperty("started")).map(Instant::parse)));
        } catch (NumberFormatException | DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    void write(DatabaseFolder folder) throws IOException {
        Map<String, String> entries = new HashMap<>(Map.of("port", Integer.toString(port), "pid", Long.toString(pid)));
        started.ifPresent(instant -> entries.put("started", instant.toString()));
        PropertiesFile.write(folder.running(), entries);
    }

    static void forget(DatabaseFolder folder) throws IOException {
        Files.deleteIfExists(folder.running());
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:" + port;
    }

    boolean answers(Credentials credentials) {
        return answer(credentials) == Answer.YES;
    }

    Answer answer(Credentials credentials) {
        try (Connection connection = connect(credentials)) {
            return connection.isValid(3) ? Answer.YES : Answer.NONE_YET;
        } catch (SQLException failed) {
            return ACCESS_DENIED.equals(failed.getSQLState()) ? Answer.WRONG_PASSWORD : Answer.NONE_YET;
        }
    }

    /** @return whether the server heard it; it then needs a while to end */
    boolean askToEnd(Credentials credentials) {
        try (Connection connection = connect(credentials); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
            return true;
        } catch (SQLException deaf) {
            return false;
        }
    }

    private Connection connect(Credentials credentials) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password());
        properties.setProperty("connectTimeout", "3000");
        properties.setProperty("socketTimeout", "10000");
        properties.setProperty("sslMode", "DISABLED");
        return DriverManager.getConnection(url(), properties);
    }
}
