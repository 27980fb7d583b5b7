package org.plumbline.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.plumbline.service.database.DatabaseSettings.Login;
import org.plumbline.service.database.DatabaseUsers;

/** An empty database of its own name with the three users, which is dropped at the end. */
public final class TestDatabase implements AutoCloseable {

    private final String name = "plumbline_t_" + UUID.randomUUID().toString().substring(0, 8);
    private final Login owner = login("o");
    private final Login application = login("a");
    private final Login reader = login("r");

    public static TestDatabase create() {
        TestDatabase database = new TestDatabase();
        try (Connection root = TestServer.root()) {
            DatabaseUsers.create(root, database.name, database.owner, database.application, database.reader);
        } catch (SQLException failed) {
            throw new IllegalStateException("the test's server cannot be used: " + failed.getMessage(), failed);
        }
        return database;
    }

    private Login login(String role) {
        return new Login(name + role, UUID.randomUUID().toString());
    }

    public String name() {
        return name;
    }

    public Login application() {
        return application;
    }

    /** Where its audit trail is signed. */
    public Path auditFolder() {
        return Path.of("target", "audit-" + name).toAbsolutePath();
    }

    /** What the service is told about it. */
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        properties.put("plumbline.database.url", TestServer.address() + "/" + name);
        login(properties, "owner", owner);
        login(properties, "application", application);
        login(properties, "reader", reader);
        properties.put("plumbline.audit.folder", auditFolder().toString());
        properties.put("plumbline.database.spool", Path.of("target", "spool-" + name).toAbsolutePath().toString());
        return properties;
    }

    private static void login(Map<String, String> properties, String role, Login login) {
        properties.put("plumbline.database." + role + ".user", login.user());
        properties.put("plumbline.database." + role + ".password", login.password());
    }

    /** Does something that the service may not, as somebody who may do everything. */
    public void asRoot(String... statements) throws SQLException {
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            statement.execute("USE " + name);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        List<String> statements = new ArrayList<>(List.of("DROP DATABASE " + name));
        List.of(owner, application, reader).forEach(login -> statements.add("DROP USER '" + login.user() + "'@'%'"));
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the test's database could not be dropped", failed);
        }
    }
}
