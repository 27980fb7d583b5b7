package org.plumbline.scoring.explain;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.outcome.Outcome;

/**
 * A reward or penalty that differs between two results, for one assessee.
 *
 * @param before null: there was none
 * @param after  null: there is none any more
 */
public record OutcomeChange(Outcome before, Outcome after) {

    /** In the order of the later result; what it lacks comes at the end. */
    static List<OutcomeChange> between(List<Outcome> before, List<Outcome> after) {
        List<Outcome> left = new ArrayList<>(before);
        List<OutcomeChange> changes = new ArrayList<>();
        for (Outcome outcome : after) {
            changes.add(new OutcomeChange(taken(left, outcome), outcome));
        }
        left.forEach(outcome -> changes.add(new OutcomeChange(outcome, null)));
        changes.removeIf(change -> change.before != null && change.after != null && ScoreDiff.same(change.before.amount(), change.after.amount()));
        return List.copyOf(changes);
    }

    /** Several of one code are told apart by their rules, else by their order. */
    private static Outcome taken(List<Outcome> left, Outcome outcome) {
        Outcome found = left.stream().filter(each -> each.code().equals(outcome.code()) && each.rule().equals(outcome.rule())).findFirst()
                .or(() -> left.stream().filter(each -> each.code().equals(outcome.code())).findFirst()).orElse(null);
        left.remove(found);
        return found;
    }

    /** That of either. */
    public String code() {
        return after == null ? before.code() : after.code();
    }
}
