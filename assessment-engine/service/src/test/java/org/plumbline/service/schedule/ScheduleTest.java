package org.plumbline.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.intake.Batches;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.run.RunQueue;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs that begin by themselves, by a clock that the test sets. Each test has a policy and three people of its own: P1 and P2 in the east, P3 in the west. */
@Tag("database")
class ScheduleTest {

    private static final TestClock CLOCK = new TestClock();
    private static TestDatabase database;
    private static RunningService service;
    private static Schedules schedules;
    private static int policies;
    private static int people;

    private String policy;
    private LookAtSchedules node;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.useFirstCatalogue();
        schedules = new Schedules(service.get(ScheduleMapper.class), service.get(Policies.class), service.get(Runs.class), service.get(AuditTrail.class),
                service.get(TransactionTemplate.class), new ServiceTime(TestClock.CHINA), CLOCK);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @BeforeEach
    void anotherPolicy() {
        schedules.all().forEach(old -> set(old.policy(), false, "2026-01", 1, "08:00", 2, "08:00", null));
        policy = "policy" + ++policies;
        people = policies;
        service.handIn("people.csv", "警号,姓名,派出所\n%s,甲,%s\n%s,乙,%s\n%s,丙,%s\n".formatted(no("P1"), east(), no("P2"), east(), no("P3"), west()));
        node = node();
    }

    private static String no(String person) {
        return "T" + people + person;
    }

    private static String east() {
        return "东所" + people;
    }

    private static String west() {
        return "西所" + people;
    }

    private static LookAtSchedules node() {
        return new LookAtSchedules(schedules, service.get(MissingFigures.class), service.get(Batches.class), service.get(RunQueue.class), new ServiceTime(TestClock.CHINA), CLOCK);
    }

    private static void set(String policy, boolean active, String from, int dueDay, String dueTime, int deadlineDay, String deadlineTime, String waiver) {
        schedules.set(policy, new Schedules.Setting(active, from, dueDay, dueTime, deadlineDay, deadlineTime, waiver), RunningService.CLERK);
    }

    /** Due on the 5th at 8, waits until the 8th at 18. */
    private void scheduleFrom(String period) {
        set(policy, true, period, 5, "08:00", 8, "18:00", null);
    }

    private UnaryOperator<String> named(String more) {
        return text -> text.replace("code: first-pack", "code: " + policy).replace("assessee: OFFICER", "assessee: OFFICER\n" + more);
    }

    private UnaryOperator<String> secondary(String more) {
        return named("role: SECONDARY\napplies-to: { station: [" + east() + ", " + west() + "] }\n" + more);
    }

    private void publish(String fromMonth, String more) {
        service.publishFirstPack(fromMonth, secondary(more));
    }

    private static void figures(String period, String... numbers) {
        StringBuilder table = new StringBuilder("警号,月份,应走访户数,已走访户数\n");
        Stream.of(numbers).forEach(no -> table.append(no(no)).append(',').append(period).append(",10,9\n"));
        service.handIn("figures-" + period + String.join("-", numbers) + ".csv", table.toString(), "同样的数");
    }

    private void look(String local) {
        CLOCK.set(local);
        node.look();
        awaitRuns(policy);
    }

