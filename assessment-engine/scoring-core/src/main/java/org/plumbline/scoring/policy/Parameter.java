package org.plumbline.scoring.policy;

import java.math.BigDecimal;
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
 * @param values by the first policy month from which each holds
 */
public record Parameter(String name, Text title, Kind kind, String unit, BigDecimal least, BigDecimal greatest,
        NavigableMap<YearMonth, Dated> values, Place place) {

    public enum Kind { NUMBER, STEPS, BRACKETS, TABLE }

    /** @param clause where the regulation says so; null exactly where {@code assumed} */
    public record Dated(ParameterValue value, String clause, boolean assumed, Place place) { }

    public Optional<Dated> inForce(YearMonth month) {
        return Optional.ofNullable(values.floorEntry(month)).map(Map.Entry::getValue);
    }
}
