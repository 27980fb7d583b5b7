package org.plumbline.scoring;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what {@link CanonicalText} wrote, key by key in the same order, so that the code that reads looks like the code that writes.
 * The first thing that stands otherwise ends the reading with its place.
 */
final class CanonicalReading {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();
    private static final int MOST_SHOWN = 60;

    /** What is wrong; unchecked because it passes through the functions of those who read. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Finding finding;

        private Refused(Finding finding) {
            super(finding.code() + " " + finding.message().en());
            this.finding = finding;
        }
    }

    private final String name;
    private final JsonParser json;
    private JsonToken token;

    private CanonicalReading(String name, JsonParser json) {
        this.name = name;
        this.json = json;
        this.token = json.nextToken();
    }

    /**
     * Empty where the text is not what was expected: the findings say why.
     *
     * @throws IOException if the stream itself cannot be read
     */
    static <T> Optional<T> read(String name, InputStream in, Findings findings, Function<CanonicalReading, T> content) throws IOException {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            CanonicalReading text = new CanonicalReading(name, json);
            T value = content.apply(text);
            text.expect(text.token == null, new Text("文件结尾", "the end of the file"));
            return Optional.of(value);
        } catch (Refused refused) {
            findings.add(refused.finding);
        } catch (UnexpectedEndOfInputException cutOff) {
            findings.add(RunCode.CUT_OFF, place(name, cutOff.getLocation()));
        } catch (JacksonIOException unreadable) {
            if (!(unreadable.getCause() instanceof CharConversionException)) {
                throw unreadable.getCause();
            }
            findings.add(RunCode.NOT_FROZEN, Place.wholeFile(name));
        } catch (JacksonException noJson) {
            findings.add(RunCode.NOT_FROZEN, place(name, noJson.getLocation()));
        }
        return Optional.empty();
    }

    <T> T object(Supplier<T> fields) {
        take(JsonToken.START_OBJECT, new Text("“{”", "{"));
        T value = fields.get();
        take(JsonToken.END_OBJECT, new Text("“}”", "}"));
        return value;
    }

    /** @param order of the keys of the entries: each comes after the one before, none twice */
    <T> List<T> list(String key, Comparator<T> order, Supplier<T> entry) {
        key(key);
        take(JsonToken.START_ARRAY, new Text("“[”", "["));
        List<T> entries = new ArrayList<>();
        while (token != JsonToken.END_ARRAY) {
            Place start = place();
            T read = object(entry);
            if (!entries.isEmpty() && order.compare(entries.get(entries.size() - 1), read) >= 0) {
                throw refusedAt(RunCode.OUT_OF_ORDER, start, key, entries.size() + 1);
            }
            entries.add(read);
        }
        advance();
        return entries;
    }

    /** Empty where the next key is another one: an empty list is left out. */
    <T> List<T> optionalList(String key, Comparator<T> order, Supplier<T> entry) {
        return isAt(key) ? list(key, order, entry) : List.of();
    }

    <T> T field(String key, Form<T> form) {
        key(key);
        return value(key, form);
    }

    /** Null where the next key is another one. */
    <T> T optional(String key, Form<T> form) {
        return isAt(key) ? field(key, form) : null;
    }

    /** An object whose keys are data. */
    <T> SortedMap<String, T> fields(String key, Function<String, T> value) {
        key(key);
        return object(() -> {
            SortedMap<String, T> values = new TreeMap<>();
            while (hasKey()) {
                String field = json.currentName();
                Place place = place();
                advance();
                if (values.put(field, value.apply(field)) != null) {
                    throw refusedAt(RunCode.OUT_OF_ORDER, place, key + "." + shown(field), values.size());
                }
            }
            return values;
        });
    }

    <T> T value(String key, Form<T> form) {
        expect(token == JsonToken.VALUE_STRING, form.title());
        String text = json.getString();
        try {
            T value = form.parse().apply(text);
            advance();
            return value;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw refusedAt(RunCode.BAD_VALUE, place(), key, shown(text), form.title());
        }
    }

    List<String> texts(String key, Form<String> form) {
        take(JsonToken.START_ARRAY, new Text("“[”", "["));
        List<String> texts = new ArrayList<>();
        while (token != JsonToken.END_ARRAY) {
            texts.add(value(key, form));
        }
        advance();
        return texts;
    }

    /** Whether a null stands here, which is then passed. */
    boolean nothing() {
        if (token != JsonToken.VALUE_NULL) {
            return false;
        }
        advance();
        return true;
    }

    boolean isAt(String key) {
        return hasKey() && json.currentName().equals(key);
    }

    boolean isAtObject() {
        return token == JsonToken.START_OBJECT;
    }

    Refused refused(Code code, Object... arguments) {
        return refusedAt(code, place(), arguments);
    }

    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    private static Refused refusedAt(Code code, Place place, Object... arguments) {
        return new Refused(Finding.of(code, place, arguments));
    }

    private void key(String key) {
        expect(isAt(key), Text.same("\"" + key + "\""));
        advance();
    }

    private boolean hasKey() {
        return token == JsonToken.PROPERTY_NAME;
    }

    private void take(JsonToken wanted, Text title) {
        expect(token == wanted, title);
        advance();
    }

    private void expect(boolean isThere, Text title) {
        if (!isThere) {
            throw token == null ? refused(RunCode.CUT_OFF) : refused(RunCode.OTHER_EXPECTED, title, here());
        }
    }

    private void advance() {
        token = json.nextToken();
    }

    private String here() {
        return switch (token) {
            case PROPERTY_NAME -> "\"" + shown(json.currentName()) + "\"";
            case VALUE_STRING -> "\"" + shown(json.getString()) + "\"";
            default -> shown(json.getString());
        };
    }

    private Place place() {
        return place(name, json.currentTokenLocation());
    }

    private static Place place(String name, TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1 ? Place.wholeFile(name)
                : new Place(name, location.getLineNr(), Math.max(0, location.getColumnNr()), 0);
    }
}
