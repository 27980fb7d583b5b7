package org.plumbline.scoring.finding;

import java.util.Comparator;

/**
 * Where in a text something stands.
 *
 * @param file   the name as the user gave it
 * @param line   from 1; 0 where the whole file is meant
 * @param column from 1, in characters; 0 where the whole line is meant
 * @param length in characters, 0 where unknown
 */
public record Place(String file, int line, int column, int length) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public static Place wholeFile(String file) {
        return new Place(file, 0, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
