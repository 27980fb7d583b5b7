package org.plumbline.scoring.input;

import org.plumbline.scoring.finding.Place;

/**
 * Where something was handed in.
 *
 * @param place    file and line; the whole file where the line is not known
 * @param revision what the file's own revision column says of it, the highest where several rows say it together; 0 where none does
 */
public record Origin(Place place, int revision) { }
