package org.plumbline.service.outcome;

import java.math.BigDecimal;

/**
 * What follows from a standing: a proposal until a named person confirms it.
 *
 * @param position from 1, in the order of the standings
 * @param unitName where the assessee belongs; null: the catalogue shows none
 * @param code     of the policy
 * @param kind     REWARD or PENALTY
 * @param amount   in the unit, never negative; null: none
 * @param unit     CNY, SHARE or NONE
 */
public record KeptOutcome(int position, String assessee, String name, String unitName, String code, String kind, BigDecimal amount, String unit, String rule,
        String clause, String reasonZh, String reasonEn) { }
