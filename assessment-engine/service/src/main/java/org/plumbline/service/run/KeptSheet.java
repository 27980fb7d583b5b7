package org.plumbline.service.run;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.SheetTexts;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.score.LineKind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * A score sheet as it is kept, see {@link SheetTexts}: decimals as plain text.
 *
 * @param attributes of the assessee, as of the end of the period
 * @param total      as printed; the sum of the lines
 * @param attainment total / attainable points, a fraction
 * @param notGraded  why there is no grade; null where there is one
 * @param lines      in the order of the sheet
 * @param factors    by name of a coefficient of points, the factor that was taken; null in sheets that were kept before there were any
 */
public record KeptSheet(String assessee, String name, SortedMap<String, String> attributes, String total, String attainment, Text notGraded,
        List<Line> lines, SortedMap<String, String> factors) {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new BlackbirdModule())
            .addModule(new SimpleModule().addDeserializer(Text.class, new Words()).addDeserializer(Line.class, new Lines())).build();

    /** A text of the author stands there once, one of ours in both languages. */
    private static final class Words extends StdDeserializer<Text> {

        private Words() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) {
            return words(json);
        }

        private static Text words(JsonParser json) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                String both = json.getValueAsString(null);
                return both == null ? null : Text.same(both);
            }
            SortedMap<String, String> each = Lines.texts(json);
            return new Text(each.get("zh"), each.get("en"));
        }
    }

    /** By hand, because every own result reads two sheets of a dozen lines, and what is absent in most of them takes the library's reader a fifth of its time. */
    private static final class Lines extends StdDeserializer<Line> {

        private Lines() {
            super(Line.class);
        }

        @Override
        public Line deserialize(JsonParser json, DeserializationContext context) {
            String scope = null;
            String kind = null;
            String points = null;
            String rule = null;
            String clause = null;
            String event = null;
            Text reason = null;
            SortedMap<String, String> figures = null;
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "scope" -> scope = json.getValueAsString(null);
                    case "kind" -> kind = json.getValueAsString(null);
                    case "points" -> points = json.getValueAsString(null);
                    case "rule" -> rule = json.getValueAsString(null);
                    case "clause" -> clause = json.getValueAsString(null);
                    case "event" -> event = json.getValueAsString(null);
                    case "reason" -> reason = Words.words(json);
                    case "figures" -> figures = texts(json);
                    default -> json.skipChildren();
                }
            }
            return new Line(scope, kind, points, rule, clause, event, reason, figures);
        }

        /** Null for null. */
        private static SortedMap<String, String> texts(JsonParser json) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return null;
            }
            SortedMap<String, String> texts = new TreeMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                texts.put(name, json.getValueAsString(null));
            }
            return texts;
        }
    }

    /**
     * One explained part of the total.
     *
     * @param scope   code of the indicator or section, or {@code total}
     * @param kind    as in {@code LineKind}
     * @param points  exact
     * @param rule    null for a step of the arithmetic
     * @param event   number of the event behind it; null: none
     * @param figures what the rule read, in full
     */
    public record Line(String scope, String kind, String points, String rule, String clause, String event, Text reason, SortedMap<String, String> figures) { }

    static KeptSheet read(String text) {
        return JSON.readValue(text, KeptSheet.class);
    }

    /** @param text in UTF-8, as the database sends it: thousands of sheets need not become texts first */
    public static KeptSheet read(byte[] text) {
        return JSON.readValue(text, KeptSheet.class);
    }

    /** What each indicator among these came to; those that left the sheet are not in it. */
    Map<String, BigDecimal> points(Set<String> indicators) {
        Map<String, BigDecimal> points = new HashMap<>();
        lines.stream().filter(line -> indicators.contains(line.scope()) && !line.kind().equals(LineKind.NOT_COUNTED.name()))
                .forEach(line -> points.merge(line.scope(), new BigDecimal(line.points()), BigDecimal::add));
        return points;
    }

    Map<String, BigDecimal> factorsTaken() {
        Map<String, BigDecimal> taken = new HashMap<>();
        if (factors != null) {
            factors.forEach((name, factor) -> taken.put(name, new BigDecimal(factor)));
        }
        return taken;
    }
}
