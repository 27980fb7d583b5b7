package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

import org.plumbline.scoring.score.LineKind;
import org.plumbline.scoring.score.ScoreLine;

/**
 * A line of a sheet whose points differ between two results.
 *
 * @param before null: there was none
 * @param after  null: there is none any more
 */
public record LineChange(ScoreLine before, ScoreLine after) {

    /** Of the same rule about the same event; what is left over, whatever the rule: where another one fires, it takes the place of the first. */
    private static final List<BiPredicate<ScoreLine, ScoreLine>> ALIKE = List.of(
            (one, other) -> isSamePlace(one, other) && Objects.equals(one.rule(), other.rule()),
            LineChange::isSamePlace);

    private static boolean isSamePlace(ScoreLine one, ScoreLine other) {
        return one.scope().equals(other.scope()) && one.kind() == other.kind() && Objects.equals(one.event(), other.event());
    }

    /** In the order of the later sheet; what it lacks comes at the end. */
    static List<LineChange> between(List<ScoreLine> before, List<ScoreLine> after) {
        List<ScoreLine> left = new ArrayList<>(before);
        ScoreLine[] counterparts = new ScoreLine[after.size()];
        for (BiPredicate<ScoreLine, ScoreLine> alike : ALIKE) {
            for (int i = 0; i < counterparts.length; i++) {
                if (counterparts[i] == null) {
                    counterparts[i] = taken(left, after.get(i), alike);
                }
            }
        }
        List<LineChange> changes = new ArrayList<>();
        for (int i = 0; i < counterparts.length; i++) {
            changes.add(new LineChange(counterparts[i], after.get(i)));
        }
        left.forEach(line -> changes.add(new LineChange(line, null)));
        changes.removeIf(LineChange::isNone);
        return List.copyOf(changes);
    }

    private static ScoreLine taken(List<ScoreLine> left, ScoreLine line, BiPredicate<ScoreLine, ScoreLine> alike) {
        for (int i = 0; i < left.size(); i++) {
            if (alike.test(left.get(i), line)) {
                return left.remove(i);
            }
        }
        return null;
    }

    private boolean isNone() {
        return before != null && after != null && before.points().compareTo(after.points()) == 0;
    }

    /** That of either. */
    public String scope() {
        return either().scope();
    }

    /** That of either. */
    public LineKind kind() {
        return either().kind();
    }

    /** Number of the event behind it; null where there is none. */
    public String event() {
        return either().event();
    }

    private ScoreLine either() {
        return after == null ? before : after;
    }
}
