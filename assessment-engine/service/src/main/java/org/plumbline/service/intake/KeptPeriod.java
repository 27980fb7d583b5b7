package org.plumbline.service.intake;

import java.time.Instant;

/**
 * A month, quarter or year for which figures were handed in.
 *
 * @param label                2026-10, 2026-Q3 or 2026
 * @param state                OPEN or CLOSED: a closed period takes no more figures
 * @param assesseesWithFigures how many have figures in it
 * @param reason               of the last closing or reopening; null: there was none, likewise when and by whom
 */
public record KeptPeriod(String label, String state, int assesseesWithFigures, String reason, Instant decidedAt, String decidedBy) {

    public static final String OPEN = "OPEN";
    public static final String CLOSED = "CLOSED";
}
