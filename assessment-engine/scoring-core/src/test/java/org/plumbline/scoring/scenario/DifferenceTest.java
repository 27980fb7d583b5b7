package org.plumbline.scoring.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.explain.WhyNot.Missed;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.score.LineKind;
import org.plumbline.scoring.score.ScoreLine;

/** A scenario whose late arrival is one minute too short: everything that it expects comes out otherwise, and says why. */
class DifferenceTest {

    private static PolicyCheck.Report report;
    private static List<Difference> differences;

    @BeforeAll
    static void check() throws IOException {
        PolicyBundle small = PolicyBundle.read(Path.of("src/test/resources/small"));
        TreeMap<String, String> texts = new TreeMap<>(small.texts());
        texts.put(PolicyBundle.SCENARIOS, texts.get(PolicyBundle.SCENARIOS).replace("amount: 31", "amount: 29"));
        report = PolicyCheck.check(new PolicyBundle("", texts, "catalogue.yaml", small.catalogue()));
        differences = report.scenarios().stream().flatMap(result -> result.details().stream()).toList();
    }

    private static Difference of(String what) {
        return differences.stream().filter(each -> each.finding().message().en().contains("expected " + what)).findFirst().orElseThrow();
    }

    @Test
    void lines_stand_beside_each_other_with_the_rule_that_booked_them() {
        assertThat(of("conduct").lines()).extracting(line -> line.expected() + " " + line.actual() + " " + line.rule())
                .containsExactly("40 40.00 null", "null -1.00 扣分", "-5 -5.00 扣分", "-10 null null");
        assertThat(of("conduct").lines().get(1).reason().zh()).isEqualTo("迟到，扣 1 分");
        assertThat(of("conduct").lines()).extracting(Difference.Line::isAsExpected).containsExactly(true, false, true, false);
    }

    @Test
    void a_rule_that_should_have_fired_says_which_condition_of_the_nearest_event_does_not_hold() {
        List<Difference.Silent> silent = of("to fire").silent();

        assertThat(silent).extracting(each -> each.why().rule()).containsExactly("迟到视同脱岗", "屡犯");
        assertThat(silent).extracting(Difference.Silent::event).containsExactly("late 2026-03-02", "offPost 2026-03-05");
        assertThat(silent.get(0).why().missed()).containsExactly(new Missed("amount", new Text("数量", "amount"), ">", "29", "p.limit = 30", BigDecimal.ONE, true));
        assertThat(silent.get(1).why().missed()).extracting(Missed::field).containsExactly("nthInYear");
    }

