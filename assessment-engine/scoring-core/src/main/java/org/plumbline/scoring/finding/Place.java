package org.plumbline.scoring.finding;

import java.util.Comparator;

/**
 * Where in a text something stands. A character is a Unicode code point: 𠮷 is one, although Java and editors keep it as two. A byte order
 * mark at the beginning of the text is not counted.
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

    /** A part of this place: so many UTF-16 units after its beginning, as far as so many units reach, in the text that begins here. */
    public Place part(String text, int from, int to) {
        return new Place(file, line, column + text.codePointCount(0, from), Math.max(1, text.codePointCount(from, to)));
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
