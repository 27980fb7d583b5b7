package org.plumbline.sample;

import static org.plumbline.sample.MistakeKind.CONFLICTING_DUPLICATE;
import static org.plumbline.sample.MistakeKind.EQUAL_DUPLICATE;
import static org.plumbline.sample.MistakeKind.FULL_WIDTH_DIGITS;
import static org.plumbline.sample.MistakeKind.MISSING_CELL;
import static org.plumbline.sample.MistakeKind.OUT_OF_RANGE;
import static org.plumbline.sample.MistakeKind.TEXT_IN_NUMBER;
import static org.plumbline.sample.MistakeKind.THOUSANDS_SEPARATOR;
import static org.plumbline.sample.MistakeKind.TITLE_ROW;
import static org.plumbline.sample.MistakeKind.TOTAL_ROW;
import static org.plumbline.sample.MistakeKind.TRAILING_BLANKS;
import static org.plumbline.sample.MistakeKind.UNKNOWN_COLUMN;
import static org.plumbline.sample.MistakeKind.UNKNOWN_EVENT_KIND;
import static org.plumbline.sample.MistakeKind.UNKNOWN_PERSON;
import static org.plumbline.sample.MistakeKind.WRONG_DATE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides which rows and files are spoilt: each kind early in the first month, then about one row in a hundred. */
final class Mistakes {

    private static final Map<SampleTable, List<MistakeKind>> POSSIBLE = Map.of(
            SampleTable.PEOPLE, List.of(TRAILING_BLANKS, EQUAL_DUPLICATE),
            SampleTable.UNITS, List.of(),
            SampleTable.ONLINE, List.of(THOUSANDS_SEPARATOR, MISSING_CELL, OUT_OF_RANGE, CONFLICTING_DUPLICATE, TEXT_IN_NUMBER, FULL_WIDTH_DIGITS,
                    UNKNOWN_PERSON, EQUAL_DUPLICATE, TRAILING_BLANKS),
            SampleTable.SPOT, List.of(TEXT_IN_NUMBER, FULL_WIDTH_DIGITS, MISSING_CELL, OUT_OF_RANGE, CONFLICTING_DUPLICATE, UNKNOWN_PERSON,
                    EQUAL_DUPLICATE, TRAILING_BLANKS),
            SampleTable.ATTENDANCE, List.of(UNKNOWN_PERSON, EQUAL_DUPLICATE, TRAILING_BLANKS),
            SampleTable.EVENTS, List.of(UNKNOWN_EVENT_KIND, WRONG_DATE, UNKNOWN_PERSON, EQUAL_DUPLICATE, TRAILING_BLANKS));

    // where each kind is sure to occur for the first time
    private static final Map<SampleTable, Set<MistakeKind>> SURE = Map.of(
            SampleTable.PEOPLE, Set.of(TRAILING_BLANKS, EQUAL_DUPLICATE),
            SampleTable.UNITS, Set.of(),
            SampleTable.ONLINE, Set.of(THOUSANDS_SEPARATOR, MISSING_CELL, OUT_OF_RANGE, CONFLICTING_DUPLICATE, TITLE_ROW, TOTAL_ROW),
            SampleTable.SPOT, Set.of(TEXT_IN_NUMBER, FULL_WIDTH_DIGITS, UNKNOWN_COLUMN),
            SampleTable.ATTENDANCE, Set.of(UNKNOWN_PERSON),
            SampleTable.EVENTS, Set.of(WRONG_DATE, UNKNOWN_EVENT_KIND));

    private final boolean wanted;
    private final long seed;
    private final int step;
    private final RowSpoiler spoiler;
    private final Map<SampleTable, Set<MistakeKind>> due = new EnumMap<>(SampleTable.class);
    private final SortedMap<MistakeKind, Integer> made = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private long rowsSeen;
    private long rowsSpoilt;

    /** One line of the list of mistakes. */
    record Entry(String file, int line, String what) { }

    Mistakes(SampleRequest request, People people) {
        this.wanted = request.mistakes();
        this.seed = request.seed();
        this.step = request.officers() < 100 ? 1 : 7;
        this.spoiler = new RowSpoiler(people);
        SURE.forEach((table, kinds) -> due.put(table, kinds.isEmpty() ? EnumSet.noneOf(MistakeKind.class) : EnumSet.copyOf(kinds)));
    }

    /** Whether the file as a whole gets the title, the total or the column that does not belong there. */
    boolean onFile(SampleTable table, MistakeKind kind, String file) {
        if (!wanted || !table.isStatistic()) {
            return false;
        }
        return due.get(table).remove(kind) || Chance.of(seed, file, kind.ordinal()).perMille(150);
    }

    /** The row spoilt in one way; empty: it stays as it is. */
    Optional<SpoiltRow> onRow(SampleTable table, Object[] row) {
        rowsSeen++;
        if (!wanted) {
            return Optional.empty();
        }
        Chance chance = Chance.of(seed, "mistake", rowsSeen);
        Optional<SpoiltRow> spoilt = rowsSeen % step == 0 ? sure(table, row, chance) : Optional.empty();
        if (spoilt.isEmpty() && rowsSpoilt * 100 < rowsSeen && chance.perMille(30)) {
            spoilt = POSSIBLE.get(table).isEmpty() ? Optional.empty() : spoiler.spoil(table, row, chance.oneOf(POSSIBLE.get(table)), chance);
        }
        if (spoilt.isPresent()) {
            rowsSpoilt++;
        }
        return spoilt;
    }

    private Optional<SpoiltRow> sure(SampleTable table, Object[] row, Chance chance) {
        for (MistakeKind kind : POSSIBLE.get(table)) {
            if (due.get(table).contains(kind)) {
                Optional<SpoiltRow> spoilt = spoiler.spoil(table, row, kind, chance);
                if (spoilt.isPresent()) {
                    due.get(table).remove(kind);
                    return spoilt;
                }
            }
        }
        return Optional.empty();
    }

    /** @param line where the mistake is found in the file, from 1 */
    void note(String file, int line, MistakeKind kind, String what) {
        made.merge(kind, 1, Integer::sum);
        entries.add(new Entry(file, line, "%s %s, %s: %s".formatted(kind, kind.zh(), kind.en(), what)));
    }

    List<Entry> entries() {
        return entries;
    }

    SortedMap<MistakeKind, Integer> made() {
        return made;
    }
}
