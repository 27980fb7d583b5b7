package org.plumbline.scoring.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.rules.CompiledPolicy;

class QuotasTest {

    private static final String BANDS = "bands: [ {code: 优秀, from: 90}, {code: 良好, from: 80}, {code: 达标, from: 60}, {code: 诫勉} ]";
    private static final List<String> GRADES = List.of("优秀", "良好", "达标", "诫勉");

    private static CompiledPolicy policy(String... quotas) {
        return Draft.earning().with("grades", "{ " + BANDS + ", quotas: [" + String.join(", ", quotas) + "] }").interpreted();
    }

    private static String atMost(String grades, String share, String tie, String more) {
        return "{ grades: [%s], at-most: %s, within: main, of: GRADED, rounding: DOWN, tie-at-the-edge: %s, %s }".formatted(grades, share, tie, more);
    }

    private static final String LOST = "unused: LOST, when-not-met: WARN";

    private static Office office(List<Integer> totals) {
        Office office = Office.in("2026-03");
        for (int i = 0; i < totals.size(); i++) {
            office.officer("P%03d".formatted(i), "a", totals.get(i));
        }
        return office;
    }

    private static long count(Office.Result result, String grade) {
        return result.run().graded().stream().filter(each -> grade.equals(each.grade())).count();
    }

    private static int share(String share, int of) {
        return new BigDecimal(share).multiply(BigDecimal.valueOf(of)).setScale(0, RoundingMode.DOWN).intValue();
    }

    @Property(tries = 200)
    void a_limit_is_never_exceeded_when_nobody_at_the_edge_gets_it(@ForAll("totals") List<Integer> totals, @ForAll Random chance) {
        try (CompiledPolicy policy = policy(atMost("优秀", "0.25", "NONE", LOST), atMost("良好", "0.5", "NONE", LOST))) {
            Office.Result result = office(totals).byOpen(policy);

            assertThat(count(result, "优秀")).isLessThanOrEqualTo(share("0.25", totals.size()));
            assertThat(count(result, "良好")).isLessThanOrEqualTo(share("0.5", totals.size()));
            // who falls by two grades or more is told, nothing else
            assertThat(result.codes()).isSubsetOf("RUN-309");
            gradesFollowTotalsAndOnlyFall(result);
            assertThat(office(totals).shuffled(chance).byOpen(policy).run().hash()).isEqualTo(result.run().hash());
        }
    }

    @Property(tries = 200)
    void a_limit_is_exceeded_by_the_tie_at_the_edge_alone_when_all_get_it(@ForAll("totals") List<Integer> totals) {
        try (CompiledPolicy policy = policy(atMost("优秀", "0.25", "ALL", LOST), atMost("良好", "0.5", "ALL", LOST))) {
            Office.Result result = office(totals).byOpen(policy);

            for (String grade : List.of("优秀", "良好")) {
                int limit = share(grade.equals("优秀") ? "0.25" : "0.5", totals.size());
                List<Graded> holders = result.run().graded().stream().filter(each -> grade.equals(each.grade())).toList();
                if (holders.size() > limit) {
                    // without the last tie they would keep to the limit
                    int worst = holders.stream().mapToInt(each -> each.standing().rank()).max().orElseThrow();
                    assertThat(holders.stream().filter(each -> each.standing().rank() < worst).count()).isLessThan(limit);
                    assertThat(limit).isPositive();
                    assertThat(result.codes()).contains("RUN-302");
                }
            }
            gradesFollowTotalsAndOnlyFall(result);
        }
    }

    /** Who has more never has less; a grade is only lowered, and a reason says why. */
    private static void gradesFollowTotalsAndOnlyFall(Office.Result result) {
        for (Graded one : result.run().graded()) {
            assertThat(GRADES.indexOf(one.grade())).isGreaterThanOrEqualTo(GRADES.indexOf(one.bandGrade()));
            assertThat(one.heldBackBy() == Graded.HeldBackBy.QUOTA).isEqualTo(!one.grade().equals(one.bandGrade()));
            assertThat(one.because() == null).isEqualTo(one.grade().equals(one.bandGrade()));
            for (Graded other : result.run().graded()) {
                if (one.standing().sheet().total().compareTo(other.standing().sheet().total()) >= 0) {
                    assertThat(GRADES.indexOf(one.grade())).isLessThanOrEqualTo(GRADES.indexOf(other.grade()));
                }
            }
        }
    }

    @Property(tries = 200)
    void two_grades_that_share_a_limit_are_counted_together(@ForAll("totals") List<Integer> totals) {
        try (CompiledPolicy policy = policy(atMost("优秀, 良好", "0.4", "NONE", LOST))) {
            Office.Result result = office(totals).byOpen(policy);

            assertThat(count(result, "优秀") + count(result, "良好")).isLessThanOrEqualTo(share("0.4", totals.size()));
            assertThat(result.run().graded()).filteredOn(each -> each.heldBackBy() == Graded.HeldBackBy.QUOTA).allMatch(each -> each.grade().equals("达标"));
        }
    }

