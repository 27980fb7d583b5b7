package org.plumbline.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.catalogue.Catalogues;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.intake.AssessmentPeriods;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.studio.Drafts;

/** Everything that can be done so far leaves exactly one entry with what it came to, and what changes nothing or is refused leaves none. */
@Tag("database")
class EveryDeedTest {

    private static final Path PACK = Path.of("../../docs/examples/first-pack");
    private static final String POLICY = "first-pack";

    private static TestDatabase database;
    private static ServedService service;
    private static String version;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of("plumbline.schedule.look-every", "PT1H", "plumbline.audit.look-every", "PT1H"));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private record Deed(String name, ThrowingCallable work, List<String> entries, String... told) { }

    private static Deed deed(String name, ThrowingCallable work, List<String> entries, String... told) {
        return new Deed(name, work, entries, told);
    }

    private static Deed nothing(String name, ThrowingCallable work) {
        return new Deed(name, work, List.of());
    }

    /** In this order: each builds on those before it. */
    @TestFactory
    Stream<DynamicTest> each_deed_leaves_its_entries() {
        String schedule = "{\"active\":false,\"fromPeriod\":\"2026-01\",\"dueDay\":1,\"dueTime\":\"08:00\",\"deadlineDay\":%d,\"deadlineTime\":\"08:00\"}";
        return Stream.of(
                deed("a catalogue", () -> service.get(Catalogues.class).importText(text("catalogue.yaml"), RunningService.CLERK), List.of("CATALOGUE_CHANGED clerk"), "after.checksum"),
                nothing("the same catalogue", () -> service.get(Catalogues.class).importText(text("catalogue.yaml"), RunningService.CLERK)),
                deed("a version", EveryDeedTest::importPack, List.of("VERSION_IMPORTED clerk"), "version", "catalogue"),
                nothing("the same version", EveryDeedTest::importPack),
                deed("a publication", () -> service.get(Policies.class).publish(POLICY, version, "2026-01", "办法生效", RunningService.CLERK), List.of("POLICY_PUBLISHED clerk"),
                        "after.version", "fromMonth", "reason"),
                deed("another one", () -> service.get(Policies.class).publish(POLICY, version, "2026-02", "办法生效", RunningService.CLERK), List.of("POLICY_PUBLISHED clerk"),
                        "after.version", "before.version", "fromMonth", "reason"),
                nothing("a publication without a reason", () -> service.get(Policies.class).publish(POLICY, version, "2026-03", "", RunningService.CLERK)),
                deed("a draft", () -> service.get(Drafts.class).begin(POLICY, version, RunningService.CLERK), List.of("DRAFT_BEGUN clerk"), "policy", "version"),
                deed("a draft that is saved", () -> service.get(Drafts.class).save(1, 1, Map.of("rules.drl", "半截"), RunningService.CLERK), List.of("DRAFT_SAVED clerk"),
                        "after.checksum", "after.revision", "before.checksum", "before.revision"),
                nothing("the same texts again", () -> service.get(Drafts.class).save(1, 2, Map.of("rules.drl", "半截"), RunningService.CLERK)),
                nothing("a draft that somebody else saved", () -> service.get(Drafts.class).save(1, 1, Map.of("rules.drl", "别的"), RunningService.CLERK)),
                deed("a schedule", () -> put(schedule.formatted(5)), List.of("SCHEDULE_SET " + service.login()), "after.active", "after.deadline", "after.due", "after.fromPeriod"),
                deed("another schedule", () -> put(schedule.formatted(6)), List.of("SCHEDULE_SET " + service.login()),
                        "after.active", "after.deadline", "after.due", "after.fromPeriod", "before.active", "before.deadline", "before.due", "before.fromPeriod"),
                nothing("a schedule that is none", () -> put(schedule.formatted(0))),
                deed("people", () -> handIn("people.csv", "警号,姓名,派出所\nP1,甲,东所\nP2,乙,东所\n"), List.of("FIGURES_HANDED_IN " + service.login()), intake()),
                nothing("the same people", () -> handIn("people.csv", "警号,姓名,派出所\nP1,甲,东所\nP2,乙,东所\n")),
                nothing("a file that cannot be read", () -> handIn("nothing.csv", "不知道\n1\n")),
                deed("figures", () -> handIn("figures.csv", "警号,月份,应走访户数,已走访户数\nP1,2026-01,10,9\nP2,2026-01,10,8\n"), List.of("FIGURES_HANDED_IN " + service.login()), intake()),
                deed("a correction", () -> service.send("POST", "/api/batches?fileName=correction.csv&reason=" + ServedService.encoded("笔误"), "application/octet-stream",
                        BodyPublishers.ofString("警号,月份,已走访户数\nP2,2026-01,7\n")), List.of("FIGURES_CORRECTED " + service.login()),
                        Stream.concat(Stream.of(intake()), Stream.of("reason")).sorted().toArray(String[]::new)),
                deed("a period that is closed", () -> service.get(AssessmentPeriods.class).close("2026-01", "收齐", RunningService.CLERK), List.of("PERIOD_CLOSED clerk"),
                        "after.state", "before.state", "reason"),
                deed("a period that is reopened", () -> service.get(AssessmentPeriods.class).reopen("2026-01", "漏报", RunningService.CLERK), List.of("PERIOD_REOPENED clerk"),
                        "after.state", "before.state", "reason"),
                nothing("a period without a reason", () -> service.get(AssessmentPeriods.class).close("2026-01", " ", RunningService.CLERK)),
                deed("a run that breaks", () -> {
                    database.asRoot("CREATE TRIGGER refuse BEFORE INSERT ON standing FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'");
                    run(null);
                }, List.of("RUN_STARTED clerk", "RUN_FAILED service"), "failure"),
                deed("a run that is taken over", () -> {
                    database.asRoot("DROP TRIGGER refuse");
                    run(null);
                }, List.of("RUN_TAKEN_OVER clerk", "RUN_READY service"), "assessees", "graded", "leftOut", "notTakingPart", "quarantined", "refused", "resultChecksum", "scored"),
                nothing("the same run", () -> run(null)),
                deed("a run that corrects", () -> run("笔误"), List.of("RUN_STARTED clerk", "RUN_READY service"),
                        "assessees", "graded", "leftOut", "notTakingPart", "quarantined", "refused", "resultChecksum", "scored"),
                deed("a payload that is erased", () -> service.get(ErasePayload.class).erase(1, "依申请", RunningService.CLERK), List.of("PAYLOAD_ERASED clerk"), "reason"))
                .map(deed -> DynamicTest.dynamicTest(deed.name(), () -> leavesItsEntries(deed)));
    }

    private static void leavesItsEntries(Deed deed) throws Throwable {
        long before = service.get(Audit.class).state().count();
        Throwable refused = catchThrowable(deed.work());

        List<ShownEntry> left = new ArrayList<>(service.get(Audit.class).page(new Audit.Sought(null, null, null, null, null, null), Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.number() > before).toList());
        Collections.reverse(left);
        assertThat(left).as("after %s", refused).extracting(entry -> entry.action() + " " + entry.actor()).isEqualTo(deed.entries());
        if (!left.isEmpty()) {
            ShownEntry last = left.get(left.size() - 1);
            List<String> names = new ArrayList<>(last.details().keySet());
            last.before().keySet().forEach(name -> names.add("before." + name));
            last.after().keySet().forEach(name -> names.add("after." + name));
            assertThat(names).containsExactlyInAnyOrder(deed.told());
        }
        service.get(VerifyAudit.class).verify(Progress.NONE);
    }

    private static String[] intake() {
        return new String[] {"contents", "file", "fileChecksum", "rowsCollapsed", "rowsRead", "rowsRejected", "rowsSkipped", "rowsStored", "rowsSuperseded", "rowsTaken", "storedChecksum"};
    }

    private static String text(String file) throws Exception {
        return Files.readString(PACK.resolve(file));
    }

    private static void importPack() throws Exception {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String file : List.of("policy.yaml", "parameters.yaml", "rules.drl", "scenarios.yaml")) {
            texts.put(file, text(file));
        }
        version = service.get(Bundles.class).importTexts(texts, RunningService.CLERK).version().checksum();
    }

    private static void put(String schedule) {
        service.send("PUT", "/api/schedules/" + POLICY, "application/json", BodyPublishers.ofString(schedule));
    }

    private static void handIn(String name, String table) {
        service.handIn(name, table.getBytes(StandardCharsets.UTF_8));
    }

    private static void run(String correction) {
        service.get(RunPeriod.class).run(new RunOrder(POLICY, "2026-01", correction, null, RunningService.CLERK), Progress.NONE);
    }
}
