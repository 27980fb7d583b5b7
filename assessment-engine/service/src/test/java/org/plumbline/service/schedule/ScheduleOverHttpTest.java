package org.plumbline.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import org.plumbline.service.http.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** The service as it stands wakes by itself; the months are the last two before today. */
@Tag("database")
class ScheduleOverHttpTest {

    private static final YearMonth LAST = YearMonth.now(Clock.system(TestClock.CHINA)).minusMonths(1);
    private static final YearMonth BEFORE = LAST.minusMonths(1);

    private static TestDatabase database;
    private static ServedService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        try (RunningService without = RunningService.on(database)) {
            without.publishFirstPack(BEFORE.toString());
            without.handIn("people.csv", "警号,姓名,派出所\nP1,甲,东所\nP2,乙,东所\n");
            without.handIn("figures.csv", "警号,月份,应走访户数,已走访户数\nP1,%s,10,9\nP2,%s,10,9\nP1,%s,10,9\n".formatted(BEFORE, BEFORE, LAST));
        }
        service = ServedService.on(database, Map.of("plumbline.schedule.look-every", "PT0.2S"));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static Answer put(String json) {
        return service.send("PUT", "/api/schedules/first-pack", "application/json", BodyPublishers.ofString(json));
    }

    @Test
    void a_schedule_is_set_and_looked_at_and_the_service_begins_what_is_due_and_says_so() throws InterruptedException {
        assertThat(service.get("/api/schedules/first-pack").code()).isEqualTo("RUN-230");
        assertThat(put("{\"active\":true}").code()).isEqualTo("API-016");
        assertThat(service.get("/api/schedules/first-pack/missing?period=" + LAST).json().path("items").toString())
                .isEqualTo("[{\"assessee\":\"P2\",\"name\":\"乙\",\"items\":[\"visitsDone\",\"visitsDue\"]}]");

        Answer set = put("{\"active\":true,\"fromPeriod\":\"" + BEFORE + "\",\"dueDay\":1,\"dueTime\":\"00:00\",\"deadlineDay\":1,\"deadlineTime\":\"00:00\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.json().path("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(set.json().at("/next/atDeadline").asString()).isEqualTo("STOP");
        assertThat(service.all("/api/schedules", 10)).hasSize(1);

        List<JsonNode> decisions = List.of();
        for (int look = 0; look < 600 && decisions.size() < 2; look++) {
            Thread.sleep(100);
            decisions = service.all("/api/schedules/first-pack/decisions", 1);
        }
        assertThat(decisions).extracting(it -> it.path("period").asString() + " " + it.path("kind").asString()).containsExactly(LAST + " STOPPED", BEFORE + " CAUGHT_UP");
        assertThat(decisions.get(0).at("/text/zh").asString()).contains("P2").contains("请人工决定");
        assertThat(service.get("/api/runs/" + decisions.get(1).path("run").asLong()).json().path("state").asString()).isEqualTo("REVIEW");
        assertThat(service.get("/api/schedules/first-pack").json().at("/next/period").asString()).isEqualTo(LAST.plusMonths(1).toString());
    }
}
