package org.plumbline.service.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.service.Checksum;
import org.plumbline.service.Refusal;

/** The files of a policy as somebody types them: any text at all, but only so much of it. */
final class DraftTexts {

    private static final List<String> NAMES = List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS);
    /** As large as a file of a bundle may be, so that what was saved can be taken in as a version. */
    private static final int LARGEST_FILE = 1 << 20;

    private DraftTexts() {
    }

    /**
     * The texts as they are kept: Windows line ends as in a bundle, and half a character, which no database takes, as the replacement
     * character that the check refuses at its place.
     *
     * @throws Refusal if a file is none of a policy's, has no text or is too large
     */
    static SortedMap<String, String> of(Map<String, String> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((name, text) -> {
            if (!NAMES.contains(name)) {
                throw Refusal.wrongInput(StudioRefusal.UNKNOWN_FILE, name, name, String.join(", ", NAMES));
            }
            texts.put(name, kept(name, text == null ? "" : text));
        });
        return texts;
    }

    private static String kept(String name, String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16).replace("\r\n", "\n");
        int bytes = whole.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGEST_FILE) {
            throw Refusal.wrongInput(StudioRefusal.FILE_TOO_LARGE, name, name, bytes, LARGEST_FILE);
        }
        return whole;
    }

    static String checksum(SortedMap<String, String> texts) {
        MessageDigest digest = Checksum.digest();
        texts.forEach((name, text) -> digest.update((name + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
