package org.plumbline.scoring.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Place;

/**
 * A good row, before it is compared with the others about the same.
 *
 * @param revision 0 where the table has none; of two rows about the same the higher one holds
 * @param row      as it was written
 */
record Handed<T>(T content, int revision, Table table, int line, String row) {

    private static final int MOST_NAMED = 3;

    /** The latest revision first; then by place, so that the order of files does not matter. */
    static <T> Comparator<Handed<T>> latestFirst() {
        return Comparator.<Handed<T>>comparingInt(Handed::revision).reversed()
                .thenComparing(handed -> handed.table().name()).thenComparingInt(Handed::line);
    }

    Place place() {
        return table.place(line);
    }

    /** The places of the others, for a message: the first few of them. */
    String others(List<Handed<T>> rows) {
        String named = rows.stream().filter(other -> other != this).limit(MOST_NAMED)
                .map(other -> other.place().toString()).collect(Collectors.joining("、"));
        return rows.size() - 1 > MOST_NAMED ? named + " …" : named;
    }
}
