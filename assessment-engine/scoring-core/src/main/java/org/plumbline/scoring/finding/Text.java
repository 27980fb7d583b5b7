package org.plumbline.scoring.finding;

import java.util.Locale;
import java.util.function.Function;

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

    private static final int MOST_DIGITS = 3;

    /** Replaces {0}, {1} … by the arguments; a brace without an argument stays as it is. */
    public Text with(Object... arguments) {
        return filled(name -> {
            int number = number(name);
            if (number < 0 || number >= arguments.length) {
                return null;
            }
            return arguments[number] instanceof Text text ? text : same(String.valueOf(arguments[number]));
        });
    }

    /** Of up to three digits; -1 for anything else. */
    private static int number(String name) {
        if (name.isEmpty() || name.length() > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < name.length(); i++) {
            char digit = name.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Replaces {name} by what the words give for the name, all at once: a brace in what is filled in is only a brace. Null leaves it as it is. */
    public Text filled(Function<String, Text> words) {
        if (!zh.equals(en)) {
            return new Text(filled(zh, words, Text::zh), filled(en, words, Text::en));
        }
        // what an author wrote once is filled once, unless a word differs between the languages
        boolean[] differs = {false};
        String once = filled(zh, words, word -> {
            differs[0] |= !word.zh.equals(word.en);
            return word.zh;
        });
        return new Text(once, differs[0] ? filled(en, words, Text::en) : once);
    }

    /** By hand, not by a pattern: each line of each score sheet comes through here. */
    private static String filled(String sentence, Function<String, Text> words, Function<Text, String> language) {
        StringBuilder filled = new StringBuilder(sentence.length() + 16);
        int written = 0;
        int open = sentence.indexOf('{');
        while (open >= 0) {
            int inner = sentence.indexOf('{', open + 1);
            int close = sentence.indexOf('}', open + 1);
            if (close < 0) {
                break;
            }
            if (inner >= 0 && inner < close) {
                open = inner;
                continue;
            }
            Text word = words.apply(sentence.substring(open + 1, close));
            if (word != null) {
                filled.append(sentence, written, open).append(language.apply(word));
                written = close + 1;
            }
            open = inner;
        }
        return filled.append(sentence, written, sentence.length()).toString();
    }

    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
