package org.plumbline.scoring.file;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.plumbline.scoring.input.Assessee;

/** The days that rows of one number already cover, as stretches that do not touch. */
final class Validity {

    private final TreeMap<LocalDate, LocalDate> covered = new TreeMap<>();

    static LocalDate first(Assessee row) {
        return row.from() == null ? LocalDate.MIN : row.from();
    }

    static LocalDate last(Assessee row) {
        return row.to() == null ? LocalDate.MAX : row.to();
    }

    boolean overlaps(Assessee row) {
        return overlapping(first(row), last(row)) != null;
    }

    void cover(Assessee row) {
        LocalDate first = first(row);
        LocalDate last = last(row);
        for (var stretch = overlapping(first, last); stretch != null; stretch = overlapping(first, last)) {
            covered.remove(stretch.getKey());
            first = first.isBefore(stretch.getKey()) ? first : stretch.getKey();
            last = last.isAfter(stretch.getValue()) ? last : stretch.getValue();
        }
        covered.put(first, last);
    }

    private Map.Entry<LocalDate, LocalDate> overlapping(LocalDate first, LocalDate last) {
        Map.Entry<LocalDate, LocalDate> stretch = covered.floorEntry(last);
        return stretch != null && !stretch.getValue().isBefore(first) ? stretch : null;
    }
}
