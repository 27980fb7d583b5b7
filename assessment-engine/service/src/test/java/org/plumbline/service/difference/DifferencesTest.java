package org.plumbline.service.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.explain.Mover;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import tools.jackson.databind.JsonNode;

/** A month, its correction by a corrected figure and a late event, and a second one by another version: who, what and why. */
@Tag("database")
class DifferencesTest {

    private static final String POLICY = "first-pack";

    private static TestDatabase database;
    private static RunningService service;
    private static long first;
    private static long corrected;
    private static long byOtherVersion;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.publishFirstPack("2026-01");
        service.handIn("people.csv", "警号,姓名,派出所\nP1,甲,东所\nP2,乙,东所\nP3,丙,东所\nP4,=丁,东所\nP5,戊,东所\nP6,己,东所\n");
        service.handIn("due.csv", "警号,月份,应走访户数\nP1,2026-03,100\nP2,2026-03,100\nP3,2026-03,100\nP4,2026-03,100\nP5,2026-03,100\nP6,2026-03,100\n");
        service.handIn("done.csv", "警号,月份,已走访户数\nP1,2026-03,99\nP2,2026-03,58\nP3,2026-03,56\nP4,2026-03,54\nP5,2026-03,52\nP6,2026-03,50\n");
        first = service.run(POLICY, "2026-03").run().id();
        // the first changes nothing: both are above the target
        service.handIn("corrected.csv", "警号,月份,已走访户数\nP1,2026-03,98\nP4,2026-03,57\n", "台账有误");
        service.handIn("late.csv", "事项编号,警号,事项,发生日期,报送日期\nG1,P6,好人好事,2026-03-20,2026-04-10\n");
        service.handIn("same.csv", "警号,月份,已走访户数\nP5,2026-03,52\n");
        corrected = service.correct(POLICY, "2026-03", "台账有误").run().id();
        service.publishFirstPackBy("MONTH", "2026-01", policy -> policy.replace("ceiling: p.bonusCeiling", "ceiling: 1"));
        byOtherVersion = service.correct(POLICY, "2026-03", "加分上限写错").run().id();
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static <T> T differences(long run, Function<Differences, T> told) {
        return service.get(CompareRevisions.class).perform(run, told);
    }

    @Test
    void exactly_those_are_named_whose_result_is_another_and_who_moved_only_because_of_others_is_told_apart() {
        List<String> movers = differences(corrected, it -> it.diff().movers().stream()
                .map(mover -> mover.assessee() + " " + rank(mover.before()) + ">" + rank(mover.after()) + " " + it.why(mover)).toList());

        assertThat(movers).containsExactlyInAnyOrder("P4 4>3 [OWN_INPUT]", "P3 3>4 [OTHERS]", "P6 6>6 [OWN_INPUT]");
    }

    private static String rank(Mover.State state) {
        return String.valueOf(state.rank());
    }

    @Test
    void the_figure_and_the_event_behind_it_are_named_with_the_file_and_its_reason() {
        List<List<String>> causes = differences(corrected, it -> it.diff().movers().stream().sorted((one, other) -> one.assessee().compareTo(other.assessee()))
                .map(mover -> it.causes(mover).stream().map(cause -> cause.change().what() + " " + cause.change().subject() + " " + cause.change().before() + ">" + cause.change().after() + " "
                        + cause.source().file() + ":" + cause.source().line() + " " + cause.source().reason()).toList()).toList());

        assertThat(causes).containsExactly(List.of(), List.of("FIGURE visitsDone 54>57 corrected.csv:3 台账有误"), List.of("EVENT G1 null>goodDeed 2026-03-20 late.csv:2 null"));
    }

    @Test
    void what_another_version_did_is_told_with_the_text_that_is_another() {
        List<String> movers = differences(byOtherVersion, it -> it.diff().movers().stream().map(mover -> mover.assessee() + " " + it.why(mover) + it.causes(mover)).toList());

        assertThat(movers).containsExactly("P6 [VERSION][]");
        assertThat(differences(byOtherVersion, Differences::version).files()).containsExactly("policy.yaml", "scenarios.yaml");
    }

    @Test
    void a_first_run_has_nothing_to_be_compared_with() {
        assertThatThrownBy(() -> differences(first, it -> it)).isInstanceOf(Refusal.class).hasMessage("RUN-240");
        assertThatThrownBy(() -> differences(999, it -> it)).isInstanceOf(Refusal.class).hasMessage("RUN-401");
    }

    @Test
    void the_file_has_a_row_for_each_of_them_and_no_cell_that_a_spreadsheet_would_run() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        service.get(CompareRevisions.class).write(corrected, out);

        List<String> rows = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).startsWith("\uFEFFassessee,name,statusBefore");
        assertThat(rows).filteredOn(row -> row.startsWith("P4")).singleElement().asString()
                .startsWith("P4,'=丁,SCORED,SCORED,56.84,60.00,4,3,FAIL,FAIL,OWN_INPUT,").contains("FIGURE P4 visitsDone 2026-03: 54 > 57 (corrected.csv:3, batch", "台账有误");
        assertThat(rows).filteredOn(row -> row.startsWith("P3")).singleElement().asString().contains(",3,4,FAIL,FAIL,OTHERS,,");
    }

    @Test
    void over_http_it_is_answered_with_counts_and_as_a_file() {
        try (ServedService served = ServedService.on(database, Map.of())) {
            JsonNode answer = served.get("/api/runs/" + corrected + "/differences?limit=1").json();
            assertThat(answer.path("moversInAll").asInt()).isEqualTo(3);
            assertThat(answer.path("movers").size()).isEqualTo(1);
            assertThat(answer.at("/after/reason").asString()).isEqualTo("台账有误");
            assertThat(answer.at("/version/changed").asBoolean()).isFalse();
            JsonNode all = served.get("/api/runs/" + corrected + "/differences").json();
            assertThat(all.toString()).contains("\"subjectName\":{\"zh\":\"已走访户数\"");
            assertThat(served.get("/api/runs/" + first + "/differences").code()).isEqualTo("RUN-240");
            assertThat(served.get("/api/runs/" + corrected + "/differences?limit=501").code()).isEqualTo("API-007");
            Visitor.Answer file = served.get("/api/runs/" + corrected + "/differences.csv");
            assertThat(file.header("Content-Disposition")).contains("first-pack-2026-03-" + corrected + "-differences.csv");
            assertThat(file.body()).contains("台账有误");
        }
    }
}
