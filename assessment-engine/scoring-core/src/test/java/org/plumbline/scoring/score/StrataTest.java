package org.plumbline.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.rules.CompiledPolicy;

/** Rules that read what others have earned come one stratum later. */
class StrataTest {

    private static final String WORK = "work: { section: main, scoring: EARN, points: 60, measures: [a], not-applicable: REWEIGHT, clause: 一 }";

    private static Draft draft(String figures, String second) {
        return Draft.bare().with("figures", figures).with("sections", "{ main: { points: 60 } }")
                .with("indicators", "{ " + WORK + ", more: " + second + " }")
                .rule("得分", "OfficerMonth( $a : a )", "award(\"work\", $a)");
    }

    private static final String COLLECTING = "{ scoring: COLLECT, points: 40, measures: [x], not-applicable: REWEIGHT, clause: 二 }";

    private static Office office() {
        return Office.in("2026-03").officer("甲", "a", 50).officer("乙", "a", 40).officer("丙", "a", 30, "station", "别");
    }

    @Test
    void points_are_compared_with_those_of_the_station_in_the_same_run() {
        Draft draft = draft("{ x: { of: points(work), across: station, as: MEAN } }", COLLECTING).rule("均分", "OfficerMonth( $x : x )", "award(\"more\", $x)");
        Office.Result result = office().by(draft.with("total", "{ points: 100, order: [indicators, weights], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }").compiled());
        assertThat(result.lines("甲", "more")).containsExactly("45", "-5");
        assertThat(result.lines("丙", "more")).containsExactly("30");
    }

    @Test
    void totals_of_sections_and_of_the_whole_are_read_where_they_are_known() {
        Draft draft = draft("{ x: { of: total(main) }, mean: { of: total, across: ALL, as: MEAN } }", COLLECTING)
                .rule("照部分得分", "OfficerMonth( $x : x )", "award(\"more\", $x)")
                .with("outcomes", "{ praise: { kind: REWARD, unit: NONE } }").rule("高于平均", "Standing( $m : mean, total > mean )", "reward(\"praise\")");
        Office.Result result = office().by(draft.interpreted());
        assertThat(result.sheet("甲").participant().figures().figure("x")).isEqualTo(Figure.of("50"));
        // 90, 80, 60: the mean is 76.67
        assertThat(result.run().outcomes()).extracting(outcome -> outcome.assessee()).containsExactly("甲", "乙");
    }

    @Test
    void three_strata_follow_each_other() {
        Draft draft = Draft.bare().with("figures", "{ x: { of: points(one) }, y: { of: points(two), across: ALL, as: MAX } }")
                .with("indicators", "{ three: { scoring: COLLECT, points: 100, measures: [y], not-applicable: REWEIGHT, clause: 三 }, two: { scoring: COLLECT, points: 100, measures: [x], not-applicable: REWEIGHT, clause: 二 },"
                        + " one: { scoring: COLLECT, points: 100, measures: [a], not-applicable: REWEIGHT, clause: 一 } }")
                .rule("一", "OfficerMonth( $a : a )", "award(\"one\", $a)").rule("二", "OfficerMonth( $x : x )", "award(\"two\", plus($x, 1))").rule("三", "OfficerMonth( $y : y )", "award(\"three\", plus($y, 1))");
        Office.Result result = office().by(draft.with("total", "{ points: 300, order: [indicators, weights], scale: 0, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }").compiled());
        assertThat(result.lines("丙", "three")).containsExactly("52");
        assertThat(result.total("丙")).isEqualTo("113");
    }

    @Test
    void points_of_what_does_not_apply_do_not_apply() {
        Draft draft = draft("{ x: { of: points(work) } }", "{ scoring: EARN, points: 40, measures: [x], not-applicable: FULL, clause: 二 }").rule("照得分", "OfficerMonth( $x : x )", "award(\"more\", $x)");
        Office.Result result = Office.in("2026-03").officer("甲", "a", "n/a").officer("乙", "a", 20).by(draft.interpreted());
        assertThat(result.lines("甲", "more")).containsExactly("40");
        assertThat(result.lines("乙", "more")).containsExactly("20");
    }

    @Test
    void points_that_depend_on_themselves_are_refused_with_the_circle() {
        Draft draft = draft("{ x: { of: total(main) }, y: { of: points(more), across: ALL, as: MEAN } }", COLLECTING).rule("照部分", "OfficerMonth( $x : x )", "award(\"more\", $x)")
                .with("coefficients", "{ zeal: { of: work, take: HIGHEST, otherwise: 1 } }").rule("系数", "OfficerMonth( $y : y )", "coefficient(\"zeal\", $y)");
        Findings findings = new Findings();
        CompiledPolicy.of(draft.bundle(), findings);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("POLICY-012");
        assertThat(findings.sorted().get(0).message().en()).contains("work → y → more → x → main → work");
    }

    @Test
    void a_rule_cannot_read_a_total_before_it_stands() {
        Draft draft = draft("{ x: { of: total, across: ALL, as: MEAN } }", COLLECTING).rule("均分", "OfficerMonth( $x : x )", "award(\"more\", $x)");
        Findings findings = new Findings();
        CompiledPolicy.of(draft.bundle(), findings);
        assertThat(findings.sorted()).extracting(Finding::code).contains("PROFILE-007");
    }
}
