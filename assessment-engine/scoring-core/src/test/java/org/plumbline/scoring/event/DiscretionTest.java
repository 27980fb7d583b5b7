package org.plumbline.scoring.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.rules.CompiledPolicy;

/** Points that one person sets within a range and another confirms, with the reason in writing. */
class DiscretionTest {

    private static final String ALL = "count: KIND, same-matter: ALL, late-report: CORRECTION";

    private static Draft policy(String decided) {
        return Draft.bare().with("events", "{ merit: { kinds: [praise, thanks, lead], " + ALL + decided + " } }")
                .with("indicators", "{ conduct: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .parameter("within", "{ kind: RANGE, unit: POINTS, range: [0, 10], values: { 2026-01: { from: 1, to: 5, clause: 一 }, 2026-04: { from: 1, to: 8, clause: 一 } } }");
    }

    private static final Draft PRAISE = policy(", decided: { praise: p.within }").number("thanks", "0.5")
            .rule("表扬", "核定 {points} 分", "Event( kind == \"praise\", $points : decided )", "award(\"conduct\", $points)")
            .rule("感谢", "Event( kind == \"thanks\", $x : p.thanks )", "award(\"conduct\", $x)");

    private static Office office() {
        return Office.in("2026-03").officer("甲").officer("乙").decided("E9", "乙", "praise", "2026-03-09", "2", "救人", "所长", "教导员");
    }

    private static Office.Result run(Office office, Draft draft) {
        return office.by(draft.interpreted());
    }

    @Test
    void the_points_decided_are_what_the_rule_books() {
        Office.Result result = run(office().decided("E1", "甲", "praise", "2026-03-02", "3.5", "救人", "所长", "教导员"), PRAISE);

        assertThat(result.lines("甲", "conduct")).containsExactly("3.5");
        assertThat(result.linesOf("甲").get(0).reason().zh()).isEqualTo("核定 3.5 分");
        assertThat(result.linesOf("甲").get(0).figures()).containsEntry("decided", "3.5");
    }

    @ParameterizedTest(name = "{0} points for {1}, by {2} and {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        "1,    救人, 所长, 教导员, -,       -",
        "5,    救人, 所长, 教导员, -,       -",
        "0.99, 救人, 所长, 教导员, RUN-111, 甲 的事项 E1（表扬）的裁量分值 0.99 不在 1 至 5 之间：不评分",
        "5.01, 救人, 所长, 教导员, RUN-111, 甲 的事项 E1（表扬）的裁量分值 5.01 不在 1 至 5 之间：不评分",
        "-,    救人, 所长, 教导员, RUN-109, 甲 的事项 E1（表扬）没有写明“裁量分值”：不评分",
        "3,    -,    所长, 教导员, RUN-109, 甲 的事项 E1（表扬）没有写明“裁量理由”：不评分",
        "3,    ' ',  所长, 教导员, RUN-109, 甲 的事项 E1（表扬）没有写明“裁量理由”：不评分",
        "3,    救人, -,    教导员, RUN-109, 甲 的事项 E1（表扬）没有写明“核定人”：不评分",
        "3,    救人, 所长, -,      RUN-109, 甲 的事项 E1（表扬）没有写明“复核人”：不评分",
        "3,    救人, 所长, 所长,   RUN-110, 甲 的事项 E1（表扬）由 所长 一人核定和复核：不评分",
        "3,    救人, p1,   'P1 ',  RUN-110, 甲 的事项 E1（表扬）由 p1 一人核定和复核：不评分"})
    void nobody_decides_alone_nor_beyond_the_range_nor_without_a_reason(String points, String reason, String by, String second, String code, String said) {
        Office.Result result = run(office().decided("E1", "甲", "praise", "2026-03-02", points, reason, by, second), PRAISE);

        assertThat(result.quarantine("甲").map(entry -> entry.finding().code() + " " + entry.finding().message().zh()))
                .isEqualTo(code == null ? Optional.empty() : Optional.of(code + " " + said));
        assertThat(result.total("乙")).as("nobody else is touched").isEqualTo("2");
    }

    @Test
    void the_range_is_that_of_the_period_in_which_the_event_counts() {
        Draft late = policy(", decided: { praise: p.within }").with("events", "{ merit: { kinds: [praise], count: KIND, same-matter: ALL, late-report: REPORTING_PERIOD, decided: { praise: p.within } } }")
                .rule("表扬", "Event( kind == \"praise\", $points : decided )", "award(\"conduct\", $points)");

        assertThat(run(Office.in("2026-04").officer("甲").decided("E1", "甲", "praise", "2026-04-02", "8", "救人", "所长", "教导员"), late).total("甲")).isEqualTo("8");
        assertThat(run(Office.in("2026-03").officer("甲").decided("E1", "甲", "praise", "2026-03-31", "8", "救人", "所长", "教导员"), late).quarantine("甲")).isPresent();
    }

    @Test
    void a_range_that_is_dated_by_the_day_of_the_event_is_that_of_its_day() {
        Draft byDay = PRAISE.parameter("within", "{ kind: RANGE, unit: POINTS, range: [0, 10], dated-by: EVENT_DAY, values: { 2026-03-10: { from: 1, to: 5, clause: 一 }, 2026-03-20: { from: 6, to: 8, clause: 一 } } }");
        Office office = Office.in("2026-03").officer("甲").officer("乙").officer("丙").decided("E1", "甲", "praise", "2026-03-19", "5", "救人", "所长", "教导员")
                .decided("E2", "甲", "praise", "2026-03-20", "6", "救人", "所长", "教导员").decided("E3", "乙", "praise", "2026-03-20", "5", "救人", "所长", "教导员")
                .decided("E4", "丙", "praise", "2026-03-09", "5", "救人", "所长", "教导员");
        Office.Result result = run(office, byDay);

        assertThat(result.lines("甲", "conduct")).containsExactly("5", "6");
        assertThat(result.quarantine("乙").orElseThrow().finding().code()).isEqualTo("RUN-111");
        assertThat(result.quarantine("丙").orElseThrow().finding().message().en())
                .isEqualTo("event E4 (Praise) of 丙 happened on 2026-03-09, the range p.within has values only from 2026-03-10 on: not scored");
    }

