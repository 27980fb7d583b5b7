package org.plumbline.scoring.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.scenario.Difference;

/** Parameters that are dated by the day of the event: what the notice of the fifteenth says does not hold on the fourteenth. */
class EventDayTest {

    private static final String ALL = "count: KIND, same-matter: ALL, late-report: REPORTING_PERIOD";

    /** Policy months from the 26th; the fine for absence rises on 15 March and on the first day of the policy month of April. */
    private static Draft policy() {
        return Draft.bare().with("period", "{ kind: MONTH, from-day: 26, first-month: 1 }").with("events", "{ fault: { kinds: [late, offPost, absent], " + ALL + " } }")
                .with("indicators", "{ conduct: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .parameter("absence", "{ unit: POINTS, range: [0, 100], dated-by: EVENT_DAY, values: { 2026-01: { value: 1, clause: 一 }, 2026-03-15: { value: 5, clause: 二 }, 2026-04: { value: 7, clause: 三 } } }")
                .rule("旷工", "扣 {x} 分", "Event( kind == \"absent\", $x : p.absence )", "deduct(\"conduct\", $x)");
    }

    private static Office.Result run(Office office, Draft draft) {
        return office.by(draft.interpreted());
    }

    @ParameterizedTest(name = "{0} in the run of {1}: {2}")
    @CsvSource({"2026-03-14, 2026-03, -1", "2026-03-15, 2026-03, -5", "2026-03-25, 2026-03, -5", "2026-03-26, 2026-04, -7", "2025-12-26, 2026-01, -1"})
    void the_value_of_the_day_holds_whatever_the_period(String day, String month, String points) {
        Office.Result result = run(Office.in(month).officer("甲").event("E1", "甲", "absent", day), policy());

        assertThat(result.lines("甲", "conduct")).containsExactly(points);
        assertThat(result.linesOf("甲").get(0).reason().zh()).isEqualTo("扣 " + points.substring(1) + " 分");
        assertThat(result.linesOf("甲").get(0).figures()).containsEntry("p.absence", points.substring(1));
    }

    @Test
    void a_late_report_keeps_the_value_of_the_day_on_which_it_happened() {
        Office.Result result = run(Office.in("2026-04").officer("甲").event("E1", "甲", "absent", "2026-03-14", "2026-04-02", null, 1, null, Map.of())
                .event("E2", "甲", "absent", "2026-04-02"), policy());

        assertThat(result.lines("甲", "conduct")).containsExactly("-1", "-7");
    }

    @Test
    void events_are_classified_by_the_value_of_their_day_and_keep_their_order() {
        Draft treated = policy().parameter("limit", "{ unit: MINUTE, range: [0, 100], dated-by: EVENT_DAY, values: { 2026: { value: 30, clause: 一 }, 2026-03-10: { value: 10, clause: 一 } } }")
                .rule("迟到视同旷工", "Occurrence( kind == \"late\", amount > p.limit )", "treatAs(\"absent\")");
        Office office = Office.in("2026-03").officer("甲").amount("E1", "甲", "late", "2026-03-20", "20").amount("E2", "甲", "late", "2026-03-09", "20")
                .amount("E3", "甲", "late", "2026-03-10", "20").event("E4", "甲", "absent", "2026-03-01").amount("E5", "甲", "late", "2026-03-15", "31");
        Office.Result result = run(office, treated);

        assertThat(result.linesOf("甲")).extracting(line -> line.event() + " " + Office.plain(line.points())).containsExactly("E4 -1", "E3 -1", "E5 -5", "E1 -5");
    }

    @Test
    void whoever_has_an_event_before_the_first_value_is_not_scored_unless_no_rule_reads_it() {
        Draft later = policy().number("post", "3").parameter("absence", "{ unit: POINTS, range: [0, 100], dated-by: EVENT_DAY, values: { 2026-03-15: { value: 5, clause: 二 } } }")
                .rule("脱岗", "Event( kind == \"offPost\", $x : p.post )", "deduct(\"conduct\", $x)");
        Office office = Office.in("2026-03").officer("甲").officer("乙").officer("丙").event("E1", "甲", "absent", "2026-03-14").event("E2", "乙", "offPost", "2026-03-14").event("E3", "丙", "absent", "2026-03-15");
        for (boolean backwards : List.of(false, true)) {
            try (CompiledPolicy compiled = later.compiled(backwards)) {
                Office.Result result = office.byOpen(compiled);

                assertThat(result.quarantine("甲").orElseThrow().finding().message().zh()).isEqualTo("甲 无法评分，规则“旷工”：事项 E1 发生于 2026-03-14，参数 p.absence 自 2026-03-15 起才有取值");
                assertThat(result.lines("乙", "conduct")).containsExactly("-3");
                assertThat(result.lines("丙", "conduct")).containsExactly("-5");
            }
        }
    }

    @Property(tries = 30)
    void drools_says_the_same_about_days_in_any_order(@ForAll Random chance) {
        Office office = Office.in("2026-04");
        for (String who : List.of("甲", "乙", "丙")) {
            office.officer(who);
        }
        for (int i = 0; i < 20; i++) {
            office.event("E%02d".formatted(i), List.of("甲", "乙", "丙").get(chance.nextInt(3)), "absent", LocalDate.of(2026, 3, 1).plusDays(chance.nextInt(50)).toString(),
                    "2026-04-24", null, 1, null, Map.of());
        }
        assertThat(office.shuffled(chance).byOpen(COMPILED).run().hash()).isEqualTo(run(office, policy()).run().hash());
    }

    private static final CompiledPolicy COMPILED = policy().compiled();

    @Test
    void rules_that_are_compiled_take_other_values_but_not_another_way_of_dating() {
        PolicyVersion other = policy().parameter("absence", "{ unit: POINTS, range: [0, 100], values: { 2026-01: { value: 2, clause: 一 } } }").version();

        assertThat(COMPILED.tuned(policy().version())).isNotNull();
        assertThatThrownBy(() -> COMPILED.tuned(other)).isInstanceOf(IllegalArgumentException.class);
    }

    // points in time

    private static List<String> times(Draft draft) {
        return draft.version().timesOfEvents().stream().map(InForce::since).toList();
    }

    @Test
    void every_month_meets_every_day_of_its_policy_year_and_none_of_another() {
        Draft both = policy().parameter("post", "{ unit: POINTS, range: [0, 100], values: { 2026-02: { value: 1, clause: 一 }, 2026-04: { value: 2, clause: 一 }, 2027-01: { value: 3, clause: 一 } } }");

        // of February and March: the first two; of April to December all three; of 2027 the last
        assertThat(times(both)).containsExactly("2026-02", "2026-03-15", "2026-04", "2026-04", "2026-04", "2027-01");
        assertThat(both.version().datedMonths()).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 4), YearMonth.of(2027, 1));
        assertThat(times(Draft.earning().number("a", "1"))).containsExactly("2026-01");
    }

    @Test
    void a_value_holds_for_periods_as_long_as_it_is_not_asked_for() {
        InForce inForce = policy().version().inForce(YearMonth.of(2026, 3), new Findings());

        assertThat(inForce.values()).doesNotContainKey("absence");
        assertThat(inForce.on(LocalDate.of(2026, 3, 14)).number("absence")).isEqualByComparingTo("1");
        assertThat(inForce.on(LocalDate.of(2025, 12, 25)).has("absence")).isFalse();
    }

    // what the check and explanations know

    private static List<String> told(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().map(finding -> finding.code() + " " + finding.message().en()).toList();
    }

    @Test
    void a_hole_on_some_days_only_is_found_and_dated() {
        Draft hole = policy().parameter("some", "{ unit: MINUTE, range: [0, 100], dated-by: EVENT_DAY, values: { 2026: { value: 30, clause: 一 }, 2026-03-10: { value: 20, clause: 一 } } }")
                .parameter("more", "{ unit: MINUTE, range: [0, 100], values: { 2026-01: { value: 20, clause: 一 } } }").number("one", "1")
                .rule("短", "Event( kind == \"late\", amount < p.some, $x : p.one )", "deduct(\"conduct\", $x)")
                .rule("长", "Event( kind == \"late\", amount > p.more, $x : p.one )", "deduct(\"conduct\", $x)");

        assertThat(told(hole)).anyMatch(each -> each.startsWith("LINT-008 conduct: no rule fires at amount = 20") && each.contains("(from 2026-03-10)"));
    }

    @Test
    void a_table_that_lacks_a_row_from_some_day_on_is_told_with_the_day() {
        Draft table = policy().parameter("faults", "{ kind: TABLE, unit: POINTS, range: [0, 9], dated-by: EVENT_DAY, values: { 2026: { rows: { late: 1, offPost: 2 }, clause: 一 }, 2026-03-10: { rows: { late: 1 }, clause: 一 } } }")
                .rule("扣分", "Event( kind in (\"late\", \"offPost\"), $k : kind, $t : p.faults )", "deduct(\"conduct\", lookup($k, $t))");

        assertThat(told(table)).containsExactly("PROFILE-022 table faults has no row offPost from 2026-03-10 on, yet this rule can look it up");
    }

    @Test
    void a_parameter_whose_first_day_comes_after_the_first_period_is_told() {
        Draft late = policy().number("post", "1").parameter("absence", "{ unit: POINTS, range: [0, 100], dated-by: EVENT_DAY, values: { 2026-03-15: { value: 5, clause: 二 } } }");

        assertThat(told(late)).anyMatch(each -> each.startsWith("LINT-034 parameter absence has values only from 2026-03-15, but periods can be run from 2025-12-26 on"));
        assertThat(told(policy().number("post", "1"))).noneMatch(each -> each.startsWith("LINT-034"));
    }

    @Test
    void a_scenario_that_came_out_otherwise_names_the_value_of_the_day() {
        Draft limit = policy().parameter("limit", "{ unit: MINUTE, range: [0, 100], dated-by: EVENT_DAY, values: { 2026: { value: 30, clause: 一 }, 2026-03-10: { value: 25, clause: 一 } } }").number("one", "1")
                .rule("迟到", "Event( kind == \"late\", amount > p.limit, $x : p.one )", "deduct(\"conduct\", $x)")
                .scenarios("[ { name: 迟到, period: 2026-03, given: { }, events: [ { kind: late, date: 2026-03-10, amount: 20 } ], expect: { rules: [迟到] } } ]");
        List<Difference> differences = PolicyCheck.check(limit.bundle()).scenarios().stream().flatMap(result -> result.details().stream()).toList();

        assertThat(differences.get(0).silent().get(0).why().missed().get(0).wanted()).isEqualTo("p.limit = 25");
    }
}
