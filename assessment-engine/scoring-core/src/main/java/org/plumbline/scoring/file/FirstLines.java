package org.plumbline.scoring.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a table, among which its header is.
 *
 * @param stopped why there are no more of them; null where nothing was wrong
 */
record FirstLines(List<Line> lines, UnreadableTable stopped) {

    static FirstLines of(Lines lines) {
        List<Line> first = new ArrayList<>();
        try {
            while (first.size() < Header.FIRST_ROWS && lines.hasNext()) {
                first.add(lines.next());
            }
        } catch (UnreadableTable unreadable) {
            return new FirstLines(first, unreadable);
        }
        return new FirstLines(first, null);
    }

    /** A table that breaks off before its header has nothing else to say. */
    void mustGoOn() {
        if (stopped != null) {
            throw stopped;
        }
    }

    boolean areBlank() {
        return lines.stream().allMatch(Line::isBlank);
    }

    long cells() {
        return lines.stream().mapToLong(line -> line.cells().size()).sum();
    }
}
