package org.plumbline.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Whether two sides have found the same, asked before either is timed. */
final class Checksum {

    private Checksum() {
    }

    static String of(Stream<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException where they differ: a ratio would mean nothing */
    static void mustBeEqual(String ours, String other, String name, PrintWriter detail) {
        if (!ours.equals(other)) {
            throw new IllegalStateException(name + " finds something else: " + other + ", not " + ours);
        }
        detail.printf("the same results as %s: %s%n", name, ours.substring(0, 16));
        detail.flush();
    }
}
