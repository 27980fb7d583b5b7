package org.plumbline.scoring.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.Assessee;

/**
 * Decides between the rows of one number: on each day at most one may hold. Equal rows collapse, a higher revision puts aside the
 * lower rows that it overlaps, and rows of one revision that overlap are all refused.
 */
final class PeopleHistory {

    private static final Comparator<Assessee> KEY = Comparator.comparing(Assessee::no).thenComparing(Validity::first);

    private final Rejections rejections;
    private final List<Handed<Assessee>> settled = new ArrayList<>();

    private PeopleHistory(Rejections rejections) {
        this.rejections = rejections;
    }

    /** Sorted by number and first day. */
    static Settled<Assessee> settle(List<Handed<Assessee>> rows, Rejections rejections) {
        PeopleHistory history = new PeopleHistory(rejections);
        Groups.each(rows, Comparator.comparing(Assessee::no), history::settle);
        history.settled.sort(Comparator.comparing(Handed::content, KEY));
        Settled<Assessee> people = new Settled<>(KEY);
        history.settled.forEach(row -> people.add(row.content(), row));
        return people;
    }

    private void settle(List<Handed<Assessee>> ofOneNumber) {
        Validity covered = new Validity();
        List<Handed<Assessee>> rest = ofOneNumber;
        while (!rest.isEmpty()) {
            List<Handed<Assessee>> revision = Groups.sameRevision(rest);
            settleRevision(revision, covered);
            rest = rest.subList(revision.size(), rest.size());
        }
    }

    private void settleRevision(List<Handed<Assessee>> revision, Validity covered) {
        Map<Assessee, List<Handed<Assessee>>> byContent = new LinkedHashMap<>();
        for (Handed<Assessee> row : revision) {
            if (covered.overlaps(row.content())) {
                row.table().tally().superseded();
            } else {
                byContent.computeIfAbsent(row.content(), content -> new ArrayList<>()).add(row);
            }
        }
        List<Assessee> inTime = new ArrayList<>(byContent.keySet());
        inTime.sort(Comparator.comparing(Validity::first).thenComparing(Validity::last));
        LocalDate lastSoFar = null;
        for (int i = 0; i < inTime.size(); i++) {
            Assessee content = inTime.get(i);
            boolean overlapsEarlier = lastSoFar != null && !Validity.first(content).isAfter(lastSoFar);
            boolean overlapsNext = i + 1 < inTime.size() && !Validity.first(inTime.get(i + 1)).isAfter(Validity.last(content));
            take(byContent.get(content), overlapsEarlier || overlapsNext, revision);
            covered.cover(content);
            lastSoFar = lastSoFar == null || Validity.last(content).isAfter(lastSoFar) ? Validity.last(content) : lastSoFar;
        }
    }

    private void take(List<Handed<Assessee>> equalRows, boolean overlaps, List<Handed<Assessee>> revision) {
        Handed<Assessee> first = equalRows.get(0);
        if (!overlaps) {
            settled.add(first);
            first.table().tally().taken();
            equalRows.subList(1, equalRows.size()).forEach(row -> row.table().tally().collapsed());
            return;
        }
        for (Handed<Assessee> row : equalRows) {
            row.table().tally().rejected();
            rejections.add(Finding.of(IntakeCode.VALIDITY_OVERLAPS, row.place(), row.content().no(), row.others(revision)),
                    row.row(), row.content().no(), row.content().no());
        }
    }
}
