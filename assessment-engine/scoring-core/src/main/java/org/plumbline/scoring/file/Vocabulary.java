package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.EventKind;

/** The words that headers and event cells may use, from the catalogue and the key columns. */
final class Vocabulary {

    private final Catalogue catalogue;
    private final Map<String, List<Meaning>> columns = new HashMap<>();
    private final Map<String, EventKind> events = new HashMap<>();
    private final Set<String> columnWords = new TreeSet<>();
    private final Set<String> eventWords = new TreeSet<>();

    Vocabulary(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (KeyColumn column : KeyColumn.values()) {
            column.words().forEach(word -> add(word, new Meaning.Key(column)));
        }
        catalogue.attributes().values().forEach(attribute ->
                words(attribute.code(), attribute.name(), attribute.aliases()).forEach(word -> add(word, new Meaning.Attribute(attribute))));
        catalogue.items().values().forEach(item ->
                words(item.code(), item.name(), item.aliases()).forEach(word -> add(word, new Meaning.Item(item))));
        catalogue.events().values().forEach(this::addEvent);
    }

    /** What a header may mean; more than one where different tables use one word differently. */
    List<Meaning> meanings(String header) {
        return columns.getOrDefault(Wording.key(header), List.of());
    }

    /** What a header means in tables of one kind; a key column before a word of the catalogue. */
    Optional<Meaning> meaning(String header, TableKind kind) {
        return meanings(header).stream().filter(meaning -> meaning.isReadIn(kind)).findFirst();
    }

    Optional<EventKind> event(String cell) {
        return Optional.ofNullable(events.get(Wording.key(cell)));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Set<String> columnWords() {
        return columnWords;
    }

    Set<String> eventWords() {
        return eventWords;
    }

    private void addEvent(EventKind event) {
        words(event.code(), event.name(), event.aliases()).forEach(word -> {
            events.putIfAbsent(Wording.key(word), event);
            eventWords.add(word);
        });
        event.flags().forEach((code, name) ->
                words(code, name, List.of()).forEach(word -> add(word, new Meaning.Flag(code, name))));
    }

    private void add(String word, Meaning meaning) {
        List<Meaning> meanings = columns.computeIfAbsent(Wording.key(word), key -> new ArrayList<>());
        // several kinds of event may share a flag: it is one column
        boolean known = meanings.stream().anyMatch(other -> other.equals(meaning)
                || other instanceof Meaning.Flag a && meaning instanceof Meaning.Flag b && a.code().equals(b.code()));
        if (!known) {
            meanings.add(meaning);
        }
        columnWords.add(word);
    }

    private static Stream<String> words(String code, Text name, List<String> aliases) {
        return Stream.concat(Stream.of(code, name.zh(), name.en()), aliases.stream());
    }
}