    @Property(tries = 200)
    void unused_places_go_to_the_next_quota_only_where_the_policy_says_so(@ForAll("totals") List<Integer> totals) {
        String next = "unused: NEXT, when-not-met: WARN";
        try (CompiledPolicy lost = policy(atMost("优秀", "0.25", "NONE", LOST), atMost("良好", "0.25", "NONE", LOST));
                CompiledPolicy passed = policy(atMost("优秀", "0.25", "NONE", next), atMost("良好", "0.25", "NONE", LOST))) {
            int places = share("0.25", totals.size());
            Office.Result result = office(totals).byOpen(passed);
            long free = places - count(result, "优秀");

            assertThat(count(office(totals).byOpen(lost), "良好")).isLessThanOrEqualTo(places);
            assertThat(count(result, "良好")).isLessThanOrEqualTo(places + free);
        }
    }

    @ParameterizedTest
    @CsvSource({"LOST, 1", "NEXT, 2"})
    void a_place_that_nobody_takes_is_lost_or_goes_to_the_next_grade(String unused, long good) {
        try (CompiledPolicy policy = policy(atMost("优秀", "0.25", "NONE", "unused: " + unused + ", when-not-met: WARN"), atMost("良好", "0.25", "NONE", LOST))) {
            assertThat(count(office(List.of(88, 87, 86, 70)).byOpen(policy), "良好")).isEqualTo(good);
        }
    }

    @Test
    void those_beyond_go_one_grade_down_and_meet_the_next_limit_by_rank() {
        try (CompiledPolicy policy = policy(atMost("优秀", "0.2", "NONE", LOST), atMost("良好", "0.2", "NONE", LOST))) {
            Office.Result result = office(List.of(99, 98, 97, 85, 84)).byOpen(policy);

            assertThat(result.run().graded()).extracting(Graded::grade).containsExactly("优秀", "良好", "达标", "达标", "达标");
            assertThat(result.graded("P002").because().zh()).isEqualTo("良好限 1 人，本组第 3 名未进入");
        }
    }

