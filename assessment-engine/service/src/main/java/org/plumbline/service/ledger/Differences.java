package org.plumbline.service.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a file says otherwise than what is kept, each as “what kept → stated”, short enough for a message. */
public final class Differences {

    private static final int LONGEST_VALUE = 60;

    private final List<String> words = new ArrayList<>();

    /** Says nothing where the two are equal. */
    public Differences in(String what, Object kept, Object stated) {
        if (!Objects.equals(kept, stated)) {
            words.add(what + " " + shown(kept) + " → " + shown(stated));
        }
        return this;
    }

    public List<String> all() {
        return List.copyOf(words);
    }

    private static String shown(Object value) {
        String text = value == null || value.equals("") ? "–" : value.toString().replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) > LONGEST_VALUE ? text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…" : text;
    }
}
