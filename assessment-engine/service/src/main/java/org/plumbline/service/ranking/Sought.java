package org.plumbline.service.ranking;

import org.plumbline.service.access.Reach;

/**
 * Which places of a run are looked for; null: any.
 *
 * @param unit   where the assessee belongs, in full
 * @param search part of the name or number; the case of letters does not matter
 * @param reach  whose; never null
 */
public record Sought(String ranking, Integer groupNo, String grade, String unit, String search, Reach reach) { }
