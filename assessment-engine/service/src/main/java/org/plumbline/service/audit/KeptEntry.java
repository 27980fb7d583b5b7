package org.plumbline.service.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.service.CanonicalMap;
import org.plumbline.service.Checksum;

/**
 * An entry as it stands in the chain, with its payload as it is now.
 *
 * @param number       place in the chain, from 1
 * @param happenedAt   of an anonymous action the beginning of its day
 * @param action       name of an {@link AuditAction}, as it was written
 * @param actor        null: the action is anonymous
 * @param fromAddress  null: on the command line, by the service itself, or anonymous
 * @param payloadHash  SHA-256 of salt and payload; null: it has none
 * @param previousHash of the entry before; 64 zeros: it is the first
 * @param payloadOf    its own number where there is a payload, erased or not; null: there is none
 * @param payload      canonical text; null: none, or erased
 * @param erasedAt     null: it was not
 */
record KeptEntry(long number, Instant happenedAt, String action, String subjectKind, String subject, String actor, String fromAddress, String payloadHash,
        String previousHash, String hash, Long payloadOf, String salt, String payload, Instant erasedAt, String erasedBy) {

    /** Of the first entry's predecessor. */
    static final String BEGINNING = "0".repeat(64);

    private static final String FORMAT = "1";

    /** The hash that follows from everything else that the entry has. */
    String computedHash() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("format", FORMAT);
        all.put("number", String.valueOf(number));
        all.put("at", happenedAt.toString());
        all.put("action", action);
        all.put("subjectKind", subjectKind);
        all.put("subject", subject);
        all.put("previous", previousHash);
        put(all, "actor", actor);
        put(all, "from", fromAddress);
        put(all, "payload", payloadHash);
        return Checksum.of(CanonicalMap.write(all));
    }

    private static void put(SortedMap<String, String> all, String name, String value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    static String payloadHash(String salt, String payload) {
        return Checksum.of(salt + "\n" + payload);
    }

    KeptEntry hashed() {
        return new KeptEntry(number, happenedAt, action, subjectKind, subject, actor, fromAddress, payloadHash, previousHash, computedHash(), payloadOf, salt, payload, erasedAt, erasedBy);
    }

    boolean isErased() {
        return erasedAt != null;
    }
}
