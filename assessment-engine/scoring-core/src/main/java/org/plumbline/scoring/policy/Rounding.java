package org.plumbline.scoring.policy;

import java.math.RoundingMode;

/** How a regulation may round; there is no default. */
public enum Rounding {
    HALF_UP, HALF_EVEN, UP, DOWN;

    public RoundingMode mode() {
        return RoundingMode.valueOf(name());
    }
}
