package org.plumbline.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;

/** Whoever is scored keeps the sheet and the place, even where a later rule cannot compute what follows. */
class UnsettledTest {

    private static final Draft POLICY = Draft.earning()
            .with("outcomes", "{ bonus: { kind: REWARD, unit: CNY, round-to: 1, rounding: HALF_UP } }")
            .with("grades", "{ bands: [ {code: GOOD, from: 50}, {code: POOR} ], quotas: [] }")
            .rule("奖", "Standing( grade == \"GOOD\", $b : b, $c : c )", "reward(\"bonus\", ratio($b, $c))");

    @Test
    void a_reward_that_cannot_be_computed_leaves_sheet_and_place_and_forbids_publication() {
        Office.Result result = Office.in("2026-03").officer("甲", "a", 90, "b", 10, "c", 2).officer("乙", "a", 80, "b", 10, "c", 0).officer("丙", "a", 70, "b", 9, "c", 3)
                .by(POLICY.compiled());

        assertThat(result.total("乙")).isEqualTo("80");
        assertThat(result.run().graded()).extracting(each -> each.no() + " " + each.standing().rank() + " " + each.grade()).containsExactly("甲 1 GOOD", "乙 2 GOOD", "丙 3 GOOD");
        assertThat(result.run().outcomes()).extracting(outcome -> outcome.assessee() + " " + outcome.amount()).containsExactly("甲 5", "丙 3");
        assertThat(result.run().quarantine()).isEmpty();
        assertThat(result.run().unsettled()).singleElement().satisfies(entry -> {
            assertThat(entry.assessee()).isEqualTo("乙");
            assertThat(entry.rule()).isEqualTo("奖");
            assertThat(entry.finding().message().zh()).startsWith("乙 已评分，但规则“奖”算不出其等次或奖惩：除数为 0");
        });
        assertThat(result.run().findings()).extracting(finding -> finding.code()).contains("RUN-115");
        assertThat(result.run().isRefused()).isTrue();
        assertThat(result.run().summary().tally().scored()).isEqualTo(3);
    }
}
