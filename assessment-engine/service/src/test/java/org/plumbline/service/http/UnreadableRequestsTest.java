package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.NewAccount;
import org.plumbline.service.http.Visitor.Answer;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Requests that cannot be read: what is wrong, where, which value it is, and what would be right. */
@Tag("database")
class UnreadableRequestsTest {

    private static final String DECISIONS = "/api/runs/1/outcomes/decisions";

    private static TestDatabase database;
    private static ServedService service;
    private static Visitor officer;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.publish("community-officer", "2026-01");
        service.handIn("人员.csv", "警号,姓名\nP1,甲\n".getBytes(StandardCharsets.UTF_8));
        officer = service.signedIn(List.of(new NewAccount.Grant(Role.OFFICER, null)), "P1");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"/api/accounts?cursor=%F0%9F, cursor=%F0%9F", "/api/runs/3/standings?limit=5&search=%F0, search=%F0", "/api/runs?policy=%zz, policy=%zz", "/api/session?%FF=1, %FF=1",
        "/actuator/health?x=%FF, x=%FF", "/?x=%C0%80, x=%C0%80", "/api/none?x=%FF, x=%FF", "/api/runs?a=1&=x, =x"})
    void an_address_with_what_is_no_utf8_is_told_and_fills_no_log(String address, String broken) throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            for (String cookies : List.of("Cookie: " + service.everybody().cookieHeader(), "X-Nobody: 1")) {
                String answer = RawRequest.send(service.port(), "GET " + address + " HTTP/1.1", "Host: localhost", cookies);
                assertThat(answer).startsWith("HTTP/1.1 400").contains("API-023", "application/problem+json", broken).doesNotContain("tomcat", "Exception");
            }
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs?policy=%E5%8A%9E+%2B", "/api/runs?policy=%EF%BF%BD", "/api/runs?policy", "/api/runs?&policy=x&"})
    void an_address_that_is_odd_but_can_be_read_is_answered(String address) throws IOException {
        assertThat(RawRequest.send(service.port(), "GET " + address + " HTTP/1.1", "Host: localhost", "Cookie: " + service.everybody().cookieHeader())).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/accounts                        | {"login":"t8","name":"x","roles":[null]}          | roles[0]
            /api/runs/1/outcomes/decisions       | {"positions":[1,null],"decision":"CONFIRMED"}     | positions[1]
            /api/policy-checks                   | {"files":{"policy.yaml":null}}                    | files.policy.yaml
            /api/me/results/1/what-if            | {"figures":{"homeVisitsDone":null}}               | figures.homeVisitsDone
            """)
    void nothing_among_the_items_of_a_list_is_told_with_its_place(String path, String body, String place) {
        assertMistake(visitor(path).post(path, body), place, "不能为 null", "must not be null");
    }

    @Test
    void an_empty_list_of_what_is_to_be_decided_is_no_decision() {
        Answer answer = service.post(DECISIONS, "{\"positions\":[],\"decision\":\"CONFIRMED\",\"reason\":\"x\"}");

        assertThat(answer.status() + " " + answer.code()).isEqualTo("422 API-025");
        assertThat(answer.json().at("/findings/0/place/file").asString()).isEqualTo("positions");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /api/runs                            | ~~                                                | ~~                     | 正文是空的             | empty
            /api/runs                            | ~  ~                                              | ~~                     | 正文是空的             | empty
            /api/runs                            | {"policy":"p","period":"2026-10"}{}               | ~~                     | JSON 结束之后还有内容  | behind the end of the JSON
            /api/runs                            | null                                              | ~~                     | 正文是空的             | empty
            /api/runs                            | {"policy":"p","period":"2026-10","more":1}        | more                   | 可用的字段：coverageWaiver、period、policy、reason | there are: coverageWaiver, period, policy, reason
            /api/runs                            | {"policy":7,"period":"2026-10"}                   | policy                 | policy 是 7。应为带引号的文本 | policy is 7; it is to be a text in quotes
            /api/runs                            | []                                                | ~~                     | 正文是列表。应为用花括号括起的对象 | the body is a list; it is to be an object in braces
            /api/runs                            | {"policy":"p",                                    | ~~                     | 第 1 行第 15 个字节    | line 1, byte 15
            /api/runs                            | {"policy":'p'}                                    | ~~                     | 第 1 行第 11 个字节    | line 1, byte 11
            /api/runs                            | {"policy":["p"]}                                  | policy                 | policy 是列表          | policy is a list
            /api/runs/1/outcomes/decisions       | {"positions":["1"],"decision":"CONFIRMED"}        | positions[0]           | positions[0] 是 "1"。应为不带引号的整数 | positions[0] is "1"; it is to be a whole number without quotes
            /api/runs/1/outcomes/decisions       | {"positions":[1.7],"decision":"CONFIRMED"}        | positions[0]           | 1.7                    | whole number
            /api/runs/1/outcomes/decisions       | {"positions":[99999999999]}                       | positions[0]           | 99999999999            | 2147483647
            /api/runs/1/outcomes/decisions       | {"positions":{"a":1}}                             | positions              | 是对象。应为用方括号括起的列表 | is an object; it is to be a list in brackets
            /api/runs/1/outcomes/decisions       | {"positions":[1],"decision":"MAYBE"}              | decision               | 是 "MAYBE"。应为 CONFIRMED 或 REJECTED | is "MAYBE"; it is to be CONFIRMED or REJECTED
            /api/runs/1/outcomes/decisions       | {"positions":[1],"decision":""}                   | decision               | CONFIRMED 或 REJECTED  | CONFIRMED or REJECTED
            /api/runs/1/outcomes/decisions       | {"positions":[1],"decision":0}                    | decision               | CONFIRMED 或 REJECTED  | CONFIRMED or REJECTED
            /api/accounts/1/state                | {"state":"GONE"}                                  | state                  | ACTIVE 或 DISABLED     | ACTIVE or DISABLED
            /api/accounts                        | {"login":"t","name":"x","roles":[{"role":1}]}     | roles[0].role          | roles[0].role 是 1     | roles[0].role is 1
            /api/me/results/1/what-if            | {"figures":{"homeVisitsDone":81}}                 | figures.homeVisitsDone | figures.homeVisitsDone 是 81。应为带引号的文本 | figures.homeVisitsDone is 81; it is to be a text in quotes
            /api/me/results/1/what-if            | {"figures":"x"}                                   | figures                | 花括号                 | an object in braces
            /api/me/results/1/least-work         | {"goal":"X"}                                      | goal                   | NEXT_GRADE 或 NEXT_RANK | NEXT_GRADE or NEXT_RANK
            """)
    void a_body_is_told_what_is_wrong_in_it_and_where_and_what_would_be_right(String path, String body, String place, String zh, String en) {
        assertMistake(visitor(path).post(path, body), place, zh, en);
    }

    @Test
    void a_body_that_goes_too_deep_or_holds_a_field_without_end_is_told_too() {
        assertMistake(service.post(DECISIONS, "{\"positions\":" + "[".repeat(2_000) + "}"), "positions[0]", "是列表", "a list");
        assertMistake(service.post("/api/runs", "[".repeat(2_000)), "", "花括号", "braces");
        Answer longest = service.post("/api/runs", "{\"" + "x".repeat(30_000) + "\":1}");
        assertMistake(longest, "x".repeat(200) + "…", "没有字段", "no field");
        assertThat(longest.body()).hasSizeLessThan(4_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/runs                            | {"policy":"community-officer","period":"2026-10","policy":"other"} | policy
            /api/accounts                        | {"login":"t","name":"x","roles":[{"role":"LEADER","role":"AUDITOR"}]} | roles[0].role
            /api/me/results/1/what-if            | {"figures":{"homeVisitsDone":"1","homeVisitsDone":"2"}} | figures.homeVisitsDone
            """)
    void a_field_that_is_there_twice_is_not_one_of_the_two(String path, String body, String place) {
        assertMistake(visitor(path).post(path, body), place, "重复", "twice");
    }

    @Test
    void a_type_that_an_address_does_not_take_is_told_with_those_that_it_takes() {
        assertRemedy(service.send("POST", "/api/runs", "application/octet-stream", BodyPublishers.ofString("{}")), "415 API-003", "请使用 Content-Type：application/json", "send Content-Type: application/json");
        assertRemedy(service.send("POST", "/api/runs", "text/plain", BodyPublishers.ofString("{}")), "415 API-003", "请使用 Content-Type：application/json", "send Content-Type: application/json");
        assertRemedy(service.send("POST", "/api/runs/1/verification", null, BodyPublishers.noBody()), "415 API-003", "请使用 Content-Type：application/json", "send Content-Type: application/json");
        assertRemedy(service.send("POST", "/api/batches?fileName=a.csv", "application/json", BodyPublishers.ofString("{}")), "415 API-003", "请使用 Content-Type：application/octet-stream",
                "send Content-Type: application/octet-stream");
        assertRemedy(service.send("PUT", "/api/catalogue", "nonsense", BodyPublishers.ofString("{}")), "415 API-003", "请使用 Content-Type：application/yaml, text/yaml",
                "send Content-Type: application/yaml, text/yaml");
        assertThat(service.send("POST", "/api/none", "nonsense", BodyPublishers.ofString("{}")).body()).contains("application/zip");
    }

    @Test
    void what_is_accepted_is_told_plainly_or_that_the_header_cannot_be_read() {
        assertThat(service.get("/api/runs", "Accept", "text/csv").json().path("detail").asString()).contains("可用：application/json").doesNotContain("[", "]");
        assertRemedy(service.get("/api/runs", "Accept", "nonsense"), "406 API-024", "例如：application/json", "for example: application/json");
        assertThat(service.get("/api/runs", "Accept", "nonsense").body()).contains("“nonsense”");
    }

    @Test
    void the_address_of_errors_is_no_address_and_a_method_of_the_server_is_told_by_its_name() throws IOException {
        assertThat(service.get("/error").json().path("detail").asString()).startsWith("没有地址 /error。");
        assertThat(RawRequest.send(service.port(), "TRACE /api/runs HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 405").contains("此地址不支持 TRACE", "GET, POST")
                .doesNotContain("不支持 GET");
        assertThat(RawRequest.send(service.port(), "TRACE /api/runs?x=%FF HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 405");
    }

    @Test
    void a_name_with_half_a_character_or_one_that_turns_the_text_round_is_told_where() {
        for (String odd : List.of("\\ud800", "\\u202e", "\\u0000", "\\udc00")) {
            Answer answer = service.post("/api/accounts", "{\"login\":\"odd\",\"name\":\"王" + odd + "五\",\"roles\":[]}");
            assertThat(answer.status() + " " + answer.code()).as(odd).isEqualTo("422 API-026");
            assertThat(answer.json().at("/findings/0/place/file").asString()).isEqualTo("name");
            assertThat(answer.json().path("detail").asString()).contains("第 2 个字符", "U+" + odd.substring(2).toUpperCase(Locale.ROOT));
        }
        assertThat(service.all("/api/accounts?search=odd", 10)).isEmpty();
    }

    private static Visitor visitor(String path) {
        return path.startsWith("/api/me/") ? officer : service.everybody();
    }

    private static void assertRemedy(Answer answer, String status, String zh, String en) {
        assertThat(answer.status() + " " + answer.code()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/findings/0/remedy/zh").asString()).isEqualTo(zh);
        assertThat(answer.json().at("/findings/0/remedy/en").asString()).isEqualTo(en);
    }

    private static void assertMistake(Answer answer, String place, String zh, String en) {
        assertThat(answer.status() + " " + answer.code()).as(answer.body()).isEqualTo("400 API-005");
        JsonNode finding = answer.json().at("/findings/0");
        assertThat(finding.at("/place/file").asString()).isEqualTo(place);
        assertThat(finding.at("/message/zh").asString() + "。" + finding.at("/remedy/zh").asString()).contains(zh);
        assertThat(finding.at("/message/en").asString() + "; " + finding.at("/remedy/en").asString()).contains(en);
        assertThat(answer.body()).doesNotContain("org.plumbline", "jackson", "Exception", "Request");
    }
}
