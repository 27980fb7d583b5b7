package org.plumbline.service.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.NewAccount;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.json.JsonMapper;

/** Two published months, looked at by those who are assessed in them. */
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MyResultTest {

    private static final String POLICY = "community-officer";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static ServedService service;
    private static Visitor leader;
    private static Visitor officer;
    private static String no;
    private static long before;
    private static long run;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.publish(POLICY, "2026-08");
        for (Path file : SampleMonth.of(120, folder).files()) {
            service.handIn(file);
        }
        before = service.run(POLICY, "2026-09").path("id").asLong();
        run = service.run(POLICY, SampleMonth.LAST).path("id").asLong();
        leader = service.signedIn(Role.LEADER, null);
        // somebody in the middle, with a place
        List<JsonNode> standings = service.all("/api/runs/" + run + "/standings", 100);
        no = standings.get(standings.size() / 3).path("assessee").asString();
        officer = officerOf(no);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static Visitor officerOf(String number) {
        return service.signedIn(List.of(new NewAccount.Grant(Role.OFFICER, null)), number);
    }

    private static JsonNode mine() {
        return officer.get("/api/me/results/" + run).json();
    }

    @Test
    @Order(1)
    void until_it_is_published_an_officer_sees_nothing() {
        assertThat(officer.get("/api/me/results").json().path("items")).isEmpty();
        for (String path : List.of("", "/standings", "/why-not")) {
            assertThat(officer.get("/api/me/results/" + run + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void a_leader_publishes_it_once() {
        for (long each : new long[] {before, run}) {
            assertThat(service.get("/api/runs/" + each).json().has("publishedAt")).isFalse();
            Visitor.Answer answer = leader.post("/api/runs/" + each + "/publication", "{\"remark\":\"请核对\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            assertThat(leader.post("/api/runs/" + each + "/publication", "{}").code()).isEqualTo("RUN-270");
            assertThat(service.get("/api/runs/" + each).json().path("publishedAt")).isEqualTo(answer.json().path("publishedAt"));
        }
        assertThat(service.everybody().post("/api/runs/" + run + "/publication", "{}").code()).isEqualTo("RUN-270");
    }

    @Test
    @Order(3)
    void the_months_are_there_the_newest_first_page_by_page() {
        JsonNode first = officer.get("/api/me/results?limit=1").json();
        JsonNode second = officer.get("/api/me/results?limit=1&cursor=" + first.path("next").asString()).json();

        assertThat(first.at("/items/0/period").asString()).isEqualTo(SampleMonth.LAST);
        assertThat(second.at("/items/0/period").asString()).isEqualTo("2026-09");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    @Order(4)
    void every_line_is_explained_and_they_add_up_to_the_total() {
        JsonNode sheet = mine().path("sheet");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : sheet.path("lines")) {
            sum = sum.add(new BigDecimal(line.path("points").asString()));
            assertThat(line.at("/reason/zh").asString()).isNotBlank();
        }
        assertThat(sum).isEqualByComparingTo(sheet.path("total").asString());
        assertThat(sheet.path("assessee").asString()).isEqualTo(no);
        assertThat(sheet.at("/standings/0/rank").asInt()).isPositive();
        assertThat(mine().path("remark").asString()).isEqualTo("请核对");
        JsonNode finished = service.get("/api/runs/" + run).json();
        assertThat(leader.get("/api/policies/" + finished.path("policy").asString() + "/versions/" + finished.path("versionChecksum").asString() + "/publicity").json())
                .as("the leader is told beforehand").isEqualTo(mine().path("publicity"));
    }

    @Test
    @Order(5)
    void each_figure_says_in_which_file_and_line_it_was_handed_in() {
        List<JsonNode> sources = all(mine().path("sources"));
        assertThat(sources).isNotEmpty().allSatisfy(source -> {
            assertThat(source.path("file").asString()).startsWith("sample-");
            assertThat(source.path("line").asInt()).isGreaterThan(1);
        });
        JsonNode visits = sources.stream().filter(source -> source.path("item").asString().equals("homeVisitsDone")).findFirst().orElseThrow();
        assertThat(visits.path("figures").toString()).as("the rate of a line leads to the numbers behind it").contains("homeVisitRate");
        assertThat(visits.path("value").asString()).as("as it was handed in").isEqualTo(homeVisitsDone());
    }

    @Test
    @Order(5)
    void an_event_is_named_by_what_it_was() {
        JsonNode line = lineWithEvent();
        JsonNode source = all(officerOf(line.path("assessee").asString()).get("/api/me/results/" + run).json().path("sources")).stream()
                .filter(each -> each.path("item").equals(line.path("event"))).findFirst().orElseThrow();

        assertThat(source.at("/itemName/zh").asString()).isNotBlank().isNotEqualTo(line.path("event").asString());
        assertThat(source.path("file").asString()).startsWith("sample-");
    }

    /** Of the first after the officer whose sheet has one, with the number of that assessee. */
    private static JsonNode lineWithEvent() {
        for (JsonNode standing : service.all("/api/runs/" + run + "/standings", 100)) {
            String other = standing.path("assessee").asString();
            if (!other.equals(no)) {
                for (JsonNode line : service.get("/api/runs/" + run + "/sheets/" + other).json().path("lines")) {
                    if (line.has("event")) {
                        return ((ObjectNode) line).put("assessee", other);
                    }
                }
            }
        }
        throw new AssertionError("nobody has an event");
    }

    private static List<JsonNode> all(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static String homeVisitsDone() {
        for (JsonNode figure : officer.get("/api/me/results/" + run + "/why-not").json().path("figures")) {
            if (figure.path("item").asString().equals("homeVisitsDone")) {
                return figure.path("value").asString();
            }
        }
        throw new AssertionError("no such figure");
    }

    @Test
    @Order(6)
    void the_month_before_is_compared_part_by_part() {
        JsonNode change = mine().path("change");
        assertThat(change.path("period").asString()).isEqualTo("2026-09");
        BigDecimal moved = BigDecimal.ZERO;
        for (JsonNode part : change.path("parts")) {
            moved = moved.add(number(part, "points")).subtract(number(part, "pointsBefore"));
        }
        assertThat(moved).isEqualByComparingTo(new BigDecimal(change.path("total").asString()).subtract(new BigDecimal(change.path("totalBefore").asString())));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return node.hasNonNull(field) ? new BigDecimal(node.path(field).asString()) : BigDecimal.ZERO;
    }

    @Test
    @Order(7)
    void the_distribution_counts_the_group_and_hides_few() {
        JsonNode distribution = mine().at("/distributions/0");
        int sum = 0;
        int own = 0;
        for (JsonNode bar : distribution.path("bars")) {
            assertThat(bar.path("count").asInt()).isGreaterThanOrEqualTo(3);
            sum += bar.path("count").asInt();
            own += bar.path("own").asBoolean() ? 1 : 0;
        }
        assertThat(sum).isEqualTo(distribution.path("size").asInt()).isGreaterThanOrEqualTo(10);
        assertThat(own).isEqualTo(1);
    }

    @Test
    @Order(8)
    void of_others_only_the_own_group_is_seen_and_no_number_of_anybody() {
        Visitor.Answer places = officer.get("/api/me/results/" + run + "/standings?limit=500");
        JsonNode sheet = mine().path("sheet");

        assertThat(places.status()).isEqualTo(200);
        assertThat(places.json().path("items")).hasSize(sheet.at("/standings/0/size").asInt());
        assertThat(places.body()).doesNotContain("assessee").doesNotContain(no);
    }

    @Test
    @Order(9)
    void the_result_of_another_is_not_there() {
        Visitor other = officerOf(service.all("/api/organisation/people?on=2026-10-31", 500).stream().map(each -> each.path("no").asString())
                .filter(each -> service.get("/api/runs/" + run + "/sheets/" + each).status() == 404).findFirst().orElseThrow());
        assertThat(other.get("/api/me/results/" + run).code()).isEqualTo("RUN-281");
        assertThat(officer.get("/api/runs/" + run + "/sheets/" + no).code()).isEqualTo("ACCESS-002");
    }

    @Test
    @Order(10)
    void a_rule_that_was_silent_says_what_it_missed() {
        JsonNode whyNot = officer.get("/api/me/results/" + run + "/why-not").json();

        assertThat(whyNot.path("rules")).isNotEmpty();
        whyNot.path("rules").forEach(rule -> {
            assertThat(rule.path("rule").asString()).isNotBlank();
            assertThat(rule.path("missed")).isNotEmpty();
            assertThat(rule.at("/targetName/en").asString()).as("what people call it").doesNotMatch("[a-z]+[A-Z]\\w*|[A-Z]+");
            rule.path("missed").forEach(missed -> assertThat(missed.at("/actualName/en").isString()).isTrue());
        });
        assertThat(whyNot.path("figures")).isNotEmpty();
        assertThat(whyNot.path("showsTry").asBoolean()).isTrue();
    }

    @Test
    @Order(11)
    void what_is_tried_without_a_difference_is_the_kept_result() {
        JsonNode figure = officer.get("/api/me/results/" + run + "/why-not").json().at("/figures/0");
        Visitor.Answer same = tried(Map.of(figure.path("item").asString(), figure.path("value").asString()));

        assertThat(same.status()).as(same.body()).isEqualTo(200);
        assertThat(new BigDecimal(same.json().path("total").asString())).isEqualByComparingTo(mine().at("/sheet/total").asString());
        assertThat(same.json().path("rank").asInt()).isEqualTo(mine().at("/sheet/standings/0/rank").asInt());
        assertThat(same.json().path("lines")).isEmpty();
    }

    private static Visitor.Answer tried(Map<String, String> figures) {
        return officer.post("/api/me/results/" + run + "/what-if", "{\"figures\":" + new JsonMapper().writeValueAsString(figures) + "}");
    }

    @Test
    @Order(12)
    void a_figure_that_could_not_be_handed_in_cannot_be_tried() {
        assertThat(tried(Map.of("homeVisitsDone", "-1")).status()).isEqualTo(422);
        assertThat(tried(Map.of("homeVisitsDone", "many")).code()).isEqualTo("RUN-285");
        assertThat(tried(Map.of("nothing", "1")).status()).isEqualTo(422);
        assertThat(tried(Map.of()).code()).isEqualTo("RUN-284");
    }

    @Test
    @Order(13)
    void the_least_work_reaches_what_it_promises() {
        for (String goal : List.of("NEXT_GRADE", "NEXT_RANK")) {
            Visitor.Answer answer = officer.post("/api/me/results/" + run + "/least-work", "{\"goal\":\"" + goal + "\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode least = answer.json();
            if (least.hasNonNull("reached")) {
                Map<String, String> figures = new HashMap<>();
                least.path("work").forEach(work -> figures.put(work.path("item").asString(), work.path("to").asString()));
                assertThat(tried(figures).json().path("total").asString()).isEqualTo(least.at("/reached/total").asString());
            }
        }
    }
}
