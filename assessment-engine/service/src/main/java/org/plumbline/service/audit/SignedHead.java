package org.plumbline.service.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the signed heads: the chain had this entry as its last one.
 *
 * @param signature Ed25519 over {@link #signed}, Base64
 */
public record SignedHead(Kind kind, long number, String hash, Instant at, String signature) {

    /** RESTORED: from here on the database is one that was restored, and what was signed beyond this number was lost with the one before. */
    public enum Kind { HEAD, RESTORED }

    private static final Pattern LINE = Pattern.compile("(HEAD|RESTORED) (\\d{1,18}) ([0-9a-f]{64}) (\\S{20,40}) ([A-Za-z0-9+/]{86}==)");

    /** What the signature is over. */
    static String signed(Kind kind, long number, String hash, Instant at) {
        return "plumbline audit " + kind + " " + number + " " + hash + " " + at;
    }

    String signed() {
        return signed(kind, number, hash, at);
    }

    String line() {
        return kind + " " + number + " " + hash + " " + at + " " + signature;
    }

    /** Empty where it is no whole line. */
    static Optional<SignedHead> read(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignedHead(Kind.valueOf(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3), Instant.parse(parts.group(4)), parts.group(5)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
