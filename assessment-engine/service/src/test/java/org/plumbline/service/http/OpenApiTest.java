package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The committed description is that of the program: the pages' types are made of it. */
@Tag("database")
class OpenApiTest {

    private static final Path FILE = Path.of("openapi.json");

    private static TestDatabase database;
    private static ServedService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    void the_committed_description_is_that_of_the_program() throws IOException {
        String now = service.get("/api/openapi.json").json().toPrettyString() + "\n";
        if (Boolean.getBoolean("plumbline.renew")) {
            Files.writeString(FILE, now);
        }

        assertThat(FILE).as("the interface has changed: run this test with -Dplumbline.renew=true and commit openapi.json").hasContent(now);
    }

    @Test
    void every_endpoint_has_a_name_a_summary_and_says_what_a_problem_looks_like() {
        List<String> names = new ArrayList<>();
        JsonNode api = service.get("/api/openapi.json").json();
        api.path("paths").forEach(path -> path.forEach(operation -> {
            names.add(operation.path("operationId").asString());
            assertThat(operation.path("summary").asString()).isNotBlank();
            assertThat(operation.at("/responses/default/content/application~1problem+json/schema/$ref").asString()).endsWith("/Problem");
        }));
        assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z]+"));
        assertThat(api.at("/info/title").asString()).contains("Plumbline");
        assertThat(api.at("/components/schemas/Problem/properties/findings/items/$ref").asString()).endsWith("/Finding");
        assertThat(api.at("/components/schemas/Run/required").valueStream().map(JsonNode::asString)).contains("id").doesNotContain("failure");
        assertThat(api.at("/components/schemas/Outcome/properties/amount/type").asString()).isEqualTo("string");
        assertThat(api.at("/paths/~1api~1batches/post/requestBody/content").propertyNames()).containsExactly("application/octet-stream");
    }
}
