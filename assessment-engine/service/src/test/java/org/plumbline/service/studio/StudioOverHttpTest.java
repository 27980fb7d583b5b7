package org.plumbline.service.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.service.AtOnce;
import org.plumbline.service.RunningService;
import org.plumbline.service.SampleMonth;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import org.plumbline.service.http.Visitor.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of a policy's author through the studio, as its pages speak to the service. */
@Tag("database")
class StudioOverHttpTest {

    private static final String OFFICERS = "community-officer";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;
    private static TestDatabase database;
    private static ServedService service;
    private static SampleMonth sample;
    private static String version;
    private static long run;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        sample = SampleMonth.of(120, folder);
        service.publish(OFFICERS, "2026-08");
        for (Path file : sample.files()) {
            service.handIn(file);
        }
        version = service.get("/api/policies/" + OFFICERS + "/versions").json().at("/items/0/checksum").asString();
        run = service.run(OFFICERS, SampleMonth.LAST).path("id").asLong();
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static JsonNode begun() {
        Answer begun = service.post("/api/drafts", json(Map.of("policy", OFFICERS, "version", version)));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(service.get(begun.header("Location")).json()).isEqualTo(begun.json());
        return begun.json();
    }

    private static Answer save(long draft, int revision, Map<String, String> files) {
        return service.send("PUT", "/api/drafts/" + draft, "application/json", BodyPublishers.ofString(json(Map.of("revision", revision, "files", files))));
    }

    private static Answer check(Map<String, String> files, String depth) {
        return service.post("/api/policy-checks?depth=" + depth, json(Map.of("files", files)));
    }

    private static SortedMap<String, String> with(String file, String was, String is) {
        SortedMap<String, String> texts = new TreeMap<>(RunningService.texts(OFFICERS));
        assertThat(texts.get(file)).contains(was);
        texts.put(file, texts.get(file).replace(was, is));
        return texts;
    }

