package org.plumbline.scoring.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.plumbline.scoring.finding.Place;

/** Where each word of a text stands, below the thing that uses it: what has been read keeps the places of things only. */
final class WordPlaces {

    private final Map<Place, Yaml> things = new HashMap<>();
    private final Place root;

    private WordPlaces(Place root) {
        this.root = root;
    }

    static WordPlaces of(Yaml text) {
        WordPlaces words = new WordPlaces(text.place());
        words.note(text);
        return words;
    }

    private void note(Yaml yaml) {
        if (yaml instanceof Yaml.Sequence list) {
            list.entries().forEach(this::note);
        } else if (yaml instanceof Yaml.Mapping mapping) {
            mapping.entries().values().forEach(entry -> {
                note(entry.value());
                things.put(entry.key().place(), entry.value());
            });
            things.put(mapping.place(), mapping);
        }
    }

    /** Of a word anywhere below a key of the whole text; the key itself where the word is not there. */
    Place ofText(String key, String word) {
        return of(root, key, word);
    }

    /** Of a word below a key of a thing; the key's value where it is not there, the thing where there is no such key. */
    Place of(Place thing, String key, String word) {
        Yaml.Entry entry = things.get(thing) instanceof Yaml.Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? thing : find(entry.value(), word).orElse(entry.value().place());
    }

    /** Of a word anywhere below a thing. */
    Place of(Place thing, String word) {
        return Optional.ofNullable(things.get(thing)).flatMap(below -> find(below, word)).orElse(thing);
    }

    /** A value before a key: of two alike the value is what refers to something. */
    private static Optional<Place> find(Yaml yaml, String word) {
        if (yaml instanceof Yaml.Scalar scalar) {
            return scalar.text().equals(word) ? Optional.of(scalar.place()) : Optional.empty();
        }
        if (yaml instanceof Yaml.Sequence list) {
            return list.entries().stream().map(entry -> find(entry, word)).flatMap(Optional::stream).findFirst();
        }
        Map<String, Yaml.Entry> entries = ((Yaml.Mapping) yaml).entries();
        return entries.values().stream().map(entry -> find(entry.value(), word)).flatMap(Optional::stream).findFirst()
                .or(() -> Optional.ofNullable(entries.get(word)).map(entry -> entry.key().place()));
    }
}
