package org.plumbline.service.database;

import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables to the version of this program as their owner, or makes sure that they are of it. */
public final class SchemaMigration {

    private final DatabaseSettings settings;

    public SchemaMigration(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** @throws DatabaseUnusable if the tables are of another version and nobody may change them */
    public void run() {
        settings.database();
        Pools.probe(settings, settings.owner().isGiven() ? settings.owner() : settings.application());
        if (settings.owner().isGiven()) {
            Flyway flyway = flyway(settings.owner());
            refuseNewer(flyway);
            flyway.migrate();
            return;
        }
        Flyway flyway = flyway(settings.application());
        refuseNewer(flyway);
        if (flyway.info().pending().length > 0) {
            throw new DatabaseUnusable(DatabaseUnusable.BEHIND.with(version(flyway.info().current()), newest(flyway)));
        }
    }

    /**
     * As the owner, to a version that may be older than this program's. What the users of the service may do is not said yet, because not every table
     * of it need be there; {@link #run} does.
     */
    public void upTo(String version) {
        Flyway.configure(getClass().getClassLoader()).configuration(flyway(settings.owner()).getConfiguration()).target(version).skipDefaultCallbacks(true)
                .load().migrate();
    }

    /** Whether this program has no migration to the given version of the tables. */
    public boolean isNewerThanThisProgram(String version) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newest(flyway(settings.owner())))) > 0;
    }

    private Flyway flyway(DatabaseSettings.Login login) {
        FluentConfiguration configuration = Flyway.configure(getClass().getClassLoader())
                .dataSource(Pools.connectable(settings.url()), login.user(), login.password())
                .locations("classpath:db/migration").placeholders(Map.of("database", settings.database(),
                        "application", account(settings.application()), "reader", account(settings.reader().isGiven() ? settings.reader() : settings.application())))
                .validateMigrationNaming(true).cleanDisabled(true).failOnMissingLocations(true);
        return configuration.load();
    }

    /** The account as the server knows it: the host part is that under which the administrator made it. */
    private static String account(DatabaseSettings.Login login) {
        if (!login.user().matches("[A-Za-z0-9_]{1,32}")) {
            throw new DatabaseUnusable(DatabaseUnusable.NOT_REACHED.with("", login.user(), "[A-Za-z0-9_]{1,32}"));
        }
        return "'" + login.user() + "'@'" + DatabaseUsers.HOST + "'";
    }

    private static void refuseNewer(Flyway flyway) {
        MigrationInfo current = flyway.info().current();
        if (current != null && current.getVersion() != null && current.getVersion().compareTo(MigrationVersion.fromVersion(newest(flyway))) > 0) {
            throw new DatabaseUnusable(DatabaseUnusable.AHEAD.with(version(current), newest(flyway)));
        }
    }

    private static String version(MigrationInfo info) {
        return info == null || info.getVersion() == null ? "0" : info.getVersion().getVersion();
    }

    /** Of the migrations that this program brings. */
    private static String newest(Flyway flyway) {
        String newest = "0";
        for (MigrationInfo info : flyway.info().all()) {
            if (info.getVersion() != null && info.getState().isResolved()) {
                newest = info.getVersion().getVersion();
            }
        }
        return newest;
    }
}
