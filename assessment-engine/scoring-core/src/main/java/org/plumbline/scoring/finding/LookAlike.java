package org.plumbline.scoring.finding;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Characters that look like others or like nothing: Cyrillic and Greek letters that look Latin, full-width ones, and what has no width.
 * A name that holds one is not the name that a reader sees.
 */
public final class LookAlike {

    private static final String ALIKE = "аеорсухіјѕһԁԛԝӏѵгкмтнвАВСЕНІЈКМОРЅТХҮѴԌԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινοργυχɑɡɩǃ";
    private static final String LATIN = "aeopcyxijshdqwlvrkmthbABCEHIJKMOPSTXYVGWABEZHIKMNOPTYXaivopyuxagil";

    private LookAlike() {
    }

    /** The first character of a word that is not what it seems, said with its code point; empty where there is none. */
    public static Optional<Text> in(String word) {
        int position = 0;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            position++;
            int point = word.codePointAt(at);
            if (isOdd(point)) {
                return Optional.of(said(position, point));
            }
        }
        return Optional.empty();
    }

    private static Text said(int position, int point) {
        String alike = plain(Character.toString(point));
        boolean seen = isSeen(point);
        String shown = seen ? Character.toString(point) : "";
        String named = code(point);
        String notZh = seen && !alike.equals(shown) ? "，不是 " + alike : "";
        String notEn = seen && !alike.equals(shown) ? ", not " + alike : "";
        return new Text("第 " + position + " 个字符" + (seen ? "“" + shown + "”" : "看不见，") + "是 " + named + notZh,
                "character " + position + (seen ? " " + shown : ", which is not seen,") + " is " + named + notEn);
    }

    /** For example {@code U+0430 CYRILLIC SMALL LETTER A}. */
    public static String code(int point) {
        return String.format("U+%04X", point) + (Character.getName(point) == null ? "" : " " + Character.getName(point));
    }

    /** The word as it looks: each look-alike replaced by what it looks like, what is not seen left out. */
    public static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKC).codePoints().filter(LookAlike::isSeen).forEach(point -> {
            int known = ALIKE.indexOf(point);
            plain.appendCodePoint(known >= 0 ? LATIN.charAt(known) : point);
        });
        return plain.toString();
    }

    /** The word with what cannot be seen written out as its code point: it could turn a message round, or speak to a terminal. */
    static String visible(String word) {
        if (word.codePoints().allMatch(point -> isSeen(point) || point == '\n' || point == '\t')) {
            return word;
        }
        StringBuilder visible = new StringBuilder();
        word.codePoints().forEach(point -> visible.append(isSeen(point) || point == '\n' || point == '\t' ? Character.toString(point) : String.format("<U+%04X>", point)));
        return visible.toString();
    }

    private static boolean isOdd(int point) {
        return point > 0x7F && !(isSeen(point) && plain(Character.toString(point)).equals(Character.toString(point)));
    }

    /** Also false for what turns the direction of the text round, and for marks that are put upon the letter before. */
    public static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> !Character.UnicodeBlock.HANGUL_JAMO.equals(Character.UnicodeBlock.of(point)) && point != 0x3164 && point != 0xFFA0;
        };
    }
}
