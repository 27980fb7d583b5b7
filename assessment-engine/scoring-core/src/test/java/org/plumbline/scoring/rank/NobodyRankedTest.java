package org.plumbline.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.rules.CompiledPolicy;

/** A regulation that compares nobody: points, grades by points, and what follows from these. */
class NobodyRankedTest {

    /** Two grades, and a reward for the better one. */
    private static Draft draft() {
        return Draft.earning().with("rankings", null)
                .with("grades", "{ bands: [ { code: PASS, name: 合格, from: 60 }, { code: FAIL, name: 不合格 } ], quotas: [] }")
                .with("outcomes", "{ praise: { kind: REWARD, unit: NONE } }")
                .rule("表扬", "Standing( grade == \"PASS\", total > p.high )", "reward(\"praise\")").number("high", "90");
    }

    private static List<String> errors(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().filter(Finding::isError).map(Finding::code).toList();
    }

    @Test
    void everybody_gets_a_sheet_a_grade_and_what_follows_but_no_place() {
        try (CompiledPolicy policy = draft().compiled()) {
            Office office = Office.in("2026-03").officer("P2", "a", 95, "station", "东所").officer("P1", "a", 59, "station", "西所").officer("P3", "a", 60);
            Office.Result result = office.byOpen(policy);

            assertThat(result.run().graded()).extracting(each -> each.no() + each.grade()).containsExactly("P1FAIL", "P2PASS", "P3PASS");
            assertThat(result.run().graded()).allSatisfy(each -> {
                assertThat(each.standing().isRanked()).isFalse();
                assertThat(each.standing().size()).isEqualTo(3);
            });
            assertThat(result.run().outcomes()).extracting(outcome -> outcome.assessee() + outcome.code()).containsExactly("P2praise");
            assertThat(result.codes()).isEmpty();
            assertThat(office.shuffled(new Random(1)).byOpen(policy).run().hash()).isEqualTo(result.run().hash());
        }
    }

    @Test
    void a_station_need_not_be_known_where_nobody_is_compared_within_it() {
        Office.Result result = Office.in("2026-03").officer("P1", "a", 95, "station", "").by(draft().interpreted());

        assertThat(result.grade("P1")).isEqualTo("PASS");
    }

    @Test
    void the_policy_is_without_a_mistake_and_an_empty_mapping_says_the_same() {
        String scenario = "[ { name: 合格, period: 2026-03, given: { a: 60 }, expect: { grade: PASS, notRanked: true } } ]";

        assertThat(errors(draft().scenarios(scenario))).isEmpty();
        assertThat(errors(draft().with("rankings", "{ }").scenarios(scenario))).isEmpty();
    }

    @Test
    void what_goes_by_a_place_or_by_peers_is_refused() {
        String bands = "bands: [ { code: PASS, name: 合格, from: 60 }, { code: FAIL, name: 不合格 } ]";
        String quota = "{ grades: [PASS], at-most: 0.2, of: GRADED, rounding: UP, within: main, tie-at-the-edge: ALL, unused: LOST, when-not-met: WARN }";

        assertThat(errors(draft().with("grades", "{ " + bands + ", quotas: [ " + quota + " ] }"))).containsExactly("POLICY-060");
        assertThat(errors(draft().with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [a], not-applicable: PEER_MEAN, clause: 一 } }"))).containsExactly("POLICY-060");
        assertThat(errors(draft().with("figures", "{ last: { from: small, of: rank, during: PREVIOUS } }"))).containsExactly("POLICY-060");
        for (String field : List.of("rank", "fromLast", "tied", "size")) {
            assertThat(errors(draft().rule("表扬", "Standing( " + field + " == 1 )", "reward(\"praise\")"))).containsExactly("PROFILE-040");
        }
        assertThat(errors(draft().scenarios("[ { name: 甲, period: 2026-03, given: { a: 60 }, standing: { rank: 2 }, expect: { grade: PASS } } ]"))).containsExactly("SCENARIO-121");
        assertThat(errors(draft().scenarios("[ { name: 甲, period: 2026-03, given: { a: 60 }, expect: { rank: 1, size: 1 } } ]"))).containsExactly("SCENARIO-121", "SCENARIO-121");
    }

    @Test
    void a_mistake_in_the_ranking_is_not_told_as_if_there_were_none() {
        Draft wrong = draft().with("rankings", "{ main: { by: total, within: [station], ties: COMPETITOIN, break-by: [], smallest-group: 1 } }")
                .rule("表扬", "Standing( rank == 1 )", "reward(\"praise\")");

        assertThat(errors(wrong)).containsExactly("POLICY-007");
    }
}
