package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import picocli.CommandLine.Option;

/** In which of the two languages a command speaks. */
final class LanguageOption {

    private static final String NAME = "--lang";

    enum Language { zh, en }

    @Option(names = NAME, paramLabel = "zh|en", description = "language of the messages; otherwise that of LANG, and Chinese where it names neither")
    private Language language;

    Locale locale() {
        return language == null ? of(System.getenv()) : Locale.forLanguageTag(language.name());
    }

    /** Where the words of a command could not be read to their end, or its work failed: the option as it is written, wherever. */
    static Locale of(List<String> words, Map<String, String> environment) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).equals(NAME) && i + 1 < words.size() ? NAME + "=" + words.get(i + 1) : words.get(i);
            for (Language each : Language.values()) {
                if (word.equals(NAME + "=" + each)) {
                    return Locale.forLanguageTag(each.name());
                }
            }
        }
        return of(environment);
    }

    /** Java's own default would be English where nothing is set, as on most servers. */
    static Locale of(Map<String, String> environment) {
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.get(variable);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
            }
        }
        return Locale.CHINESE;
    }
}
