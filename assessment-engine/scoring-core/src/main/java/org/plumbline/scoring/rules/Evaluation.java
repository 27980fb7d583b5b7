package org.plumbline.scoring.rules;

import java.util.List;

/**
 * What all rules of a stage did on one fact, in the order of the rules.
 *
 * @param calls  of the rules that could compute
 * @param faults of those that could not, one each. Whoever takes the calls decides first whether the faults matter
 */
public record Evaluation(List<RuleCall> calls, List<Fault> faults) {

    public static final Evaluation NOTHING = new Evaluation(List.of(), List.of());

    /** The first fault; null where all rules could compute. */
    public Fault fault() {
        return faults.isEmpty() ? null : faults.get(0);
    }
}
