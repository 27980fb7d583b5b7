package org.plumbline.service.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.Actor;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.publication.PublishRun;

/** Runs that are finished and yet no result. */
@Tag("database")
class UnfitToPublishTest {

    private static final Actor LEADER = new Actor("leader");

    private static TestDatabase database;
    private static RunningService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database, Map.of());
        service.publishFirstPack("2026-01");
        service.handIn("people.csv", "警号,姓名,派出所\nP1,甲,东所\nP2,乙,东所\n");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static long run(String month, String figures) {
        service.handIn(month + ".csv", "警号,月份,应走访户数,已走访户数\n" + figures.replace("MONTH", month));
        return service.run("first-pack", month).run().id();
    }

    @Test
    void a_month_that_is_not_over_is_not_published() {
        String month = YearMonth.from(LocalDate.now(ZoneId.of("Asia/Shanghai"))).toString();
        long run = run(month, "P1,MONTH,100,90\nP2,MONTH,100,80\n");

        assertThat(SaidNo.to(() -> service.get(PublishRun.class).publish(run, null, LEADER))).contains("RUN-288").contains(month);
    }

    @Test
    void a_run_that_scores_nobody_is_not_published() {
        long run = run("2026-02", "P1,MONTH,100,\nP2,MONTH,100,\n");

        assertThat(SaidNo.to(() -> service.get(PublishRun.class).publish(run, null, LEADER))).contains("RUN-287");
    }
}
