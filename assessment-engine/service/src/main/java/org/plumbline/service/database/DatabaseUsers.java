package org.plumbline.service.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Makes the database and its three users, with the script that an administrator would use. */
public final class DatabaseUsers {

    /** From where the users may connect; an administrator may narrow it when making them. */
    static final String HOST = "%";

    private static final String SCRIPT = "/db/setup/users.sql";

    private DatabaseUsers() {
    }

    /**
     * Does nothing about what exists already.
     *
     * @param root of somebody who may make databases and users
     */
    public static void create(Connection root, String database, DatabaseSettings.Login owner, DatabaseSettings.Login application,
            DatabaseSettings.Login reader) {
        Map<String, String> words = Map.of("database", database, "host", HOST, "owner", owner.user(), "ownerPassword", owner.password(),
                "application", application.user(), "applicationPassword", application.password(), "reader", reader.user(), "readerPassword", reader.password());
        String script = script();
        for (Map.Entry<String, String> word : words.entrySet()) {
            requireHarmless(word.getKey(), word.getValue());
            script = script.replace("${" + word.getKey() + "}", word.getValue());
        }
        ScriptUtils.executeSqlScript(root, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
    }

    /** Gives users that are there other passwords. */
    public static void setPasswords(Connection root, List<DatabaseSettings.Login> logins) throws SQLException {
        for (DatabaseSettings.Login login : logins) {
            requireHarmless("user", login.user());
            requireHarmless("password", login.password());
            try (Statement statement = root.createStatement()) {
                statement.execute("ALTER USER '" + login.user() + "'@'" + HOST + "' IDENTIFIED BY '" + login.password() + "'");
            }
        }
    }

    /** What is put into quotes cannot end them. */
    private static void requireHarmless(String what, String value) {
        if (!value.matches("[A-Za-z0-9_%-]{1,64}")) {
            throw new IllegalArgumentException(what + " may only have letters, digits, _ and -");
        }
    }

    private static String script() {
        try (InputStream in = DatabaseUsers.class.getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
