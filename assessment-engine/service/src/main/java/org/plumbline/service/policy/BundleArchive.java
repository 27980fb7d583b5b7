package org.plumbline.service.policy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.service.Refusal;

/** A bundle as a zip: the four files, and the catalogue that they were written for. Read in memory, by name and within limits. */
final class BundleArchive {

    static final String CATALOGUE = "catalogue.yaml";

    private static final Set<String> KNOWN = Set.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS, CATALOGUE);
    private static final int MOST_ENTRIES = 50;
    private static final int LARGEST_FILE = 1 << 20;

    private BundleArchive() {
    }

    /**
     * The known files by name. They may stand in one folder of the archive; whatever else is in it is not read.
     *
     * @throws Refusal if it is no zip, holds too much, or one of the files twice
     */
    static SortedMap<String, String> read(InputStream archive) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        Set<String> folders = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw noArchive("> " + MOST_ENTRIES + " files");
                }
                String path = entry.getName();
                String name = path.substring(path.lastIndexOf('/') + 1);
                boolean isShallow = path.chars().filter(c -> c == '/').count() <= 1;
                // what is not kept is measured too, because it has to be unpacked to get past it
                byte[] bytes = bytes(zip, path);
                if (!KNOWN.contains(name) || !isShallow) {
                    continue;
                }
                folders.add(path.substring(0, path.length() - name.length()));
                if (texts.put(name, text(bytes, name)) != null) {
                    throw noArchive(name + " ×2");
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw noArchive(String.valueOf(broken.getMessage()));
        }
        if (folders.size() > 1) {
            throw noArchive(String.join(" + ", new TreeSet<>(folders)));
        }
        if (!texts.containsKey(PolicyBundle.POLICY)) {
            throw noArchive("policy.yaml?");
        }
        return texts;
    }

    private static byte[] bytes(InputStream in, String path) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw noArchive(path + " > 1 MiB");
        }
        return bytes;
    }

    private static String text(byte[] bytes, String name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\r\n", "\n");
        } catch (CharacterCodingException otherBytes) {
            throw noArchive(name + ": UTF-8?");
        }
    }

    private static Refusal noArchive(String what) {
        return Refusal.wrongInput(PolicyRefusal.NO_ARCHIVE, "bundle.zip", what);
    }

    /** Equal bundles give equal bytes. */
    static byte[] write(PolicyBundle bundle) {
        SortedMap<String, String> texts = new TreeMap<>(bundle.texts());
        texts.put(CATALOGUE, bundle.catalogue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written anywhere", impossible);
        }
        return bytes.toByteArray();
    }
}
