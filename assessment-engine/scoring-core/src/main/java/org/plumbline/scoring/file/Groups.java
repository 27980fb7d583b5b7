package org.plumbline.scoring.file;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Walks through rows in groups that are about the same. */
final class Groups {

    private Groups() {
    }

    /** Sorts the rows by key, then the latest revision first, then by place, and hands over the rows of each key. */
    static <T> void each(List<Handed<T>> rows, Comparator<T> key, Consumer<List<Handed<T>>> action) {
        rows.sort(Comparator.<Handed<T>, T>comparing(Handed::content, key).thenComparing(Handed.latestFirst()));
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || key.compare(rows.get(start).content(), rows.get(i).content()) != 0) {
                action.accept(rows.subList(start, i));
                start = i;
            }
        }
    }

    /** The rows of the first revision of a group that is sorted by revision. */
    static <T> List<Handed<T>> sameRevision(List<Handed<T>> group) {
        int end = 1;
        while (end < group.size() && group.get(end).revision() == group.get(0).revision()) {
            end++;
        }
        return group.subList(0, end);
    }
}
