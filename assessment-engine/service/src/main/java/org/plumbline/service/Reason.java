package org.plumbline.service;

import org.plumbline.scoring.finding.Code;

/** Why somebody does something that needs a reason. */
public final class Reason {

    /** Characters. */
    public static final int LONGEST = 500;

    private Reason() {
    }

    /** @throws Refusal with the given code if there is none, or it is longer than 500 characters; and as {@link Written} refuses */
    public static String required(String reason, Code code) {
        return required("reason", reason, code);
    }

    /** The same of another field, with what the code's message tells. */
    public static String required(String field, String reason, Code code, Object... arguments) {
        String said = reason == null ? "" : Written.of(field, reason).strip();
        if (isUnseen(said) || said.length() > LONGEST) {
            throw Refusal.wrongInput(code, field, arguments);
        }
        return said;
    }

    /** Whether there is nothing to be read in it: blanks of whatever alphabet, and signs without width, are no reason. */
    private static boolean isUnseen(String text) {
        return text.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each) || Character.getType(each) == Character.FORMAT);
    }

    /** As {@link #required}, or null where nothing is said. */
    public static String optional(String reason, Code code) {
        return optional("reason", reason, code);
    }

    /** @param field in which it is said, for the message */
    public static String optional(String field, String reason, Code code, Object... arguments) {
        return reason == null || reason.isBlank() ? null : required(field, reason, code, arguments);
    }
}
