package org.plumbline.scoring.rules;

import java.time.LocalDate;

/** What is known of one assessee or event at some stage. */
@FunctionalInterface
public interface Known {

    /** The value of a field of the stage's fact: BigDecimal, Boolean, String or a list of String; null where there is none. */
    Object value(String field);

    /** Whether a field has no value because it does not apply, and not because nobody reported it. */
    default boolean doesNotApply(String field) {
        return false;
    }

    /** The day on which an event happened, which decides about parameters that are dated so; null for what is no event. */
    default LocalDate day() {
        return null;
    }
}
