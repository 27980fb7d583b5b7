package org.plumbline.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.explain.LeastWork.Goal;
import org.plumbline.scoring.explain.LeastWork.Status;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;

class LeastWorkTest {

    private static final String CATALOGUE = """
            attributes:
              station:   { name: { zh: 派出所, en: Station } }
            items:
              x:    { name: 甲项, kind: COUNT, unit: CASE, range: [0, 6], better: HIGHER, reported-by: 所, influenced: true }
              y:    { name: 乙项, kind: COUNT, unit: CASE, range: [0, 5], part-of: x, better: HIGHER, reported-by: 所, influenced: true }
              z:    { name: 丙项, kind: COUNT, unit: CASE, range: [0, 9], better: HIGHER, reported-by: 所, influenced: false }
              part: { name: 部分, kind: COUNT, unit: CASE, range: [0, 9], part-of: z, better: HIGHER, reported-by: 所, influenced: true }
              bad:  { name: 越少越好, kind: COUNT, unit: CASE, range: [1, 6], better: LOWER, reported-by: 所, influenced: true }
              rate: { name: 率, kind: RATE, unit: FRACTION, range: [0, 1], better: HIGHER, reported-by: 所, influenced: true }
              flag: { name: 是否, kind: FLAG, unit: NONE, better: HIGHER, reported-by: 所, influenced: true }
            """;

    private static final List<String> MOVABLE = List.of("x", "y", "part", "bad", "rate", "flag");

    private static Draft draft(String measures) {
        return Draft.bare().catalogue(CATALOGUE).with("indicators", "{ work: { scoring: COLLECT, points: 100, measures: [" + measures + "], not-applicable-when: ALL, not-applicable: ZERO, clause: 一 } }")
                .with("grades", "{ bands: [{ code: A, from: 30 }, { code: B, from: 20 }, { code: C, from: 10 }, { code: D }], quotas: [] }");
    }

    /** Rules that may give less for more, that ask for two things at once, that count in jumps. */
    private static Draft random(Random chance) {
        Draft draft = draft("x, y, part, bad, rate, flag").number("one", "1").number("two", "2").number("three", "3").number("four", "4").number("half", "0.985");
        for (int i = 0; i < 7; i++) {
            List<String> items = List.of("x", "y", "part", "bad", "rate", "flag");
            String left = items.get(chance.nextInt(items.size()));
            String right = items.get(chance.nextInt(items.size()));
            String when = condition(left, chance) + (left.equals(right) || chance.nextBoolean() ? "" : ", " + condition(right, chance));
            draft = draft.number("points" + i, String.valueOf(1 + chance.nextInt(14))).rule("规则" + i, "OfficerMonth( " + when + ", $v : p.points" + i + " )", "award(\"work\", $v)");
        }
        return draft;
    }

    private static String condition(String item, Random chance) {
        return switch (item) {
            case "flag" -> "flag == " + chance.nextBoolean();
            case "rate" -> "rate " + (chance.nextInt(4) == 0 ? "<" : ">=") + " p.half";
            default -> item + " " + List.of(">=", ">", "<", "==").get(chance.nextInt(4)) + " p." + List.of("one", "two", "three", "four").get(chance.nextInt(4));
        };
    }

    private static Office office(Random chance) {
        Office office = Office.in("2026-03");
        for (int i = 0; i < 5; i++) {
            int x = chance.nextInt(4);
            int z = chance.nextInt(5);
            office.officer("P" + i, "x", x, "y", chance.nextInt(x + 1), "z", z, "part", chance.nextInt(z + 1), "bad", 1 + chance.nextInt(6),
                    "rate", new BigDecimal("0.96").add(new BigDecimal("0.005").multiply(BigDecimal.valueOf(chance.nextInt(9)))), "flag", chance.nextBoolean());
        }
        return office;
    }

