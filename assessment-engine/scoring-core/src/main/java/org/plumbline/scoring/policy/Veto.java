package org.plumbline.scoring.policy;

import org.plumbline.scoring.finding.Place;

/**
 * What one grave matter does to the whole result.
 *
 * @param totalAtMost  greatest total left (0: nothing is left); null: the total stays
 * @param gradeAtMost  best grade left; null: no cap
 */
public record Veto(String name, Quantity totalAtMost, String gradeAtMost, String clause, Place place) { }
