package org.plumbline.scoring.file;

import org.plumbline.scoring.finding.Finding;

/**
 * One mistake of a row that was refused; a row with two wrong cells has two of them.
 *
 * @param finding  place, reason and remedy
 * @param row      the cells as they were read, joined by commas
 * @param identity who or what the row is about, equal for rows that are about the same;
 *                 where the row's key cannot be read, the row's place
 * @param assessee number of the person or unit that the row is about; null where it cannot be read
 */
public record Rejection(Finding finding, String row, String identity, String assessee) { }
