package org.plumbline.service.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The two pools of connections: one that reads, one that writes; their drivers' options exclude each other. */
final class Pools {

    private static final String READ_COMMITTED = "TRANSACTION_READ_COMMITTED";
    private static final int MOST_CONNECTIONS = 10;
    private static final int NO_ACCESS_TO_DATABASE = 1044;
    private static final String PROBE_TIMEOUT_MS = "10000";
    private static final long CONNECTION_TIMEOUT_MS = 15_000;
    private static final long SHORTEST_KEEPALIVE_MS = 30_000;

    private Pools() {
    }

    /** The address with what every connection needs, also that of the migration. */
    static String connectable(String url) {
        String options = "characterEncoding=UTF-8&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true";
        return url + (url.contains("?") ? "&" : "?") + options;
    }

    /** One connection, so that what is wrong is said at once and in its own words. @throws DatabaseUnusable if there is none */
    static void probe(DatabaseSettings settings, DatabaseSettings.Login login) {
        Properties options = new Properties();
        options.setProperty("user", login.user());
        options.setProperty("password", login.password());
        // what is no database may take a connection and then never say a word
        options.setProperty("connectTimeout", PROBE_TIMEOUT_MS);
        options.setProperty("socketTimeout", PROBE_TIMEOUT_MS);
        try (Connection reached = DriverManager.getConnection(connectable(settings.url()), options)) {
            reached.isValid(0);
        } catch (SQLException notReached) {
            String address = settings.url().replaceFirst("\\?.*", "");
            if (notReached.getErrorCode() == NO_ACCESS_TO_DATABASE) {
                throw new DatabaseUnusable(DatabaseUnusable.NO_RIGHTS.with(address, login.user()), notReached);
            }
            throw new DatabaseUnusable(DatabaseUnusable.NOT_REACHED.with(address, login.user(), notReached.getMessage()), notReached);
        }
    }

    static HikariDataSource reading(DatabaseSettings settings, Properties options) {
        DatabaseSettings.Login login = settings.reader().isGiven() ? settings.reader() : settings.application();
        return pool("reading", settings, login, options, true);
    }

    static HikariDataSource writing(DatabaseSettings settings, Properties options) {
        Properties all = new Properties();
        all.putAll(options);
        all.merge("sessionVariables", "wait_timeout=" + settings.silenceSeconds(), (others, silence) -> others + "," + silence);
        return pool("writing", settings, settings.application(), all, false);
    }

    private static HikariDataSource pool(String name, DatabaseSettings settings, DatabaseSettings.Login login, Properties options,
            boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(connectable(settings.url()));
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setReadOnly(readOnly);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        // each statement sees what is committed when it begins: after a lock is taken, what its former holder wrote
        config.setTransactionIsolation(READ_COMMITTED);
        config.setDataSourceProperties(options);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        // one that waits in the pool is not to be taken for one that is silent
        config.setKeepaliveTime(Math.max(SHORTEST_KEEPALIVE_MS, TimeUnit.SECONDS.toMillis(settings.silenceSeconds()) / 2));
        return new HikariDataSource(config);
    }
}
