package org.plumbline.service.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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
            // what is put into the script's quotes cannot end them
            if (!word.getValue().matches("[A-Za-z0-9_%-]{1,64}")) {
                throw new IllegalArgumentException(word.getKey() + " may only have letters, digits, _ and -");
            }
            script = script.replace("${" + word.getKey() + "}", word.getValue());
        }
        ScriptUtils.executeSqlScript(root, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
    }

    private static String script() {
        try (InputStream in = DatabaseUsers.class.getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
