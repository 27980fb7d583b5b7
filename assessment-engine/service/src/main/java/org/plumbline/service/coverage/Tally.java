package org.plumbline.service.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.Roster;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;

/**
 * Counts for each number which primary policies take it. The months of two policies may end on different days: each takes whom it finds
 * on its own day, and nobody is in a gap to whom some policy applies, if only on another day than the one that was looked at.
 */
final class Tally {

    /** What is known of one number so far; small, because there is one of everybody. */
    private static final class Count {
        private final String name;
        private final AssesseeKind kind;
        private final BitSet takenBy = new BitSet();
        private boolean isWithout;

        private Count(Assessee first) {
            this.name = first.name();
            this.kind = first.kind();
        }
    }

    private final List<Roster> primary;
    private final List<Roster> standIns;
    private final SortedMap<String, Count> counts = new TreeMap<>();

    /**
     * @param primary  the primary policies of the period
     * @param standIns primary policies of other periods: whoever is assessed by one of them is in no gap
     */
    Tally(List<Roster> primary, List<Roster> standIns) {
        this.primary = primary;
        this.standIns = standIns;
    }

    /** A row that holds on a day on which one of the primary policies looks. */
    void add(Assessee row) {
        Count count = counts.computeIfAbsent(row.no(), any -> new Count(row));
        boolean applies = standIns.stream().anyMatch(roster -> roster.applies(row));
        for (int i = 0; i < primary.size(); i++) {
            if (primary.get(i).applies(row)) {
                applies = true;
                if (primary.get(i).takes(row)) {
                    count.takenBy.set(i);
                }
            }
        }
        count.isWithout |= !applies;
    }

    /** By number. */
    List<Misfit> misfits() {
        List<Misfit> misfits = new ArrayList<>();
        counts.forEach((no, count) -> {
            if (count.takenBy.cardinality() > 1 || count.takenBy.isEmpty() && count.isWithout) {
                misfits.add(new Misfit(no, count.name, count.kind, count.takenBy.stream().mapToObj(i -> primary.get(i).policy().code()).toList()));
            }
        });
        return misfits;
    }
}
