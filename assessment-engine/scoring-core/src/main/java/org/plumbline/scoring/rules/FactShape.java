package org.plumbline.scoring.rules;

import java.util.List;
import java.util.Map;

/**
 * What a fact of one stage has.
 *
 * @param name   as rules write it, e.g. OfficerMonth
 * @param fields by name, in a fixed order
 */
public record FactShape(Stage stage, String name, Map<String, Field> fields) {

    /** @param values allowed codes of CODE and LIST; empty for the other kinds */
    public record Field(String name, ValueType type, List<String> values) { }
}
