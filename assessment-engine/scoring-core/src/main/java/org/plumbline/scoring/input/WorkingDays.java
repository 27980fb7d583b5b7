package org.plumbline.scoring.input;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The official table of holidays: Monday to Friday are worked, but for its holidays; its make-up days are worked, whatever day of the week.
 *
 * @param years by number of the year; of a year that is not in it nothing is known
 */
public record WorkingDays(SortedMap<Integer, Year> years) {

    /** @param workdays days at weekends that are worked in place of others */
    public record Year(Set<LocalDate> holidays, Set<LocalDate> workdays) { }

    public static final WorkingDays UNKNOWN = new WorkingDays(new TreeMap<>(Map.of()));

    /** @throws IllegalArgumentException if the table says nothing of the year: see {@link #unknownYears} */
    public boolean isWorked(LocalDate day) {
        Year year = years.get(day.getYear());
        if (year == null) {
            throw new IllegalArgumentException("no calendar of " + day.getYear());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? year.workdays().contains(day) : !year.holidays().contains(day);
    }

    /** Those of which the table says nothing. */
    public SortedSet<Integer> unknownYears(LocalDate from, LocalDate to) {
        SortedSet<Integer> unknown = new TreeSet<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!years.containsKey(year)) {
                unknown.add(year);
            }
        }
        return unknown;
    }
}
