package org.plumbline.service.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunPeriod;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;

/** Each active assessee is in exactly one primary policy for a period, or the runs that it concerns wait for a reason. */
@Tag("database")
class CoverageTest {

    private static final String EAST = "home-east";
    private static final String BOTH = "home-both";

    private TestDatabase database;
    private RunningService service;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        service = RunningService.on(database);
        service.useFirstCatalogue();
        service.handIn("people.csv", """
                警号,姓名,派出所,起始日期,截止日期
                P1,甲,东所,,
                P2,乙,西所,,
                P3,丙,北所,,
                P4,丁,北所,,2026-09-30
                """);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    /** The first pack for some stations, under a name of its own. */
    private void publish(String code, String stations, UnaryOperator<String> more) {
        service.publishFirstPack("2026-01", policy -> more.apply(named(code, stations, policy)));
    }

    private static String named(String code, String stations, String policy) {
        return policy.replace("code: first-pack", "code: " + code).replace("assessee: OFFICER", "assessee: OFFICER\napplies-to: { station: [" + stations + "] }");
    }

    private void publishBy(String kind, String code, String stations) {
        service.publishFirstPackBy(kind, "2026-01", policy -> named(code, stations, policy));
    }

    private void publish(String code, String stations) {
        publish(code, stations, policy -> policy);
    }

    private List<String> of(String period) {
        return service.get(Coverage.class).of(period).stream().map(it -> it.assessee() + " " + it.policies()).toList();
    }

    private ScoringRun run(String policy, String period, String waiver) {
        return service.get(RunPeriod.class).run(new RunOrder(policy, period, null, waiver, RunningService.CLERK), Progress.NONE).run();
    }

    private void figures(String month) {
        service.handIn("figures-" + month + ".csv", "警号,月份,应走访户数,已走访户数\nP1,%s,10,9\nP2,%s,10,9\nP3,%s,10,9\n".replace("%s", month));
    }

    @Test
    void whoever_is_in_no_policy_or_in_two_is_listed_and_nobody_who_has_left() {
        publish(EAST, "东所");
        publish(BOTH, "东所, 西所");

        assertThat(of("2026-10")).containsExactly("P1 [home-both, home-east]", "P3 []");
        assertThat(of("2026-09")).containsExactly("P1 [home-both, home-east]", "P3 []", "P4 []");
        assertThat(of("2025-12")).as("nothing is in force").isEmpty();
        assertThat(of("2026-Q3")).as("no policy of the quarter").isEmpty();
        assertThatThrownBy(() -> of("October")).isInstanceOf(Refusal.class).hasMessageContaining("RUN-001");
    }

    @Test
    void a_kind_that_no_primary_policy_assesses_is_in_no_gap() {
        service.handIn("units.csv", "单位编号,名称,考核对象类别\nU1,东所,UNIT\n");
        publish(EAST, "东所, 西所, 北所");

        assertThat(of("2026-10")).isEmpty();
    }

    @Test
    void a_secondary_policy_takes_nobody_in_and_is_stopped_by_nothing() {
        publish(EAST, "东所");
        publish(BOTH, "东所, 西所", policy -> policy.replace("assessee: OFFICER", "assessee: OFFICER\nrole: SECONDARY"));
        figures("2026-10");

        assertThat(of("2026-10")).containsExactly("P2 []", "P3 []");
        assertThat(run(BOTH, "2026-10", null).coverageWaiver()).isNull();
        assertThatThrownBy(() -> run(EAST, "2026-10", null)).isInstanceOf(Refusal.class).hasMessage("RUN-220");
    }

    @Test
    void who_is_assessed_by_the_quarter_is_in_no_gap_of_the_month_but_a_year_stands_in_for_nothing() {
        publish(EAST, "东所, 西所");
        publishBy("QUARTER", "north-quarter", "北所");
        publishBy("YEAR", "all-year", "东所, 西所, 北所");

        assertThat(of("2026-10")).isEmpty();
        assertThat(of("2026-Q3")).isEmpty();
        assertThat(of("2026")).isEmpty();
        publishBy("QUARTER", "north-quarter", "中所");
        assertThat(of("2026-10")).containsExactly("P3 []");
    }

    @Test
    void months_that_end_on_different_days_each_take_whom_they_find_then() {
        publish(EAST, "东所, 北所");
        publish(BOTH, "西所", policy -> policy.replace("from-day: 1,", "from-day: 26,"));
        // P5 comes to the west after its month has ended: next month's; P6 moves from the west to the east between the two ends: in both
        service.handIn("more.csv", "警号,姓名,派出所,起始日期,截止日期\nP5,戊,西所,2026-10-27,\nP6,己,西所,,2026-10-28\nP6,己,东所,2026-10-29,\n");

        assertThat(of("2026-10")).containsExactly("P6 [home-both, home-east]");
        assertThat(of("2026-11")).isEmpty();
    }

    @Test
    void a_run_that_it_concerns_is_not_begun_without_a_reason_and_keeps_who_was_waived() {
        publish(EAST, "东所");
        publish(BOTH, "东所, 西所");
        figures("2026-10");

        assertThatThrownBy(() -> run(EAST, "2026-10", " ")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).extracting(finding -> finding.code()).containsExactly("RUN-220", "RUN-221");
            assertThat(refusal.findings().get(0).message().zh()).isEqualTo("“home-east”2026-10：有 1 名在册对象没有任何主办法考核：P3");
            assertThat(refusal.findings().get(1).message().en()).contains("P1 (home-both + home-east)");
        });
        assertThat(service.get(Runs.class).page(EAST, null, Long.MAX_VALUE, 5)).as("nothing was begun").isEmpty();
        assertThatThrownBy(() -> run(EAST, "2026-10", "长".repeat(501))).hasMessage("RUN-222");

        ScoringRun run = run(EAST, "2026-10", " 北所另行考核 ");
        assertThat(run.state()).isEqualTo(ScoringRun.State.REVIEW);
        assertThat(run.coverageWaiver()).isEqualTo("北所另行考核");
        assertThat(service.get(Runs.class).waived(run.id(), "", 10)).containsExactlyElementsOf(service.get(Coverage.class).of("2026-10"));
        assertThat(service.get(Runs.class).waived(run.id(), "P1", 10)).extracting(Misfit::assessee).containsExactly("P3");
    }

    @Test
    void a_reason_that_was_not_needed_is_not_kept() {
        publish(EAST, "东所, 西所, 北所");
        figures("2026-10");

        assertThat(run(EAST, "2026-10", "以防万一").coverageWaiver()).isNull();
    }
}
