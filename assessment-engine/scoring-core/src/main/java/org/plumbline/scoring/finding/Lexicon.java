package org.plumbline.scoring.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the words of a policy are, and what people call them: for suggestions where a word stands in the wrong place. */
public final class Lexicon {

    public static final Lexicon NONE = new Lexicon();

    /**
     * @param kind    with its article in English: 指标, an indicator
     * @param written as it stands where it is used: p.target of the parameter target
     * @param names   in both languages, and other names
     */
    record Entry(Text kind, String code, String written, List<String> names) {

        boolean isNamed(String plainWord) {
            return names.stream().anyMatch(name -> Suggestion.plain(name).equals(plainWord));
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    public void add(Text kind, String code, String written, Text name, Collection<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(name.zh());
        names.add(name.en());
        entries.add(new Entry(kind, code, written, List.copyOf(names)));
    }

    /** All that is in it, as it stands where it is used. */
    public List<String> written() {
        return entries.stream().map(Entry::written).toList();
    }

    List<Entry> entries() {
        return entries;
    }
}
