package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.RunningService;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.TestServer;
import org.plumbline.service.http.EventStream.Event;
import tools.jackson.databind.JsonNode;

/** How far a run is can be listened to, and be measured. */
@Tag("database")
class ProgressOverHttpTest {

    private static final int OFFICERS = 40;
    private static final int LISTENERS = 3;

    private static TestDatabase database;
    private static ServedService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of("plumbline.http.listeners", String.valueOf(LISTENERS), "plumbline.run.slice-size", "10"));
        try (RunningService other = RunningService.on(database)) {
            other.publishFirstPack("2026-01");
        }
        handIn("people.csv", "警号,姓名,派出所", n -> "甲" + n + ",东所");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private interface Row {
        String of(int officer);
    }

    private static void handIn(String name, String header, Row row) {
        String table = header + "\n" + IntStream.rangeClosed(1, OFFICERS).mapToObj(n -> "P%03d,".formatted(n) + row.of(n)).collect(Collectors.joining("\n"));
        assertThat(service.handIn(name, table.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
    }

    private static String begin(String month) {
        handIn(month + ".csv", "警号,月份,应走访户数,已走访户数", n -> month + ",100,90");
        return service.post("/api/runs", "{\"policy\":\"first-pack\",\"period\":\"" + month + "\"}").header("Location");
    }

    /** While it is held no run can be frozen. */
    private static Connection holdingTheGate() throws SQLException {
        Connection root = TestServer.root();
        root.setAutoCommit(false);
        try (Statement statement = root.createStatement()) {
            statement.execute("SELECT id FROM " + database.name() + ".intake_gate FOR UPDATE");
        }
        return root;
    }

    private static EventStream listen(String run) throws IOException {
        return EventStream.of(service, run + "/progress");
    }

    @Test
    void whoever_listens_hears_every_phase_until_the_end() throws Exception {
        String held = begin("2026-01");
        assertThat(service.untilOver(held).path("state").asString()).isEqualTo("REVIEW");
        EventStream stream;
        String run;
        handIn("2026-02.csv", "警号,月份,应走访户数,已走访户数", n -> "2026-02,100,90");
        try (Connection gate = holdingTheGate()) {
            run = service.post("/api/runs", "{\"policy\":\"first-pack\",\"period\":\"2026-02\"}").header("Location");
            stream = listen(run);
            Event first = stream.next();
            while (first.data().path("phase").asString().equals("WAITING")) {
                first = stream.next();
            }
            assertThat(first.name()).isEqualTo("progress");
            assertThat(first.data().path("phase").asString()).isEqualTo("FREEZE");
            assertThat(first.data().path("underWay").asBoolean()).isTrue();
            assertThat(service.get(run).json().at("/progress/phase").asString()).isEqualTo("FREEZE");
            assertThat(metric("plumbline_run_phase{phase=\"freeze\"}")).isEqualTo(1);
        }
        List<Event> rest = stream.rest();
        Event end = rest.get(rest.size() - 1);
        assertThat(end.name()).isEqualTo("end");
        assertThat(end.data().path("state").asString()).isEqualTo("REVIEW");
        assertThat(end.data().path("done").asInt()).isEqualTo(OFFICERS);
        assertThat(rest.subList(0, rest.size() - 1)).allMatch(event -> event.name().equals("progress"));
        stream.close();
        assertThat(service.get(run).json().path("progress").isMissingNode()).as("a finished run needs none").isTrue();
    }

    @Test
    void a_step_says_how_many_records_of_how_many_at_what_pace() throws Exception {
        String run = begin("2026-03");
        service.untilOver(run);
        database.asRoot("CREATE TRIGGER slow BEFORE INSERT ON score_sheet FOR EACH ROW DO SLEEP(0.05)");
        try {
            EventStream stream = listen(begin("2026-04"));
            List<Event> all = stream.rest();
            List<JsonNode> storing = all.stream().map(Event::data).filter(data -> data.path("phase").asString().equals("STORE")).toList();
            assertThat(storing).isNotEmpty().allSatisfy(data -> {
                assertThat(data.path("total").asInt()).isEqualTo(OFFICERS);
                assertThat(data.path("done").asInt()).isBetween(0, OFFICERS);
            });
            JsonNode midst = storing.stream().filter(data -> data.path("done").asInt() > 0 && data.path("done").asInt() < OFFICERS).findFirst().orElseThrow();
            assertThat(midst.path("perSecond").asLong()).isPositive();
            assertThat(midst.path("secondsLeft").asLong()).isBetween(1L, 60L);
        } finally {
            database.asRoot("DROP TRIGGER slow");
        }
    }

    @Test
    void of_a_run_that_another_process_works_on_what_is_stored_is_told() throws Exception {
        handIn("2026-05.csv", "警号,月份,应走访户数,已走访户数", n -> "2026-05,100,90");
        try (RunningService other = RunningService.on(database, Map.of("plumbline.run.slice-size", "10"))) {
            database.asRoot("CREATE TRIGGER slow BEFORE INSERT ON score_sheet FOR EACH ROW DO SLEEP(0.05)");
            try {
                CompletableFuture<Void> work = CompletableFuture.runAsync(() -> other.run("first-pack", "2026-05"));
                List<Event> all = listen("/api/runs/" + awaitRun("2026-05")).rest();
                assertThat(all).extracting(event -> event.data().path("phase").asString()).contains("STORE").last().isEqualTo("DONE");
                assertThat(all).anySatisfy(event -> assertThat(event.data().path("done").asInt()).isBetween(1, OFFICERS - 1));
                work.join();
            } finally {
                database.asRoot("DROP TRIGGER slow");
            }
        }
    }

    private static long awaitRun(String month) {
        for (int look = 0; look < 400; look++) {
            JsonNode runs = service.get("/api/runs?period=" + month).json().path("items");
            if (!runs.isEmpty()) {
                return runs.get(0).path("id").asLong();
            }
            ServedService.pause();
        }
        throw new IllegalStateException("the run does not begin");
    }

    @Test
    void a_run_that_is_over_says_so_at_once_and_one_that_is_not_there_is_refused() throws Exception {
        String finished = begin("2026-06");
        service.untilOver(finished);
        assertThat(listen(finished).rest()).singleElement().satisfies(event -> assertThat(event.name()).isEqualTo("end"))
                .satisfies(event -> assertThat(event.data().path("phase").asString()).isEqualTo("DONE"));

        String failed = service.post("/api/runs", "{\"policy\":\"first-pack\",\"period\":\"2027-12\"}").header("Location");
        service.untilOver(failed);
        assertThat(listen(failed).rest()).last().satisfies(event -> assertThat(event.data().path("state").asString()).isEqualTo("FAILED"))
                .satisfies(event -> assertThat(event.data().path("phase").asString()).as("where it failed").isEqualTo("FREEZE"));
        assertThat(service.get(failed).json().at("/progress/phase").asString()).isEqualTo("FREEZE");

        assertThat(service.get("/api/runs/999999/progress").code()).isEqualTo("RUN-401");
        assertThat(RawRequest.send(service.port(), "GET " + finished + "/progress HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421");
    }

    @Test
    void so_many_may_listen_and_who_goes_away_leaves_a_place() throws Exception {
        handIn("2026-07.csv", "警号,月份,应走访户数,已走访户数", n -> "2026-07,100,90");
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (Connection gate = holdingTheGate()) {
            String run = service.post("/api/runs", "{\"policy\":\"first-pack\",\"period\":\"2026-07\"}").header("Location");
            EventStream[] streams = new EventStream[LISTENERS];
            for (int i = 0; i < LISTENERS; i++) {
                streams[i] = listen(run);
                assertThat(streams[i].status()).contains("200");
                assertThat(streams[i].next()).isNotNull();
            }
            assertThat(service.get(run + "/progress").code()).isEqualTo("API-013");
            assertThat(Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread) && thread.getName().startsWith("progress"))).isEmpty();
            streams[0].close();
            assertThat(becomesFree(run)).as("a place").isTrue();
            gate.rollback();
            assertThat(streams[1].rest()).last().extracting(Event::name).isEqualTo("end");
        }
    }

    /** At the latest with the next sign of life it is noticed that somebody is gone. */
    private static boolean becomesFree(String run) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (System.nanoTime() < end) {
            try (EventStream again = listen(run)) {
                if (again.status().contains("200")) {
                    return true;
                }
            }
            ServedService.pause();
        }
        return false;
    }

    @Test
    void what_is_measured_counts_runs_and_names_nobody() throws IOException {
        double finished = metric("plumbline_runs_finished_total");
        double failed = metric("plumbline_runs_failed_total");
        service.untilOver(begin("2026-08"));
        service.untilOver(service.post("/api/runs", "{\"policy\":\"first-pack\",\"period\":\"2027-11\"}").header("Location"));
        service.get("/api/runs/1/sheets/P001");
        service.get("/api/P001");

        assertThat(metric("plumbline_runs_finished_total")).isEqualTo(finished + 1);
        assertThat(metric("plumbline_runs_failed_total")).isEqualTo(failed + 1);
        assertThat(metric("plumbline_run_duration_seconds_count")).isGreaterThanOrEqualTo(2);
        assertThat(metric("plumbline_run_records_done")).as("nothing is under way").isZero();
        String all = service.get("/actuator/prometheus").body();
        assertThat(all).contains("plumbline_run_records_expected", "hikaricp_connections").doesNotContain("P001", "甲1", "first-pack", "2026-08");
        assertThat(RawRequest.send(service.port(), "GET /actuator/prometheus HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421");
    }

    private static double metric(String name) {
        return service.get("/actuator/prometheus").body().lines().filter(line -> line.startsWith(name + " ")).findFirst()
                .map(line -> Double.parseDouble(line.substring(name.length()).strip())).orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void who_listens_does_not_keep_the_service_from_stopping() throws Exception {
        try (TestDatabase own = TestDatabase.create()) {
            ServedService stopping = ServedService.on(own, Map.of());
            own.asRoot("SET FOREIGN_KEY_CHECKS = 0", "INSERT INTO scoring_run (policy, period, revision, version, kind, state, owner, epoch, lease_until, engine_version,"
                    + " semantics, started_at, started_by) VALUES ('p', '2026-01', 1, 1, 'LIVE', 'PLANNED', 'another', 1, UTC_TIMESTAMP(6), '1', 1, UTC_TIMESTAMP(6), 'x')");
            long run = Long.parseLong(Tables.of(own).rows("SELECT id FROM scoring_run").get(0));
            try (EventStream stream = EventStream.of(stopping, "/api/runs/" + run + "/progress")) {
                assertThat(stream.next().data().path("underWay").asBoolean()).as("nobody works on it").isFalse();
                long begun = System.nanoTime();
                stopping.close();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
                assertThat(stream.rest()).isEmpty();
            }
        }
    }
}
