package org.plumbline.scoring.rules;

/** When a rule speaks: each stage has a fact of its own, which knows what is known by then and no more. */
public enum Stage {
    OCCURRENCE, EVENT, ENROLMENT, PERIOD, RANKED, STANDING;

    /** Whether its facts are events, each with its day. */
    public boolean isOfEvents() {
        return this == OCCURRENCE || this == EVENT;
    }
}
