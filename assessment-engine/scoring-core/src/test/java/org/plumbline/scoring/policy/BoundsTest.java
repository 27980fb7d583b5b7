package org.plumbline.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;

/** What a parameter makes of weights, points and limits is judged in every month from which it changes, and told once. */
class BoundsTest {

    private static final String WORK = "{ work: { scoring: EARN, points: 50, weight: %s, measures: [a], not-applicable: REWEIGHT, clause: 一 }, "
            + "order: { scoring: DEDUCT, points: 50, floor: %s, not-applicable: NEVER, clause: 二 } }";

    private static Draft weighing(String weight, String floor) {
        return Draft.bare().with("indicators", WORK.formatted(weight, floor)).rule("得分", "OfficerMonth( $a : a )", "award(\"work\", $a)")
                .rule("扣分", "OfficerMonth( $b : b )", "deduct(\"order\", $b)")
                .parameter("changing", "{ unit: NONE, range: [-100, 100], values: { 2026-01: { value: 1, assumed: true }, 2026-07: { value: -1, assumed: true }, 2026-09: { value: -2, assumed: true }, 2026-10: { value: 60, assumed: true } } }");
    }

    private static List<String> errors(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().filter(Finding::isError).filter(each -> each.code().startsWith("POLICY-"))
                .map(each -> each.code() + " " + each.message().en()).toList();
    }

    @Test
    void a_weight_that_falls_below_zero_is_told_for_the_first_month() {
        assertThat(errors(weighing("p.changing", "0"))).containsExactly("POLICY-070 the weight -1 of work is below 0 (from 2026-07)");
    }

    @Test
    void a_weight_that_stays_at_zero_or_above_beside_others_is_none_of_it() {
        assertThat(errors(weighing("0", "0"))).isEmpty();
    }

    @Test
    void a_weight_that_has_no_value_yet_is_told_as_that_alone() {
        Draft draft = Draft.earning().parameter("later", "{ unit: FRACTION, range: [0, 1], values: { 2026-07: { value: 0.5, assumed: true } } }")
                .parameter("first", "{ unit: FRACTION, range: [0, 1], values: { 2026-01: { value: 0.5, assumed: true } } }")
                .with("figures", "{ both: { of: { a: p.later, b: p.first }, as: WEIGHTED_MEAN, when-none: ZERO } }");

        assertThat(errors(draft)).allSatisfy(error -> assertThat(error).contains("later").doesNotStartWith("POLICY-051").doesNotStartWith("POLICY-07"));
        assertThat(errors(draft.with("figures", "{ both: { of: { a: p.nothing }, as: WEIGHTED_MEAN, when-none: ZERO } }"))).singleElement().asString().startsWith("POLICY-008");
    }

    @Test
    void a_floor_that_rises_above_the_points_is_told() {
        assertThat(errors(weighing("1", "p.changing"))).containsExactly("POLICY-073 the floor 60 of order is above its points 50 (from 2026-10): everybody would get the floor");
    }

    @Test
    void what_only_adds_or_takes_away_may_have_a_section_without_points_and_limits_below_zero() {
        Draft draft = weighing("1", "0").with("sections", "{ extra: { points: 0, floor: -10, ceiling: 5 } }").with("indicators", WORK.formatted("1", "0").replaceAll(" }$", "")
                + ", more: { section: extra, scoring: ADJUST, floor: -10, ceiling: -1, not-applicable: NEVER, clause: 三 } }").rule("加分", "OfficerMonth( $c : c )", "award(\"more\", $c)");
        assertThat(errors(draft)).isEmpty();
    }
}
