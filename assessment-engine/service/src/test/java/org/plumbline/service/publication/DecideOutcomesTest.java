package org.plumbline.service.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.AtOnce;
import org.plumbline.service.RunningService;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;

import tools.jackson.databind.JsonNode;

/** Rewards and penalties are confirmed or rejected by a named person who knows what was decided before. */
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecideOutcomesTest {

    private static final String POLICY = "community-officer";

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static ServedService service;
    private static Visitor leader;
    private static long run;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.publish(POLICY, "2026-08");
        for (Path file : SampleMonth.of(60, folder).files()) {
            service.handIn(file);
        }
        run = service.run(POLICY, SampleMonth.LAST).path("id").asLong();
        leader = service.signedIn(Role.LEADER, null);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static List<Integer> positions(String filter) {
        return service.all("/api/runs/" + run + "/outcomes?" + filter, 500).stream().map(it -> it.path("position").asInt()).toList();
    }

    private static List<Integer> ofKind(String kind) {
        return service.all("/api/runs/" + run + "/outcomes", 500).stream().filter(it -> it.path("kind").asString().equals(kind)).map(it -> it.path("position").asInt()).toList();
    }

    private static Visitor.Answer decided(String rest, Integer... positions) {
        return leader.post("/api/runs/" + run + "/outcomes/decisions", "{\"positions\":" + List.of(positions) + "," + rest + "}");
    }

    @Test
    @Order(1)
    void whatever_is_rejected_or_a_penalty_needs_a_reason() {
        List<Integer> rewards = ofKind("REWARD");
        Integer first = rewards.get(0);
        assertThat(decided("\"decision\":\"CONFIRMED\"", rewards.toArray(Integer[]::new)).status()).isEqualTo(200);
        assertThat(decided("\"decision\":\"REJECTED\",\"seen\":\"CONFIRMED\"", first).code()).isEqualTo("RUN-276");
        assertThat(decided("\"decision\":\"REJECTED\",\"seen\":\"CONFIRMED\",\"reason\":\"\\u3000\\u200b\"", first).code()).as("nothing to be read").isEqualTo("RUN-276");
        assertThat(decided("\"decision\":\"REJECTED\",\"seen\":\"CONFIRMED\",\"reason\":\"核\\u0000实有误\"", first).code()).as("nobody types it").isEqualTo("API-026");
        assertThat(decided("\"decision\":\"REJECTED\",\"seen\":\"CONFIRMED\",\"reason\":\"核实有误\"", first).json().at("/items/0/reason").asString()).isEqualTo("核实有误");
        assertThat(decided("\"decision\":\"CONFIRMED\",\"seen\":\"REJECTED\"", first).code()).as("it was rejected").isEqualTo("RUN-276");
        assertThat(decided("\"decision\":\"CONFIRMED\",\"seen\":\"REJECTED\",\"reason\":\"复核\"", first).status()).isEqualTo(200);
        assertThat(leader.post("/api/runs/" + run + "/outcomes/decisions", "{\"positions\":[1.7],\"decision\":\"CONFIRMED\"}").status()).as("no number of a row").isEqualTo(400);
        assertThat(decided("\"decision\":\"CONFIRMED\"", 999999).code()).isEqualTo("RUN-275");
        assertThat(decided("\"decision\":\"CONFIRMED\"", ofKind("PENALTY").get(0)).code()).isEqualTo("RUN-276");
        assertThat(positions("state=CONFIRMED")).isEqualTo(rewards);
        assertThat(positions("state=PROPOSED")).isEqualTo(ofKind("PENALTY"));
    }

    @Test
    @Order(2)
    void the_later_decision_holds_and_the_totals_tell_it() {
        List<Integer> rewards = ofKind("REWARD");
        assertThat(decided("\"decision\":\"REJECTED\",\"seen\":\"CONFIRMED\",\"reason\":\"重复奖励\"", rewards.get(0)).status()).isEqualTo(200);

        assertThat(positions("state=REJECTED")).containsExactly(rewards.get(0));
        List<JsonNode> totals = service.all("/api/runs/" + run + "/outcomes/totals", 500);
        assertThat(totals.stream().mapToInt(it -> it.path("confirmed").asInt()).sum()).isEqualTo(rewards.size() - 1);
        assertThat(totals.stream().mapToInt(it -> it.path("rejected").asInt()).sum()).isEqualTo(1);
        assertThat(totals.stream().mapToInt(it -> it.path("count").asInt()).sum()).isEqualTo(positions("").size());
    }

    @Test
    @Order(3)
    void who_has_not_seen_what_was_decided_decides_nothing() {
        Integer second = ofKind("REWARD").get(1);

        Visitor.Answer answer = decided("\"decision\":\"REJECTED\",\"reason\":\"未见公示\"", second);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("RUN-280");
        assertThat(answer.body()).contains("奖惩 " + second + " 现在的状态不是作决定时看到的");
        assertThat(positions("state=CONFIRMED")).contains(second);
    }

    @Test
    @Order(4)
    void of_several_who_decide_at_the_same_moment_one_does() {
        Integer penalty = ofKind("PENALTY").get(0);
        List<Visitor> leaders = List.of(leader, service.signedIn(Role.LEADER, null), service.signedIn(Role.LEADER, null), service.signedIn(Role.LEADER, null));
        List<Integer> statuses = AtOnce.all(leaders.stream().<Callable<Integer>>map(one -> () -> one.post("/api/runs/" + run + "/outcomes/decisions", "{\"positions\":[" + penalty
                + "],\"decision\":\"" + (leaders.indexOf(one) % 2 == 0 ? "CONFIRMED" : "REJECTED") + "\",\"reason\":\"核实\"}").status()).toList());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    @Order(5)
    void the_trail_tells_what_it_was_and_what_it_is() {
        JsonNode entry = service.signedIn(Role.AUDITOR, null).get("/api/audit?action=OUTCOME_REJECTED&limit=100").json().path("items").valueStream()
                .filter(it -> it.toString().contains("重复奖励")).findFirst().orElseThrow();

        assertThat(entry.at("/before/state").asString()).isEqualTo("CONFIRMED");
        assertThat(entry.at("/after/state").asString()).isEqualTo("REJECTED");
    }

    @Test
    @Order(6)
    void about_a_run_that_is_corrected_nothing_is_decided_any_more() {
        long later = service.untilOver(service.post("/api/runs", "{\"policy\":\"" + POLICY + "\",\"period\":\"" + SampleMonth.LAST + "\",\"reason\":\"补报\",\"coverageWaiver\":\"" + RunningService.WAIVER
                + "\"}").header("Location")).path("id").asLong();

        Visitor.Answer answer = decided("\"decision\":\"CONFIRMED\",\"reason\":\"核实\"", ofKind("PENALTY").get(1));

        assertThat(answer.code()).isEqualTo("RUN-272");
        assertThat(answer.body()).contains(String.valueOf(later));
    }
}
