package org.plumbline.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.rules.CompiledPolicy;

/** What a reason shows beside the figures that decide. */
class ReasonsTest {

    private static final String REASON = "甲项 {done}，其中乙项 {other}，得 {points} 分";

    /** Points by {@code a} alone; the reason also names a figure that is no measure. */
    private static Draft showing(String figure) {
        return Draft.bare().with("figures", "{ share: { of: b, over: c, when-none: NOT_APPLICABLE }, others: { of: b, across: ALL, as: MEAN }, earned: { of: points(rest) } }")
                .with("total", "{ points: 200, order: [indicators, weights], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }")
                .with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [a], not-applicable: REWEIGHT, clause: 一 }, "
                        + "rest: { scoring: EARN, points: 100, ceiling: NONE, measures: [d], not-applicable: FULL, clause: 二 } }")
                .rule("得分", REASON, "OfficerMonth( $done : a, $other : " + figure + " )", "award(\"work\", $done)")
                .rule("其余", "OfficerMonth( $d : d )", "award(\"rest\", $d)");
    }

    private static ScoreLine line(Draft draft, Object... known) {
        try (CompiledPolicy policy = draft.compiled()) {
            Office.Result result = Office.in("2026-03").officer("P1", known).by(policy);
            assertThat(result.run().quarantine()).isEmpty();
            return result.run().sheets().get(0).lines().stream().filter(each -> each.scope().equals("work") && each.kind() == LineKind.RULE).findFirst().orElseThrow();
        }
    }

    @Test
    void factors_exemptions_vetoes_and_weighing_name_the_rule_behind_them_and_what_went_in() {
        Draft draft = Draft.bare().number("load", "1.1").number("second", "2")
                .with("total", "{ points: 200, order: [indicators, weights, adjustments, coefficients, limits, veto], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }")
                .with("indicators", "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: REWEIGHT, clause: 一 }, rest: { scoring: EARN, points: 100, measures: [d], not-applicable: REWEIGHT, clause: 二 }, "
                        + "duty: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 三 } }")
                .with("events", "{ fault: { kinds: [absent, breach], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .with("coefficients", "{ loaded: { of: TOTAL, take: HIGHEST, otherwise: 1 }, again: { of: EVENT, take: HIGHEST, otherwise: 1 } }")
                .with("vetoes", "{ out: { total: 0, clause: 九 } }")
                .rule("得分", "OfficerMonth( $v : a )", "award(\"work\", $v)").rule("其余", "OfficerMonth( $v : d )", "award(\"rest\", $v)")
                .rule("重负荷", "负荷 {v}", "OfficerMonth( $v : b, $x : p.load )", "coefficient(\"loaded\", $x)")
                .rule("旷工扣分", "旷工", "Event( kind == \"absent\" )", "deduct(\"duty\", 1)")
                .rule("第二次加倍", "本年第 {n} 次", "Event( kind == \"absent\", $n : nthInYear, nthInYear >= p.second, $x : p.second )", "coefficient(\"again\", $x)")
                .rule("严重违纪", "有 {kind}", "Event( kind == \"breach\" )", "veto(\"out\")");
        Office office = Office.in("2026-03").officer("P1", "a", 50, "b", 100, "d", "n/a").event("E1", "P1", "absent", "2026-03-02").event("E2", "P1", "absent", "2026-03-03")
                .event("E3", "P1", "breach", "2026-03-04");
        List<ScoreLine> lines = office.by(draft.interpreted()).linesOf("P1");

        assertThat(lines).extracting(line -> line.scope() + " " + line.kind() + " " + line.rule() + " " + Reasons.show(line.points()) + " " + line.reason().zh()).containsExactly(
                "work RULE 得分 50 理由", "rest NOT_COUNTED null 0 不适用，不计入", "duty RULE 旷工扣分 -1 旷工", "duty RULE 旷工扣分 -2 旷工（系数 2：本年第 2 次）",
                "total WEIGHTS null 50 折算：200 × Σ(权重 × 得分 ÷ 分值) ÷ Σ权重，只计适用的部分", "total COEFFICIENT 重负荷 9.7 乘系数 loaded = 1.1：负荷 100",
                "total VETO 严重违纪 -106.7 一票否决：有 违纪");
        assertThat(lines.get(4).figures()).containsExactly(Map.entry("work", "100 × 50 ÷ 100"));
        assertThat(lines.get(5).figures()).containsEntry("b", "100").containsEntry("p.load", "1.1");
        assertThat(lines.get(6).event()).isEqualTo("E3");
    }

    @Test
    void of_two_rules_that_cast_one_veto_the_same_one_is_named_whatever_their_order() {
        Draft bare = Draft.bare().with("total", "{ points: 100, order: [indicators, veto], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }")
                .with("indicators", "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: FULL, clause: 一 } }")
                .with("vetoes", "{ out: { total: 0, clause: 九 } }").rule("得分", "OfficerMonth( $v : a )", "award(\"work\", $v)");
        Draft one = bare.rule("甲规则", "OfficerMonth( $b : b )", "veto(\"out\")").rule("乙规则", "OfficerMonth( $c : c )", "veto(\"out\")");
        Draft other = bare.rule("乙规则", "OfficerMonth( $c : c )", "veto(\"out\")").rule("甲规则", "OfficerMonth( $b : b )", "veto(\"out\")");

        assertThat(List.of(one, other)).extracting(draft -> Office.in("2026-03").officer("P1", "a", 50, "b", 1, "c", 1).by(draft.interpreted()).linesOf("P1").get(1).rule())
                .containsExactly("乙规则", "乙规则");
    }

    @Test
    void a_figure_that_only_the_reason_names_is_shown_and_decides_nothing() {
        ScoreLine known = line(showing("share"), "a", 7, "b", 1, "c", 2, "d", 3);
        ScoreLine missing = line(showing("share"), "a", 7, "c", 2, "d", 3);
        ScoreLine none = line(showing("share"), "a", 7, "b", 0, "c", 0, "d", 3);

        assertThat(List.of(known, missing, none)).extracting(line -> line.reason().zh())
                .containsExactly("甲项 7，其中乙项 0.5，得 7 分", "甲项 7，其中乙项 无数据，得 7 分", "甲项 7，其中乙项 不适用，得 7 分");
        assertThat(missing.reason().en()).contains("no data");
        assertThat(none.reason().en()).contains("not applicable");
        assertThat(List.of(known, missing, none)).allSatisfy(line -> assertThat(line.points()).isEqualByComparingTo("7"));
        assertThat(known.figures()).containsEntry("share", "0.5");
        assertThat(missing.figures()).containsOnlyKeys("a");
    }

    @Test
    void figures_of_a_group_and_points_of_another_indicator_can_be_shown() {
        assertThat(line(showing("others"), "a", 7, "b", 4, "d", 3).reason().zh()).isEqualTo("甲项 7，其中乙项 4，得 7 分");
        assertThat(line(showing("earned"), "a", 7, "d", 3).reason().zh()).isEqualTo("甲项 7，其中乙项 3，得 7 分");
        assertThat(line(showing("level"), "a", 7, "d", 3, "level", "HIGH").reason().zh()).isEqualTo("甲项 7，其中乙项 HIGH，得 7 分");
    }

    @Test
    void the_points_of_the_indicator_itself_can_be_shown_because_they_do_not_depend_on_it() {
        Draft own = showing("earned").with("figures", "{ earned: { of: points(work) } }");

        assertThat(line(own, "a", 7, "d", 3).reason().zh()).isEqualTo("甲项 7，其中乙项 7，得 7 分");
    }

    @Test
    void what_is_shown_only_may_not_be_compared_nor_computed_with_nor_left_out_of_the_reason() {
        Draft draft = showing("share");

        assertThat(codes(draft.rule("得分", REASON, "OfficerMonth( $done : a, $other : share, share > 0 )", "award(\"work\", $done)"))).containsExactly("PROFILE-017");
        assertThat(codes(draft.rule("得分", REASON, "OfficerMonth( $done : a, $other : share )", "award(\"work\", times($done, $other))"))).containsExactly("PROFILE-017");
        assertThat(codes(draft.rule("得分", "甲项 {done}", "OfficerMonth( $done : a, $other : share )", "award(\"work\", $done)"))).containsExactly("PROFILE-017");
        assertThat(codes(draft)).isEmpty();
    }

    private static List<String> codes(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().map(Finding::code).filter(code -> code.startsWith("PROFILE")).toList();
    }
}
