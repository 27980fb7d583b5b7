package org.plumbline.service.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What becomes of the contents of a file in view of what is kept: what says nothing new collapses, what only adds is kept, what
 * contradicts is kept only where it is said to be right: by a reason for the correction or by a higher revision.
 *
 * @param revisions  to be kept
 * @param collapsed  how many rows said nothing new
 * @param conflicts  those that contradict and are refused
 */
public record Settlement<T>(List<Revision<T>> revisions, int collapsed, List<Conflict<T>> conflicts) {

    /** @param contradictions as {@link Ledger#contradictions} says them */
    public record Conflict<T>(Stated<T> stated, Kept<T> kept, List<String> contradictions) { }

    /** @param isCorrection whether a reason was given for saying something else */
    public static <T> Settlement<T> of(Collection<Stated<T>> file, Ledger<T> ledger, boolean isCorrection) {
        Map<String, Kept<T>> kept = ledger.kept(file.stream().map(Stated::content).toList());
        List<Revision<T>> revisions = new ArrayList<>();
        List<Conflict<T>> conflicts = new ArrayList<>();
        int collapsed = 0;
        for (Stated<T> stated : file) {
            Kept<T> before = kept.get(ledger.key(stated.content()));
            int own = stated.origin().revision();
            int line = stated.origin().place().line();
            if (before == null) {
                revisions.add(new Revision<>(stated.content(), 1, own, line));
                continue;
            }
            T merged = ledger.merged(before.content(), stated.content());
            List<String> contradictions = ledger.contradictions(before.content(), stated.content());
            if (merged.equals(before.content())) {
                collapsed += ledger.rowsStating(stated.content());
            } else if (contradictions.isEmpty() || isCorrection || own > before.stated()) {
                revisions.add(new Revision<>(merged, before.revision() + 1, Math.max(own, before.stated()), line));
            } else {
                conflicts.add(new Conflict<>(stated, before, contradictions));
            }
        }
        return new Settlement<>(revisions, collapsed, conflicts);
    }
}
