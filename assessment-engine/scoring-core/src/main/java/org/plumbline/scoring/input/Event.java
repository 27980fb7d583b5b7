package org.plumbline.scoring.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * One dated occurrence that earns or costs points.
 *
 * @param no       unique number of the report; where a file has none it is made of assessee, kind, day and matter
 * @param kind     event kind of the catalogue
 * @param date     the day on which it happened: decides the period
 * @param reported the day on which it was reported; never before {@code date}
 * @param amount   size in the kind's own unit (minutes late, …); null where the kind has none
 * @param count    how many times, at least 1
 * @param matter   what it belongs to: two reports of one matter are the same matter; null: a matter of its own
 * @param source   who reported it; null: not said
 * @param decided  points that a person set within the policy's range; null: none
 * @param flags    by flag code of the kind; a flag that is not in the map is missing
 * @param note     free text for the reader; never read by rules; null: none
 */
public record Event(String no, String assessee, String kind, LocalDate date, LocalDate reported, BigDecimal amount, int count,
        String matter, String source, BigDecimal decided, SortedMap<String, Boolean> flags, String note) {

    public Event {
        amount = PlainNumber.of(amount);
        decided = PlainNumber.of(decided);
    }
}
