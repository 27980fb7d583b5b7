package org.plumbline.service.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.JoinedInput;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.TestDatabase;

/** Who may work on a run, and who no more. */
@Tag("database")
class TakeOverTest {

    private static TestDatabase database;
    private static RunningService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.publishFirstPack("2026-01");
        Visits.handInPeople(service);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static void handIn(String month) {
        service.handIn("due", Visits.due(month));
        service.handIn("done", Visits.done(month, 1, Visits.OFFICERS, 90));
    }

    private static Lease begin(String month) {
        return service.get(RunPeriod.class).begin(RunOrder.of(Visits.POLICY, month, RunningService.CLERK));
    }

    /** As if the process had been stopped for longer than its lease. */
    private static void leaseEnds(long run) throws SQLException {
        database.asRoot("UPDATE scoring_run SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = " + run);
    }

    @Test
    void while_one_works_on_it_nobody_else_does_and_is_told_its_number() {
        handIn("2026-01");
        try (Lease mine = begin("2026-01")) {
            assertThat(SaidNo.to(() -> begin("2026-01"))).contains("RUN-402").contains("run " + mine.run());
        }
    }

    @Test
    void whoever_was_paused_beyond_the_lease_can_store_nothing_any_more() throws SQLException {
        handIn("2026-02");
        Lease paused = begin("2026-02");
        leaseEnds(paused.run());
        RunPeriod.Done done = service.run(Visits.POLICY, "2026-02");

        assertThat(done.run().id()).isEqualTo(paused.run());
        assertThat(done.run().epoch()).isEqualTo(2);
        assertThatThrownBy(() -> service.get(RunPeriod.class).perform(paused, Progress.NONE)).isInstanceOf(Refusal.class).hasMessageContaining("RUN-405");
        ScoringRun after = service.get(Runs.class).one(done.run().id());
        assertThat(after).isEqualTo(done.run());
        assertThat(service.get(VerifyRun.class).verify(after.id(), Progress.NONE).summary().hash()).isEqualTo(done.summary().hash());
    }

    @Test
    void whoever_takes_over_after_the_freeze_reads_what_was_frozen() throws SQLException {
        handIn("2026-03");
        FrozenRun frozen;
        try (Lease first = begin("2026-03")) {
            frozen = service.get(FreezeRun.class).freeze(first, Progress.NONE);
        }
        service.handIn("late", Visits.done("2026-03", 1, Visits.OFFICERS, 10), "事后更正");

        RunPeriod.Done done = service.run(Visits.POLICY, "2026-03");

        assertThat(service.result(done).input()).isEqualTo(JoinedInput.of(frozen.slices()));
        assertThat(done.run().revision()).isEqualTo(1);
    }

    @Test
    void of_many_that_start_the_same_at_the_same_moment_one_runs_it() throws Exception {
        handIn("2026-04");
        int starters = 6;
        ExecutorService hands = Executors.newFixedThreadPool(starters);
        try {
            CyclicBarrier together = new CyclicBarrier(starters);
            List<Future<String>> ends = new ArrayList<>();
            for (int i = 0; i < starters; i++) {
                ends.add(hands.submit(() -> {
                    together.await();
                    try {
                        return "run " + service.run(Visits.POLICY, "2026-04").run().id();
                    } catch (Refusal refused) {
                        return refused.findings().get(0).code();
                    }
                }));
            }
            List<String> all = new ArrayList<>();
            for (Future<String> end : ends) {
                all.add(end.get());
            }
            assertThat(all).filteredOn(end -> end.startsWith("run")).hasSize(1);
            assertThat(all).filteredOn(end -> !end.startsWith("run")).allMatch(code -> code.equals("RUN-402") || code.equals("RUN-403"));
            assertThat(service.get(Runs.class).page(Visits.POLICY, "2026-04", Long.MAX_VALUE, 10)).hasSize(1);
        } finally {
            hands.shutdownNow();
        }
    }

    @Test
    void a_month_without_figures_fails_with_the_reason_and_runs_when_they_are_there() {
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-09")).isInstanceOf(Refusal.class).hasMessageContaining("RUN-007");
        ScoringRun failed = service.get(Runs.class).page(Visits.POLICY, "2026-09", Long.MAX_VALUE, 1).get(0);
        assertThat(failed.state()).isEqualTo(ScoringRun.State.FAILED);
        assertThat(failed.failure()).contains("RUN-007").contains("2026-09");

        handIn("2026-09");
        assertThat(service.run(Visits.POLICY, "2026-09").run().state()).isEqualTo(ScoringRun.State.REVIEW);
    }

    @Test
    void what_cannot_be_meant_is_refused_before_anything_begins() {
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2025-12")).hasMessageContaining("POLICY-116");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-Q1")).hasMessageContaining("RUN-001");
        assertThatThrownBy(() -> service.run("nobody-knows", "2026-01")).hasMessageContaining("POLICY-113");
        assertThatThrownBy(() -> service.get(RunPeriod.class).run(Visits.POLICY, "2026-11", "不需要更正", RunningService.CLERK, Progress.NONE))
                .hasMessageContaining("RUN-409");
        assertThat(service.get(Runs.class).page(Visits.POLICY, "2026-11", Long.MAX_VALUE, 1)).isEmpty();
    }
}
