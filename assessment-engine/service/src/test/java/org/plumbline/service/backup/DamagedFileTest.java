package org.plumbline.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.SaidNo;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;

/** Whatever is wrong with a file is found before a database is touched. */
@Tag("database")
class DamagedFileTest {

    private static final int FLIPPED = Boolean.getBoolean("plumbline.long") ? 1_000 : 60;
    private static final String CATALOGUE = "tables/catalogue.csv";

    @TempDir
    private static Path folder;
    private static Path good;
    private static Manifest manifest;

    @BeforeAll
    static void save() throws Exception {
        good = folder.resolve("good.backup");
        try (TestDatabase database = TestDatabase.create(); RunningService service = RunningService.on(database)) {
            service.publish("community-officer", "2026-08");
            manifest = Backups.save(database, good);
        }
    }

    @AfterAll
    static void the_good_one_was_good() throws IOException {
        CheckedBackup.open(good, Progress.NONE).close();
    }

    @Test
    void a_file_that_is_missing_empty_or_no_zip_is_no_backup() throws IOException {
        refused(folder.resolve("missing"), "BACKUP-004");
        refused(Files.createFile(folder.resolve("empty")), "BACKUP-004");
        refused(Files.writeString(folder.resolve("text"), "a,b\n1,2\n"), "BACKUP-004");
        refused(changed("foreign", entries -> {
            entries.clear();
            entries.put("word/document.xml", bytes("<w/>"));
        }), "BACKUP-004");
    }

    @Test
    void a_file_that_ends_early_is_refused_wherever_it_ends() throws IOException {
        byte[] all = Files.readAllBytes(good);
        for (int length : new int[] {1, 30, all.length / 3, all.length / 2, all.length - 100, all.length - 1}) {
            refused(Files.write(folder.resolve("cut-" + length), Arrays.copyOf(all, length)), "BACKUP-00[46]");
        }
    }

    @Test
    void a_flipped_bit_is_refused_or_stands_where_nothing_is_read() throws IOException {
        byte[] all = Files.readAllBytes(good);
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < FLIPPED; round++) {
            refused += isRefused(all, random.nextInt(all.length), random.nextInt(8)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(FLIPPED / 2);
    }

    /** Chance finds these few bytes seldom, and no sum of another entry covers them. */
    @Test
    void a_flipped_bit_in_the_manifest_is_refused_or_stands_where_nothing_is_read() throws IOException {
        byte[] all = Files.readAllBytes(good);
        int from = new String(all, StandardCharsets.ISO_8859_1).indexOf(Manifest.ENTRY) + Manifest.ENTRY.length();
        int length = compressed(Manifest.ENTRY);
        int refused = 0;
        for (int at = from; at < from + length; at++) {
            refused += isRefused(all, at, at % 8) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(length * 9 / 10);
    }

    private static boolean isRefused(byte[] all, int at, int bit) throws IOException {
        byte[] flipped = all.clone();
        flipped[at] ^= (byte) (1 << bit);
        try (CheckedBackup backup = CheckedBackup.open(Files.write(folder.resolve("flipped"), flipped), Progress.NONE)) {
            assertThat(backup.manifest()).isEqualTo(manifest);
            return false;
        } catch (Refusal found) {
            return true;
        }
    }

    @Test
    void other_contents_an_entry_missing_and_one_too_many_are_refused() throws IOException {
        refused(changed("other", entries -> entries.compute("tables/intake_gate.csv", (name, was) -> bytes(text(was).replace("1", "2")))),
                "BACKUP-006.*intake_gate.*SHA-256");
        refused(changed("missing-entry", entries -> entries.remove(CATALOGUE)), "BACKUP-006.*catalogue");
        refused(changed("surplus", entries -> entries.put("tables/surplus.csv", bytes("id\n1\n"))), "BACKUP-006.*surplus");
        refused(changed("escape", entries -> entries.put("../../escape", bytes("x"))), "BACKUP-006.*escape");
        refused(changed("no-manifest", entries -> entries.remove(Manifest.ENTRY)), "BACKUP-004");
        refused(changed("row-twice", entries -> entries.compute("tables/intake_gate.csv", (name, was) -> bytes(text(was) + "2\n"))), "BACKUP-006.*intake_gate");
    }

    @Test
    void a_manifest_of_a_newer_format_is_told_from_a_damaged_one() throws IOException {
        refused(changed("newer", entries -> entries.put(Manifest.ENTRY, bytes("{\"format\": 2, \"other\": {}}"))), "BACKUP-005");
        refused(changed("wordless", entries -> entries.put(Manifest.ENTRY, bytes("{\"format\": 1}"))), "BACKUP-006");
        refused(changed("no-json", entries -> entries.put(Manifest.ENTRY, bytes("x"))), "BACKUP-006");
        refused(changed("bad-name", entries -> entries.compute(Manifest.ENTRY, (name, was) -> bytes(text(was).replace("\"intake_gate\"", "\"x` y\"")))), "BACKUP-006");
    }

    @Test
    void an_entry_that_unpacks_to_more_than_it_should_is_left_at_once() throws IOException {
        Path bomb = folder.resolve("bomb");
        rewrite(bomb, entries(), CATALOGUE, 1L << 30);
        refused(bomb, "BACKUP-006.*more than");
    }

    @Test
    void a_newer_schema_is_refused_and_the_tables_are_not_even_made() throws Exception {
        Path newer = changed("newer-schema", entries -> entries.compute(Manifest.ENTRY,
                (name, was) -> bytes(text(was).replace("\"" + manifest.schemaVersion() + "\"", "\"999\""))));
        try (TestDatabase fresh = TestDatabase.create()) {
            assertThatThrownBy(() -> Backups.restore(newer, fresh)).isInstanceOf(Refusal.class).hasMessageContaining("BACKUP-007");
            Backups.restore(good, fresh);
        }
    }

    private static void refused(Path file, String message) {
        assertThat(SaidNo.to(() -> CheckedBackup.open(file, Progress.NONE).close())).containsPattern(message);
    }

    private static Path changed(String name, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = entries();
        change.accept(entries);
        Path file = folder.resolve(name);
        rewrite(file, entries, null, 0);
        return file;
    }

    private static Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void rewrite(Path file, Map<String, byte[]> entries, String bomb, long size) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                byte[] blanks = new byte[1 << 20];
                for (long written = 0; entry.getKey().equals(bomb) && written < size; written += blanks.length) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        }
    }

    private static int compressed(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(good.toFile())) {
            return (int) zip.getEntry(entry).getCompressedSize();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