    private static void awaitRuns(String policy) {
        for (int tries = 0; runs(policy).stream().anyMatch(run -> !run.isReady() && run.state() != ScoringRun.State.FAILED); tries++) {
            assertThat(tries).as("a run comes to its end").isLessThan(600);
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** In the order in which they were begun. */
    private static List<ScoringRun> runs(String policy) {
        return service.get(Runs.class).page(policy, null, Long.MAX_VALUE, 100).stream().sorted((one, other) -> Long.compare(one.id(), other.id())).toList();
    }

    private List<String> periodsRun() {
        return runs(policy).stream().map(run -> run.period() + " " + run.state()).toList();
    }

    /** The oldest first. */
    private List<String> decided() {
        List<Decision> newestFirst = schedules.decisions(policy, 0, 100);
        return Stream.iterate(newestFirst.size() - 1, i -> i >= 0, i -> i - 1).map(newestFirst::get).map(it -> it.period() + " " + it.kind()).toList();
    }

    private Decision last() {
        return schedules.decisions(policy, 0, 1).get(0);
    }

    @Test
    void it_is_due_at_the_local_time_of_the_last_day_of_a_short_month_whatever_the_machines_time_zone_is() {
        TimeZone machine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        try {
            publish("2026-01", "");
            figures("2026-01", "P1", "P2", "P3");
            set(policy, true, "2026-01", 31, "08:00", 31, "18:00", null);

            look("2026-02-28T07:59");
            assertThat(decided()).isEmpty();
            look("2026-02-28T08:00");
            assertThat(decided()).containsExactly("2026-01 STARTED");
            assertThat(last().decidedAt()).isEqualTo(Instant.parse("2026-02-28T00:00:00Z"));
            assertThat(runs(policy)).singleElement().satisfies(run -> assertThat(List.of(run.state(), run.startedBy(), run.id())).containsExactly(ScoringRun.State.REVIEW, "schedule", last().run()));
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @ParameterizedTest(name = "{0} {1} due on day {2}: {3} to {4}")
    @CsvSource({
        "MONTH, 2026-03, 31, 2026-04-30T08:00, 2026-04-30T18:00", "MONTH, 2026-04, 31, 2026-05-31T08:00, 2026-05-31T18:00", "MONTH, 2026-12, 5, 2027-01-05T08:00, 2027-01-05T18:00",
        "QUARTER, 2026-Q1, 10, 2026-04-10T08:00, 2026-04-10T18:00", "YEAR, 2026, 20, 2027-01-20T08:00, 2027-01-20T18:00",
    })
    void months_quarters_and_years_are_due_in_the_month_after_their_end(String kind, String period, int day, String due, String deadline) {
        if (kind.equals("MONTH")) {
            publish("2026-01", "");
        } else {
            service.publishFirstPackBy(kind, "2026-01", secondary(""));
        }
        figures(period, "P1", "P2", "P3");
        set(policy, true, period, day, "08:00", day, "18:00", null);
        Turn turn = schedules.turn(schedules.one(policy)).orElseThrow();
        CLOCK.set(due);
        assertThat(turn.due()).isEqualTo(CLOCK.instant());
        CLOCK.set(deadline);
        assertThat(turn.deadline()).isEqualTo(CLOCK.instant());

        look(due);

        assertThat(periodsRun()).containsExactly(period + " REVIEW");
        assertThat(schedules.turn(schedules.one(policy)).orElseThrow().period().firstMonth()).isEqualTo(turn.period().lastMonth().plusMonths(1));
    }

    @Test
    void it_waits_for_the_figures_that_are_measured_and_says_so_once() {
        publish("2026-01", "");
        figures("2026-01", "P1", "P2");
        service.handIn("due-only.csv", "警号,月份,应走访户数\n" + no("P3") + ",2026-01,10\n");
        scheduleFrom("2026-01");

        look("2026-02-05T08:00");
        look("2026-02-05T08:01");
        // another process has not looked before
        node = node();
        look("2026-02-06T08:00");
        assertThat(decided()).containsExactly("2026-01 WAITS_FOR_FIGURES");
        assertThat(last().textZh()).isEqualTo("等到 2026-02-08 18:00：1 名对象缺数据：" + no("P3") + " (已走访户数)");
        assertThat(last().textEn()).contains(no("P3") + " (Households visited)");
        assertThat(last().missing()).isEqualTo(1);

        service.handIn("not-applicable.csv", "警号,月份,已走访户数\n" + no("P3") + ",2026-01,不适用\n");
        look("2026-02-06T08:01");
        assertThat(decided()).containsExactly("2026-01 WAITS_FOR_FIGURES", "2026-01 STARTED");
        assertThat(periodsRun()).containsExactly("2026-01 REVIEW");
    }

    @Test
    void at_the_deadline_a_policy_stops_that_says_nothing_and_its_next_month_has_its_turn() {
        publish("2026-01", "");
        figures("2026-01", "P1");
        figures("2026-02", "P1", "P2", "P3");
        scheduleFrom("2026-01");

        look("2026-02-08T17:59");
        assertThat(decided()).containsExactly("2026-01 WAITS_FOR_FIGURES");
        look("2026-02-08T18:00");
        look("2026-02-08T18:01");
        assertThat(decided()).containsExactly("2026-01 WAITS_FOR_FIGURES", "2026-01 STOPPED");
        assertThat(last().textEn()).contains("deadline 2026-02-08 18:00", "figures of 2", no("P2") + " (Households visited, Households to visit)", no("P3"));
        assertThat(periodsRun()).isEmpty();

        figures("2026-01", "P1", "P2", "P3");
        look("2026-03-05T08:00");
        assertThat(periodsRun()).as("what was stopped is left to people").containsExactly("2026-02 REVIEW");
    }

    @Test
    void at_the_deadline_a_policy_runs_anyway_that_says_so_and_those_who_are_missing_are_named() {
        publish("2026-01", "missing-at-deadline: RUN_ANYWAY");
        figures("2026-01", "P1", "P2");
        scheduleFrom("2026-01");

        look("2026-02-08T18:00");

        assertThat(decided()).containsExactly("2026-01 STARTED_INCOMPLETE");
        assertThat(last().textZh()).contains("1 名对象缺数据", no("P3") + " (已走访户数、应走访户数)", "考核运行 " + last().run());
        assertThat(runs(policy)).singleElement().satisfies(run -> assertThat(List.of(run.scored(), run.quarantined())).containsExactly(2, 1));
    }

    @Test
    void after_an_outage_of_three_months_the_oldest_is_caught_up_first_and_the_next_when_it_has_ended() {
        publish("2026-01", "");
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            figures(month, "P1", "P2", "P3");
        }
        scheduleFrom("2026-01");

        look("2026-04-06T10:00");
        assertThat(periodsRun()).containsExactly("2026-01 REVIEW");
        look("2026-04-06T10:01");
        look("2026-04-06T10:02");
        look("2026-04-06T10:03");
        assertThat(periodsRun()).containsExactly("2026-01 REVIEW", "2026-02 REVIEW", "2026-03 REVIEW");
        assertThat(decided()).containsExactly("2026-01 CAUGHT_UP", "2026-02 CAUGHT_UP", "2026-03 STARTED");
    }

    @Test
    void a_later_month_waits_for_an_earlier_one_although_its_own_figures_are_there() {
        publish("2026-01", "");
        figures("2026-02", "P1", "P2", "P3");
        set(policy, true, "2026-01", 5, "08:00", 28, "18:00", null);
        figures("2026-01", "P1");

        look("2026-02-20T08:00");
        assertThat(decided()).containsExactly("2026-01 WAITS_FOR_FIGURES");
        look("2026-03-05T08:00");
        assertThat(decided()).containsExactly("2026-01 WAITS_FOR_FIGURES", "2026-01 STOPPED", "2026-02 STARTED");
    }

    @Test
    void before_the_month_from_which_the_policy_holds_nothing_is_run() {
        publish("2026-03", "");
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            figures(month, "P1", "P2", "P3");
        }
        scheduleFrom("2026-01");

        look("2026-03-10T08:00");
        assertThat(decided()).isEmpty();
        look("2026-04-05T08:00");
        assertThat(periodsRun()).containsExactly("2026-03 REVIEW");
    }

    @Test
    void a_month_that_somebody_has_run_by_hand_is_not_run_again() {
        publish("2026-01", "");
        figures("2026-01", "P1", "P2", "P3");
        scheduleFrom("2026-01");
        service.run(policy, "2026-01");

        look("2026-02-05T08:00");

        assertThat(runs(policy)).singleElement().satisfies(run -> assertThat(run.startedBy()).isEqualTo("clerk"));
        assertThat(decided()).isEmpty();
    }

    @Test
    void of_two_nodes_that_wake_at_once_one_begins_the_run() {
        publish("2026-01", "");
        scheduleFrom("2026-01");
        LookAtSchedules other = node();
        for (int month = 1; month <= 9; month++) {
            figures("2026-0" + month, "P1", "P2", "P3");
            CLOCK.set("2026-%02d-05T08:00".formatted(month + 1));
            AtOnce.all(List.of(() -> look(node), () -> look(other)));
            awaitRuns(policy);
        }

        assertThat(periodsRun()).containsExactly(Stream.iterate(1, i -> i + 1).limit(9).map(i -> "2026-0" + i + " REVIEW").toArray(String[]::new));
        assertThat(decided()).containsExactly(Stream.iterate(1, i -> i + 1).limit(9).map(i -> "2026-0" + i + " STARTED").toArray(String[]::new));
    }

    private static boolean look(LookAtSchedules at) {
        at.look();
        return true;
    }

    @Test
    void while_another_process_holds_the_lock_nobody_is_woken() {
        publish("2026-01", "");
        figures("2026-01", "P1", "P2", "P3");
        scheduleFrom("2026-01");
        CLOCK.set("2026-02-05T08:00");
        LockProvider locks = service.get(LockProvider.class);
        WakeSchedules waker = new WakeSchedules(node, locks, Clock.systemUTC());
        locks.lock(new LockConfiguration(Instant.now(), "schedules", Duration.ofMinutes(1), Duration.ZERO)).ifPresentOrElse(held -> {
            waker.wake();
            assertThat(decided()).isEmpty();
            held.unlock();
        }, () -> {
            throw new AssertionError("the lock is free");
        });
        waker.wake();
        awaitRuns(policy);
        assertThat(decided()).containsExactly("2026-01 STARTED");
    }

    @Test
    void gaps_of_the_coverage_refuse_it_until_a_reason_is_set_or_the_deadline_stops_it() {
        service.publishFirstPack("2026-01", named("applies-to: { station: [" + east() + "] }"));
        figures("2026-01", "P1", "P2");
        figures("2026-02", "P1", "P2");
        scheduleFrom("2026-01");

        look("2026-02-05T08:00");
        look("2026-02-05T08:01");
        assertThat(decided()).containsExactly("2026-01 REFUSED");
        assertThat(last().textZh()).contains("RUN-220");
        set(policy, true, "2026-01", 5, "08:00", 8, "18:00", "西所另行考核");
        look("2026-02-05T08:02");
        assertThat(runs(policy)).singleElement().satisfies(run -> assertThat(run.coverageWaiver()).isEqualTo("西所另行考核"));

        scheduleFrom("2026-01");
        look("2026-03-08T18:00");
        assertThat(decided()).containsExactly("2026-01 REFUSED", "2026-01 STARTED", "2026-02 STOPPED");
        assertThat(last().textEn()).contains("RUN-220", "a person has to decide");
        // so that its people are no overlap of others
        publish("2026-01", "");
    }

    @Test
    void a_run_that_came_to_nothing_is_told_and_does_not_keep_the_next_month() {
        publish("2026-01", "missing-at-deadline: RUN_ANYWAY");
        figures("2027-02", "P1", "P2", "P3");
        scheduleFrom("2027-01");

        look("2027-02-08T18:00");
        look("2027-03-05T08:00");
        assertThat(decided()).containsExactly("2027-01 STARTED_INCOMPLETE", "2027-01 FAILED", "2027-02 STARTED");
        assertThat(schedules.decisions(policy, 0, 100).stream().filter(it -> it.kind() == Decision.Kind.FAILED).findFirst().orElseThrow().textZh()).contains("RUN-007").doesNotContain("there are no figures");
        assertThat(periodsRun()).containsExactly("2027-01 FAILED", "2027-02 REVIEW");
    }

    @Test
    void a_run_whose_process_is_gone_goes_on_at_the_next_look() throws SQLException {
        publish("2026-01", "");
        figures("2027-01", "P1", "P2", "P3");
        scheduleFrom("2027-01");
        database.asRoot("CREATE TRIGGER refuse BEFORE INSERT ON standing FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'");
        try {
            look("2027-02-05T08:00");
        } finally {
            database.asRoot("DROP TRIGGER refuse");
        }
        // as a process leaves it that was killed meanwhile
        database.asRoot("UPDATE scoring_run SET state = 'SCORED', finished_at = NULL, lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE policy = '" + policy + "'");

        look("2027-02-05T08:05");
        assertThat(decided()).containsExactly("2027-01 STARTED", "2027-01 RESUMED");
        assertThat(last().run()).isEqualTo(runs(policy).get(0).id());
        assertThat(periodsRun()).containsExactly("2027-01 REVIEW");
    }

    @Test
    void a_policy_waits_for_the_due_months_of_one_whose_results_it_reads() {
        String month = policy;
        publish("2026-01", "");
        scheduleFrom("2026-01");
        policy = "policy" + ++policies;
        service.publishFirstPackBy("QUARTER", "2026-01", secondary("").andThen(text -> text.replace("figures:",
                "figures:\n  months: { from: " + month + ", of: total, during: PERIOD, as: MEAN, gaps: SKIP, at-least: 1, else: NOT_APPLICABLE }"))::apply);
        scheduleFrom("2026-Q1");
        List.of("2026-01", "2026-02", "2026-03", "2026-Q1").forEach(period -> figures(period, "P1", "P2", "P3"));

        for (int minute = 0; minute < 4; minute++) {
            look("2026-04-06T10:0" + minute);
            awaitRuns(month);
        }
        assertThat(decided()).containsExactly("2026-Q1 WAITS_FOR_POLICY", "2026-Q1 STARTED");
        assertThat(runs(policy).get(0).id()).isGreaterThan(runs(month).get(2).id());
    }

    @Test
    void what_is_no_schedule_is_refused() {
        publish("2026-01", "");
        assertThatThrownBy(() -> schedules.one(policy)).isInstanceOf(Refusal.class).hasMessage("RUN-230");
        assertThatThrownBy(() -> set(policy, true, "2026-01", 32, "08:00", 31, "18:00", null)).hasMessage("RUN-231");
        assertThatThrownBy(() -> set(policy, true, "2026-01", 5, "8", 8, "18:00", null)).hasMessage("RUN-232");
        assertThatThrownBy(() -> set(policy, true, "2026-01", 5, "08:00", 8, "24:00", null)).as("and not the beginning of that day").hasMessage("RUN-232");
        assertThatThrownBy(() -> set(policy, true, "2026-01", 5, "08:00", 5, "07:59", null)).hasMessage("RUN-233");
        assertThatThrownBy(() -> set(policy, true, "2026-01", 5, "08:00", 8, "18:00", "长".repeat(501))).hasMessage("RUN-234")
                .extracting(refused -> ((Refusal) refused).findings().get(0).place().file()).isEqualTo("coverageWaiver");
        assertThatThrownBy(() -> set(policy, true, "January", 5, "08:00", 8, "18:00", null)).hasMessage("RUN-001");
        assertThatThrownBy(() -> set("nobody-knows", true, "2026-01", 5, "08:00", 8, "18:00", null)).hasMessage("POLICY-113");
    }
}
