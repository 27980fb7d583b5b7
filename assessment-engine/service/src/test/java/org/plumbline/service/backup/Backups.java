package org.plumbline.service.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.database.DatabaseSettings;

/** Backup and restore in the words of the tests. */
final class Backups {

    private Backups() {
    }

    static DatabaseSettings settings(TestDatabase database) {
        return DatabaseSettings.read(new HashMap<>(database.properties()));
    }

    static Manifest save(TestDatabase database, Path file) throws IOException, SQLException {
        return new TakeBackup(settings(database), Clock.systemUTC()).into(file, false, Progress.NONE);
    }

    static void restore(Path file, TestDatabase into) throws IOException, SQLException {
        restore(file, into, Progress.NONE);
    }

    static void restore(Path file, TestDatabase into, Progress progress) throws IOException, SQLException {
        try (CheckedBackup backup = CheckedBackup.open(file, Progress.NONE)) {
            new RestoreBackup(settings(into), "var/database").restore(backup, progress);
        }
    }

    /** What is kept of each table, cell by cell: equal sums are equal bytes. */
    static Map<String, String> sums(Manifest manifest) {
        Map<String, String> sums = new TreeMap<>();
        manifest.tables().forEach(table -> sums.put(table.name(), table.rows() + " rows " + table.sha256()));
        return sums;
    }
}
