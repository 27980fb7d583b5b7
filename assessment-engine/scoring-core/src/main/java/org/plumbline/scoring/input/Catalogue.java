package org.plumbline.scoring.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Text;

/**
 * The data items, event kinds and attributes that files may hand in and policies may read, by code.
 *
 * @param calendar the official table of holidays
 */
public record Catalogue(SortedMap<String, Attribute> attributes, SortedMap<String, DataItem> items, SortedMap<String, EventKind> events,
        WorkingDays calendar) {

    /**
     * A property of an assessee.
     *
     * @param aliases other words for it in the headers of files
     * @param values  the allowed values; empty: any text, which a rule cannot compare but a peer group can use
     * @param otherwise the value of whom nothing is reported; null: it is then not known
     * @param shownAs the column of rankings and reports that it fills; null: none
     * @param shelter what the law shelters and no policy may read; null: nothing
     */
    public record Attribute(String code, Text name, List<String> aliases, List<String> values, String otherwise, Column shownAs, Shelter shelter) { }

    /** What the rules of the state forbid or limit as a yardstick of police work. */
    public enum Limited {
        /** None of these, whatever the name says. */ NONE,
        /** 罚款数额 */ FINES,
        /** 刑事拘留、行政拘留人数 */ DETENTIONS,
        /** 发案数 */ INCIDENTS,
        /** 退查率、退案率 */ CASES_RETURNED,
        /** 破案率 */ CLEARANCE,
        /** 破案数、打击处理数 */ CASES_SOLVED,
        /** 上访、信访数 */ PETITIONS
    }

    /** What may neither help nor harm an assessee. */
    public enum Shelter {
        /** Nothing of these, whatever the name says. */ NONE,
        /** 性别 */ SEX,
        /** 年龄 */ AGE,
        /** 民族 */ ETHNICITY,
        /** 孕产 */ PREGNANCY,
        /** 法定休假：病假、产假、年休假、工伤 … It may lower what is due, never points. */ LEAVE
    }

    /** What a ranking or report says of an assessee beside the name. */
    public enum Column {
        /** 单位: where the assessee belongs. */ UNIT,
        /** 职务: which work the assessee does. */ POST
    }

    /** The attribute that fills a column; empty where the catalogue names none. */
    public Optional<Attribute> shownAs(Column column) {
        return attributes.values().stream().filter(attribute -> attribute.shownAs() == column).findFirst();
    }

    /** The attributes of an assessee with what holds where nothing is reported; the map itself where all of it is. */
    public SortedMap<String, String> completed(SortedMap<String, String> reported) {
        List<Attribute> open = attributes.values().stream().filter(attribute -> attribute.otherwise() != null && !reported.containsKey(attribute.code())).toList();
        if (open.isEmpty()) {
            return reported;
        }
        SortedMap<String, String> completed = new TreeMap<>(reported);
        open.forEach(attribute -> completed.put(attribute.code(), attribute.otherwise()));
        return completed;
    }

    public enum ItemKind {
        /** Any decimal. */ NUMBER,
        /** A whole number. */ COUNT,
        /** A fraction 0..1; a file may write 95% for 0.95. */ RATE,
        /** Yes or no. */ FLAG,
        /** One of {@code values}. */ CODE,
        /** Some of {@code values}. */ LIST
    }

    public enum Direction { HIGHER, LOWER }

    /** Inclusive on both ends. */
    public record Range(BigDecimal least, BigDecimal greatest) {

        public boolean contains(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
        }
    }

    /**
     * A figure that is collected.
     *
     * @param unit       unit of measure in capitals (HOUSEHOLD, MINUTE …)
     * @param range      allowed values of a number; null for FLAG, CODE and LIST
     * @param better     which direction is better work; null where neither is
     * @param reportedBy who hands it in
     * @param influenced whether the assessee can influence it by work
     * @param values     allowed codes of CODE and LIST
     * @param partOf     item of which this one counts a part, so that it cannot be greater; null: none
     * @param limited    what the rules of the state limit; null: nothing
     * @param shelter    what the law shelters; null: nothing
     */
    public record DataItem(String code, Text name, List<String> aliases, ItemKind kind, String unit, Range range, Direction better,
            String reportedBy, boolean influenced, List<String> values, String partOf, Limited limited, Shelter shelter) {

        public boolean isNumber() {
            return kind == ItemKind.NUMBER || kind == ItemKind.COUNT || kind == ItemKind.RATE;
        }
    }

    /**
     * A kind of dated occurrence.
     *
     * @param amountUnit  unit of the amount; null: the kind has no amount
     * @param amountRange allowed amounts; null: the kind has no amount
     * @param flags       name by flag code
     * @param limited     what the rules of the state limit; null: nothing
     * @param shelter     what the law shelters; null: nothing
     */
    public record EventKind(String code, Text name, List<String> aliases, String amountUnit, Range amountRange, SortedMap<String, Text> flags,
            Limited limited, Shelter shelter) { }
}