    @Test
    void a_draft_is_begun_saved_listed_and_taken_away_as_a_bundle() {
        JsonNode draft = begun();
        long id = draft.at("/draft/id").asLong();
        assertThat(draft.at("/draft/base").asString()).isEqualTo(version);
        assertThat(draft.at("/revision/revision").asInt()).isEqualTo(1);
        assertThat(draft.path("files").propertyNames()).hasSize(4);

        Map<String, String> changed = Map.of(PolicyBundle.PARAMETERS, with(PolicyBundle.PARAMETERS, "value: 0.95", "value: 0.96").get(PolicyBundle.PARAMETERS));
        JsonNode saved = save(id, 1, changed).json();
        assertThat(saved.at("/draft/latest/revision").asInt()).isEqualTo(2);
        assertThat(save(id, 1, changed).json()).as("the same once more").isEqualTo(saved);
        Answer late = save(id, 1, Map.of(PolicyBundle.RULES, ""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("POLICY-123");
        assertThat(late.json().path("detail").asString()).contains(service.login()).contains("第 2 次修订");

        begun();
        assertThat(service.all("/api/drafts", 1)).isEqualTo(service.all("/api/drafts", 500)).hasSizeGreaterThan(1);
        assertThat(service.all("/api/drafts/" + id + "/revisions", 1)).hasSize(2).first().satisfies(it -> assertThat(it.path("savedAt").asString()).endsWith("Z"));
        assertThat(service.get("/api/drafts/" + id + "?revision=1").json().path("files")).isEqualTo(draft.path("files"));
        assertThat(service.get("/api/drafts/" + id + "?revision=3").code()).isEqualTo("POLICY-122");
        Answer bundle = service.get("/api/drafts/" + begun().at("/draft/id").asLong() + "/bundle.zip");
        Answer again = service.send("POST", "/api/policies/versions", "application/zip", BodyPublishers.ofByteArray(bundle.response().body()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/version/checksum").asString()).isEqualTo(version);
    }

    @Test
    void bodies_are_as_large_as_files_may_be_and_no_larger() {
        long id = begun().at("/draft/id").asLong();

        assertThat(save(id, 1, Map.of(PolicyBundle.SCENARIOS, "#".repeat(1_000_000))).status()).isEqualTo(200);
        assertThat(save(id, 2, Map.of(PolicyBundle.SCENARIOS, "#".repeat(1_100_000))).code()).isEqualTo("POLICY-125");
        assertThat(save(id, 2, Map.of(PolicyBundle.SCENARIOS, "#".repeat(4_300_000))).code()).isEqualTo("API-009");
        assertThat(service.post("/api/drafts/" + id, "{}").code()).isEqualTo("API-002");
        assertThat(service.post("/api/drafts", "{\"policy\":\"" + OFFICERS + "\"}").code()).isEqualTo("API-016");
        assertThat(service.post("/api/policy-checks", "{}").code()).isEqualTo("API-016");
        assertThat(service.post("/api/runs", "{\"policy\":\"" + "x".repeat(100_000) + "\"}").code()).as("others stay small").isEqualTo("API-009");
    }

    @Test
    void a_mistake_is_told_with_line_column_and_length() {
        JsonNode checked = check(with(PolicyBundle.RULES, "homeVisitRate >= p.homeVisitTarget", "homeVisitRat >= p.homeVisitTarget"), "TEXT").json();

        assertThat(checked.path("errors").asInt()).isPositive();
        JsonNode finding = checked.path("findings").valueStream().filter(it -> it.path("code").asString().equals("PROFILE-006")).findFirst().orElseThrow();
        assertThat(finding.at("/place/file").asString()).isEqualTo(PolicyBundle.RULES);
        assertThat(finding.at("/place/length").asInt()).isEqualTo("homeVisitRat".length());
        String line = with(PolicyBundle.RULES, "homeVisitRate >= p.homeVisitTarget", "homeVisitRat >= p.homeVisitTarget").get(PolicyBundle.RULES)
                .split("\n")[finding.at("/place/line").asInt() - 1];
        assertThat(line.substring(finding.at("/place/column").asInt() - 1)).startsWith("homeVisitRat >=");
        assertThat(checked.has("scenarios")).isFalse();
    }

    @Test
    void a_check_keeps_nothing_and_gives_the_parameters_for_a_form() {
        SortedMap<String, Long> before = Tables.of(database).counts();
        SortedMap<String, String> texts = RunningService.texts(OFFICERS);

        JsonNode checked = check(texts, "FULL").json();

        assertThat(checked.path("errors").asInt()).isZero();
        assertThat(checked.at("/scenarios/failed").asInt()).isZero();
        assertThat(checked.at("/scenarios/passed").asInt()).isEqualTo(checked.at("/scenarios/results").size()).isPositive();
        JsonNode late = parameter(checked, "lateEntry");
        assertThat(late.path("kind").asString()).isEqualTo("STEPS");
        assertThat(late.at("/name/zh").asString()).isEqualTo("超时录入扣分");
        assertThat(late.at("/values/0/mode").asString()).isEqualTo("EACH_STARTED");
        assertThat(late.at("/values/0/numbers").valueStream().map(it -> it.path("row").asString() + "=" + it.path("value").asString()))
                .containsExactly("each=1", "1.beyond=0", "1.value=0.5", "2.beyond=2", "2.value=1", "at-most=5");
        JsonNode two = parameter(checked, "incidentPoints");
        assertThat(two.path("values").valueStream().map(it -> it.path("month").asString())).containsExactly("2026-01", "2026-10");
        String[] lines = texts.get(PolicyBundle.PARAMETERS).split("\n");
        checked.path("parameters").forEach(each -> each.path("values").forEach(dated -> dated.path("numbers").forEach(number -> {
            JsonNode place = number.path("place");
            int column = place.path("column").asInt() - 1;
            assertThat(new BigDecimal(lines[place.path("line").asInt() - 1].substring(column, column + place.path("length").asInt()))).isEqualByComparingTo(number.path("value").asString());
        })));
        assertThat(Tables.of(database).counts()).isEqualTo(before);
    }

    private static JsonNode parameter(JsonNode checked, String code) {
        return checked.path("parameters").valueStream().filter(it -> it.path("code").asString().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void a_failing_scenario_is_counted_and_no_text_makes_the_check_fail() {
        JsonNode checked = check(with(PolicyBundle.PARAMETERS, "value: 0.95", "value: 0.96"), "FULL").json();
        assertThat(checked.at("/scenarios/failed").asInt()).isPositive();
        assertThat(checked.path("errors").asInt()).isPositive();
        JsonNode difference = checked.at("/scenarios/results").valueStream().flatMap(result -> result.path("differences").valueStream())
                .filter(each -> !each.path("notFired").isEmpty()).findFirst().orElseThrow();
        assertThat(checked.path("findings").valueStream().map(finding -> finding.path("message"))).contains(difference.path("message"));
        assertThat(difference.at("/place/length").asInt()).isPositive();
        assertThat(difference.at("/notFired/0/missed/0/wanted").asString()).contains("p.");
        assertThat(checked.at("/scenarios/results").valueStream().flatMap(result -> result.path("differences").valueStream()).flatMap(each -> each.path("lines").valueStream()))
                .anySatisfy(line -> {
                    assertThat(line.path("expected").asString()).isNotEqualTo(line.path("actual").asString());
                    assertThat(line.path("rule").asString()).isNotBlank();
                    assertThat(line.at("/reason/zh").asString()).isNotBlank();
                });
        assertThat(checked.path("coverage")).hasSize(checked.path("rules").asInt());
        assertThat(checked.at("/coverage/0/firedBy").size() + checked.at("/coverage/0/unfiredIn").size()).isEqualTo(checked.at("/scenarios/results").size());

        for (String text : List.of("", "{", "\u0000\u0001", "a: *b", "\uD840", "[".repeat(200_000))) {
            for (String file : RunningService.texts(OFFICERS).keySet()) {
                SortedMap<String, String> texts = RunningService.texts(OFFICERS);
                texts.put(file, text);
                assertThat(check(texts, "TEXT").status()).as(file).isEqualTo(200);
            }
        }
        assertThat(check(Map.of(), "FULL").json().path("errors").asInt()).isPositive();
        assertThat(check(Map.of("other.yaml", ""), "TEXT").code()).isEqualTo("POLICY-124");
        assertThat(check(Map.of(), "DEEP").code()).isEqualTo("API-007");
    }

    @Test
    void more_full_checks_than_the_machine_bears_are_sent_away_at_once() {
        List<Callable<Answer>> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.add(() -> check(RunningService.texts(OFFICERS), "FULL"));
        }

        List<Answer> answers = AtOnce.all(many);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeGreaterThanOrEqualTo(2);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.code()).isEqualTo("API-013");
            assertThat(answer.header("Retry-After")).isNotBlank();
        });
    }

    private static String edited(String parameter, String month, String value) {
        Answer edit = service.post("/api/parameter-edits", json(Map.of("parameters", RunningService.texts(OFFICERS).get(PolicyBundle.PARAMETERS),
                "policy", RunningService.texts(OFFICERS).get(PolicyBundle.POLICY), "parameter", parameter, "month", month, "value", value, "assumed", true)));
        assertThat(edit.status()).as(edit.body()).isEqualTo(200);
        assertThat(edit.json().at("/place/length").asInt()).isEqualTo(value.length());
        return edit.json().path("text").asString();
    }

    @Test
    void a_parameter_is_edited_saved_and_tried_on_a_month_and_nothing_of_it_is_kept() throws IOException {
        long id = begun().at("/draft/id").asLong();
        assertThat(save(id, 1, Map.of(PolicyBundle.PARAMETERS, edited("homeVisitTarget", "2026-10", "1"))).status()).isEqualTo(200);
        SortedMap<String, Long> before = Tables.of(database).counts();

        Answer tried = service.post("/api/trials", json(Map.of("draft", id, "run", run, "limit", 500)));

        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        JsonNode trial = tried.json();
        RunResult kept = sample.offline(OFFICERS, SampleMonth.LAST);
        assertThat(trial.at("/baseline/resultChecksum").asString()).isEqualTo(kept.hash());
        assertThat(trial.at("/draft/revision").asInt()).isEqualTo(2);
        assertThat(trial.path("moversInAll").asInt()).isEqualTo(trial.path("movers").size()).isPositive();
        assertThat(trial.at("/counts/unchanged").asInt() + trial.path("moversInAll").asInt()).isEqualTo(trial.at("/counts/assessees").asInt()).isEqualTo(kept.input().assessees().size());
        Map<String, BigDecimal> totals = new TreeMap<>();
        kept.sheets().forEach(sheet -> totals.put(sheet.participant().no(), sheet.total()));
        for (JsonNode mover : trial.path("movers")) {
            BigDecimal was = new BigDecimal(mover.at("/before/total").asString());
            BigDecimal is = new BigDecimal(mover.at("/after/total").asString());
            assertThat(was).isEqualByComparingTo(totals.get(mover.path("assessee").asString()));
            BigDecimal lines = BigDecimal.ZERO;
            for (JsonNode line : mover.path("lines")) {
                lines = lines.add(new BigDecimal(line.path("pointsAfter").asString("0"))).subtract(new BigDecimal(line.path("pointsBefore").asString("0")));
                assertThat(line.at("/scopeName/zh").asString()).isNotBlank();
            }
            assertThat(is.subtract(was)).as("the lines that differ add up").isEqualByComparingTo(lines).isNotPositive();
        }
        int inAll = 0;
        for (JsonNode shift : trial.path("grades")) {
            inAll += shift.has("group") ? 0 : shift.path("after").asInt();
        }
        assertThat(inAll).isEqualTo(kept.graded().size());
        for (JsonNode outcome : trial.path("outcomes")) {
            BigDecimal sum = kept.outcomes().stream().filter(it -> it.code().equals(outcome.path("code").asString()) && it.amount() != null).map(it -> it.amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(outcome.path("sumBefore").asString("0"));
        }
        assertThat(trial.path("checks")).isNotEmpty();
        assertThat(Tables.of(database).counts()).as("nothing is kept").isEqualTo(before);
        assertThat(service.post("/api/runs/" + run + "/verification", "{}").status()).isEqualTo(200);
    }

    @Test
    void an_unchanged_draft_shows_no_change_at_all() {
        JsonNode trial = service.post("/api/trials", json(Map.of("draft", begun().at("/draft/id").asLong(), "run", run))).json();

        assertThat(trial.path("moversInAll").asInt()).isZero();
        assertThat(trial.path("movers")).isEmpty();
        trial.path("grades").forEach(it -> assertThat(it.path("after")).isEqualTo(it.path("before")));
        trial.path("outcomes").forEach(it -> assertThat(it.path("sumAfter")).isEqualTo(it.path("sumBefore")));
        trial.path("checks").forEach(it -> assertThat(it.path("valueAfter")).isEqualTo(it.path("valueBefore")));
    }

    @Test
    void what_cannot_be_tried_says_why() {
        long id = begun().at("/draft/id").asLong();
        save(id, 1, with(PolicyBundle.RULES, "homeVisitRate >= p.homeVisitTarget", "homeVisitRat >= p.homeVisitTarget"));

        Answer wrong = service.post("/api/trials", json(Map.of("draft", id, "run", run)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("findings").valueStream().map(it -> it.path("code").asString())).contains("PROFILE-006");
        assertThat(service.post("/api/trials", json(Map.of("draft", id, "run", 999))).code()).isEqualTo("RUN-401");
        assertThat(service.post("/api/trials", json(Map.of("draft", 999, "run", run))).code()).isEqualTo("POLICY-121");
        assertThat(service.post("/api/trials", json(Map.of("draft", id))).code()).isEqualTo("API-016");
        assertThat(service.post("/api/trials", json(Map.of("draft", id, "run", run, "limit", 501))).code()).isEqualTo("API-007");
        assertThat(service.post("/api/parameter-edits", json(Map.of("parameters", "a: {", "parameter", "a", "month", "2026-10", "value", "1"))).code()).isEqualTo("SYNTAX-001");
    }
}
