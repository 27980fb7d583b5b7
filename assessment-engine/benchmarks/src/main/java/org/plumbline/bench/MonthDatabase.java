package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.plumbline.cli.OpenService;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.PlumblineService;
import org.plumbline.service.catalogue.Catalogues;
import org.plumbline.service.database.DatabaseSettings.Login;
import org.plumbline.service.database.DatabaseUsers;
import org.plumbline.service.intake.TakeInFile;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The service on an empty database with made-up months of {@link TwelveIndicators}: on the embedded server, or on the one that
 * BENCH_SERVER names by address and a user who may make databases ({@code jdbc:mysql://127.0.0.1:3306/?user=root}). What it makes there
 * is dropped when it is closed.
 */
final class MonthDatabase implements AutoCloseable {

    private final String server = System.getenv("BENCH_SERVER");
    private final String name = "plumbline_bench_" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Login> logins = new HashMap<>();
    private final OpenService embedded;
    private final ConfigurableApplicationContext onServer;

    /** Without its web interface, with one month. @param more properties of the service */
    MonthDatabase(Path room, int officers, Map<String, Object> more) throws IOException, SQLException {
        this(room, officers, List.of(TwelveIndicators.MONTH), WebApplicationType.NONE, more);
    }

    MonthDatabase(Path room, int officers, List<String> months, WebApplicationType web, Map<String, Object> more) throws IOException, SQLException {
        Map<String, Object> properties = new HashMap<>(more);
        if (server == null) {
            properties.put("logging.level.root", "ERROR");
            embedded = OpenService.open(room.resolve("database-" + name), web, properties);
            onServer = null;
        } else {
            for (String role : new String[] {"owner", "application", "reader"}) {
                logins.put(role, new Login(name + role.charAt(0), UUID.randomUUID().toString()));
                properties.put("plumbline.database." + role + ".user", logins.get(role).user());
                properties.put("plumbline.database." + role + ".password", logins.get(role).password());
            }
            try (Connection root = DriverManager.getConnection(server)) {
                DatabaseUsers.create(root, name, logins.get("owner"), logins.get("application"), logins.get("reader"));
            }
            properties.put("plumbline.database.url", server.replaceFirst("/\\?.*", "/" + name));
            properties.put("plumbline.database.spool", room.resolve("spool-" + name).toString());
            properties.put("logging.level.root", "ERROR");
            embedded = null;
            onServer = PlumblineService.start(web, properties);
        }
        handIn(room, officers, months);
    }

    private void handIn(Path room, int officers, List<String> months) throws IOException {
        Actor actor = Actor.ofThisProcess();
        get(Catalogues.class).importText(TwelveIndicators.catalogue(), actor);
        StoredVersion version = get(Bundles.class).importTexts(TwelveIndicators.texts(), actor).version();
        get(Policies.class).publish(version.policy(), version.checksum(), "2026-01", "bench", actor);
        for (Path file : TwelveIndicators.write(room.resolve("data-" + officers), officers, months)) {
            get(TakeInFile.class).takeIn(file, file.getFileName().toString(), null, actor, Progress.NONE);
        }
    }

    <T> T get(Class<T> useCase) {
        return embedded == null ? onServer.getBean(useCase) : embedded.get(useCase);
    }

    <T> T get(String name, Class<T> type) {
        return embedded == null ? onServer.getBean(name, type) : embedded.get(name, type);
    }

    /** Where it is served. */
    int port() {
        return get(Environment.class).getRequiredProperty("local.server.port", Integer.class);
    }

    String server() {
        return get(JdbcTemplate.class).queryForObject("SELECT CONCAT(@@version_comment, ' ', VERSION())", String.class);
    }

    @Override
    public void close() throws SQLException {
        if (embedded != null) {
            embedded.close();
            return;
        }
        onServer.close();
        try (Connection root = DriverManager.getConnection(server); Statement statement = root.createStatement()) {
            statement.execute("DROP DATABASE " + name);
            for (Login login : logins.values()) {
                statement.execute("DROP USER '" + login.user() + "'@'%'");
            }
        }
    }
}
