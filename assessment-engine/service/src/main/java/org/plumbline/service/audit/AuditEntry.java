package org.plumbline.service.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.service.Actor;

/**
 * What is to be written into the audit trail. No names of people but login names belong in the subject; what is told beyond it stands in the payload, which may be
 * erased.
 *
 * @param subject number, code or name of what it was done to, 1 to 128 characters
 * @param actor   who did it; null where the action is anonymous, whoever is handed in
 * @param payload what is told beyond that, by name; empty where the action is anonymous
 */
public record AuditEntry(AuditAction action, String subject, Actor actor, SortedMap<String, String> payload) {

    static final String BEFORE = "before.";
    static final String AFTER = "after.";

    private static final int LONGEST_SUBJECT = 128;

    public AuditEntry {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("the subject of " + action + " has " + subject.length() + " characters, not 1 to " + LONGEST_SUBJECT);
        }
        if (action.isAnonymous()) {
            if (!payload.isEmpty()) {
                throw new IllegalArgumentException(action + " is anonymous and tells nothing beyond its subject");
            }
            actor = null;
        } else if (actor == null) {
            throw new IllegalArgumentException("somebody does " + action);
        }
        payload = Collections.unmodifiableSortedMap(new TreeMap<>(payload));
    }

    /** @param subject as its text */
    public static AuditEntry of(AuditAction action, Object subject, Actor actor) {
        return new AuditEntry(action, String.valueOf(subject), actor, Collections.emptySortedMap());
    }

    /** Tells something more; null is left out. */
    public AuditEntry with(String name, Object value) {
        if (value == null) {
            return this;
        }
        SortedMap<String, String> more = new TreeMap<>(payload);
        more.put(name, String.valueOf(value));
        return new AuditEntry(action, subject, actor, more);
    }

    /** Tells what something was and what it is; null: there was none, or is none any more. */
    public AuditEntry changed(String name, Object before, Object after) {
        return with(BEFORE + name, before).with(AFTER + name, after);
    }
}
