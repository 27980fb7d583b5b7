package org.plumbline.service.audit;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.service.CanonicalMap;

/**
 * An entry as people read it.
 *
 * @param happenedAt of an anonymous action the beginning of its day
 * @param actor      null: the action is anonymous
 * @param from       null: on the command line, by the service itself, or anonymous
 * @param before     what was, by name
 * @param after      what is
 * @param details    what else is told, such as the reason
 * @param erasedAt   when before, after and details were erased; null: they were not
 */
public record ShownEntry(long number, Instant happenedAt, AuditAction action, String subject, String actor, String from, SortedMap<String, String> before,
        SortedMap<String, String> after, SortedMap<String, String> details, Instant erasedAt, String erasedBy, String hash) {

    static ShownEntry of(KeptEntry entry) {
        SortedMap<String, String> payload = entry.payload() == null ? new TreeMap<>() : CanonicalMap.read(entry.payload());
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        SortedMap<String, String> details = new TreeMap<>();
        for (Map.Entry<String, String> each : payload.entrySet()) {
            String name = each.getKey();
            if (name.startsWith(AuditEntry.BEFORE)) {
                before.put(name.substring(AuditEntry.BEFORE.length()), each.getValue());
            } else if (name.startsWith(AuditEntry.AFTER)) {
                after.put(name.substring(AuditEntry.AFTER.length()), each.getValue());
            } else {
                details.put(name, each.getValue());
            }
        }
        return new ShownEntry(entry.number(), entry.happenedAt(), AuditAction.valueOf(entry.action()), entry.subject(), entry.actor(), entry.fromAddress(), before, after, details,
                entry.erasedAt(), entry.erasedBy(), entry.hash());
    }
}