    /** By whole runs of everything that could be changed on one item or two, in no order: the least units of work that reach the goal; null: none does. */
    private static Integer byBruteForce(RunInput input, String no, Goal goal, CompiledPolicy policy) {
        RunResult whole = new Assessment(policy, Progress.NONE).run(input);
        Graded now = of(whole, no);
        Changes changes = new Changes(input, no, whole.terms());
        Map<String, List<Figure>> values = new TreeMap<>();
        for (String item : MOVABLE) {
            List<Figure> all = new ArrayList<>();
            for (Figure next = better(item, changes.figure(item)); next != null; next = better(item, next)) {
                all.add(next);
            }
            values.put(item, all);
        }
        Integer least = null;
        for (String one : MOVABLE) {
            for (int i = 0; i < values.get(one).size(); i++) {
                for (String other : MOVABLE) {
                    for (int k = -1; k < (other.compareTo(one) > 0 ? values.get(other).size() : 0); k++) {
                        List<Change> some = new ArrayList<>(List.of(Change.of(one, values.get(one).get(i))));
                        if (k >= 0) {
                            some.add(Change.of(other, values.get(other).get(k)));
                        }
                        int units = i + 1 + k + 1;
                        Findings findings = new Findings();
                        changes.check(some, findings);
                        if (!findings.hasErrors() && (least == null || units < least)
                                && reaches(of(new Assessment(policy, Progress.NONE).run(changes.in(input, some)), no), now, goal, whole.terms().policy())) {
                            least = units;
                        }
                    }
                }
            }
        }
        return least;
    }

    private static Figure better(String item, Figure now) {
        return switch (item) {
            case "flag" -> ((Figure.Flag) now).value() ? null : new Figure.Flag(true);
            case "bad" -> number(now).compareTo(BigDecimal.ONE) <= 0 ? null : new Figure.Amount(number(now).subtract(BigDecimal.ONE));
            case "rate" -> number(now).compareTo(BigDecimal.ONE) >= 0 ? null : new Figure.Amount(number(now).add(new BigDecimal("0.01")).min(BigDecimal.ONE));
            default -> number(now).intValue() >= Map.of("x", 6, "y", 5, "part", 9).get(item) ? null : new Figure.Amount(number(now).add(BigDecimal.ONE));
        };
    }

    private static BigDecimal number(Figure figure) {
        return ((Figure.Amount) figure).value();
    }

    private static Graded of(RunResult run, String no) {
        return run.graded().stream().filter(each -> each.no().equals(no)).findFirst().orElseThrow();
    }

    private static boolean reaches(Graded then, Graded now, Goal goal, Policy policy) {
        return goal == Goal.NEXT_RANK ? then.standing().rank() < now.standing().rank() : policy.gradeOrder(then.grade()) < policy.gradeOrder(now.grade());
    }

    @Test
    void no_less_would_do_than_what_brute_force_finds_whatever_the_rules() {
        Map<Status, Integer> met = new EnumMap<>(Status.class);
        for (int seed = 0; seed < 60; seed++) {
            Random chance = new Random(seed);
            Draft draft = random(chance);
            RunInput input = office(chance).by(draft.interpreted()).run().input();
            try (CompiledPolicy policy = draft.interpreted()) {
                for (Goal goal : Goal.values()) {
                    LeastWork found = LeastWork.of(WhatIf.of(policy, input, "P2"), goal);
                    met.merge(found.status(), 1, Integer::sum);
                    Integer least = found.status() == Status.NOTHING_ABOVE ? null : byBruteForce(input, "P2", goal, policy);
                    assertThat(found.status() == Status.LEAST ? (Integer) found.units() : null).as("seed %d, %s: %s", seed, goal, found).isEqualTo(least);
                    assertThat(found.status()).isIn(Status.LEAST, Status.OUT_OF_REACH, Status.NOTHING_ABOVE);
                    assertThat(LeastWork.of(WhatIf.of(policy, input, "P2"), goal).work()).as("asked again").isEqualTo(found.work());
                }
            }
        }
        assertThat(met.get(Status.LEAST)).isGreaterThan(20);
        assertThat(met.get(Status.OUT_OF_REACH)).isGreaterThan(5);
    }

    private static LeastWork of(Draft draft, Goal goal, int most, Object... figures) {
        try (CompiledPolicy policy = draft.interpreted()) {
            RunInput input = Office.in("2026-03").officer("甲", figures).officer("乙", "x", 6, "z", 9, "part", 9).by(draft.interpreted()).run().input();
            return LeastWork.of(WhatIf.of(policy, input, "甲"), goal, most);
        }
    }

    private static List<String> work(LeastWork found) {
        return found.work().stream().map(each -> each.item() + " " + each.units()).toList();
    }

    private static Draft plain() {
        return draft("x, part").rule("一", "OfficerMonth( $x : x )", "award(\"work\", $x)").rule("二", "OfficerMonth( $p : part )", "award(\"work\", $p)");
    }

    @Test
    void what_is_told_is_the_work_and_what_it_brings() {
        LeastWork found = of(plain(), Goal.NEXT_GRADE, 1_000, "x", 4, "z", 9, "part", 4);

        assertThat(found.status()).isEqualTo(Status.LEAST);
        assertThat(found.work()).containsExactly(new LeastWork.Work("x", Figure.of("4"), Figure.of("6"), 2));
        assertThat(found.units()).isEqualTo(2);
        assertThat(found.reached().bandGrade()).isEqualTo("C");
        assertThat(found.reached().total()).isEqualByComparingTo("10");
    }

