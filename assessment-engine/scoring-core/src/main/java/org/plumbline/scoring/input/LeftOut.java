package org.plumbline.scoring.input;

import org.plumbline.scoring.finding.Finding;

/**
 * Something that was handed in rightly and yet does not count in a run.
 *
 * @param event   the report; null where it is about figures or a person
 * @param finding why; its place is where it was handed in, as far as the one who found it knows
 */
public record LeftOut(String assessee, Event event, Finding finding) { }
