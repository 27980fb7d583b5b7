package org.plumbline.scoring.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;

/**
 * Puts the figures of one assessee and period together, which several files may hand in item by item. For each item the highest
 * revision that states it holds; where that revision states two values, the rows that state them are refused whole.
 */
final class FigureMerge {

    static final Comparator<PeriodRecord> KEY =
            Comparator.comparing(PeriodRecord::assessee).thenComparing(PeriodRecord::period);

    /** What the rows say about one item in its highest revision. */
    private record Stated(int revision, Figure figure, boolean disputed) { }

    private final Rejections rejections;
    private final Settled<PeriodRecord> merged = new Settled<>(KEY);

    private FigureMerge(Rejections rejections) {
        this.rejections = rejections;
    }

    static Settled<PeriodRecord> settle(List<Handed<PeriodRecord>> rows, Rejections rejections) {
        FigureMerge merge = new FigureMerge(rejections);
        Groups.each(rows, KEY, merge::settle);
        return merge.merged;
    }

    private void settle(List<Handed<PeriodRecord>> group) {
        if (group.size() == 1) {
            group.get(0).table().tally().taken();
            merged.add(group.get(0).content(), group.get(0));
            return;
        }
        Map<String, Stated> stated = stated(group);
        List<Handed<PeriodRecord>> undisputed = group.stream().filter(row -> !refuseDisputed(row, group, stated)).toList();
        SortedMap<String, Figure> figures = new TreeMap<>();
        Set<List<Object>> seen = new HashSet<>();
        Handed<PeriodRecord> firstTaken = null;
        for (Handed<PeriodRecord> row : undisputed) {
            if (!seen.add(List.of(row.revision(), row.content().figures()))) {
                row.table().tally().collapsed();
            } else if (contribute(row, stated, figures)) {
                row.table().tally().taken();
                firstTaken = firstTaken == null ? row : firstTaken;
            } else {
                row.table().tally().superseded();
            }
        }
        if (firstTaken != null) {
            // the rows come from the latest revision on, so the first that holds has the highest
            merged.add(new PeriodRecord(firstTaken.content().assessee(), firstTaken.content().period(), figures), firstTaken);
        }
    }

    /** Relies on the latest revision coming first. */
    private static Map<String, Stated> stated(List<Handed<PeriodRecord>> group) {
        Map<String, Stated> stated = new HashMap<>();
        for (Handed<PeriodRecord> row : group) {
            row.content().figures().forEach((item, figure) -> stated.merge(item, new Stated(row.revision(), figure, false),
                    (latest, other) -> other.revision() < latest.revision() || other.figure().equals(latest.figure())
                            ? latest : new Stated(latest.revision(), latest.figure(), true)));
        }
        return stated;
    }

    private boolean refuseDisputed(Handed<PeriodRecord> row, List<Handed<PeriodRecord>> group, Map<String, Stated> stated) {
        Set<String> disputed = new TreeSet<>();
        for (String item : row.content().figures().keySet()) {
            if (stated.get(item).disputed() && stated.get(item).revision() == row.revision()) {
                disputed.add(item);
            }
        }
        if (disputed.isEmpty()) {
            return false;
        }
        row.table().tally().rejected();
        String identity = FigureRows.about(row.content());
        for (String item : disputed) {
            List<Handed<PeriodRecord>> parties = group.stream().filter(other -> other == row
                    || other.revision() == row.revision() && other.content().figures().containsKey(item)).limit(8).toList();
            rejections.add(Finding.of(IntakeCode.FIGURES_CONFLICT, row.table().place(row.line(), item), identity, item, row.others(parties)),
                    row.row(), identity, row.content().assessee());
        }
        return true;
    }

    /** Whether the row states anything that holds; a row of blanks still says that the assessee is in the period. */
    private static boolean contribute(Handed<PeriodRecord> row, Map<String, Stated> stated, SortedMap<String, Figure> figures) {
        boolean holds = row.content().figures().isEmpty();
        for (Map.Entry<String, Figure> entry : row.content().figures().entrySet()) {
            if (stated.get(entry.getKey()).revision() == row.revision()) {
                figures.put(entry.getKey(), entry.getValue());
                holds = true;
            }
        }
        return holds;
    }
}
