package org.plumbline.service.outcome;

import java.math.BigDecimal;

/**
 * What the outcomes of one code come to in a run.
 *
 * @param total     in the unit; null where it has no amount
 * @param confirmed how many of them a named person has confirmed
 * @param rejected  how many were rejected; the others are proposals still
 */
public record OutcomeTotal(String code, String kind, String unit, int count, BigDecimal total, int confirmed, int rejected) { }