    @Test
    void a_total_shows_the_lines_that_it_is_made_of_and_an_outcome_the_rule_that_would_have_given_it() {
        assertThat(of("total").lines()).isNotEmpty().allMatch(line -> line.expected() == null);
        assertThat(of("total").lines().stream().map(Difference.Line::actual).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("64");
        assertThat(of("outcomes").silent()).extracting(each -> each.why().rule()).containsExactly("谈话");
    }

    @Test
    void each_stands_at_the_value_that_was_expected() {
        assertThat(differences).allSatisfy(each -> {
            assertThat(each.finding().place().line()).isEqualTo(report.scenarios().get(1).scenario().place().line() + 1);
            assertThat(each.finding().place().length()).isPositive();
            assertThat(report.findings()).contains(each.finding());
        });
    }

    @Test
    void coverage_names_the_scenarios_of_each_rule() {
        assertThat(report.coverage()).hasSize(report.rules()).allSatisfy(rule -> assertThat(rule.firedBy().size() + rule.unfiredIn().size()).isEqualTo(report.scenarios().size()));
        assertThat(report.coverage()).filteredOn(rule -> rule.rule().equals("违纪")).singleElement()
                .satisfies(rule -> assertThat(rule.firedBy()).containsExactly("违纪"));
    }

    private static List<Difference> when(String old, String made) throws IOException {
        PolicyBundle small = PolicyBundle.read(Path.of("src/test/resources/small"));
        TreeMap<String, String> texts = new TreeMap<>(small.texts());
        assertThat(texts.get(PolicyBundle.SCENARIOS)).contains(old);
        texts.computeIfPresent(PolicyBundle.SCENARIOS, (any, text) -> text.replace(old, made));
        return PolicyCheck.check(new PolicyBundle("", texts, "catalogue.yaml", small.catalogue())).scenarios().stream().flatMap(result -> result.details().stream()).toList();
    }

    @Test
    void of_somebody_who_is_not_scored_the_rule_that_did_not_fire_is_explained_too() throws IOException {
        List<Difference> rules = when("- { name: 违纪, period: 2026-03, given: { done: 10, due: 10, full: true, level: HIGH }, events: [ { kind: breach, date: 2026-03-02 } ], expect: { total: 0, grade: POOR } }",
                "- { name: 违纪, period: 2026-03, given: { done: 10, due: 10, full: true, level: MISSING }, events: [ { kind: breach, date: 2026-03-02 } ], expect: { rules: [未达目标] } }");

        assertThat(rules).filteredOn(each -> each.finding().message().en().contains("to fire")).singleElement().satisfies(each ->
                assertThat(each.silent()).singleElement().satisfies(silent -> assertThat(silent.why().missed()).extracting(Missed::field).containsExactly("rate")));
    }

    @Test
    void an_event_of_another_period_is_named_with_the_period_to_which_it_belongs() throws IOException {
        List<Difference> found = when("given: { done: 10, due: 10, full: true, level: HIGH }, events: [ { kind: breach, date: 2026-03-02 } ], expect: { total: 0, grade: POOR }",
                "given: { done: 10, due: 10, full: true, level: HIGH }, events: [ { kind: breach, date: 2026-05-02 } ], expect: { rules: [违纪] }");

        assertThat(found).singleElement().satisfies(each -> assertThat(each.silent()).singleElement().satisfies(silent -> {
            assertThat(silent.lacksEvent()).isTrue();
            assertThat(silent.event()).isEqualTo("breach 2026-05-02 → 2026-05");
        }));
    }

    private static final String AMONG_THREE = "colleagues: [ { times: 2, given: { done: 10, due: 10, full: false, level: HIGH } } ], expect: { total: 100, grade: FAIR }";

    @Test
    void a_place_among_colleagues_is_compared_number_by_number() throws IOException {
        assertThat(when(AMONG_THREE, AMONG_THREE.replace("grade: FAIR", "rank: 3, fromLast: 1, tied: 1, size: 3, notRanked: false"))).isEmpty();

        List<Difference> found = when(AMONG_THREE, AMONG_THREE.replace("grade: FAIR", "rank: 1, fromLast: 2, tied: 3, size: 4, notRanked: true"));
        assertThat(found).extracting(each -> each.finding().message().zh()).containsExactly("情景“低于平均”：名次 预期 1，实际 3", "情景“低于平均”：倒数名次 预期 2，实际 1",
                "情景“低于平均”：并列人数 预期 3，实际 1", "情景“低于平均”：本组人数 预期 4，实际 3", "情景“低于平均”：不排名 预期 true，实际 false");
    }

    @Test
    void in_a_group_too_small_to_be_ranked_there_is_no_place() throws IOException {
        String two = AMONG_THREE.replace("times: 2", "times: 1");

        assertThat(when(AMONG_THREE, two.replace("grade: FAIR", "notRanked: true"))).isEmpty();
        assertThat(when(AMONG_THREE, two.replace("grade: FAIR", "rank: 2"))).extracting(each -> each.finding().message().en())
                .containsExactly("scenario 低于平均: expected rank 2, found no place");
    }

    @Test
    void a_line_too_many_does_not_make_those_after_it_look_wrong() {
        List<ScoreLine> came = Stream.of("1", "2", "7", "3").map(points -> new ScoreLine("a", LineKind.RULE, new BigDecimal(points), "r", null, null, Text.same("x"), null)).toList();

        assertThat(LinesBeside.of("a", Stream.of("1", "2.0", "3", "4").map(BigDecimal::new).toList(), came)).extracting(line -> line.expected() + "/" + line.actual())
                .containsExactly("1/1", "2.0/2", "null/7", "3/3", "4/null");
    }
}
