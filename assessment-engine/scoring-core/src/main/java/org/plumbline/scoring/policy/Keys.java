package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;

/**
 * Reads the keys of one YAML mapping and remembers which were asked for, so that {@link #finish} can refuse every other one and name those
 * that are missing. A value of the wrong shape becomes a finding and reads as absent; what stands under a misspelt key is read as if the
 * key were right, so that one slip is one finding.
 */
public final class Keys {

    /** What can run together with a key where a sign is missing or doubled; a hyphen is part of many keys. */
    private static final Pattern BETWEEN_KEYS = Pattern.compile("[\\s#:,]+");

    private final String owner;
    private final Yaml.Mapping mapping;
    private final Findings findings;
    private final Set<String> asked = new TreeSet<>();
    /** What stands here is no mapping, which is told: that its keys are missing is no more news. */
    private boolean isToldOf;
    private final Set<String> missing = new LinkedHashSet<>();
    /** The misspelt key under which the value of an asked one stands. */
    private final Map<String, String> misspelt = new HashMap<>();

    private Keys(String owner, Yaml.Mapping mapping, Findings findings) {
        this.owner = owner;
        this.mapping = mapping;
        this.findings = findings;
    }

    /** @param owner the name of the thing whose keys these are, for messages */
    public static Keys of(String owner, Yaml yaml, Findings findings) {
        if (yaml instanceof Yaml.Mapping mapping) {
            return new Keys(owner, mapping, findings);
        }
        Keys nothing = new Keys(owner, new Yaml.Mapping(Map.of(), yaml.place()), findings);
        if (!(yaml instanceof Yaml.Scalar scalar && scalar.isEmpty())) {
            findings.add(PolicyCode.WRONG_SHAPE, yaml.place(), owner, new Text("键值对 { … }", "a mapping { … }"));
            nothing.isToldOf = true;
        }
        return nothing;
    }

    public Place place() {
        return mapping.place();
    }

    String owner() {
        return owner;
    }

    public Place placeOf(String key) {
        Yaml.Entry entry = entry(key);
        return entry == null ? mapping.place() : entry.value() instanceof Yaml.Scalar scalar && scalar.isEmpty() ? entry.key().place() : entry.value().place();
    }

    private Yaml.Entry entry(String key) {
        return mapping.entries().get(misspelt.getOrDefault(key, key));
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    public Optional<Yaml> value(String key) {
        asked.add(key);
        return Optional.ofNullable(entry(key)).map(Yaml.Entry::value)
                .filter(value -> !(value instanceof Yaml.Scalar scalar && scalar.isEmpty()));
    }

    public Optional<Yaml> required(String key) {
        forgive(key);
        Optional<Yaml> value = value(key).filter(each -> !(each instanceof Yaml.Scalar scalar && scalar.text().isBlank()));
        if (value.isEmpty()) {
            missing.add(key);
        }
        return value;
    }

    /** Lets these keys be read where they are misspelt; a required one always is. Not for keys beside which an author may write names of his own. */
    public void forgive(String... keys) {
        for (String key : keys) {
            if (!mapping.entries().containsKey(key) && !misspelt.containsKey(key)) {
                mapping.entries().keySet().stream().filter(other -> !asked.contains(other) && !misspelt.containsValue(other)
                                && (Suggestion.isSlip(other, key) || List.of(BETWEEN_KEYS.split(other)).contains(key)))
                        .findFirst().ifPresent(other -> misspelt.put(key, other));
            }
        }
    }

    /** Lets these keys stand here that nobody asks for, because it is not known what they are. */
    public void tolerate(Predicate<String> unclear) {
        mapping.entries().keySet().stream().filter(key -> !misspelt.containsValue(key) && unclear.test(key)).forEach(asked::add);
    }

    /** Whether one of these keys stands here, perhaps misspelt or without a value. */
    boolean mentions(String... keys) {
        forgive(keys);
        return Arrays.stream(keys).anyMatch(key -> entry(key) != null);
    }

    /** One of these keys must be given. */
    void requireOneOf(Place place, String... keys) {
        if (!mentions(keys) && !isToldOf) {
            findings.add(PolicyCode.MISSING_KEY, place, owner, String.join(" | ", keys));
        }
    }

    public Optional<Yaml.Scalar> scalar(String key) {
        return value(key).flatMap(value -> scalar(key, value));
    }

    public Optional<String> text(String key) {
        return scalar(key).map(Yaml.Scalar::text);
    }

    public Optional<String> requiredText(String key) {
        return required(key).flatMap(value -> scalar(key, value)).map(Yaml.Scalar::text);
    }

    private Optional<Yaml.Scalar> scalar(String key, Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            return Optional.of(scalar);
        }
        findings.add(PolicyCode.WRONG_SHAPE, value.place(), key, new Text("一个词或数", "one word or number"));
        return Optional.empty();
    }

