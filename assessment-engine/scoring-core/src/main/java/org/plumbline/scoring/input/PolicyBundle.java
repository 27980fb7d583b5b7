package org.plumbline.scoring.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of one policy version and of the catalogue that it was written for.
 *
 * @param name      shown before file names in messages: the pack's folder as the user gave it
 * @param texts     by file name; a file that does not exist is absent
 * @param catalogue text of catalogue.yaml
 */
public record PolicyBundle(String name, SortedMap<String, String> texts, String catalogueName, String catalogue) {

    public static final String POLICY = "policy.yaml";
    public static final String PARAMETERS = "parameters.yaml";
    public static final String RULES = "rules.drl";
    public static final String SCENARIOS = "scenarios.yaml";

    /** Reads a pack's folder and the catalogue beside the packs (in the folder itself, its parent or its grandparent). */
    public static PolicyBundle read(Path pack) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String file : new String[] {POLICY, PARAMETERS, RULES, SCENARIOS}) {
            if (Files.isRegularFile(pack.resolve(file))) {
                texts.put(file, text(pack.resolve(file)));
            }
        }
        Path catalogue = catalogueOf(pack);
        return new PolicyBundle(pack.toString(), texts, catalogue == null ? "catalogue.yaml" : catalogue.toString(),
                catalogue == null ? null : text(catalogue));
    }

    /** Named from where the pack is, so that its mistakes are told by the same path as those of the pack. */
    private static Path catalogueOf(Path pack) {
        Path start = pack.toAbsolutePath().normalize();
        Path folder = start;
        for (int up = 0; up < 3 && folder != null; up++, folder = folder.getParent()) {
            Path candidate = folder.resolve("catalogue.yaml");
            if (Files.isRegularFile(candidate)) {
                return pack.isAbsolute() ? candidate : pack.resolve(start.relativize(candidate)).normalize();
            }
        }
        return null;
    }

    /** Bytes that are no UTF-8 become the replacement character, which every reader of the text then refuses at its place. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    public String fileName(String file) {
        return name.isEmpty() ? file : name + "/" + file;
    }

    /** SHA-256 over all names and texts, the catalogue's too, since it decides results; scenarios are proof, but belong to the version. */
    public String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, String> text : texts.entrySet()) {
                digest.update((text.getKey() + "\n" + text.getValue().length() + "\n" + text.getValue()).getBytes(StandardCharsets.UTF_8));
            }
            digest.update(("catalogue\n" + catalogue).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
