package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.http.Visitor.Answer;

/** The service gives out the screens as well. */
@Tag("database")
class ScreensTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/months", "/runs/17/ranking", "/runs/17/sheets/P000131", "/runs/17/sheets/P.001", "/policies/community-officer", "/%E5%88%98"})
    void every_address_of_a_page_opens_the_application(String address) {
        Answer answer = service.get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<div id=\"app\">");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self';").contains("style-src 'self';").doesNotContain("unsafe");
    }

    @Test
    void what_the_page_names_is_there_and_may_be_kept_for_ever() {
        String[] files = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(service.get("/").body()).results()
                .map((MatchResult found) -> found.group(1)).toArray(String[]::new);
        assertThat(files).hasSizeGreaterThanOrEqualTo(2);
        for (String file : files) {
            Answer answer = service.get(file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).matches("text/(javascript|css).*");
            assertThat(answer.header("Cache-Control")).contains("immutable").doesNotContain("public");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/nothing", "/actuator/nothing", "/assets/none.js", "/none.css", "/META-INF/MANIFEST.MF", "/application.yaml", "/assets/..%2f..%2fapplication.yaml"})
    void what_is_no_page_is_not_there(String address) {
        Answer answer = service.get(address);
        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_page_is_only_read() {
        assertThat(service.post("/months", "{}").status()).isBetween(404, 405);
    }
}
