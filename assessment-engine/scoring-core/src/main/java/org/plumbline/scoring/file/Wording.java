package org.plumbline.scoring.file;

import java.text.Normalizer;
import java.util.Locale;

/** Which differences between two spellings carry no meaning: width, case, blanks and invisible characters. */
final class Wording {

    private static final int FULL_WIDTH_SHIFT = '！' - '!';

    private Wording() {
    }

    /** For comparing words of headers and codes: without width, case, any blanks, any invisible characters. */
    static String key(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints()
                .filter(c -> !isBlank(c) && !isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    /** Without invisible characters and surrounding blanks; the inside stays. */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(kept::appendCodePoint);
        int start = 0;
        int end = kept.length();
        while (start < end && isBlank(kept.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(kept.charAt(end - 1))) {
            end--;
        }
        return kept.substring(start, end);
    }

    /** As {@link #clean}, and full-width letters, digits and signs become the ordinary ones. */
    static String narrow(String text) {
        String clean = clean(text);
        if (isPlain(clean)) {
            return clean;
        }
        StringBuilder narrow = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            narrow.append(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_SHIFT) : c == '\u3000' ? ' ' : c);
        }
        return narrow.toString();
    }

    /** Most cells are digits and letters only; they need no second look. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }
}
