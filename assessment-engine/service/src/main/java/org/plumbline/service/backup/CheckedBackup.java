package org.plumbline.service.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import de.siegmar.fastcsv.reader.CsvParseException;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import tools.jackson.core.JacksonException;

/** A backup of which every entry was unpacked, summed and read, and is what the manifest says. Close it. */
public final class CheckedBackup implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    /** Some hundred times that of the tables there are. */
    private static final int LARGEST_MANIFEST = 4 << 20;

    private final String name;
    private final ZipFile zip;
    private final Manifest manifest;

    private CheckedBackup(String name, ZipFile zip, Manifest manifest) {
        this.name = name;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Refusal if it is no backup, one of a newer format, not complete, or damaged anywhere */
    public static CheckedBackup open(Path file, Progress progress) throws IOException {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            throw Refusal.wrongInput(BackupRefusal.NO_BACKUP, name, new Text("没有此文件", "no such file"));
        }
        ZipFile zip = zip(file);
        try {
            CheckedBackup backup = new CheckedBackup(name, zip, manifest(name, zip));
            backup.check(progress);
            return backup;
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException foreign) {
            throw Refusal.wrongInput(BackupRefusal.NO_BACKUP, file.toString(), foreign.getMessage());
        }
    }

    private static Manifest manifest(String name, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw Refusal.wrongInput(BackupRefusal.NO_BACKUP, name, new Text("缺少 {0}", "{0} is missing").with(Manifest.ENTRY));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LARGEST_MANIFEST + 1);
            CRC32 crc = new CRC32();
            crc.update(json);
            // the one entry that no sum of the manifest covers
            if (json.length > LARGEST_MANIFEST || crc.getValue() != entry.getCrc()) {
                throw damaged(name, Manifest.ENTRY, "CRC");
            }
            int format = Manifest.formatOf(json);
            if (format > Manifest.FORMAT) {
                throw Refusal.wrongInput(BackupRefusal.NEWER_FORMAT, name, format, Manifest.FORMAT);
            }
            if (format < 1) {
                throw Refusal.wrongInput(BackupRefusal.NO_BACKUP, name, Manifest.ENTRY + ": format");
            }
            return wellFormed(name, Manifest.read(json));
        } catch (ZipException | EOFException | JacksonException | NullPointerException | IllegalArgumentException broken) {
            throw damaged(name, Manifest.ENTRY, broken.getMessage());
        }
    }

    private static Manifest wellFormed(String name, Manifest manifest) {
        Set<String> names = new HashSet<>();
        for (Manifest.Table table : manifest.tables()) {
            boolean fits = NAME.matcher(table.name()).matches() && names.add(table.name()) && !table.columns().isEmpty();
            for (Manifest.Column column : table.columns()) {
                fits &= NAME.matcher(column.name()).matches() && CellKind.valueOf(column.kind()) != null;
            }
            if (!fits) {
                throw damaged(name, Manifest.ENTRY, table.name());
            }
        }
        if (manifest.schemaVersion() == null || !manifest.schemaVersion().matches("[0-9]{1,9}")) {
            throw damaged(name, Manifest.ENTRY, "schemaVersion");
        }
        return manifest;
    }

    private void check(Progress progress) throws IOException {
        Set<String> expected = new HashSet<>(Set.of(Manifest.ENTRY));
        manifest.tables().forEach(table -> expected.add(table.entry()));
        Set<String> found = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            if (!found.add(entry.getName()) || !expected.contains(entry.getName())) {
                throw damaged(name, entry.getName(), new Text("多余", "one entry too many"));
            }
        }
        List<Manifest.Table> tables = manifest.tables();
        for (int index = 0; index < tables.size(); index++) {
            progress.report("checking", index, tables.size());
            if (!found.contains(tables.get(index).entry())) {
                throw damaged(name, tables.get(index).entry(), new Text("缺少", "missing"));
            }
            check(tables.get(index));
        }
        progress.report("checking", tables.size(), tables.size());
    }

    private void check(Manifest.Table table) throws IOException {
        try (SummedInput in = new SummedInput(zip.getInputStream(zip.getEntry(table.entry())), table.bytes()); EntryRows rows = new EntryRows(table, in)) {
            long count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            if (count != table.rows() || in.bytes() != table.bytes() || !in.sha256().equals(table.sha256())) {
                throw damaged(name, table.entry(), "SHA-256");
            }
        } catch (IOException | UncheckedIOException | CsvParseException | IllegalArgumentException | DateTimeException broken) {
            throw damaged(name, table.entry(), innermost(broken).getMessage());
        }
    }

    /** What the reader of the rows says is that it cannot read; why is below. */
    private static Throwable innermost(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Refusal damaged(String name, String entry, Object why) {
        return Refusal.wrongInput(BackupRefusal.DAMAGED, name, entry, why);
    }

    public Manifest manifest() {
        return manifest;
    }

    String name() {
        return name;
    }

    EntryRows rows(Manifest.Table table) throws IOException {
        return new EntryRows(table, zip.getInputStream(zip.getEntry(table.entry())));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