    @Test
    void of_equal_work_that_on_one_item_comes_first_and_then_the_order_of_the_policy() {
        assertThat(work(of(plain(), Goal.NEXT_GRADE, 1_000, "x", 1, "z", 9, "part", 5))).containsExactly("x 4");
        assertThat(work(of(plain(), Goal.NEXT_GRADE, 1_000, "x", 3, "z", 6, "part", 3))).as("x ends at 6, part at 6").containsExactly("x 3", "part 1");
        assertThat(work(of(draft("part, x").rule("一", "OfficerMonth( $x : x )", "award(\"work\", $x)").rule("二", "OfficerMonth( $p : part )", "award(\"work\", $p)"),
                Goal.NEXT_GRADE, 1_000, "x", 1, "z", 9, "part", 5))).containsExactly("part 4");
    }

    @Test
    void a_step_that_is_not_first_gained_by_halving_the_way_is_found() {
        Draft jumps = draft("x, part").number("two", "2").number("ten", "10").number("nine", "9").rule("正好", "OfficerMonth( x == p.two, $t : p.ten )", "award(\"work\", $t)")
                .rule("全部", "OfficerMonth( part == p.nine, $t : p.ten )", "award(\"work\", $t)");
        assertThat(work(of(jumps, Goal.NEXT_GRADE, 1_000, "x", 0, "z", 9, "part", 0))).containsExactly("x 2");
    }

    @Test
    void what_is_held_back_by_a_rule_is_not_gained() {
        assertThat(of(plain().rule("封顶", "Ranked( rank > 0 )", "atMost(\"D\")"), Goal.NEXT_GRADE, 1_000, "x", 4, "z", 9, "part", 4).status()).isEqualTo(Status.OUT_OF_REACH);
    }

    @Test
    void where_there_is_nothing_above_it_says_so() {
        assertThat(of(plain(), Goal.NEXT_RANK, 1_000, "x", 6, "z", 9, "part", 9).status()).as("first already").isEqualTo(Status.NOTHING_ABOVE);
        assertThat(of(plain().with("grades", "{ bands: [], quotas: [] }"), Goal.NEXT_GRADE, 1_000, "x", 1, "z", 9, "part", 1).status()).isEqualTo(Status.NOTHING_ABOVE);
        assertThat(of(plain().with("rankings", null), Goal.NEXT_RANK, 1_000, "x", 1, "z", 9, "part", 1).status()).isEqualTo(Status.NOTHING_ABOVE);
    }

    @Test
    void the_bound_is_kept_and_what_was_not_found_within_it_is_not_guessed() {
        Object[] figures = {"x", 1, "z", 9, "part", 1};
        assertThat(of(plain(), Goal.NEXT_GRADE, 10_000, figures)).satisfies(found -> {
            assertThat(found.status()).isEqualTo(Status.LEAST);
            assertThat(work(found)).containsExactly("part 8");
        });
        for (int most : List.of(1, 2, 5, 10, 20, 30, 40)) {
            LeastWork found = of(plain(), Goal.NEXT_GRADE, most, figures);
            assertThat(found.sheets()).isLessThanOrEqualTo(most + 1);
            assertThat(found.status()).as("within %d", most).isIn(Status.NOT_FOUND, Status.ENOUGH, Status.LEAST);
            assertThat(found.work().isEmpty()).isEqualTo(found.status() == Status.NOT_FOUND);
        }
        assertThat(of(plain(), Goal.NEXT_GRADE, 5, figures).status()).isEqualTo(Status.NOT_FOUND);
        LeastWork enough = of(plain(), Goal.NEXT_GRADE, 36, figures);
        assertThat(enough.status()).isEqualTo(Status.ENOUGH);
        assertThat(work(enough)).containsExactly("part 8");
    }

    @Test
    void in_a_group_every_try_is_a_run_of_the_group() {
        Draft group = plain().with("figures", "{ mean: { of: x, across: main, as: MEAN, leave-out: { self: true } } }").rule("高于平均", "Ranked( x < mean )", "atMost(\"D\")");
        LeastWork found = of(group, Goal.NEXT_GRADE, 1_000, "x", 4, "z", 9, "part", 4);

        assertThat(found.status()).isEqualTo(Status.LEAST);
        assertThat(work(found)).as("not part 2, which would do for the band").containsExactly("x 2");
        assertThat(found.sheets()).isGreaterThan(2).isEven();
    }
}
