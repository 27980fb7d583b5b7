package org.plumbline.scoring.policy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.LookAlike;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 from the parser's events, so that no text can make it resolve an alias, a tag or a date, or nest without limit.
 * A byte order mark is ignored. Only the first document counts; a second one is an error.
 */
public final class YamlReader {

    /** What some programs show as the end of a line and others do not: a reader may see a key where there is a comment. */
    private static final Pattern OTHER_LINE_END = Pattern.compile("\\r(?!\\n)|[\\u0085\\u2028\\u2029]");
    private static final int GREATEST_DEPTH = 20;
    private static final int GREATEST_LENGTH = 1_000_000;

    private final String file;
    private final Findings findings;
    private Iterator<Event> events;

    private YamlReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Empty where the text has no content or cannot be read at all; what is wrong is among the findings. */
    public static Optional<Yaml> read(String file, String text, Findings findings) {
        return new YamlReader(file, findings).read(text);
    }

    private Optional<Yaml> read(String text) {
        if (text.length() > GREATEST_LENGTH) {
            findings.add(PolicyCode.TOO_LONG, Place.wholeFile(file), text.length(), GREATEST_LENGTH);
            return Optional.empty();
        }
        Matcher odd = OTHER_LINE_END.matcher(text);
        if (odd.find()) {
            int begin = text.lastIndexOf('\n', odd.start()) + 1;
            int line = (int) text.substring(0, odd.start()).chars().filter(c -> c == '\n').count() + 1;
            findings.add(PolicyCode.YAML_SYNTAX, new Place(file, line, text.codePointCount(begin, odd.start()) + 1, 1), "this character is not allowed: " + LookAlike.code(odd.group().codePointAt(0)));
            return Optional.empty();
        }
        try {
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            events = new Parse(LoadSettings.builder().setLabel(file).build()).parseString(content).iterator();
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case Scalar, SequenceStart, MappingStart, Alias -> {
                        Yaml root = value(event, 0, null);
                        refuseSecondDocument();
                        return Optional.of(root);
                    }
                    default -> { }
                }
            }
            return Optional.empty();
        } catch (Unreadable unreadable) {
            return Optional.empty();
        } catch (MarkedYamlEngineException syntax) {
            Place place = YamlTrouble.mark(syntax, text).map(mark -> place(mark, 1)).orElse(Place.wholeFile(file));
            long before = findings.count();
            fullWidthNear(text, place.line());
            if (findings.count() == before || !comesOfFullWidth(text, place)) {
                findings.add(PolicyCode.YAML_SYNTAX, place, YamlTrouble.words(syntax, text));
            }
            return Optional.empty();
        } catch (ReaderException character) {
            // the position is counted in code points
            String before = text.substring(0, text.offsetByCodePoints(0, Math.min(character.getPosition(), text.codePointCount(0, text.length()))));
            Place place = new Place(file, (int) before.chars().filter(c -> c == '\n').count() + 1, before.length() - before.lastIndexOf('\n'), 1);
            findings.add(PolicyCode.YAML_SYNTAX, place, "this character is not allowed: " + LookAlike.code(character.getCodePoint()));
            return Optional.empty();
        } catch (YamlEngineException unmarked) {
            findings.add(PolicyCode.YAML_SYNTAX, Place.wholeFile(file), unmarked.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the trouble is a colon after a key that a full-width comma has made a part of the value before: then this comma is the slip. */
    private static boolean comesOfFullWidth(String text, Place place) {
        String[] lines = text.split("\n", -1);
        String line = place.line() >= 1 && place.line() <= lines.length ? lines[place.line() - 1] : "";
        int at = place.column() < 1 || place.column() > line.codePointCount(0, line.length()) ? -1 : line.offsetByCodePoints(0, place.column() - 1);
        return at >= 0 && line.charAt(at) == ':' && AFTER_FULL_WIDTH.matcher(line.substring(0, at)).find();
    }

    private static final Pattern AFTER_FULL_WIDTH = Pattern.compile("，\\s*[\\p{L}\\p{Nd}_-]+$");

    /** What a Chinese keyboard makes of a colon, a comma or a blank is not seen by the eye: say where it stands, in the line or the one before. */
    private void fullWidthNear(String text, int line) {
        String[] lines = text.split("\n", -1);
        for (int number = Math.max(1, line - 1); number <= Math.min(line, lines.length); number++) {
            String code = NO_CODE.matcher(lines[number - 1]).replaceAll(hidden -> " ".repeat(hidden.group().length()));
            for (int i = 0; i < code.length(); i++) {
                if (FULL_WIDTH.indexOf(code.charAt(i)) >= 0) {
                    findings.add(PolicyCode.FULL_WIDTH_SIGN, new Place(file, number, 1, 1).part(lines[number - 1], i, i + 1), code.charAt(i),
                            String.format("U+%04X", (int) code.charAt(i)));
                    break;
                }
            }
        }
    }

    /** A colon or comma of a Chinese keyboard does not end a key, it becomes a part of it. */
    private void fullWidthIn(Yaml.Scalar key) {
        for (int i = 0; i < key.text().length(); i++) {
            if (FULL_WIDTH.indexOf(key.text().charAt(i)) >= 0) {
                findings.add(PolicyCode.FULL_WIDTH_SIGN, key.place().part(key.text(), i, i + 1), key.text().charAt(i), String.format("U+%04X", (int) key.text().charAt(i)));
                return;
            }
        }
    }

    /** Texts in quotation marks, and comments. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|#.*");

    private static final String FULL_WIDTH = "：，｛｝［］“”\u3000\u00A0\uFF03";

    private void refuseSecondDocument() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                findings.add(PolicyCode.YAML_SYNTAX, place(event), new Text("开始了第二个文档", "a second document begins"));
                return;
            }
        }
    }

    /** @param name the key whose value it is, at which a block below it begins; null where there is none */
    private Yaml value(Event event, int depth, Place name) {
        if (depth > GREATEST_DEPTH) {
            findings.add(PolicyCode.YAML_TOO_DEEP, place(event), GREATEST_DEPTH);
            throw new Unreadable();
        }
        refuseTagAndAnchor(event);
        if (event instanceof ScalarEvent scalar) {
            return new Yaml.Scalar(scalar.getValue(), !scalar.isPlain(), place(event));
        }
        if (event instanceof SequenceStartEvent sequence) {
            List<Yaml> entries = new ArrayList<>();
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                entries.add(value(next, depth + 1, null));
            }
            return new Yaml.Sequence(List.copyOf(entries), name == null || sequence.isFlow() ? place(event) : name);
        }
        return mapping((MappingStartEvent) event, depth, name);
    }

    private Yaml mapping(MappingStartEvent start, int depth, Place name) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Yaml key = value(next, depth + 1, null);
            Yaml value = value(events.next(), depth + 1, key.place());
            if (key instanceof Yaml.Scalar plain && !plain.quoted()) {
                fullWidthIn(plain);
            }
            if (!(key instanceof Yaml.Scalar word)) {
                findings.add(PolicyCode.YAML_SYNTAX, key.place(), new Text("键应为一个词", "a key must be one word"));
            } else if (entries.putIfAbsent(word.text(), new Yaml.Entry(word, value)) != null) {
                findings.add(PolicyCode.DUPLICATE_KEY, word.place(), word.text());
            }
        }
        Place first = entries.isEmpty() ? place(start) : entries.values().iterator().next().key().place();
        return new Yaml.Mapping(entries, start.isFlow() ? place(start) : name == null ? first : name);
    }

    private void refuseTagAndAnchor(Event event) {
        String forbidden = null;
        if (event instanceof AliasEvent alias) {
            forbidden = "*" + alias.getAlias();
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            forbidden = "&" + node.getAnchor().get();
        } else if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
            forbidden = scalar.getTag().get();
        } else if (event instanceof SequenceStartEvent sequence && sequence.getTag().isPresent()) {
            forbidden = sequence.getTag().get();
        } else if (event instanceof MappingStartEvent mapping && mapping.getTag().isPresent()) {
            forbidden = mapping.getTag().get();
        }
        if (forbidden != null) {
            findings.add(PolicyCode.YAML_TAG, place(event), forbidden);
            throw new Unreadable();
        }
    }

    private Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElse(start);
        return place(start, end.getLine() == start.getLine() ? Math.max(1, end.getColumn() - start.getColumn()) : 1);
    }

    private Place place(Mark mark, int length) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, length);
    }

    /** Ends the reading of a text after the finding that says why. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
