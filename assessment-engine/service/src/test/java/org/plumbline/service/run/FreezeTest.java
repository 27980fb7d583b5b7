package org.plumbline.service.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.JoinedInput;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.TestServer;
import org.plumbline.service.intake.TakeInFile;

/** A freeze has all of a batch or nothing of it, whatever happens at the same moment. */
@Tag("database")
class FreezeTest {

    private static final int ROUNDS = 200;
    private static final int AT_ONCE = 3;

    private static TestDatabase database;
    private static RunningService service;
    private static ExecutorService hands;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.publishFirstPack("2026-01");
        Visits.handInPeople(service);
        hands = Executors.newFixedThreadPool(AT_ONCE);
    }

    @AfterAll
    static void stop() {
        hands.shutdownNow();
        service.close();
        database.close();
    }

    /** A watermark of numbers would let it slip through: the open batch has a lower number than one that is already stored. */
    @Test
    void a_freeze_waits_for_an_intake_that_is_under_way_and_then_has_all_of_it() throws Exception {
        service.handIn("due.csv", Visits.due("2026-02"));
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            root.setAutoCommit(false);
            statement.execute("USE " + database.name());
            // the intake has passed the gate when it comes to its period, and there it is held
            statement.execute("SELECT label FROM assessment_period WHERE label = '2026-02' FOR UPDATE");
            Future<TakeInFile.Receipt> intake = hands.submit(() -> service.handIn("done.csv", Visits.done("2026-02", 1, 12, 90)));
            awaitGateTaken();
            service.handIn("later.csv", Visits.due("2026-03"));

            Future<FrozenRun> freeze = hands.submit(() -> freeze("2026-02"));
            Assertions.assertThatThrownBy(() -> freeze.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            root.rollback();

            long batch = intake.get(30, TimeUnit.SECONDS).batch().id();
            RunInput input = JoinedInput.of(freeze.get(30, TimeUnit.SECONDS).slices());
            assertThat(input.records()).hasSize(Visits.OFFICERS).allMatch(record -> record.figures().containsKey("visitsDone"));
            assertThat(service.get(Runs.class).batches(latest("2026-02").id())).contains(batch);
        }
    }

    /** Until somebody else holds the gate; another connection looks, so that its own lock is gone at once. */
    private static void awaitGateTaken() throws SQLException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try (Connection other = TestServer.root(); Statement statement = other.createStatement()) {
                statement.execute("SELECT id FROM " + database.name() + ".intake_gate WHERE id = 1 FOR UPDATE NOWAIT");
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (SQLException taken) {
                assertThat(taken.getMessage()).containsIgnoringCase("lock");
                return;
            }
        }
        throw new AssertionError("the intake never came to the gate");
    }

    private static FrozenRun freeze(String period) {
        try (Lease lease = service.get(StartRun.class).start(RunOrder.of(Visits.POLICY, period, RunningService.CLERK))) {
            return service.get(FreezeRun.class).freeze(lease, Progress.NONE);
        }
    }

    private static ScoringRun latest(String period) {
        return service.get(Runs.class).page(Visits.POLICY, period, Long.MAX_VALUE, 1).get(0);
    }

    @Test
    void two_intakes_and_a_freeze_at_the_same_moment_two_hundred_times() throws Exception {
        int some = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String month = YearMonth.of(2027, 1).plusMonths(round).toString();
            service.handIn("due-" + month, Visits.due(month));
            CyclicBarrier together = new CyclicBarrier(AT_ONCE);
            // they are about the same officers in part, so that the two also settle with each other
            Future<TakeInFile.Receipt> one = hands.submit(after(together, () -> service.handIn("one-" + month, Visits.done(month, 1, 7, 90))));
            Future<TakeInFile.Receipt> other = hands.submit(after(together, () -> service.handIn("other-" + month, Visits.done(month, 6, 12, 90))));
            FrozenRun frozen = hands.submit(after(together, () -> freeze(month))).get(60, TimeUnit.SECONDS);

            List<Long> list = service.get(Runs.class).batches(latest(month).id());
            Map<Long, Set<String>> handedIn = Map.of(one.get(60, TimeUnit.SECONDS).batch().id(), numbers(1, 7), other.get().batch().id(), numbers(6, 12));
            Set<String> expected = handedIn.entrySet().stream().filter(batch -> list.contains(batch.getKey())).flatMap(batch -> batch.getValue().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(withVisits(JoinedInput.of(frozen.slices()))).as(month).isEqualTo(expected);
            assertThat(one.get().batch().rowsRejected() + other.get().batch().rowsRejected()).isZero();
            replaysEqual(month, JoinedInput.of(frozen.slices()));
            some += list.containsAll(handedIn.keySet()) ? 0 : 1;
        }
        // the moments were really mixed: at times the freeze was first
        assertThat(some).isBetween(1, ROUNDS);
    }

    private static <T> Callable<T> after(CyclicBarrier together, Callable<T> work) {
        return () -> {
            together.await();
            return work.call();
        };
    }

    private static Set<String> numbers(int from, int to) {
        Set<String> numbers = new TreeSet<>();
        for (int n = from; n <= to; n++) {
            numbers.add(Visits.no(n));
        }
        return numbers;
    }

    private static Set<String> withVisits(RunInput input) {
        return input.records().stream().filter(record -> record.figures().containsKey("visitsDone")).map(PeriodRecord::assessee)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was kept, and what follows from the list now that everything is stored, is what was frozen. */
    private static void replaysEqual(String month, RunInput frozen) throws IOException {
        ScoringRun run = latest(month);
        assertThat(RunInputText.hash(JoinedInput.of(service.get(FreezeRun.class).slices(run)))).isEqualTo(run.runInputChecksum());
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        service.get(Runs.class).writeInput(run.id(), kept);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        RunInputText.write(frozen, expected);
        assertThat(kept.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void what_is_handed_in_after_the_freeze_changes_nothing_of_it() {
        service.handIn("due.csv", Visits.due("2026-04"));
        service.handIn("done.csv", Visits.done("2026-04", 1, 12, 80));
        FrozenRun frozen = freeze("2026-04");
        List<TakeInFile.Receipt> later = new ArrayList<>();
        later.add(service.handIn("correction.csv", Visits.done("2026-04", 1, 12, 95), "台账有误"));

        assertThat(later.get(0).batch().rowsTaken()).isEqualTo(Visits.OFFICERS);
        assertThat(RunInputText.hash(JoinedInput.of(service.get(FreezeRun.class).slices(latest("2026-04"))))).isEqualTo(RunInputText.hash(JoinedInput.of(frozen.slices())));
    }
}
