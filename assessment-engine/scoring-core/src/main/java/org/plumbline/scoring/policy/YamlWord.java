package org.plumbline.scoring.policy;

import java.util.regex.Pattern;

/** Writes a text as one value of YAML that is read as the same text, in flow style and in block style. */
final class YamlWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}（）《》〔〕、。·]+");

    private YamlWord() {
    }

    static String of(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT || point == '\uFEFF' || point == '\u2028' || point == '\u2029') {
                quoted.append(point > 0xFFFF ? String.format("\\U%08x", point) : String.format("\\u%04x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
