package org.plumbline.service.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words as templates look them up. */
final class WordBundle extends ResourceBundle {

    private final Locale language;

    WordBundle(Locale language) {
        this.language = language;
    }

    @Override
    protected Object handleGetObject(String key) {
        return Arrays.stream(Word.values()).filter(word -> word.name().equals(key)).findFirst().map(word -> word.in(language)).orElse(null);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Arrays.stream(Word.values()).map(Word::name).toList());
    }
}
