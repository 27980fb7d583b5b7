package org.plumbline.service.outcome;

/** How far a reward or penalty is: a proposal of the run, or what a named person decided about it last. */
public enum OutcomeState {

    PROPOSED, CONFIRMED, REJECTED
}
