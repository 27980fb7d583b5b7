package org.plumbline.service;

import org.plumbline.scoring.finding.Code;

/** Why somebody does something that needs a reason. */
public final class Reason {

    /** Characters. */
    public static final int LONGEST = 500;

    private Reason() {
    }

    /** @throws Refusal with the given code if there is none, or it is longer than 500 characters */
    public static String required(String reason, Code code) {
        return required("reason", reason, code);
    }

    private static String required(String field, String reason, Code code) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.wrongInput(code, field);
        }
        return said;
    }

    /** As {@link #required}, or null where nothing is said. */
    public static String optional(String reason, Code code) {
        return optional("reason", reason, code);
    }

    /** @param field in which it is said, for the message */
    public static String optional(String field, String reason, Code code) {
        return reason == null || reason.isBlank() ? null : required(field, reason, code);
    }
}
