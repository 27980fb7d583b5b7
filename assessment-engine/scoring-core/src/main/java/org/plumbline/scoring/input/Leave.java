package org.plumbline.scoring.input;

import java.time.LocalDate;

/**
 * Who was away, and when. Several kinds may cover the same day.
 *
 * @param kind what sort of leave, in the words of whoever reported it
 * @param from first day away
 * @param to   last day away; never before {@code from}
 */
public record Leave(String assessee, String kind, LocalDate from, LocalDate to) {

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