    private static final int LONGEST_TITLE = 200;

    /** A name in both languages: {@code {zh: …, en: …}} or one word for both. */
    Optional<Text> words(String key) {
        Optional<Text> words = wordsOfAnyLength(key);
        if (words.filter(text -> text.zh().length() > LONGEST_TITLE || text.en().length() > LONGEST_TITLE).isPresent()) {
            findings.add(PolicyCode.WRONG_SHAPE, placeOf(key), key, new Text("不超过 " + LONGEST_TITLE + " 个字符的名称", "a name of at most " + LONGEST_TITLE + " characters"));
            return Optional.empty();
        }
        return words;
    }

    private Optional<Text> wordsOfAnyLength(String key) {
        return value(key).map(value -> {
            if (value instanceof Yaml.Scalar scalar) {
                return Text.same(scalar.text());
            }
            Keys languages = of(key, value, findings);
            String zh = languages.requiredText("zh").orElse("");
            String en = languages.text("en").orElse(zh);
            languages.finish();
            return new Text(zh, en);
        });
    }

    public Optional<Boolean> flag(String key) {
        return scalar(key).flatMap(scalar -> switch (scalar.text()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                findings.add(PolicyCode.NOT_ONE_OF, scalar.place(), scalar.text(), Suggestion.clause(scalar.text(), List.of("true", "false")), "true, false");
                yield Optional.empty();
            }
        });
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return scalar(key).flatMap(scalar -> choice(scalar, type));
    }

    <E extends Enum<E>> Optional<E> requiredChoice(String key, Class<E> type) {
        return required(key).flatMap(value -> scalar(key, value)).flatMap(scalar -> choice(scalar, type));
    }

    <E extends Enum<E>> Optional<E> choice(Yaml.Scalar scalar, Class<E> type) {
        List<String> known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (known.contains(scalar.text())) {
            return Optional.of(Enum.valueOf(type, scalar.text()));
        }
        findings.add(PolicyCode.NOT_ONE_OF, scalar.place(), scalar.text(), Suggestion.of(scalar.text(), known), String.join(", ", known));
        return Optional.empty();
    }

    Optional<Quantity> quantity(String key) {
        return scalar(key).flatMap(scalar -> WrittenNumber.quantity(scalar, findings));
    }

    Optional<Quantity> requiredQuantity(String key) {
        return required(key).isPresent() ? quantity(key) : Optional.empty();
    }

    /** A quantity, or NONE where the author wants no limit. */
    Optional<Quantity> limit(String key) {
        return scalar(key).flatMap(scalar -> scalar.text().equals("NONE") ? Optional.of(new Quantity.None(scalar.place())) : WrittenNumber.quantity(scalar, findings));
    }

    Optional<Quantity> requiredLimit(String key) {
        return required(key).isPresent() ? limit(key) : Optional.empty();
    }

    public Optional<BigDecimal> number(String key) {
        return value(key).flatMap(value -> WrittenNumber.number(value, findings));
    }

    public Optional<Integer> whole(String key, int least, int greatest) {
        return number(key).flatMap(number -> {
            if (number.stripTrailingZeros().scale() > 0) {
                findings.add(PolicyCode.NOT_WHOLE, placeOf(key), key, number.toPlainString(), least, greatest);
                return Optional.empty();
            }
            if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(greatest)) > 0) {
                findings.add(PolicyCode.OUT_OF_RANGE, placeOf(key), key, number.toPlainString(), least, greatest);
                return Optional.empty();
            }
            return Optional.of(number.intValueExact());
        });
    }

    Optional<Integer> requiredWhole(String key, int least, int greatest) {
        return required(key).isPresent() ? whole(key, least, greatest) : Optional.empty();
    }

    /** The entries of a list; one bare word counts as a list of one. */
    public List<Yaml> list(String key) {
        return value(key).map(value -> value instanceof Yaml.Sequence sequence ? sequence.entries() : List.of(value)).orElse(List.of());
    }

    /** A list or mapping without entries where it is written; where nothing is written, nothing is said. */
    void refuseEmpty(String... keys) {
        for (String key : keys) {
            Optional<Yaml> value = value(key);
            if (value.filter(yaml -> yaml instanceof Yaml.Sequence list && list.entries().isEmpty() || yaml instanceof Yaml.Mapping map && map.entries().isEmpty()).isPresent()) {
                findings.add(PolicyCode.WRONG_SHAPE, placeOf(key), key, new Text("至少有一项的列表", "a list of at least one entry"));
            }
        }
    }

    public List<Yaml.Scalar> scalars(String key) {
        List<Yaml.Scalar> scalars = new ArrayList<>();
        for (Yaml entry : list(key)) {
            scalar(key, entry).ifPresent(scalars::add);
        }
        return scalars;
    }

    public List<String> texts(String key) {
        return scalars(key).stream().map(Yaml.Scalar::text).toList();
    }

    /** The entries of a mapping below a key, in the order of the text. A name of which nothing can be read is not called unknown where it is used. */
    public <T> Map<String, T> map(String key, BiFunction<Yaml.Scalar, Yaml, Optional<T>> read) {
        Map<String, T> result = new LinkedHashMap<>();
        value(key).ifPresent(value -> {
            if (value instanceof Yaml.Mapping entries) {
                entries.entries().forEach((name, entry) ->
                        read.apply(entry.key(), entry.value()).ifPresentOrElse(each -> result.put(name, each), () -> {
                            findings.misread(name);
                            findings.misread(key);
                        }));
            } else {
                findings.add(PolicyCode.WRONG_SHAPE, value.place(), key, new Text("键值对 { … }", "a mapping { … }"));
            }
        });
        return result;
    }

    /** Names what is missing and refuses what nobody asked for; {@code later} are keys of the format that this version does not support. */
    public void finish(String... later) {
        missing.removeAll(misspelt.keySet());
        for (String key : isToldOf ? Set.<String>of() : missing) {
            findings.add(PolicyCode.MISSING_KEY, entry(key) == null ? mapping.place() : entry(key).key().place(), owner, key);
        }
        for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
            Yaml.Scalar key = entry.getValue().key();
            if (asked.contains(entry.getKey())) {
                continue;
            }
            if (Arrays.asList(later).contains(entry.getKey())) {
                findings.add(PolicyCode.NOT_SUPPORTED, key.place(), entry.getKey());
            } else {
                List<String> meant = misspelt.entrySet().stream().filter(each -> each.getValue().equals(entry.getKey())).map(Map.Entry::getKey).toList();
                findings.add(PolicyCode.UNKNOWN_KEY, key.place(), key.text(), Suggestion.of(key.text(), meant.isEmpty() ? asked : meant),
                        asked.stream().collect(Collectors.joining(", ")));
            }
            if (!misspelt.containsValue(entry.getKey())) {
                Misread.names(key, findings);
                Misread.names(entry.getValue().value(), findings);
            }
        }
    }
}
