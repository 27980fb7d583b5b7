package org.plumbline.service.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.database.DatabaseSettings;

/**
 * Saves every table as it is at one moment, while others go on writing, into one file. Needs the reader's rights only and changes nothing, so that it also
 * saves tables that an upgrade is still to migrate.
 */
public final class TakeBackup {

    private static final int BUFFER = 1 << 16;

    private final DatabaseSettings settings;
    private final Clock clock;

    public TakeBackup(DatabaseSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The file is there only when it is complete, on the disk, and has been read back.
     *
     * @param replace whether a file of that name may be replaced
     * @throws Refusal if the file exists, or the database has no tables or some that cannot be kept
     */
    public Manifest into(Path file, boolean replace, Progress progress) throws IOException, SQLException {
        refuseExisting(file, replace);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Manifest manifest;
            boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
            FileAttribute<?>[] ownerOnly = posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            try (FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
                manifest = write(zip, progress);
                zip.finish();
                zip.flush();
                channel.force(true);
            }
            try (CheckedBackup written = CheckedBackup.open(part, progress)) {
                if (!written.manifest().equals(manifest)) {
                    throw new IOException(part + " reads otherwise than it was written");
                }
            }
            refuseExisting(file, replace);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            if (posix) {
                // the name too is to survive a power failure
                try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                    folder.force(true);
                }
            }
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void refuseExisting(Path file, boolean replace) {
        if (Files.exists(file) && !replace) {
            throw Refusal.conflict(BackupRefusal.FILE_EXISTS, file.toString());
        }
    }

    private Manifest write(ZipOutputStream zip, Progress progress) throws IOException, SQLException {
        try (Connection connection = settings.connect(settings.whoReads(), new Properties()); Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION net_write_timeout = 3600");
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            Instant at = clock.instant();
            Schema schema = new Schema(connection);
            String version = schema.version();
            Collection<TableShape> shapes = schema.tables().values();
            if (version == null || shapes.isEmpty()) {
                throw Refusal.notFound(BackupRefusal.NO_TABLES, settings.address(), settings.address());
            }
            List<Manifest.Table> tables = new ArrayList<>();
            for (TableShape shape : shapes) {
                progress.report("saving", tables.size(), shapes.size());
                tables.add(entry(connection, shape, zip));
            }
            progress.report("saving", tables.size(), shapes.size());
            Manifest manifest = new Manifest(Manifest.FORMAT, version, server(statement), at, engineVersion(), tables);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.write());
            zip.closeEntry();
            statement.execute("ROLLBACK");
            return manifest;
        }
    }

    private static Manifest.Table entry(Connection connection, TableShape shape, ZipOutputStream zip) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(Manifest.Table.entry(shape.name())));
        Manifest.Table table = SavedRows.write(connection, shape, zip);
        zip.closeEntry();
        return table;
    }

    private static String server(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("SELECT CONCAT(@@version_comment, ' ', VERSION())")) {
            version.next();
            return version.getString(1);
        }
    }

    private static String engineVersion() {
        String version = Assessment.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
