package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.LookAlike;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.Attribute;
import org.plumbline.scoring.input.Catalogue.Column;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.Direction;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.input.Catalogue.Limited;
import org.plumbline.scoring.input.Catalogue.Range;
import org.plumbline.scoring.input.Catalogue.Shelter;

/** Reads catalogue.yaml. */
public final class CatalogueReader {

    private final Findings findings;
    private final Set<String> taken = new HashSet<>();
    /** Fields that differ in the case of their first letter alone would meet in one property of a generated class. */
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Place> wholes = new HashMap<>();
    private final Set<Column> columns = EnumSet.noneOf(Column.class);

    private CatalogueReader(Findings findings) {
        this.findings = findings;
    }

    /** What could be read; what could not is among the findings. */
    public static Catalogue read(String file, String text, Findings findings) {
        Keys keys = YamlReader.read(file, text, findings)
                .map(yaml -> Keys.of("catalogue", yaml, findings))
                .orElseGet(() -> Keys.of("catalogue", new Yaml.Mapping(new TreeMap<>(), Place.wholeFile(file)), findings));
        keys.forgive("attributes", "items", "events", "calendar");
        CatalogueReader reader = new CatalogueReader(findings);
        Catalogue catalogue = new Catalogue(
                new TreeMap<>(keys.map("attributes", reader::attribute)),
                new TreeMap<>(keys.map("items", reader::item)),
                new TreeMap<>(keys.map("events", reader::event)),
                new HolidaysReader(findings).calendar(keys));
        keys.finish();
        for (DataItem item : catalogue.items().values()) {
            DataItem whole = item.partOf() == null ? null : catalogue.items().get(item.partOf());
            if (item.partOf() != null && (whole == null || !whole.isNumber())) {
                if (!findings.isMisread(item.partOf())) {
                    findings.add(PolicyCode.UNKNOWN_NAME, reader.wholes.get(item.code()), new Text("采集项", "item"), item.partOf(),
                            Suggestion.of(item.partOf(), catalogue.items().keySet()));
                }
            }
        }
        return catalogue;
    }

    private Optional<Attribute> attribute(Yaml.Scalar code, Yaml yaml) {
        Keys keys = Keys.of(code.text(), yaml, findings);
        Text name = name(keys);
        List<String> aliases = keys.texts("aliases");
        List<String> values = keys.texts("values");
        keys.refuseEmpty("values");
        areDistinct(keys);
        keys.forgive("otherwise");
        String otherwise = keys.text("otherwise").orElse(null);
        if (otherwise != null && !values.contains(otherwise)) {
            findings.add(PolicyCode.NOT_ONE_OF, keys.placeOf("otherwise"), otherwise, Suggestion.of(otherwise, values), String.join(", ", values));
        }
        Column shownAs = keys.choice("shown-as", Column.class).orElse(null);
        if (shownAs != null && !columns.add(shownAs)) {
            findings.add(PolicyCode.COLUMN_TWICE, keys.placeOf("shown-as"), shownAs);
        }
        Shelter shelter = keys.choice("protected", Shelter.class).orElse(null);
        keys.finish();
        return fieldIsFree(code) ? Optional.of(new Attribute(code.text(), name, aliases, values, otherwise, shownAs, shelter)) : Optional.empty();
    }

    private Optional<DataItem> item(Yaml.Scalar code, Yaml yaml) {
        Keys keys = Keys.of(code.text(), yaml, findings);
        Text name = name(keys);
        List<String> aliases = keys.texts("aliases");
        Optional<ItemKind> kind = keys.requiredChoice("kind", ItemKind.class);
        String unit = keys.requiredText("unit").orElse("");
        boolean number = kind.isPresent() && switch (kind.get()) {
            case NUMBER, COUNT, RATE -> true;
            case FLAG, CODE, LIST -> false;
        };
        Range range = number && keys.required("range").isPresent() ? range(keys, "range") : null;
        Direction better = keys.choice("better", Direction.class).orElse(null);
        String reportedBy = keys.requiredText("reported-by").orElse("");
        boolean influenced = keys.required("influenced").isPresent() && keys.flag("influenced").orElse(false);
        if (kind.isEmpty()) {
            // it is not known which of these belong to it
            keys.tolerate(Set.of("range", "values", "part-of")::contains);
        }
        boolean listed = kind.isPresent() && (kind.get() == ItemKind.CODE || kind.get() == ItemKind.LIST);
        if (listed) {
            keys.required("values");
            keys.refuseEmpty("values");
            areDistinct(keys);
        }
        keys.forgive("aliases", "better", "part-of");
        String partOf = number ? keys.text("part-of").orElse(null) : null;
        List<String> values = listed ? keys.texts("values") : List.of();
        Limited limited = keys.choice("limited", Limited.class).orElse(null);
        Shelter shelter = keys.choice("protected", Shelter.class).orElse(null);
        keys.finish();
        wholes.put(code.text(), keys.placeOf("part-of"));
        return fieldIsFree(code) && kind.isPresent()
                ? Optional.of(new DataItem(code.text(), name, aliases, kind.get(), unit, range, better, reportedBy, influenced, values, partOf,
                        limited, shelter))
                : Optional.empty();
    }

