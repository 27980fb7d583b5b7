package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import picocli.CommandLine.Option;

/** In which of the two languages a command speaks. */
final class LanguageOption {

    enum Language { zh, en }

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of the messages; otherwise that of LANG, and Chinese where it names neither")
    private Language language;

    Locale locale() {
        return language == null ? of(System.getenv()) : Locale.forLanguageTag(language.name());
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
