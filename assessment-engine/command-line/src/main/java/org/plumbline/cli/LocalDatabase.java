package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.plumbline.embedded.EmbeddedDatabase;
import org.plumbline.embedded.EmbeddedDatabaseException;
import org.plumbline.service.database.DatabaseSettings.Login;
import org.plumbline.service.database.DatabaseUsers;

/** The embedded database with the service's own database and users in it; their passwords are made here and stand beside the data, for their owner only. */
final class LocalDatabase implements AutoCloseable {

    private static final String NAME = "plumbline";
    private static final String OWNER = "plumbline_owner";
    private static final String APPLICATION = "plumbline_app";
    private static final String READER = "plumbline_reader";
    private static final String USERS = "users.properties";
    private static final int PASSWORD_BYTES = 24;

    private final EmbeddedDatabase server;
    private final Properties passwords;

    private LocalDatabase(EmbeddedDatabase server, Properties passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /** @throws WrongInput if the embedded server cannot be started here; the message says what to do instead */
    static LocalDatabase open(Path folder) throws IOException {
        EmbeddedDatabase server;
        try {
            server = EmbeddedDatabase.open(folder);
        } catch (EmbeddedDatabaseException impossible) {
            throw new WrongInput(impossible.getMessage());
        }
        try (Connection root = DriverManager.getConnection(server.url(), server.rootUser(), server.rootPassword())) {
            LocalDatabase database = new LocalDatabase(server, passwords(folder.resolve(USERS)));
            DatabaseUsers.create(root, NAME, database.login(OWNER), database.login(APPLICATION), database.login(READER));
            return database;
        } catch (SQLException | IOException | RuntimeException failed) {
            server.close();
            throw failed instanceof IOException io ? io : new IOException("the embedded database does not answer: " + failed.getMessage(), failed);
        }
    }

    private static Properties passwords(Path file) throws IOException {
        Properties passwords = new Properties();
        if (Files.isRegularFile(file)) {
            try (var in = Files.newInputStream(file)) {
                passwords.load(in);
            }
            return passwords;
        }
        SecureRandom random = new SecureRandom();
        for (String user : List.of(OWNER, APPLICATION, READER)) {
            byte[] bytes = new byte[PASSWORD_BYTES];
            random.nextBytes(bytes);
            passwords.setProperty(user, HexFormat.of().formatHex(bytes));
        }
        Path unfinished = Files.createTempFile(file.getParent(), USERS, ".part");
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
        try (var out = Files.newOutputStream(unfinished)) {
            passwords.store(out, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }

    private Login login(String user) {
        return new Login(user, passwords.getProperty(user));
    }

    /** What the service is told about it. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("plumbline.database.url", server.url() + "/" + NAME);
        Map.of("owner", OWNER, "application", APPLICATION, "reader", READER).forEach((role, user) -> {
            properties.put("plumbline.database." + role + ".user", user);
            properties.put("plumbline.database." + role + ".password", passwords.getProperty(user));
        });
        return properties;
    }

    @Override
    public void close() {
        server.close();
    }
}
