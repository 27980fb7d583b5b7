package org.plumbline.scoring.policy;

import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Place;

/** A YAML text as a tree in which every value knows its place. Scalars stay text: nobody turns NO into false or 0.950 into 0.95. */
public sealed interface Yaml {

    Place place();

    /** @param quoted whether the author wrote quotation marks, so that {@code ""} is a text and a bare nothing is not */
    record Scalar(String text, boolean quoted, Place place) implements Yaml {

        boolean isEmpty() {
            return text.isEmpty() && !quoted;
        }
    }

    record Sequence(List<Yaml> entries, Place place) implements Yaml { }

    /** @param entries by key, in the order of the text */
    record Mapping(Map<String, Entry> entries, Place place) implements Yaml { }

    record Entry(Scalar key, Yaml value) { }
}
