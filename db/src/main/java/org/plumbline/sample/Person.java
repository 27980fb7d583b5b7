package org.plumbline.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A made-up officer.
 *
 * @param index    from 0
 * @param ability  0 to 1000: how well the work is done on average
 * @param postings in the order of time; more than one after a transfer
 */
record Person(int index, String no, String name, Post post, String sequence, boolean probation, int ability, List<Posting> postings) {

    enum Post {
        COMMUNITY_OFFICER("社区民警", 1),
        AUXILIARY("辅警", 26);

        private final String label;
        private final int fromDay;

        Post(String label, int fromDay) {
            this.label = label;
            this.fromDay = fromDay;
        }

        String label() {
            return label;
        }

        /** First day of the policy month, which is named after the month in which it ends. */
        LocalDate firstDayOf(YearMonth month) {
            return fromDay == 1 ? month.atDay(1) : month.minusMonths(1).atDay(fromDay);
        }

        LocalDate lastDayOf(YearMonth month) {
            return firstDayOf(month.plusMonths(1)).minusDays(1);
        }
    }

    /**
     * @param from first day; null: not known, long ago
     * @param to   last day; null: still there
     */
    record Posting(Organisation.Station station, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Assessed in a month is who is in post at the end of it. */
    boolean isAssessedIn(YearMonth month) {
        return isInPostOn(post.lastDayOf(month));
    }

    boolean isInPostOn(LocalDate day) {
        return postings.stream().anyMatch(posting -> posting.holdsOn(day));
    }
}
