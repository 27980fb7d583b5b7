package org.plumbline.service.database;

import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The two pools of connections: one that reads, one that writes; their drivers' options exclude each other. */
final class Pools {

    private static final String READ_COMMITTED = "TRANSACTION_READ_COMMITTED";
    private static final int MOST_CONNECTIONS = 10;

    private Pools() {
    }

    /** The address with what every connection needs, also that of the migration. */
    static String connectable(String url) {
        String options = "characterEncoding=UTF-8&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true";
        return url + (url.contains("?") ? "&" : "?") + options;
    }

    static HikariDataSource reading(DatabaseSettings settings, Properties options) {
        DatabaseSettings.Login login = settings.reader().isGiven() ? settings.reader() : settings.application();
        HikariDataSource pool = pool("reading", settings, login, options);
        pool.setReadOnly(true);
        return pool;
    }

    static HikariDataSource writing(DatabaseSettings settings, Properties options) {
        return pool("writing", settings, settings.application(), options);
    }

    private static HikariDataSource pool(String name, DatabaseSettings settings, DatabaseSettings.Login login, Properties options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(connectable(settings.url()));
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        // each statement sees what is committed when it begins: after a lock is taken, what its former holder wrote
        config.setTransactionIsolation(READ_COMMITTED);
        config.setDataSourceProperties(options);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
