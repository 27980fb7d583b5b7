package org.plumbline.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.LineKind;

/** Two results side by side: who moves, which lines differ, what grades, outcomes and budgets come to. */
class ScoreDiffTest {

    private static final Draft POLICY = Draft.bare()
            .number("perPraise", "2").number("perLate", "1").number("line", "80").number("prize", "100").number("budget", "150")
            .with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [a], not-applicable: REWEIGHT, clause: 一 },"
                    + " merit: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 二 } }")
            .with("events", "{ merits: { kinds: [praise, late], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
            .with("grades", "{ bands: [ { code: GOOD, name: 良, from: p.line }, { code: REST, name: 余 } ], quotas: [] }")
            .with("outcomes", "{ prize: { name: 奖金, kind: REWARD, unit: CNY, round-to: 1, rounding: HALF_UP }, warning: { name: 提醒, kind: PENALTY, unit: NONE } }")
            .with("checks", "{ money: { name: 预算, of: prize, as: SUM, within: [], at-most: p.budget, otherwise: WARN } }")
            .rule("得分", "OfficerMonth( $a : a )", "award(\"work\", $a)")
            .rule("表扬", "Event( kind == \"praise\", $p : p.perPraise )", "award(\"merit\", $p)")
            .rule("迟到", "Event( kind == \"late\", $p : p.perLate )", "deduct(\"merit\", $p)")
            .rule("发奖", "Standing( grade == \"GOOD\", $p : p.prize )", "reward(\"prize\", $p)")
            .rule("提醒", "Standing( grade == \"REST\" )", "penalty(\"warning\")");

    private static final Office PEOPLE = Office.in("2026-03").officer("1", "a", 95).officer("2", "a", 90).officer("3", "a", 79).officer("4", "a", 78).officer("5", "a", 10)
            .officer("6", "a", 85, "station", "另").event("E1", "3", "praise", "2026-03-02").event("E2", "3", "late", "2026-03-03").event("E3", "3", "praise", "2026-03-04");

    private static RunResult result(Draft draft) {
        return result(draft, PEOPLE);
    }

    private static RunResult result(Draft draft, Office people) {
        try (CompiledPolicy policy = draft.compiled()) {
            return people.by(policy).run();
        }
    }

    private static List<String> numbers(ScoreDiff diff) {
        return diff.movers().stream().map(Mover::assessee).toList();
    }

    @Test
    void a_result_does_not_differ_from_itself_whatever_the_order_of_the_people() {
        RunResult once = result(POLICY);

        ScoreDiff diff = ScoreDiff.between(once, result(POLICY, PEOPLE.shuffled(new Random(3))));

        assertThat(diff.movers()).isEmpty();
        assertThat(diff.counts()).isEqualTo(new ScoreDiff.Counts(6, 6, 6, 6, 0, 0, 0, 0, 0, 0));
        assertThat(diff.grades()).isNotEmpty().allMatch(shift -> shift.before() == shift.after());
        assertThat(diff.outcomes()).hasSize(2).allMatch(shift -> shift.before() == shift.after() && ScoreDiff.same(shift.sumBefore(), shift.sumAfter()));
        assertThat(diff.checks()).isNotEmpty().allMatch(shift -> shift.before().value().compareTo(shift.after().value()) == 0);
    }

    @Test
    void other_points_for_an_event_are_told_line_by_line_and_place_and_grade_follow() {
        ScoreDiff diff = ScoreDiff.between(result(POLICY), result(POLICY.number("perPraise", "7")));

        assertThat(numbers(diff)).as("the third passes the second").containsExactly("3", "2");
        Mover third = diff.movers().get(0);
        assertThat(third.before().total()).isEqualByComparingTo("82");
        assertThat(third.after().total()).isEqualByComparingTo("92");
        assertThat(third.before().rank()).isEqualTo(3);
        assertThat(third.after().rank()).isEqualTo(2);
        assertThat(third.lines()).extracting(LineChange::event).containsExactly("E1", "E3");
        assertThat(third.lines()).allSatisfy(line -> {
            assertThat(line.kind()).isEqualTo(LineKind.RULE);
            assertThat(line.after().points().subtract(line.before().points())).isEqualByComparingTo("5");
        });
        assertThat(diff.movers().get(1).lines()).isEmpty();
        assertThat(diff.counts()).isEqualTo(new ScoreDiff.Counts(6, 6, 6, 4, 1, 2, 0, 0, 0, 0));
    }

    @Test
    void a_lower_line_changes_grades_outcomes_and_budget_but_no_place() {
        ScoreDiff diff = ScoreDiff.between(result(POLICY), result(POLICY.number("line", "78").number("prize", "60").number("budget", "400")));

        assertThat(numbers(diff).get(0)).as("the only one with another grade comes first").isEqualTo("4");
        assertThat(diff.counts().gradeChanged()).isEqualTo(1);
        assertThat(diff.counts().rankChanged()).isZero();
        assertThat(diff.counts().outcomesChanged()).isEqualTo(5);
        assertThat(diff.movers().get(0).outcomes()).extracting(OutcomeChange::code).containsExactly("prize", "warning");
        assertThat(diff.movers().get(0).outcomes().get(0).before()).isNull();
        assertThat(diff.movers().get(0).outcomes().get(1).after()).isNull();
        assertThat(diff.outcomes()).containsExactly(new OutcomeShift("prize", 4, 5, new BigDecimal("400"), new BigDecimal("300")), new OutcomeShift("warning", 2, 1, null, null));
        assertThat(diff.checks()).singleElement().satisfies(check -> {
            assertThat(check.before().excess()).isEqualByComparingTo("250");
            assertThat(check.after().excess()).isEqualByComparingTo("0");
        });
        assertThat(diff.grades()).containsExactly(new GradeShift(null, "GOOD", 4, 5), new GradeShift(null, "REST", 2, 1), new GradeShift("另", "GOOD", 1, 1),
                new GradeShift("另", "REST", 0, 0), new GradeShift("所", "GOOD", 3, 4), new GradeShift("所", "REST", 2, 1));
    }

    @Test
    void another_rule_in_the_place_of_one_is_one_change() {
        Draft other = POLICY.number("few", "50").rule("得分", "OfficerMonth( a >= p.few, $a : a )", "award(\"work\", $a)")
                .rule("得分少", "OfficerMonth( a < p.few )", "share(\"work\", 0)");

        ScoreDiff diff = ScoreDiff.between(result(POLICY), result(other));

        assertThat(numbers(diff)).containsExactly("5");
        assertThat(diff.movers().get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.before().rule()).isEqualTo("得分");
            assertThat(line.after().rule()).isEqualTo("得分少");
            assertThat(line.before().points()).isEqualByComparingTo("10");
            assertThat(line.after().points()).isEqualByComparingTo("0");
        });
    }

    @Test
    void who_is_scored_in_one_of_the_two_only_comes_first_and_the_others_move_up() {
        Office without = Office.in("2026-03").officer("1").officer("2", "a", 90).officer("3", "a", 79).officer("7", "a", 1);
        Office with = Office.in("2026-03").officer("1", "a", 95).officer("2", "a", 90).officer("3", "a", 79);

        ScoreDiff diff = ScoreDiff.between(result(POLICY, with), result(POLICY, without));

        assertThat(numbers(diff).subList(0, 2)).containsExactlyInAnyOrder("1", "7");
        Mover first = diff.movers().stream().filter(mover -> mover.assessee().equals("1")).findFirst().orElseThrow();
        assertThat(first.after().status()).isEqualTo(Mover.Status.QUARANTINED);
        assertThat(first.after().because().zh()).isNotBlank();
        assertThat(first.lines()).allMatch(line -> line.after() == null);
        Mover seventh = diff.movers().stream().filter(mover -> mover.assessee().equals("7")).findFirst().orElseThrow();
        assertThat(seventh.before()).isNull();
        assertThat(diff.counts().noLongerScored()).isEqualTo(1);
        assertThat(diff.counts().newlyScored()).isEqualTo(1);
        assertThat(diff.counts().assessees()).isEqualTo(4);
        assertThat(diff.counts().rankChanged()).isEqualTo(2);
    }

    @Test
    void after_the_grades_the_larger_move_comes_first_then_more_points_then_the_number() {
        Office before = Office.in("2026-03").officer("1", "a", 70).officer("2", "a", 60).officer("3", "a", 50).officer("4", "a", 40).officer("5", "a", 30, "station", "另").officer("6", "a", 35, "station", "又");
        Office after = Office.in("2026-03").officer("1", "a", 45).officer("2", "a", 60).officer("3", "a", 50).officer("4", "a", 40).officer("5", "a", 31, "station", "另").officer("6", "a", 37, "station", "又");

        ScoreDiff diff = ScoreDiff.between(result(POLICY, before), result(POLICY, after));

        assertThat(numbers(diff)).as("two places; one place each; more points; fewer").containsExactly("1", "2", "3", "6", "5");
    }
}
