package org.plumbline.service.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.SaidNo;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.bulk.BulkWriteFailed;
import org.plumbline.service.database.ConnectionLost;

/** What is kept of the steps of a run, and how it goes on after one that failed or was left. */
@Tag("database")
class RunStepsTest {

    private static final List<String> STEPS = List.of("freeze", "sheets-all", "sheets:1", "sheets:2", "sheets:3", "rank", "standings-all", "standings:2", "outcomes", "verify", "ready");

    private static TestDatabase database;
    private static RunningService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = RunningService.on(database, Map.of("plumbline.run.slice-size", "5"));
        service.publishFirstPack("2026-01");
        Visits.handInPeople(service);
    }

    @AfterEach
    void letEverythingIn() throws SQLException {
        database.asRoot("DROP TRIGGER IF EXISTS refuse");
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

    /** Fails at a table, with a row's contents in the message of the database. */
    private static void refuse(String table) throws SQLException {
        database.asRoot("CREATE TRIGGER refuse BEFORE INSERT ON " + table + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'P001 again'");
    }

    /** Steps of the attempts at a run, each with what became of it. */
    private static List<String> steps(long run) {
        return Tables.of(database).rows("SELECT s.STEP_NAME, s.STATUS" + of(run) + " ORDER BY s.STEP_EXECUTION_ID");
    }

    private static String of(long run) {
        return " FROM BATCH_STEP_EXECUTION s JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = s.JOB_EXECUTION_ID JOIN BATCH_JOB_EXECUTION_PARAMS p"
                + " ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND p.PARAMETER_NAME = 'run' WHERE p.PARAMETER_VALUE = '" + run + "'";
    }

    private static ScoringRun latest(String month) {
        return service.get(Runs.class).page(Visits.POLICY, month, Long.MAX_VALUE, 1).get(0);
    }

    private static List<String> marks(long run) {
        return Tables.of(database).rows("SELECT part_of, part, epoch FROM run_partition WHERE run = " + run + " ORDER BY part_of, part");
    }

    @Test
    void every_step_and_every_range_of_sheets_is_kept_with_what_became_of_it() {
        handIn("2026-01");
        long run = service.run(Visits.POLICY, "2026-01").run().id();

        assertThat(steps(run)).containsExactlyInAnyOrderElementsOf(STEPS.stream().map(step -> step + " COMPLETED").toList());
        assertThat(Tables.of(database).rows("SELECT SUM(s.WRITE_COUNT)" + of(run) + " AND s.STEP_NAME LIKE 'sheets:%'")).containsExactly(String.valueOf(Visits.OFFICERS));
    }

    @Test
    void a_run_that_failed_goes_on_as_the_same_instance_and_stores_only_what_is_missing() throws SQLException {
        handIn("2026-02");
        refuse("standing");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-02")).as("as it was thrown").isInstanceOf(BulkWriteFailed.class);
        ScoringRun failed = latest("2026-02");
        assertThat(failed.state()).isEqualTo(ScoringRun.State.FAILED);
        assertThat(failed.failure()).contains("standing").doesNotContain("Batch").doesNotContain("artition");
        assertThat(steps(failed.id())).contains("sheets-all COMPLETED", "standings:2 FAILED").noneMatch(step -> step.startsWith("outcomes"));
        assertThat(Tables.of(database).rows("SELECT s.EXIT_MESSAGE, e.EXIT_MESSAGE" + of(failed.id()))).noneMatch(message -> message.contains("P001"));
        database.asRoot("DROP TRIGGER refuse");

        RunPeriod.Done done = service.run(Visits.POLICY, "2026-02");

        assertThat(done.run().id()).isEqualTo(failed.id());
        assertThat(marks(failed.id())).containsExactly("FINDINGS 1 2", "OUTCOMES 1 2", "SHEETS 1 1", "SHEETS 2 1", "SHEETS 3 1", "STANDINGS 1 1", "STANDINGS 2 2");
        assertThat(Tables.of(database).rows("SELECT COUNT(DISTINCT e.JOB_INSTANCE_ID), COUNT(DISTINCT e.JOB_EXECUTION_ID)" + of(failed.id()))).containsExactly("1 2");
        assertThat(service.get(VerifyRun.class).verify(failed.id(), Progress.NONE).summary().hash()).isEqualTo(done.summary().hash());
    }

    @Test
    void an_attempt_that_a_process_left_is_over_only_when_the_run_is_taken_over() throws SQLException {
        handIn("2026-03");
        refuse("standing");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-03")).isInstanceOf(BulkWriteFailed.class);
        database.asRoot("DROP TRIGGER refuse");
        long run = latest("2026-03").id();
        // as a killed process leaves it, and one that could not say how a step ended
        String attempt = "JOB_EXECUTION_ID IN (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION_PARAMS WHERE PARAMETER_NAME = 'run' AND PARAMETER_VALUE = '" + run + "')";
        database.asRoot("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE " + attempt,
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STEP_NAME = 'standings:2' AND " + attempt,
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE STEP_NAME = 'sheets:2' AND " + attempt,
                "UPDATE scoring_run SET state = 'SCORED', finished_at = NULL, lease_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE id = " + run);

        assertThat(SaidNo.to(() -> service.run(Visits.POLICY, "2026-03"))).contains("RUN-402");
        assertThat(steps(run)).contains("standings:2 STARTED", "sheets:2 UNKNOWN");

        database.asRoot("UPDATE scoring_run SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = " + run);
        assertThat(service.run(Visits.POLICY, "2026-03").run().state()).isEqualTo(ScoringRun.State.REVIEW);
        assertThat(steps(run)).noneMatch(step -> step.endsWith("STARTED") || step.endsWith("UNKNOWN")).contains("standings:2 FAILED", "standings:2 COMPLETED");
    }

    @Test
    void a_part_that_a_process_left_before_its_context_was_kept_is_gone_on_with() throws SQLException {
        handIn("2026-07");
        refuse("standing");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-07")).isInstanceOf(BulkWriteFailed.class);
        long run = latest("2026-07").id();
        database.asRoot("DROP TRIGGER refuse", "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT s.STEP_EXECUTION_ID" + of(run) + ")");

        assertThat(service.run(Visits.POLICY, "2026-07").run().state()).isEqualTo(ScoringRun.State.REVIEW);
        assertThat(steps(run)).contains("standings:2 FAILED", "standings:2 COMPLETED");
    }

    @Test
    void an_instance_that_a_process_left_before_its_first_attempt_is_gone_on_with() throws SQLException {
        handIn("2026-08");
        refuse("standing");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-08")).isInstanceOf(BulkWriteFailed.class);
        long run = latest("2026-08").id();
        String attempt = "JOB_EXECUTION_ID IN (SELECT * FROM (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION_PARAMS WHERE PARAMETER_NAME = 'run' AND PARAMETER_VALUE = '" + run + "') mine)";
        // killed between the two: the instance is there and nothing of an execution
        database.asRoot("DROP TRIGGER refuse", "SET FOREIGN_KEY_CHECKS = 0",
                "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE " + attempt + ")",
                "DELETE FROM BATCH_STEP_EXECUTION WHERE " + attempt, "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE " + attempt, "DELETE FROM BATCH_JOB_EXECUTION WHERE " + attempt,
                "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE " + attempt, "SET FOREIGN_KEY_CHECKS = 1");

        assertThat(service.run(Visits.POLICY, "2026-08").run().state()).isEqualTo(ScoringRun.State.REVIEW);
        assertThat(steps(run)).contains("standings:2 COMPLETED");
    }

    @Test
    void what_two_refuse_side_by_side_is_said_once_and_nothing_more_is_begun() throws SQLException {
        handIn("2026-04");
        refuse("score_sheet");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-04")).isInstanceOf(BulkWriteFailed.class);
        long run = latest("2026-04").id();
        assertThat(marks(run)).isEmpty();
        assertThat(steps(run)).contains("sheets-all FAILED").noneMatch(step -> step.startsWith("standings"));
    }

    /** It writes down how each range ended, on a connection of its own. */
    @Test
    void a_connection_that_batch_itself_loses_is_said_as_such() throws SQLException {
        handIn("2026-06");
        database.asRoot("CREATE TRIGGER refuse BEFORE UPDATE ON BATCH_STEP_EXECUTION FOR EACH ROW IF NEW.STEP_NAME = 'sheets:2' AND NEW.STATUS = 'COMPLETED' THEN"
                + " SIGNAL SQLSTATE '08S01' SET MESSAGE_TEXT = 'cut'; END IF");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-06")).matches(ConnectionLost::isCauseOf);
        ScoringRun failed = latest("2026-06");
        assertThat(failed.failure()).startsWith("RUN-261");
        database.asRoot("DROP TRIGGER refuse");

        assertThat(service.run(Visits.POLICY, "2026-06").run().id()).isEqualTo(failed.id());
    }

    @Test
    void a_refusal_within_a_step_comes_out_as_itself() {
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-09")).isInstanceOf(Refusal.class).hasMessageContaining("RUN-007");
        assertThat(latest("2026-09").failure()).startsWith("RUN-007 ");
    }

    @Test
    void a_service_that_starts_begins_no_run_by_itself() throws SQLException {
        handIn("2026-05");
        refuse("standing");
        assertThatThrownBy(() -> service.run(Visits.POLICY, "2026-05")).isInstanceOf(BulkWriteFailed.class);
        List<String> before = Tables.of(database).rows("SELECT JOB_EXECUTION_ID, STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID");
        RunningService.on(database).close();
        assertThat(Tables.of(database).rows("SELECT JOB_EXECUTION_ID, STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID")).isEqualTo(before);
    }

    @Test
    void who_went_in_is_scored_quarantined_or_takes_no_part() {
        assertThat(new RunMapper.Counts("x", 12, 9, 9, 2, 1, 0, false).addUp()).isTrue();
        assertThat(new RunMapper.Counts("x", 12, 9, 9, 2, 0, 0, false).addUp()).as("one is lost").isFalse();
        assertThat(new RunMapper.Counts("x", 12, 10, 9, 2, 1, 0, false).addUp()).as("one counts twice").isFalse();
    }

    @Test
    void a_part_is_not_begun_after_another_one_failed() {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        IllegalStateException first = new IllegalStateException("first");
        assertThatThrownBy(() -> RunStepBody.keeping(failure, () -> {
            throw first;
        })).isInstanceOf(RunStepBody.Failed.class).hasMessage("java.lang.IllegalStateException").hasNoCause();
        assertThatThrownBy(() -> RunStepBody.keeping(failure, () -> {
            throw new IllegalStateException("second");
        })).isInstanceOf(RunStepBody.Failed.class);
        assertThat(failure).hasValue(first);
    }
}
