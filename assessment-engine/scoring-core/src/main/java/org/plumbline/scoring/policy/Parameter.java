package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;

/**
 * A number, table or scale that a regulation sets, with its dates and its source.
 *
 * @param least  inclusive limit of every number in it
 * @param values by the first policy month from which each holds; empty where they are dated by the day of an event
 * @param days   by the first day of events for which each holds; empty where they are dated by the period
 */
public record Parameter(String name, Text title, Kind kind, String unit, BigDecimal least, BigDecimal greatest,
        NavigableMap<YearMonth, Dated> values, NavigableMap<LocalDate, Dated> days, Place place) {

    public enum Kind { NUMBER, STEPS, BRACKETS, TABLE, RANGE }

    /** What decides which value is in force: the period's last policy month, or the day on which an event happened. */
    public enum DatedBy { PERIOD, EVENT_DAY }

    /** @param clause where the regulation says so; null exactly where {@code assumed} */
    public record Dated(ParameterValue value, String clause, boolean assumed, Place place) { }

    public DatedBy datedBy() {
        return days.isEmpty() ? DatedBy.PERIOD : DatedBy.EVENT_DAY;
    }

    public boolean isDatedByDay() {
        return datedBy() == DatedBy.EVENT_DAY;
    }

    public Optional<Dated> inForce(YearMonth month) {
        return Optional.ofNullable(values.floorEntry(month)).map(Map.Entry::getValue);
    }
}
