package org.plumbline.service;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values by code as one text: JSON with sorted keys, every value a text. Kept in a text column, because a database's own JSON turns
 * decimals into binary fractions and puts keys in another order. Equal maps are equal texts.
 */
public final class CanonicalMap {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final ObjectReader READER = JSON.readerFor(new TypeReference<TreeMap<String, String>>() { });

    private CanonicalMap() {
    }

    public static String write(Map<String, String> values) {
        return JSON.writeValueAsString(values);
    }

    public static SortedMap<String, String> read(String text) {
        return READER.readValue(text);
    }

    /** A decimal column's value without the zeros that the column adds; null stays null. */
    public static BigDecimal plain(BigDecimal column) {
        if (column == null) {
            return null;
        }
        BigDecimal stripped = column.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
