package org.plumbline.service.run;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who was assessed, as the run's input says it; also where there is no score sheet.
 *
 * @param attributes by code, as of the end of the period
 */
public record FrozenPerson(String no, String name, Map<String, String> attributes) {

    private static final String LIST = "assessees";

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static Map<String, FrozenPerson> among(InputStream runInput, Set<String> numbers) {
        Map<String, FrozenPerson> found = new HashMap<>();
        try (JsonParser text = JSON.createParser(runInput)) {
            text.nextToken();
            while (text.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = text.currentName();
                text.nextToken();
                if (!name.equals(LIST)) {
                    text.skipChildren();
                    continue;
                }
                while (text.nextToken() == JsonToken.START_OBJECT) {
                    FrozenPerson one = text.readValueAs(FrozenPerson.class);
                    if (numbers.contains(one.no)) {
                        found.put(one.no, one);
                    }
                    if (found.size() == numbers.size()) {
                        return found;
                    }
                }
                return found;
            }
        }
        return found;
    }
}
