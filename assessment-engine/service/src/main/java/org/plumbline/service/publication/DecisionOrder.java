package org.plumbline.service.publication;

import java.util.List;

import org.plumbline.service.outcome.OutcomeState;

/**
 * What is to be decided about rewards and penalties of one run, all of them or none.
 *
 * @param positions of the outcomes in their run
 * @param seen      the state of each that was before whoever decides; where it is another by now, nothing is decided
 * @param reason    may be null for rewards that are confirmed and were not rejected before
 */
public record DecisionOrder(List<Integer> positions, OutcomeState seen, OutcomeDecision.Decision decision, String reason) { }