    @Test
    void points_decided_of_a_kind_that_nobody_decides_are_told_and_not_used() {
        Office.Result result = run(office().decided("E1", "甲", "thanks", "2026-03-02", "9", "救人", "所长", "教导员"), PRAISE);

        assertThat(result.lines("甲", "conduct")).containsExactly("0.5");
        assertThat(result.run().leftOut()).extracting(each -> each.finding().code() + " " + each.finding().message().zh())
                .containsExactly("RUN-205 事项 E1（甲）写有裁量分值 9，而本办法没有规定“感谢”由人裁量：该分值不采用");
    }

    @Test
    void what_an_event_counts_as_says_whether_points_are_decided_of_it() {
        Draft treated = PRAISE.rule("线索视同表扬", "Occurrence( kind == \"lead\", confirmed == true )", "treatAs(\"praise\")").rule("线索视同感谢", "Occurrence( kind == \"lead\", confirmed == false )", "treatAs(\"thanks\")");
        Office office = Office.in("2026-03").officer("甲").officer("乙").event("E1", "甲", "lead", "2026-03-02", "2026-03-02", null, 1, null, Map.of("confirmed", true))
                .event("E2", "乙", "lead", "2026-03-02", "2026-03-02", null, 1, null, Map.of("confirmed", false));
        Office.Result result = run(office, treated);

        assertThat(result.quarantine("甲").orElseThrow().finding().code()).isEqualTo("RUN-109");
        assertThat(result.total("乙")).isEqualTo("0.5");
    }

    @Test
    void a_rule_that_classifies_by_the_points_decided_needs_them() {
        Draft classified = PRAISE.number("little", "2").rule("分少视同感谢", "Occurrence( kind == \"praise\", decided < p.little )", "treatAs(\"thanks\")");
        Office.Result result = run(office().officer("丙").decided("E1", "甲", "praise", "2026-03-02", "1", "救人", "所长", "教导员").decided("E2", "丙", "praise", "2026-03-02", null, null, null, null), classified);

        assertThat(result.total("甲")).isEqualTo("0.5");
        assertThat(result.quarantine("丙").orElseThrow().finding().message().zh()).isEqualTo("丙 无法评分，规则“分少视同感谢”：事项 E2 没有写明“裁量分值”");
    }

    @Test
    void events_of_earlier_months_only_count() {
        Draft counting = PRAISE.number("twice", "2").rule("第二次", "Event( kind == \"praise\", nthInYear == p.twice, $x : p.thanks )", "award(\"conduct\", $x)");
        Office.Result result = run(Office.in("2026-03").officer("甲").decided("E1", "甲", "praise", "2026-01-02", null, null, null, null)
                .decided("E2", "甲", "praise", "2026-03-02", "2", "救人", "所长", "教导员"), counting);

        assertThat(result.lines("甲", "conduct")).containsExactly("2", "0.5");
    }

    @Test
    void drools_says_the_same() {
        Office office = office().decided("E1", "甲", "praise", "2026-03-02", "3.5", "救人", "所长", "教导员");
        try (CompiledPolicy compiled = PRAISE.compiled()) {
            assertThat(office.byOpen(compiled).run().hash()).isEqualTo(run(office, PRAISE).run().hash());
        }
    }

    // what the check knows

    private static List<String> told(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().filter(finding -> finding.code().startsWith("LINT") || finding.isError())
                .map(DiscretionTest::said).toList();
    }

    private static String said(Finding finding) {
        return finding.code() + " " + finding.message().en();
    }

    @Test
    void a_threshold_beyond_the_range_is_never_met() {
        Draft beyond = policy(", decided: { praise: p.within }").number("much", "8.5")
                .rule("重奖", "Event( kind == \"praise\", decided > p.much, $points : decided )", "award(\"conduct\", $points)");

        assertThat(told(beyond)).contains("LINT-007 rule 重奖 can never fire: nothing fulfils all of its conditions at once");
        assertThat(told(beyond.number("much", "7.5"))).as("from April on it can").noneMatch(each -> each.startsWith("LINT-007"));
    }

    @Test
    void what_a_scenario_has_to_show_ends_with_the_range() {
        Draft least = policy(", decided: { praise: p.within }").number("least", "1").scenarios("""
                - { name: 一分, period: 2026-03, given: { }, events: [ { kind: praise, date: 2026-03-02, decided: 1, note: 救人, decidedBy: 所长, confirmedBy: 教导员 } ], expect: { total: 1 } }
                """).rule("表扬", "Event( kind == \"praise\", decided >= p.least, $points : decided )", "award(\"conduct\", $points)");

        assertThat(told(least)).contains("LINT-026 no scenario has decided above the threshold p.least").noneMatch(each -> each.contains("decided below"));
    }

    @Test
    void a_range_that_is_used_by_decided_alone_is_used() {
        assertThat(told(PRAISE)).noneMatch(each -> each.startsWith("LINT-003"));
        assertThat(told(policy("").number("thanks", "1").rule("感谢", "Event( kind == \"thanks\", $x : p.thanks )", "award(\"conduct\", $x)"))).contains("LINT-003 parameter within is not used");
    }
}
