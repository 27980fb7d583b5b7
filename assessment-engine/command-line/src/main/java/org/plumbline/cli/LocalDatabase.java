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
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

import org.plumbline.embedded.EmbeddedDatabase;
import org.plumbline.embedded.EmbeddedDatabaseException;
import org.plumbline.scoring.finding.Text;
import org.plumbline.service.database.DatabaseSettings.Login;
import org.plumbline.service.database.DatabaseUsers;

/** The embedded database with the service's own database and users in it; their passwords are made here and stand beside the data, for their owner only. */
final class LocalDatabase implements AutoCloseable {

    private static final String NAME = "plumbline";
    private static final String OWNER = "plumbline_owner";
    private static final String APPLICATION = "plumbline_app";
    private static final String READER = "plumbline_reader";
    private static final String USERS = "users.properties";
    private static final Text NO_PASSWORDS = new Text("缺少 {0}：请停止正在使用该数据库的服务后重新启动，文件会重新生成",
            "{0} is missing: stop the service that uses this database and start it again, which makes the file anew");
    private static final int PASSWORD_BYTES = 24;
    private static final int TRIES = 100;
    private static final long PAUSE_NANOS = 200_000_000L;

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
            throw new WrongInput(new Text(impossible.chinese(), impossible.english()));
        }
        try (Connection root = DriverManager.getConnection(server.url(), server.rootUser(), server.rootPassword())) {
            Path file = folder.resolve(USERS);
            Optional<Properties> known = server.startedHere() ? read(file) : await(file);
            LocalDatabase database = new LocalDatabase(server, known.isPresent() ? known.get() : make(file));
            DatabaseUsers.create(root, NAME, database.login(OWNER), database.login(APPLICATION), database.login(READER));
            if (known.isEmpty()) {
                // the users may be there, and only the file with their passwords was lost
                DatabaseUsers.setPasswords(root, List.of(database.login(OWNER), database.login(APPLICATION), database.login(READER)));
            }
            return database;
        } catch (RuntimeException | IOException failed) {
            server.close();
            throw failed;
        } catch (SQLException silent) {
            server.close();
            throw new IOException("the embedded database in " + folder + " does not answer: " + silent.getMessage(), silent);
        }
    }

    /** Empty where there is no file, or not all of it. */
    private static Optional<Properties> read(Path file) throws IOException {
        Properties passwords = new Properties();
        if (Files.isRegularFile(file)) {
            try (var in = Files.newInputStream(file)) {
                passwords.load(in);
            }
        }
        return Optional.of(passwords).filter(all -> all.stringPropertyNames().containsAll(List.of(OWNER, APPLICATION, READER)));
    }

    /** Whoever started the server makes the file a moment later. @throws WrongInput if it does not come */
    private static Optional<Properties> await(Path file) throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Properties> passwords = read(file);
            if (passwords.isPresent()) {
                return passwords;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new WrongInput(NO_PASSWORDS.with(file));
    }

    private static Properties make(Path file) throws IOException {
        Properties passwords = new Properties();
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

    /** It does not end with the process by itself, but when it is closed, after what still needs it. */
    void isClosedByItsUser() {
        server.isClosedByItsUser();
    }

    void ifItDies(Runnable action) {
        server.ifItDies(action);
    }

    /** Waits until no other command uses it, if this process started it. */
    @Override
    public void close() {
        if (server.hasGuests()) {
            System.err.println("内置数据库正被其他命令使用，等它们结束 ... / Other commands use the embedded database, waiting for them ...");
        }
        server.close();
    }
}
