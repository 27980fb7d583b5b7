package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.input.Origin;

/**
 * What of one kind of rows holds, sorted by its key, and where each was handed in.
 *
 * @param sources in the order of {@code contents}
 */
record Settled<T>(List<T> contents, Sources sources, Comparator<T> key) {

    Settled(Comparator<T> key) {
        this(new ArrayList<>(), new Sources(), key);
    }

    void add(T content, Handed<?> from) {
        contents.add(content);
        sources.add(from);
    }

    /** @throws IllegalArgumentException if nothing with the key of what is wanted was handed in */
    Origin of(T wanted) {
        int index = Collections.binarySearch(contents, wanted, key);
        if (index < 0) {
            throw new IllegalArgumentException("not handed in here: " + wanted);
        }
        return sources.origin(index);
    }
}
