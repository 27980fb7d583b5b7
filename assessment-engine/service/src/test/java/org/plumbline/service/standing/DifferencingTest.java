package org.plumbline.service.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.service.Actor;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.NewAccount;
import org.plumbline.service.catalogue.Catalogues;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import tools.jackson.databind.JsonNode;

/**
 * A curious officer asks everything that can be asked, of two published runs between which one colleague's figure differs, and with it the last place within the
 * quota. The policy publishes nothing of others but the thresholds of its grades: whatever is answered must be the same.
 */
@Tag("database")
class DifferencingTest {

    private static final Path PACK = Path.of("../../docs/examples/first-pack");
    private static final String MONTH = "2026-03";
    private static final int GROUP = 24;
    private static final int SMALL_GROUP = 9;
    /** The best of those whom the quota leaves out. */
    private static final int CURIOUS = 17;

    private static TestDatabase database;
    private static ServedService service;
    private static Visitor curious;
    private static Visitor ofSmallGroup;
    private static Look first;
    private static Look corrected;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        publishPolicy();
        handIn("people", "警号,姓名,派出所", n -> no(n) + ",甲" + n + "," + (n <= GROUP ? "东所" : "西所"));
        handIn("figures", "警号,月份,应走访户数,已走访户数", n -> no(n) + "," + MONTH + ",100," + (n <= GROUP ? 71 + n : 80));
        curious = officer(no(CURIOUS));
        ofSmallGroup = officer(no(GROUP + 1));
        first = look(published(service.run("first-pack", MONTH).path("id").asLong()));
        assertThat(service.send("POST", "/api/batches?fileName=again.csv&reason=" + ServedService.encoded("补正"), "application/octet-stream",
                BodyPublishers.ofString("警号,月份,已走访户数\n" + no(CURIOUS + 1) + "," + MONTH + ",10\n")).status()).isLessThan(300);
        corrected = look(published(service.untilOver(service.post("/api/runs", "{\"policy\":\"first-pack\",\"period\":\"" + MONTH + "\",\"reason\":\"补正\"}")
                .header("Location")).path("id").asLong()));
    }

    /** What is told while a run is the one that is published: a correction takes its place. */
    private record Look(long run, List<String> told, JsonNode own, JsonNode ofSmallGroup) { }

    private static Look look(long run) {
        String mine = "/api/me/results/" + run;
        return new Look(run, told(run), curious.get(mine).json(), ofSmallGroup.get(mine).json());
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static String no(int n) {
        return "P%03d".formatted(n);
    }

    private static void handIn(String name, String head, IntFunction<String> row) {
        String table = head + "\n" + String.join("\n", IntStream.rangeClosed(1, GROUP + SMALL_GROUP).mapToObj(row).toList()) + "\n";
        assertThat(service.handIn(name + ".csv", table.getBytes(StandardCharsets.UTF_8)).status()).isLessThan(300);
    }

    /** A quota upon the grade, nothing published but the thresholds. */
    private static void publishPolicy() throws IOException {
        Actor actor = new Actor("editor");
        SortedMap<String, String> texts = new TreeMap<>();
        for (String file : List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES)) {
            texts.put(file, Files.readString(PACK.resolve(file)));
        }
        texts.put(PolicyBundle.SCENARIOS, "[]\n");
        texts.computeIfPresent(PolicyBundle.POLICY, (file, text) -> text.replace("quotas: []", "quotas:\n    - { grades: [PASS], at-most: p.share, within: main, of: GRADED, rounding: DOWN,"
                + " tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN }\npublicity: { standings: OWN_ONLY, bands: true }"));
        texts.computeIfPresent(PolicyBundle.PARAMETERS, (file, text) -> text
                + "\nshare: { name: { zh: 比例, en: Share }, unit: FRACTION, range: [0, 1], values: { 2026-01: { value: 0.3, clause: 第四条 } } }\n");
        service.get(Catalogues.class).importText(Files.readString(PACK.resolve("catalogue.yaml")), actor);
        StoredVersion version = service.get(Bundles.class).importTexts(texts, actor).version();
        service.get(Policies.class).publish(version.policy(), version.checksum(), "2026-01", "办法生效", actor);
    }

    private static long published(long run) {
        Visitor.Answer answer = service.signedIn(Role.LEADER, null).post("/api/runs/" + run + "/publication", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return run;
    }

    private static Visitor officer(String number) {
        return service.signedIn(List.of(new NewAccount.Grant(Role.OFFICER, null)), number);
    }

    /** What the officer is told of one run, whatever figure is tried. */
    private static List<String> told(long run) {
        String mine = "/api/me/results/" + run;
        List<String> told = new ArrayList<>();
        IntStream.rangeClosed(0, 100).forEach(visits -> told.add(curious.post(mine + "/what-if", "{\"figures\":{\"visitsDone\":\"" + visits + "\"}}").body()));
        for (String goal : List.of("NEXT_GRADE", "NEXT_RANK")) {
            told.add(curious.post(mine + "/least-work", "{\"goal\":\"" + goal + "\"}").body());
        }
        told.add(curious.get(mine + "/why-not").body());
        told.add(curious.get(mine + "/standings").body());
        return told.stream().map(text -> text.replace("\"run\":" + run, "\"run\":0").replace("run " + run, "run 0")).toList();
    }

    @Test
    void nothing_that_is_tried_tells_of_a_colleague() {
        assertThat(first.told().get(50)).contains("\"FAIL\"").doesNotContain("rank");
        assertThat(first.told().get(100)).as("by the threshold, whatever the quota").contains("\"PASS\"").doesNotContain("rank");
        assertThat(first.told().get(first.told().size() - 1)).contains("RUN-282");
        assertThat(corrected.told()).isEqualTo(first.told());
    }

    @Test
    void a_distribution_counts_no_fewer_than_three_and_a_small_group_has_none() {
        for (Look look : List.of(first, corrected)) {
            assertThat(look.own().path("distributions")).hasSize(1);
            look.own().at("/distributions/0/bars").forEach(bar -> assertThat(bar.path("count").asInt()).isGreaterThanOrEqualTo(3));
            assertThat(look.ofSmallGroup().path("distributions")).isEmpty();
        }
    }

    @Test
    void a_colleague_is_named_nowhere_and_a_superseded_run_is_gone() {
        assertThat(corrected.own().toString()).doesNotContain(no(CURIOUS + 1)).doesNotContain("甲" + (CURIOUS + 1));
        assertThat(curious.get("/api/me/results/" + first.run()).status()).isEqualTo(404);
        for (String path : List.of("/sheets/" + no(CURIOUS + 1), "/standings", "/outcomes", "/sheets")) {
            assertThat(curious.get("/api/runs/" + corrected.run() + path).code()).as(path).isEqualTo("ACCESS-002");
        }
    }
}
