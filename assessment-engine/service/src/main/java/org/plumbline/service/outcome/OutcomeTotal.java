package org.plumbline.service.outcome;

import java.math.BigDecimal;

/**
 * What the outcomes of one code come to in a run.
 *
 * @param total in the unit; null where it has no amount
 */
public record OutcomeTotal(String code, String kind, String unit, int count, BigDecimal total) { }
