package org.plumbline.scoring.finding;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** Replaces {0}, {1} … by the arguments; a brace without an argument stays as it is. */
    public Text with(Object... arguments) {
        return filled(name -> NUMBER.matcher(name).matches() && Integer.parseInt(name) < arguments.length
                ? arguments[Integer.parseInt(name)] instanceof Text text ? text : same(String.valueOf(arguments[Integer.parseInt(name)])) : null);
    }

    /** Replaces {name} by what the words give for the name, all at once: a brace in what is filled in is only a brace. Null leaves it as it is. */
    public Text filled(Function<String, Text> words) {
        return new Text(filled(zh, name -> words.apply(name) == null ? null : words.apply(name).zh),
                filled(en, name -> words.apply(name) == null ? null : words.apply(name).en));
    }

    private static String filled(String sentence, Function<String, String> words) {
        return HOLE.matcher(sentence).replaceAll(hole -> {
            String filling = words.apply(hole.group(1));
            return Matcher.quoteReplacement(filling == null ? hole.group() : filling);
        });
    }

    public String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
