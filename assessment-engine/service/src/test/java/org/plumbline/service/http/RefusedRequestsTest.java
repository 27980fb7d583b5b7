package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.TestServer;
import org.plumbline.service.http.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** What is not answered with what was asked for, and how that is said. */
@Tag("database")
class RefusedRequestsTest {

    private static final int LARGEST = 20_000;

    private static TestDatabase database;
    private static ServedService service;
    private static Path uploads;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, new HashMap<>(Map.of("plumbline.http.uploads", LARGEST + "B", "plumbline.http.waiting", "0",
                "plumbline.http.hosts", "kaohe.example")));
        uploads = Path.of(database.properties().get("plumbline.database.spool")).resolve("uploads");
        service.publish("community-officer", "2026-01");
        service.handIn("人员.csv", "警号,姓名,月份,电话回访数\nP1,甲,2026-10,5\n".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /api/nothing,                                  404, API-001
            GET,  /none.html,                                    404, API-001
            GET,  /error,                                        404, API-001
            GET,  /swagger-ui/index.html,                        404, API-001
            GET,  /actuator/env,                                 404, API-001
            GET,  /api/runs/abc,                                 400, API-007
            GET,  /api/runs/999,                                 404, RUN-401
            GET,  /api/runs/999/sheets,                          404, RUN-401
            GET,  /api/runs/999/verification,                    405, API-002
            GET,  /api/batches/999/rejections.csv,               404, INTAKE-304
            GET,  /api/batches?limit=0,                          400, API-007
            GET,  /api/batches?limit=501,                        400, API-007
            GET,  /api/batches?cursor=%21%21,                    400, API-008
            GET,  /api/batches?cursor=eA,                        400, API-008
            GET,  /api/runs/1/findings?about=NOBODY,             400, API-007
            GET,  /api/organisation/people,                      400, API-006
            GET,  /api/organisation/people?on=31.10.2026,        400, API-007
            GET,  /api/periods/2020-01,                          404, INTAKE-303
            GET,  /api/policies/none/versions,                   404, POLICY-113
            GET,  /api/policies/community-officer/in-force?month=never, 422, POLICY-115
            """)
    void each_is_told_as_a_problem_with_its_code(String method, String path, int status, String code) {
        Answer answer = service.send(method, path, null, BodyPublishers.noBody());

        assertProblem(answer, status, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                              | 400 | API-005
            {"policy":"p","period":"2026-10","more":1}     | 400 | API-005
            {"policy":7,"period":"2026-10"}                | 400 | API-005
            []                                             | 400 | API-005
            {"period":"2026-10"}                           | 422 | API-016
            {"policy":"none","period":"2026-10"}           | 404 | POLICY-113
            {"policy":"community-officer","period":"2026"} | 422 | RUN-001
            """)
    void a_wrong_body_is_told_without_the_inside_of_the_program(String body, int status, String code) {
        Answer answer = service.post("/api/runs", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).startsWith(code.substring(0, 4));
        assertThat(answer.body()).doesNotContain("org.plumbline", "jackson", "Exception", "Request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/runs/1/sheets?graded=maybe     | true, false
            /api/runs/1/sheets?limit=ten        | 1, 2, 3
            /api/organisation/people?on=October | 2026-10-31
            """)
    void a_wrong_parameter_is_told_what_it_is_to_be(String path, String wanted) {
        assertThat(service.get(path).json().path("detail").asString()).contains(wanted);
    }

    @Test
    void the_language_is_that_of_the_reader_and_chinese_where_none_is_named() {
        assertThat(service.get("/api/runs/999").json().path("title").asString()).isEqualTo("没有找到");
        assertThat(service.get("/api/runs/999", "Accept-Language", "fr, en;q=0.5").json().path("detail").asString()).isEqualTo("there is no run 999; check the number");
        assertThat(service.get("/api/runs/999", "Accept-Language", "zh-CN, en;q=0.5").json().path("title").asString()).isEqualTo("没有找到");
        assertThat(service.get("/api/runs/999", "Accept", "text/csv").header("Content-Type")).startsWith("application/problem+json");
        assertThat(service.get("/api/runs", "Accept", "text/csv").code()).isEqualTo("API-004");
        assertThat(service.get("/api/runs", "Accept", "application/yaml").code()).isEqualTo("API-004");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"})
    void what_a_foreign_page_can_send_without_asking_is_no_type_of_ours(String type) {
        assertProblem(service.send("POST", "/api/runs", type, BodyPublishers.ofString("{}")), 415, "API-003");
        assertProblem(service.send("POST", "/api/batches?fileName=a.csv", type, BodyPublishers.ofString("x")), 415, "API-003");
    }

    @Test
    void a_type_of_another_endpoint_and_none_at_all_are_refused_too() {
        assertProblem(service.send("POST", "/api/runs", "application/zip", BodyPublishers.ofString("{}")), 415, "API-003");
        assertProblem(service.send("POST", "/api/runs", null, BodyPublishers.ofString("{}")), 415, "API-003");
        assertProblem(service.send("POST", "/api/runs/1/verification", null, BodyPublishers.noBody()), 415, "API-003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.example:80", "evil@localhost", "[::2]", "0.0.0.0", ""})
    void a_foreign_host_name_is_refused(String host) throws IOException {
        String answer = RawRequest.send(service.port(), "GET /api/runs HTTP/1.1", "Host: " + host);

        assertThat(answer).matches("(?s)HTTP/1.1 (421|400).*").doesNotContain("items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]", "[::1]:99", "kaohe.example"})
    void our_own_host_names_are_answered(String host) throws IOException {
        assertThat(RawRequest.send(service.port(), "GET /api/runs HTTP/1.1", "Host: " + host, "Cookie: " + service.everybody().cookieHeader())).startsWith("HTTP/1.1 200");
    }

    @Test
    void an_absolute_address_does_not_get_around_the_host_rule() throws IOException {
        assertThat(RawRequest.send(service.port(), "GET http://evil.example/api/runs HTTP/1.1", "Host: localhost")).doesNotStartWith("HTTP/1.1 200");
        assertThat(RawRequest.send(service.port(), "GET /api/runs HTTP/1.0")).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void a_foreign_origin_is_refused_and_our_own_is_not() {
        for (String origin : new String[] {"http://evil.example", "null", "http://127.0.0.1:1", "http://localhost", "file://", "http://127.0.0.1:" + service.port() + "/"}) {
            assertProblem(service.get("/api/runs", "Origin", origin), 403, "API-011");
        }
        assertThat(service.get("/api/runs", "Origin", "http://localhost:" + service.port()).status()).isEqualTo(200);
    }

    @Test
    void what_a_browser_calls_cross_site_is_refused_unless_somebody_follows_a_link() {
        assertProblem(service.post("/api/runs", "{}", "Sec-Fetch-Site", "cross-site"), 403, "API-012");
        assertThat(service.post("/api/runs", "{}", "Sec-Fetch-Site", "same-origin").code()).isEqualTo("API-016");
        assertProblem(service.get("/api/runs", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors"), 403, "API-012");
        assertProblem(service.post("/api/runs", "{}", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"), 403, "API-012");
        assertThat(service.get("/api/runs", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate").status()).isEqualTo(200);
    }

    @Test
    void every_answer_says_what_a_browser_may_do_with_it() {
        for (String path : new String[] {"/api/runs", "/api/nothing", "/actuator/health"}) {
            Answer answer = service.get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void an_upload_beyond_the_limit_is_refused_whether_it_says_its_length_or_not() throws IOException {
        byte[] large = "警号,月份\n".repeat(LARGEST).getBytes(StandardCharsets.UTF_8);

        assertProblem(service.handIn("大.csv", Arrays.copyOf(large, LARGEST + 1)), 413, "API-009");
        assertProblem(service.send("POST", "/api/batches?fileName=a.csv", "application/octet-stream",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413, "API-009");
        assertThat(RawRequest.send(service.port(), "POST /api/batches?fileName=a.csv HTTP/1.1", "Host: localhost", "Content-Type: application/octet-stream",
                "Content-Length: 99999999999")).startsWith("HTTP/1.1 413");
        assertThat(service.handIn("不大.csv", Arrays.copyOf(large, LARGEST)).status()).isNotEqualTo(413);
        try (Stream<Path> left = Files.list(uploads)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void json_and_texts_have_limits_of_their_own() {
        assertProblem(service.post("/api/runs", "{\"policy\":\"" + "x".repeat(70_000) + "\"}"), 413, "API-009");
        assertProblem(service.send("POST", "/api/runs", "application/json", BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(("{\"policy\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8)))), 413, "API-009");
        assertProblem(service.send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofString("#".repeat(1_100_000))), 413, "API-009");
        assertProblem(service.send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofByteArray(new byte[] {(byte) 0xC3, 0x28})), 422, "API-017");
    }

    @Test
    void a_wrong_catalogue_and_a_wrong_bundle_are_told_line_by_line() throws IOException {
        JsonNode catalogue = service.send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofString("items:\n  a: 1\n")).json();
        assertThat(catalogue.path("status").asInt()).isEqualTo(422);
        assertThat(catalogue.at("/findings/0/place/line").asInt()).isPositive();
        assertThat(catalogue.at("/findings/0/remedy/en").asString()).isNotBlank();
        assertProblem(service.send("POST", "/api/policies/versions", "application/zip", BodyPublishers.ofString("no zip")), 422, "POLICY-111");
    }

    @Test
    void without_a_place_in_the_queue_no_run_is_begun() throws Exception {
        service.publish("auxiliary-month", "2026-01");
        Answer busy;
        Answer first;
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            root.setAutoCommit(false);
            statement.execute("USE " + database.name());
            statement.execute("SELECT id FROM intake_gate FOR UPDATE");
            first = service.post("/api/runs", "{\"policy\":\"community-officer\",\"period\":\"2026-10\",\"coverageWaiver\":\"x\"}");
            busy = service.post("/api/runs", "{\"policy\":\"auxiliary-month\",\"period\":\"2026-10\",\"coverageWaiver\":\"x\"}");
            root.rollback();
        }
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertProblem(busy, 503, "API-013");
        assertThat(busy.header("Retry-After")).matches("\\d+");
        assertThat(service.all("/api/runs?policy=auxiliary-month", 10)).isEmpty();
        service.untilOver(first.header("Location"));
    }

    @Test
    void how_far_a_run_is_and_which_roles_there_are_is_told_in_the_words_of_the_reader() throws Exception {
        service.publish("auxiliary-month", "2026-01");
        JsonNode failed = service.run("auxiliary-month", "2026-12");
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        Answer early = service.post("/api/runs/" + failed.path("id").asLong() + "/verification", "{}");
        assertProblem(early, 409, "RUN-406");
        assertThat(early.json().at("/findings/0/message/zh").asString()).endsWith("尚未完成（失败）");
        assertThat(early.json().at("/findings/0/message/en").asString()).endsWith("is not finished (failed)");

        Answer role = service.post("/api/accounts", "{\"login\":\"t8\",\"name\":\"x\",\"roles\":[{\"role\":\"KING\"}]}");
        assertProblem(role, 422, "ACCOUNT-023");
        assertThat(role.json().at("/findings/0/remedy/zh").asString()).startsWith("可用：办法编辑（POLICY_EDITOR）、办法审批（POLICY_APPROVER）、");
        assertThat(role.json().at("/findings/0/remedy/en").asString()).startsWith("there are: Policy editor (POLICY_EDITOR), Policy approver (POLICY_APPROVER), ");
    }

    @Test
    void an_unexpected_error_is_told_by_its_number_alone() throws Exception {
        database.asRoot("RENAME TABLE policy_publication TO gone");
        Answer answer;
        try {
            answer = service.get("/api/policies/community-officer/publications");
        } finally {
            database.asRoot("RENAME TABLE gone TO policy_publication");
        }
        assertProblem(answer, 500, "API-014");
        assertThat(answer.json().path("incident").asString()).matches("[0-9a-f-]{36}");
        assertThat(answer.body()).doesNotContainIgnoringCase("sql").doesNotContain("Exception", "policy_publication");
    }

    @Test
    void what_the_server_itself_refuses_tells_nothing_of_it() throws IOException {
        assertThat(RawRequest.send(service.port(), "GET /api/%2e%2e%2f%00 HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat");
        assertThat(RawRequest.send(service.port(), "GET /api/runs HTTP/1.1", "Host: localhost", "X: " + "x".repeat(20_000))).startsWith("HTTP/1.1 4")
                .doesNotContainIgnoringCase("tomcat");
        assertThat(RawRequest.send(service.port(), "TRACE /api/runs HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 405").doesNotContainIgnoringCase("tomcat");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.body()).doesNotContain("“null”").doesNotContain(" null ");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asString()).as(answer.body()).isEqualTo(code);
        assertThat(problem.path("type").asString()).isEqualTo("urn:plumbline:problem:" + code);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.at("/findings/0/message/zh").asString()).isNotBlank();
        assertThat(problem.at("/findings/0/message/en").asString()).isNotBlank();
    }
}
