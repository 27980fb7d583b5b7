package org.plumbline.scoring.finding;

import java.util.Locale;

/**
 * A sentence in the two languages of the product.
 *
 * @param zh Chinese; never empty
 * @param en English; never empty
 */
public record Text(String zh, String en) {

    /** The same words in both languages: what an author wrote once. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** Replaces {0}, {1} … by the arguments; a brace without an argument stays as it is. */
    public Text with(Object... arguments) {
        String filledZh = zh;
        String filledEn = en;
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            String hole = "{" + i + "}";
            filledZh = filledZh.replace(hole, argument instanceof Text text ? text.zh : String.valueOf(argument));
            filledEn = filledEn.replace(hole, argument instanceof Text text ? text.en : String.valueOf(argument));
        }
        return new Text(filledZh, filledEn);
    }

    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
