package org.plumbline.scoring.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * @param decided  points that a person set within the policy's range, at discretion; null: none
 * @param decidedBy   who set them; null: not said
 * @param confirmedBy the second person, who looked at it; null: not said
 * @param flags    by flag code of the kind; a flag that is not in the map is missing
 * @param note     free text for the reader; never read by rules; null: none. The reason where points were decided
 */
public record Event(String no, String assessee, String kind, LocalDate date, LocalDate reported, BigDecimal amount, int count,
        String matter, String source, BigDecimal decided, String decidedBy, String confirmedBy, SortedMap<String, Boolean> flags, String note) {

    public Event {
        amount = PlainNumber.of(amount);
        decided = PlainNumber.of(decided);
    }

    /** What a decided value lacks to count; nothing for a report without one. */
    public List<Lack> lacks() {
        if (decided == null) {
            return List.of();
        }
        List<Lack> lacks = new ArrayList<>();
        if (isBlank(note)) {
            lacks.add(Lack.REASON);
        }
        if (isBlank(decidedBy)) {
            lacks.add(Lack.DECIDER);
        }
        if (isBlank(confirmedBy)) {
            lacks.add(Lack.SECOND);
        } else if (!isBlank(decidedBy) && decidedBy.strip().equalsIgnoreCase(confirmedBy.strip())) {
            lacks.add(Lack.OTHER);
        }
        return lacks;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** What may be missing where points were decided at discretion: nobody decides alone or without saying why. */
    public enum Lack { REASON, DECIDER, SECOND, /** The second person is the first. */ OTHER }
}
