package org.plumbline.scoring.input;

import java.math.BigDecimal;
import java.util.List;

/** What is known of one data item of one assessee. Missing is not zero, and not applicable is neither. */
public sealed interface Figure {

    /** A count, rate, sum of money or other number; a rate is a fraction 0..1. */
    record Amount(BigDecimal value) implements Figure {

        public Amount {
            value = PlainNumber.of(value);
        }
    }

    record Flag(boolean value) implements Figure { }

    /** One of the codes that the catalogue lists for the item. */
    record Choice(String code) implements Figure { }

    /** Some of the codes that the catalogue lists for the item, sorted. */
    record Choices(List<String> codes) implements Figure { }

    enum Absent implements Figure {
        /** Nobody has said; a score must not be guessed from it. */
        MISSING,
        /** The work does not exist for this assessee; the policy says what follows. */
        NOT_APPLICABLE
    }

    static Figure of(String number) {
        return new Amount(new BigDecimal(number));
    }
}
