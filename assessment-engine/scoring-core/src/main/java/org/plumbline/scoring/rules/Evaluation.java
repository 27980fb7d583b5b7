package org.plumbline.scoring.rules;

import java.util.List;

/**
 * What all rules of a stage did on one fact, in the order of the rules.
 *
 * @param fault null, or why nothing that the rules did may count; then there are no calls
 */
public record Evaluation(List<RuleCall> calls, Fault fault) {

    public static final Evaluation NOTHING = new Evaluation(List.of(), null);
}
