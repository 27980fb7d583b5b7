package org.plumbline.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.plumbline.embedded.EmbeddedDatabase;

/**
 * The database server that tests run on: the one that the system property {@code plumbline.test.database} names as a JDBC address of
 * somebody who may do everything, else an embedded one that lives as long as the tests.
 */
public final class TestServer {

    private static final String NAMED = System.getProperty("plumbline.test.database", "");

    private TestServer() {
    }

    private static final class Embedded {

        static final EmbeddedDatabase SERVER = EmbeddedDatabase.open(Path.of("target", "test-database").toAbsolutePath());
    }

    public static boolean isEmbedded() {
        return NAMED.isBlank();
    }

    /** Address of somebody who may do everything, without a database. */
    public static String url() {
        return isEmbedded() ? address() + "/?user=" + Embedded.SERVER.rootUser() + "&password=" + Embedded.SERVER.rootPassword() : NAMED;
    }

    /** Address without a database and without options, jdbc:mysql://127.0.0.1:3306 */
    public static String address() {
        return isEmbedded() ? Embedded.SERVER.url() : NAMED.replaceFirst("/?(\\?.*)?$", "");
    }

    /** As somebody who may do everything. */
    public static Connection root() throws SQLException {
        return DriverManager.getConnection(url());
    }
}
