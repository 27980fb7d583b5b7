package org.plumbline.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.account.NewAccount;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import tools.jackson.databind.JsonNode;

/** Somebody walks the numbers of others: every unit, every officer, every run, at every endpoint that takes one. */
@Tag("database")
class WalkTest {

    private static final String POLICY = "community-officer";
    private static final String DAY = "2026-10-31";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static ServedService service;
    private static long run;
    private static String unit;
    private static Set<String> inside = new TreeSet<>();
    private static Set<String> everybody = new TreeSet<>();

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.publish(POLICY, "2026-08");
        for (Path file : SampleMonth.of(120, folder).files()) {
            service.handIn(file);
        }
        run = service.run(POLICY, SampleMonth.LAST).path("id").asLong();
        service.signedIn(Role.LEADER, null).post("/api/runs/" + run + "/publication", "{}");
        for (JsonNode person : service.all("/api/organisation/people?on=" + DAY, 100)) {
            everybody.add(person.path("no").asString());
        }
        unit = service.get("/api/organisation/units?on=" + DAY).json().at("/items/0/below/0/no").asString();
        inside.addAll(service.all("/api/organisation/people?on=" + DAY, 100).stream().filter(person -> person.at("/attributes/parent").asString().equals(unit))
                .map(person -> person.path("no").asString()).toList());
        assertThat(inside).isNotEmpty().hasSizeLessThan(everybody.size() / 2);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    /** Every number of a person that stands in an answer. */
    private static Set<String> named(String body) {
        return everybody.stream().filter(no -> body.contains("\"" + no + "\"")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lists() {
        String of = "/api/runs/" + run;
        return List.of(of + "/sheets?limit=500", of + "/standings?limit=500", of + "/outcomes?limit=500", of + "/findings?limit=500", of + "/coverage?limit=500",
                "/api/organisation/people?on=" + DAY + "&limit=500",
                "/api/organisation/people?on=" + DAY + "&limit=500&unit=" + unit, of + "/differences", of + "/run-input.json", of + "/sheets?limit=500&graded=false",
                of + "/standings?limit=500&search=P", of + "/outcomes?limit=500&search=P", "/api/coverage?month=" + SampleMonth.LAST);
    }

    @Test
    void below_a_unit_nobody_of_another_unit_is_in_any_list() {
        for (Role role : Role.values()) {
            if (role.hasScope()) {
                Visitor visitor = service.signedIn(role, unit);
                Set<String> seen = new TreeSet<>();
                lists().forEach(path -> seen.addAll(named(visitor.get(path).body())));
                assertThat(inside).as(role.name()).containsAll(seen);
                if (role == Role.LEADER) {
                    assertThat(seen).as("the leader sees his own").isNotEmpty();
                }
            }
        }
    }

    @Test
    void below_a_unit_nobody_of_another_unit_is_there_by_number() {
        Visitor leader = service.signedIn(Role.LEADER, unit);
        for (String no : everybody) {
            for (String path : List.of("/api/runs/" + run + "/sheets/" + no, "/api/runs/" + run + "/sheets/" + no + "/sheet.pdf", "/api/organisation/assessees/" + no)) {
                if (!inside.contains(no)) {
                    assertThat(leader.get(path).status()).as(path).isIn(404, 429);
                }
            }
        }
        assertThat(inside).anyMatch(no -> leader.get("/api/runs/" + run + "/sheets/" + no).status() == 200);
    }

    @Test
    void the_people_of_a_unit_are_those_of_it_and_below_it_within_the_scope() {
        JsonNode top = service.get("/api/organisation/units?on=" + DAY).json().at("/items/0");
        String above = top.path("no").asString();
        String other = top.at("/below/1/no").asString();
        String path = "/api/organisation/people?on=" + DAY + "&limit=500&unit=";
        assertThat(named(service.get(path + unit).body())).isEqualTo(inside);
        assertThat(named(service.get(path + above).body())).containsAll(inside).hasSizeGreaterThan(inside.size());

        Visitor leader = service.signedIn(Role.LEADER, unit);
        assertThat(named(leader.get(path + unit).body())).isEqualTo(inside);
        assertThat(named(leader.get(path + above).body())).as("of the unit above only what is within").isEqualTo(inside);
        assertThat(leader.get(path + other).body()).as("a unit beyond the scope is like one that is none").isEqualTo(leader.get(path + "NOBODY").body());
        assertThat(leader.get(path + other).json().path("items")).isEmpty();
    }

    @Test
    void totals_and_units_count_those_within_only() {
        Visitor leader = service.signedIn(Role.LEADER, unit);
        assertThat(leader.get("/api/runs/" + run + "/units").json().path("items")).hasSize(1);
        int within = 0;
        for (JsonNode total : leader.get("/api/runs/" + run + "/outcomes/totals").json().path("items")) {
            within += total.path("count").asInt();
        }
        assertThat(within).isEqualTo(leader.get("/api/runs/" + run + "/outcomes?limit=500").json().path("items").size());
        assertThat(leader.get("/api/organisation/units?on=" + DAY).json().path("items")).hasSize(1);
    }

    @Test
    void an_officer_gets_nothing_of_anybody_by_whatever_number() {
        List<JsonNode> places = service.all("/api/runs/" + run + "/standings", 100);
        String own = places.get(0).path("assessee").asString();
        Visitor officer = service.signedIn(List.of(new NewAccount.Grant(Role.OFFICER, null)), own);
        Set<String> seen = new TreeSet<>();
        lists().forEach(path -> seen.addAll(named(officer.get(path).body())));
        for (String no : List.copyOf(everybody).subList(0, 30)) {
            seen.addAll(named(officer.get("/api/runs/" + run + "/sheets/" + no).body()));
            seen.addAll(named(officer.get("/api/organisation/assessees/" + no).body()));
        }
        assertThat(seen).isEmpty();
        assertThat(named(officer.get("/api/me/results/" + run).body())).containsExactly(own);
        assertThat(named(officer.get("/api/me/results/" + run + "/standings?limit=500").body())).isEmpty();
        for (long other = 0; other < run + 3; other++) {
            if (other != run) {
                assertThat(officer.get("/api/me/results/" + other).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void a_clerk_sees_what_he_handed_in_himself_and_hands_in_for_his_own_unit_only() {
        Visitor clerk = service.signedIn(Role.UNIT_CLERK, unit);
        assertThat(clerk.get("/api/batches").json().path("items")).isEmpty();
        long others = service.get("/api/batches").json().at("/items/0/id").asLong();
        for (String path : List.of("", "/rejections", "/rejections.csv")) {
            assertThat(clerk.get("/api/batches/" + others + path).status()).as(path).isEqualTo(404);
        }
        List<String> outside = new ArrayList<>(everybody);
        outside.removeAll(inside);
        String file = "警号,月份,应走访户数,已走访户数\n" + inside.iterator().next() + ",2026-11,100,90\n" + outside.get(0) + ",2026-11,100,90\n";
        Visitor.Answer taken = clerk.send("POST", "/api/batches?fileName=11.csv", "application/octet-stream", BodyPublishers.ofString(file));

        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(List.of(taken.json().path("rowsTaken").asInt(), taken.json().path("rowsRejected").asInt())).containsExactly(1, 1);
        assertThat(clerk.get("/api/batches/" + taken.json().path("id").asLong() + "/rejections").json().at("/items/0/code").asString()).isEqualTo("INTAKE-309");
        Visitor.Answer people = clerk.send("POST", "/api/batches?fileName=p.csv", "application/octet-stream",
                BodyPublishers.ofByteArray("警号,姓名\nP999999,新来\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(clerk.get("/api/batches/" + people.json().path("id").asLong() + "/rejections").json().at("/items/0/code").asString()).isEqualTo("INTAKE-310");
    }
}
