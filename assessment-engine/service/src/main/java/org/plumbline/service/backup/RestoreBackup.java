package org.plumbline.service.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.flywaydb.core.api.MigrationVersion;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.bulk.BulkWriter;
import org.plumbline.service.bulk.WriterConnection;
import org.plumbline.service.database.DatabaseSettings;
import org.plumbline.service.database.SchemaMigration;

/**
 * Puts a backup into an empty database. All rows are written, read back and compared in one transaction: whenever it ends before its commit, even by force,
 * the database is as empty as before and the restore can be begun anew.
 */
public final class RestoreBackup {

    /** Rows that migrations put there, which the backup has, too. */
    private static final Set<String> SEEDED = Set.of("intake_gate", "audit_head");
    /** So that no table has to lie on the disk as a whole on its way. */
    private static final int ROWS_AT_ONCE = 50_000;

    private final DatabaseSettings settings;
    private final String embeddedFolder;

    /** @param embeddedFolder where an embedded database is, as refusals name it */
    public RestoreBackup(DatabaseSettings settings, String embeddedFolder) {
        this.settings = settings;
        this.embeddedFolder = embeddedFolder;
    }

    /**
     * Makes the tables where they are missing, in the version of the backup; afterwards they are of this program's version.
     *
     * @throws Refusal if there is no owner to do it, the database is not empty, or its tables are others; nothing was written then
     */
    public void restore(CheckedBackup backup, Progress progress) throws IOException, SQLException {
        if (!settings.owner().isGiven()) {
            throw Refusal.conflict(BackupRefusal.NO_OWNER, settings.address());
        }
        SchemaMigration migration = new SchemaMigration(settings);
        Files.createDirectories(settings.spool());
        try (Connection owner = settings.connect(settings.owner(), WriterConnection.properties(settings.spool()))) {
            bringTables(owner, migration, backup);
            owner.setAutoCommit(false);
            try {
                write(owner, backup, progress);
                owner.commit();
            } catch (IOException | SQLException | RuntimeException failed) {
                owner.rollback();
                throw failed;
            }
        }
        migration.run();
    }

    /** Looks for rows first: nobody's data are migrated by a restore that is then refused. */
    private void bringTables(Connection owner, SchemaMigration migration, CheckedBackup backup) throws SQLException {
        Schema schema = new Schema(owner);
        String wanted = backup.manifest().schemaVersion();
        if (migration.isNewerThanThisProgram(wanted)) {
            throw Refusal.wrongInput(BackupRefusal.NEWER_SCHEMA, backup.name(), wanted);
        }
        String found = schema.version();
        if (found == null && schema.hasTables()) {
            throw notEmpty(String.join(", ", schema.names()));
        }
        refuseRows(owner, schema.tables());
        int difference = found == null ? -1 : MigrationVersion.fromVersion(found).compareTo(MigrationVersion.fromVersion(wanted));
        if (difference > 0) {
            throw Refusal.conflict(BackupRefusal.OLDER_SCHEMA, backup.name(), wanted, found, embeddedFolder);
        }
        if (difference < 0) {
            migration.upTo(wanted);
        }
    }

    private void write(Connection owner, CheckedBackup backup, Progress progress) throws SQLException, IOException {
        SortedMap<String, TableShape> shapes = new Schema(owner).tables();
        Map<String, Manifest.Table> saved = backup.manifest().tables().stream().collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        refuseOtherTables(shapes, saved);
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
            // the server may still be taking back what a killed restore had written
            statement.execute("SET SESSION innodb_lock_wait_timeout = 3600");
            // also keeps files from being handed in meanwhile, and a second restore waiting
            // a backup of an older version has fewer of them
            for (String seeded : SEEDED.stream().filter(shapes::containsKey).sorted().toList()) {
                statement.executeUpdate("DELETE FROM `" + seeded + "`");
            }
        }
        refuseRows(owner, shapes);
        BulkWriter writer = BulkWriter.of(settings.bulk(), owner, settings.spool());
        long total = backup.manifest().rows();
        long written = 0;
        for (String table : new Schema(owner).insertOrder(shapes.keySet())) {
            try (EntryRows rows = backup.rows(saved.get(table))) {
                while (rows.hasNext()) {
                    written += writer.write(owner, new BulkRows(table, saved.get(table).columnNames(), some(rows)));
                    progress.report("restoring", written, total);
                }
            }
            requireAsSaved(owner, shapes.get(table), saved.get(table));
        }
    }

    private static Iterable<Object[]> some(EntryRows rows) {
        return () -> new Iterator<>() {
            private int taken;

            @Override
            public boolean hasNext() {
                return taken < ROWS_AT_ONCE && rows.hasNext();
            }

            @Override
            public Object[] next() {
                taken++;
                return rows.next();
            }
        };
    }

    private static void requireAsSaved(Connection owner, TableShape shape, Manifest.Table saved) throws SQLException, IOException {
        Manifest.Table written = SavedRows.write(owner, shape, OutputStream.nullOutputStream());
        if (!written.sha256().equals(saved.sha256())) {
            throw Refusal.conflict(BackupRefusal.NOT_AS_SAVED, shape.name(), shape.name());
        }
    }

    private static void refuseOtherTables(SortedMap<String, TableShape> shapes, Map<String, Manifest.Table> saved) {
        List<String> differences = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            List<Manifest.Column> columns = shape.columns().stream().map(column -> new Manifest.Column(column.name(), column.kind().name())).toList();
            if (!saved.containsKey(name) || !saved.get(name).columns().equals(columns)) {
                differences.add(name);
            }
        });
        saved.keySet().stream().filter(name -> !shapes.containsKey(name)).forEach(differences::add);
        if (!differences.isEmpty()) {
            throw Refusal.conflict(BackupRefusal.OTHER_TABLES, String.join(", ", differences), String.join(", ", differences));
        }
    }

    private void refuseRows(Connection connection, SortedMap<String, TableShape> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : tables.keySet()) {
                if (!SEEDED.contains(table)) {
                    try (ResultSet row = statement.executeQuery("SELECT 1 FROM `" + table + "` LIMIT 1")) {
                        if (row.next()) {
                            throw notEmpty(table);
                        }
                    }
                }
            }
        }
    }

    private Refusal notEmpty(String what) {
        return Refusal.conflict(BackupRefusal.NOT_EMPTY, settings.address(), settings.address(), what, embeddedFolder);
    }
}
