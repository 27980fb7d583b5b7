package org.plumbline.scoring.policy;

import java.math.RoundingMode;

/** How a regulation may round; there is no default. */
public enum Rounding {
    HALF_UP, HALF_EVEN, UP, DOWN;

    private final RoundingMode mode = RoundingMode.valueOf(name());

    public RoundingMode mode() {
        return mode;
    }
}