    @Test
    void a_group_that_is_too_small_to_be_ranked_has_no_quotas() {
        Draft draft = Draft.earning().with("grades", "{ " + BANDS + ", quotas: [" + atMost("优秀", "0.2", "NONE", LOST) + "] }")
                .with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [], smallest-group: 5 } }");
        Office.Result result = office(List.of(99, 98, 97, 85)).by(draft.interpreted());

        assertThat(result.run().graded()).extracting(Graded::grade).containsExactly("优秀", "优秀", "优秀", "良好");
        assertThat(result.codes()).containsExactly("RUN-301");
    }

    @Test
    void a_number_of_places_may_depend_on_an_attribute() {
        Draft draft = Draft.earning().scale("places", "TABLE", "rows: { A: 2, B: 1 }")
                .with("rankings", "{ main: { by: total, within: [sequence], ties: COMPETITION, break-by: [], smallest-group: 1 } }")
                .with("grades", "{ " + BANDS + ", quotas: [ { grades: [优秀], places: p.places, keyed-by: sequence, within: main, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN } ] }");
        Office office = Office.in("2026-03");
        for (int i = 0; i < 3; i++) {
            office.officer("A" + i, "sequence", "A", "a", 99 - i).officer("B" + i, "sequence", "B", "a", 99 - i);
        }
        Office.Result result = office.by(draft.interpreted());

        assertThat(result.run().graded()).extracting(Graded::grade).containsExactly("优秀", "优秀", "良好", "优秀", "良好", "良好");
    }

    @Test
    void a_share_may_be_taken_of_all_who_take_part() {
        Draft draft = Draft.earning()
                .rule("试用不定等", "Enrolment( probation == \"是\" )", "notGraded()")
                .with("grades", "{ " + BANDS + ", quotas: [" + atMost("优秀", "0.5", "NONE", LOST).replace("GRADED", "TAKING_PART") + "] }");
        Office office = Office.in("2026-03");
        for (int i = 0; i < 4; i++) {
            office.officer("P" + i, "probation", i < 2 ? "是" : "否", "a", 95 + i);
        }
        Office.Result result = office.by(draft.interpreted());

        assertThat(result.run().graded()).extracting(Graded::no).containsExactly("P3", "P2");
        assertThat(result.run().graded()).extracting(Graded::grade).containsExactly("优秀", "优秀");
        assertThat(result.sheet("P0").notGraded().zh()).contains("试用不定等");
    }

    // Regulation 3: 优秀 at most 25 %, 良好 at most 50 %, 达标 at most 20 %, 诫勉 at least 5 %

    private static String[] regulation(String tie, String whenShort) {
        return new String[] {atMost("优秀", "0.25", tie, LOST), atMost("良好", "0.5", tie, LOST), atMost("达标", "0.2", tie, LOST),
            "{ grades: [诫勉], at-least: 0.05, within: main, of: GRADED, rounding: DOWN, when-not-met: " + whenShort + " }"};
    }

    private static List<Integer> fromDown(int best, int heads) {
        List<Integer> totals = new ArrayList<>();
        for (int i = 0; i < heads; i++) {
            totals.add(best - i);
        }
        return totals;
    }

    @Test
    void of_forty_officers_at_most_10_20_and_8_have_the_upper_grades() {
        try (CompiledPolicy policy = policy(regulation("NONE", "WARN"))) {
            Office.Result result = office(fromDown(140, 40)).byOpen(policy);

            assertThat(GRADES).extracting(grade -> count(result, grade)).containsExactly(10L, 20L, 8L, 2L);
        }
    }

    @Test
    void the_eleventh_with_92_gets_the_second_grade_because_of_the_quota() {
        List<Integer> totals = new ArrayList<>(fromDown(102, 11));
        totals.addAll(fromDown(79, 29));
        try (CompiledPolicy policy = policy(regulation("NONE", "WARN"))) {
            Graded eleventh = office(totals).byOpen(policy).graded("P010");

            assertThat(eleventh.standing().sheet().total()).isEqualByComparingTo("92");
            assertThat(eleventh.standing().rank()).isEqualTo(11);
            assertThat(List.of(eleventh.grade(), eleventh.bandGrade(), eleventh.heldBackBy().name())).containsExactly("良好", "优秀", "QUOTA");
            assertThat(eleventh.because().zh()).isEqualTo("优秀限 10 人，本组第 11 名未进入");
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, 9, 良好", "ALL, 11, 优秀"})
    void a_tie_at_the_tenth_and_eleventh_place_follows_the_declared_rule(String tie, long excellent, String ofTheTenth) {
        List<Integer> totals = new ArrayList<>(fromDown(102, 10));
        totals.add(93);
        totals.addAll(fromDown(79, 29));
        try (CompiledPolicy policy = policy(regulation(tie, "WARN"))) {
            Office.Result result = office(totals).byOpen(policy);

            assertThat(count(result, "优秀")).isEqualTo(excellent);
            assertThat(result.grade("P009")).isEqualTo(ofTheTenth);
            assertThat(result.grade("P010")).isEqualTo(ofTheTenth);
        }
    }

    @ParameterizedTest
    @CsvSource({"WARN, RUN-304, false", "REFUSE, RUN-305, true"})
    void too_few_in_the_lowest_grade_are_told_or_refused_and_nobody_is_moved(String whenShort, String code, boolean refused) {
        try (CompiledPolicy policy = policy(regulation("NONE", whenShort)[3])) {
            Office.Result result = office(fromDown(140, 40)).byOpen(policy);

            assertThat(count(result, "诫勉")).isZero();
            assertThat(result.codes()).containsExactly(code);
            assertThat(result.run().isRefused()).isEqualTo(refused);
        }
    }

    @Test
    void too_few_in_the_lowest_grade_are_filled_from_the_end_where_the_policy_forces_it() {
        try (CompiledPolicy policy = policy(regulation("NONE", "FORCE")[3])) {
            Office.Result result = office(fromDown(140, 40)).byOpen(policy);

            assertThat(count(result, "诫勉")).isEqualTo(2);
            assertThat(result.grade("P039")).isEqualTo("诫勉");
            assertThat(result.graded("P038").because().zh()).isEqualTo("诫勉应不少于 2 人，本组倒数第 2 名列入");
            assertThat(result.grade("P037")).isEqualTo("优秀");
        }
    }

    @Property(tries = 100)
    void forcing_takes_in_the_last_ones_and_all_who_tie_with_them(@ForAll("totals") List<Integer> totals) {
        String force = "{ grades: [诫勉], at-least: 0.3, within: main, of: GRADED, rounding: UP, when-not-met: FORCE }";
        try (CompiledPolicy policy = policy(force)) {
            Office.Result result = office(totals).byOpen(policy);
            int needed = new BigDecimal("0.3").multiply(BigDecimal.valueOf(totals.size())).setScale(0, RoundingMode.UP).intValue();

            assertThat(count(result, "诫勉")).isGreaterThanOrEqualTo(needed);
            // nobody is taken in who stands above the place that was needed
            int edge = totals.stream().sorted().toList().get(needed - 1);
            assertThat(result.run().graded()).filteredOn(each -> each.heldBackBy() == Graded.HeldBackBy.QUOTA)
                    .allMatch(each -> each.standing().sheet().total().intValueExact() <= edge);
        }
    }

    @Provide
    Arbitrary<List<Integer>> totals() {
        return Arbitraries.of(55, 61, 70, 79, 80, 81, 85, 89, 90, 91, 92, 95, 99).list().ofMinSize(1).ofMaxSize(40);
    }
}
