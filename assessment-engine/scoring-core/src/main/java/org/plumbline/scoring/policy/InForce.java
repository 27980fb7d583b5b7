package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parameters as they stand in one policy month and, of those dated by the day of the event, on one day.
 *
 * @param day    since which they stand so; null: since the month begins, or where there is no event: then those dated by its day are not among
 *               the values
 * @param values by name of the parameter
 * @param notYet of the parameters that have no value yet on that day, the first day of which they have one
 * @param days   as they stand for events, by the first of the days on which they stand so; empty where none is dated by the day
 */
public record InForce(YearMonth month, LocalDate day, Map<String, ParameterValue> values, Map<String, LocalDate> notYet,
        NavigableMap<LocalDate, InForce> days) {

    static InForce of(YearMonth month, Map<String, ParameterValue> ofMonth, Collection<Parameter> parameters) {
        List<Parameter> byDay = parameters.stream().filter(Parameter::isDatedByDay).toList();
        TreeSet<LocalDate> changes = new TreeSet<>();
        byDay.forEach(parameter -> changes.addAll(parameter.days().keySet()));
        NavigableMap<LocalDate, InForce> days = new TreeMap<>();
        if (!byDay.isEmpty()) {
            days.put(LocalDate.MIN, stretch(month, LocalDate.MIN, ofMonth, byDay));
            changes.forEach(day -> days.put(day, stretch(month, day, ofMonth, byDay)));
        }
        return new InForce(month, null, Map.copyOf(ofMonth), Map.of(), Collections.unmodifiableNavigableMap(days));
    }

    private static InForce stretch(YearMonth month, LocalDate day, Map<String, ParameterValue> ofMonth, List<Parameter> byDay) {
        Map<String, ParameterValue> values = new HashMap<>(ofMonth);
        Map<String, LocalDate> notYet = new TreeMap<>();
        for (Parameter parameter : byDay) {
            Map.Entry<LocalDate, Parameter.Dated> value = parameter.days().floorEntry(day);
            if (value == null) {
                notYet.put(parameter.name(), parameter.days().firstKey());
            } else {
                values.put(parameter.name(), value.getValue().value());
            }
        }
        return new InForce(month, day, Map.copyOf(values), Collections.unmodifiableMap(notYet), Collections.emptyNavigableMap());
    }

    /** As they stand for an event of that day; for what is no event, and where none is dated by its day, as they stand here. */
    public InForce on(LocalDate event) {
        return event == null || days.isEmpty() ? this : days.floorEntry(event).getValue();
    }

    InForce sinceTheMonth() {
        return new InForce(month, null, values, notYet, days);
    }

    /** From when on they stand so, for messages: a month or a day. */
    public String since() {
        return day == null ? month.toString() : day.toString();
    }

    /** False only for one that is dated by the day of the event and has no value yet on this day. */
    public boolean has(String parameter) {
        return !notYet.containsKey(parameter);
    }

    public ParameterValue value(String parameter) {
        ParameterValue value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + parameter + " in " + since());
        }
        return value;
    }

    public BigDecimal number(String parameter) {
        return ((ParameterValue.Number) value(parameter)).value();
    }

    /** The number that a quantity stands for; null for NONE and for a key that was not given. */
    public BigDecimal number(Quantity quantity) {
        if (quantity instanceof Quantity.Fixed fixed) {
            return fixed.value();
        }
        if (quantity instanceof Quantity.OfParameter reference) {
            return number(reference.parameter());
        }
        return null;
    }
}