    private Optional<EventKind> event(Yaml.Scalar code, Yaml yaml) {
        Keys keys = Keys.of(code.text(), yaml, findings);
        Text name = name(keys);
        List<String> aliases = keys.texts("aliases");
        String unit = null;
        Range range = null;
        if (keys.has("amount")) {
            Keys amount = Keys.of("amount", keys.value("amount").orElseThrow(), findings);
            unit = amount.requiredText("unit").orElse("");
            range = amount.required("range").isPresent() ? range(amount, "range") : null;
            amount.finish();
        }
        SortedMap<String, Text> flags = new TreeMap<>(keys.map("flags", (flag, words) -> {
            Keys names = Keys.of(flag.text(), words, findings);
            String zh = names.requiredText("zh").orElse(flag.text());
            String en = names.text("en").orElse(zh);
            names.finish();
            return Names.checkFlag(flag, findings) ? Optional.of(new Text(zh, en)) : Optional.empty();
        }));
        Limited limited = keys.choice("limited", Limited.class).orElse(null);
        Shelter shelter = keys.choice("protected", Shelter.class).orElse(null);
        keys.finish();
        return Names.check(code, findings) ? Optional.of(new EventKind(code.text(), name, aliases, unit, range, flags, limited, shelter)) : Optional.empty();
    }

    /** Each value once, and none that is blank or holds what cannot be seen. */
    private void areDistinct(Keys keys) {
        Set<String> seen = new HashSet<>();
        for (Yaml.Scalar value : keys.scalars("values")) {
            boolean isSeen = !value.text().isBlank() && value.text().codePoints().allMatch(LookAlike::isSeen);
            if (!isSeen) {
                findings.add(PolicyCode.WRONG_SHAPE, value.place(), value.text(), new Text("看得见的文字", "a text that can be seen"));
            } else if (!seen.add(value.text())) {
                findings.add(PolicyCode.DUPLICATE_KEY, value.place(), value.text());
            }
        }
    }

    private Text name(Keys keys) {
        keys.required("name");
        return keys.words("name").orElse(Text.same(keys.owner()));
    }

    /** Attributes and items become fields of the same facts, so one name cannot serve for both. */
    private boolean fieldIsFree(Yaml.Scalar code) {
        if (!taken.add(code.text())) {
            findings.add(PolicyCode.NAME_TWICE, code.place(), code.text(), new Text("属性", "an attribute"), new Text("采集项", "an item"));
            return false;
        }
        String other = properties.putIfAbsent(code.text().isEmpty() ? "" : code.text().substring(0, 1).toUpperCase(Locale.ROOT) + code.text().substring(1), code.text());
        if (other != null) {
            findings.add(PolicyCode.NAME_TWICE, code.place(), code.text(), new Text("采集项", "an item"), Text.same(other));
            return false;
        }
        return Names.checkField(code, findings);
    }

    private Range range(Keys keys, String key) {
        List<Yaml> ends = keys.list(key);
        if (ends.size() != 2) {
            findings.add(PolicyCode.WRONG_SHAPE, keys.placeOf(key), key, new Text("两个数 [最小, 最大]", "two numbers [least, greatest]"));
            return null;
        }
        Optional<BigDecimal> least = WrittenNumber.number(ends.get(0), findings);
        Optional<BigDecimal> greatest = WrittenNumber.number(ends.get(1), findings);
        if (least.isEmpty() || greatest.isEmpty()) {
            return null;
        }
        if (least.get().compareTo(greatest.get()) > 0) {
            findings.add(PolicyCode.RANGE_ORDER, keys.placeOf(key), key, least.get().toPlainString(), greatest.get().toPlainString());
            return null;
        }
        return new Range(least.get(), greatest.get());
    }
}
