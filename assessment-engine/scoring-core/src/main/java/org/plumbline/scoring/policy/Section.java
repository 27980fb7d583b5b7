package org.plumbline.scoring.policy;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;

/**
 * A part of the sheet with points and limits of its own.
 *
 * @param in      code of the section around it; null: directly below the total
 * @param weight  null: its points
 * @param floor   null: none
 * @param ceiling null: none
 */
public record Section(String code, Text name, String in, Quantity points, Quantity weight, Quantity floor, Quantity ceiling, Place place) { }
