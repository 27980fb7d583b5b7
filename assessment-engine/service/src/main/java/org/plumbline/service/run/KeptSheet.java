package org.plumbline.service.run;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.plumbline.scoring.SheetTexts;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.score.LineKind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
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

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new BlackbirdModule()).addModule(new SimpleModule().addDeserializer(Text.class, new Words())).build();

    /** A text of the author stands there once, one of ours in both languages. */
    private static final class Words extends StdDeserializer<Text> {

        private Words() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return Text.same(json.getString());
            }
            JsonNode both = json.readValueAsTree();
            return new Text(both.get("zh").asString(), both.get("en").asString());
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
