package org.plumbline.scoring.input;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is assessed: an officer or a unit, as of a time. A transfer is a second row of the same number with later dates.
 *
 * @param no         police number or unit code; unique together with {@code from}
 * @param from       first day on which the row holds; null: has always held
 * @param to         last day on which the row holds; null: still holds
 * @param attributes value by attribute code of the catalogue (post, station, …); an unknown one is absent
 */
public record Assessee(String no, String name, AssesseeKind kind, LocalDate from, LocalDate to, SortedMap<String, String> attributes) {

    /** Code of the attribute that names the number of the unit above. */
    public static final String PARENT = "parent";

    public Assessee(String no, String name, AssesseeKind kind, Map<String, String> attributes) {
        this(no, name, kind, null, null, new TreeMap<>(attributes));
    }

    public Assessee since(LocalDate earlier) {
        return new Assessee(no, name, kind, earlier, to, attributes);
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The value of an attribute; empty text where it is not known. */
    public String attribute(String code) {
        return attributes.getOrDefault(code, "");
    }
}
