package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;

/** Mistakes that were made once: each of these came out wrong before. */
class RegressionsTest {

    /** But for rules without a reason, as most of a draft are. */
    private static List<String> errors(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().filter(Finding::isError).map(Finding::code).filter(code -> !code.equals("LINT-033")).toList();
    }

    private static Draft adjusting(String sections, String indicatorKeys, String total) {
        return Draft.bare().with("sections", sections)
                .with("indicators", "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: REWEIGHT, clause: 一 }, "
                        + "extra: { scoring: ADJUST, measures: [b], floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 二" + indicatorKeys + " } }")
                .with("total", total)
                .rule("得分", "OfficerMonth( $a : a )", "award(\"work\", $a)").rule("扣分", "OfficerMonth( b < 0, $b : b )", "deduct(\"extra\", minus(0, $b))")
                .rule("加分", "OfficerMonth( b > 0, $b : b )", "award(\"extra\", $b)");
    }

    private static final String TOTAL = "{ points: 100, order: [indicators, weights, adjustments, limits], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }";

    // score/Totals: BigFraction.compareTo orders two negatives the wrong way round

    @ParameterizedTest
    @CsvSource({"-5, -5", "-10, -10", "-15, -10", "5, 5"})
    void a_floor_below_zero_only_lifts_what_lies_below_it(String points, String total) {
        Draft draft = adjusting("{ }", "", TOTAL.replace("floor: NONE", "floor: -10"));
        assertThat(Office.in("2026-03").officer("甲", "a", 0, "b", points).by(draft.interpreted()).total("甲")).isEqualTo(total);
    }

    @Test
    void a_section_of_deductions_with_a_floor() {
        Draft draft = adjusting("{ rest: { points: 0, floor: -10 } }", ", section: rest", TOTAL.replace("weights, ", "")).with("indicators",
                "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: ZERO, clause: 一 }, extra: { section: rest, scoring: ADJUST, measures: [b], floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 二 } }");
        assertThat(Office.in("2026-03").officer("甲", "a", 90, "b", -3).by(draft.interpreted()).total("甲")).isEqualTo("87");
    }

    // score/Totals: a section without scoring parts

    @ParameterizedTest
    @ValueSource(strings = {"0", "20"})
    void awards_in_a_section_that_holds_nothing_else_are_not_lost_and_it_does_not_weigh_as_zero(String points) {
        Draft draft = adjusting("{ rest: { points: " + points + ", ceiling: 10 } }", ", section: rest", TOTAL);
        assertThat(Office.in("2026-03").officer("甲", "a", 80, "b", 5).by(draft.interpreted()).total("甲")).isEqualTo("85");
    }

    // score/Totals and policy/Amounts: order of total

    @ParameterizedTest
    @ValueSource(strings = {"[indicators, adjustments, weights, limits]", "[adjustments, limits, indicators, weights]", "[indicators, weights, adjustments, adjustments]", "[limits, indicators, weights, adjustments]"})
    void an_order_of_steps_that_loses_or_doubles_points_is_refused(String order) {
        Draft draft = adjusting("{ }", "", TOTAL.replace("[indicators, weights, adjustments, limits]", order)).with("total",
                "{ points: 100, order: " + order + ", scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }");
        assertThat(errors(draft)).isNotEmpty();
    }

    // policy/Keys.quantity: NONE is taken where a number is needed

    @ParameterizedTest
    @ValueSource(strings = {"points: NONE", "points: 100, weight: NONE"})
    void none_is_no_number_of_points_or_weight(String points) {
        Draft draft = Draft.earning().with("indicators", "{ work: { scoring: EARN, " + points + ", measures: [a], not-applicable: REWEIGHT, clause: 一 } }");
        assertThatCode(() -> errors(draft)).doesNotThrowAnyException();
        assertThat(errors(draft)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at-most: NONE", "at-least: NONE"})
    void none_is_no_quota(String limit) {
        Draft draft = Draft.earning().with("grades", "{ bands: [ {code: A, from: 90}, {code: B} ], quotas: [ { grades: [A], " + limit
                + ", within: main, of: GRADED, rounding: DOWN, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN } ] }");
        assertThatCode(() -> errors(draft)).doesNotThrowAnyException();
    }

    // grade/Quotas: negative places

    @Test
    void fewer_than_no_places_are_refused_and_do_not_break_the_run() {
        Draft draft = Draft.earning().with("grades", "{ bands: [ {code: A, from: 90}, {code: B} ], quotas: [ { grades: [A], places: -1, within: main, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN } ] }");
        assertThat(errors(draft)).isNotEmpty();
    }

    @Test
    void a_keyed_quota_without_a_row_for_the_group_is_not_a_quota_of_nobody() {
        Draft draft = Draft.earning().scale("places", "TABLE", "rows: { 东: 2 }")
                .with("grades", "{ bands: [ {code: A, from: 90}, {code: B} ], quotas: [ { grades: [A], places: p.places, keyed-by: station, within: main, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN } ] }");
        Office.Result result = Office.in("2026-03").officer("甲", "a", 95, "station", "西").officer("乙", "a", 80, "station", "西").by(draft.interpreted());
        assertThat(result.run().findings()).isNotEmpty();
    }

    // grade/Quotas: regulation 3, seven officers

    @ParameterizedTest
    @CsvSource({"WARN, false", "REFUSE, true"})
    void quotas_that_force_two_of_seven_good_officers_into_the_lowest_grade_warn_or_refuse(String whenNotMet, boolean refused) {
        String quota = "{ grades: [%s], at-most: %s, within: main, of: GRADED, rounding: DOWN, tie-at-the-edge: NONE, unused: LOST, when-not-met: " + whenNotMet + " }";
        Draft draft = Draft.earning().with("grades", "{ bands: [ {code: 优秀, from: 90}, {code: 良好, from: 80}, {code: 达标, from: 60}, {code: 诫勉} ], quotas: ["
                + quota.formatted("优秀", "0.25") + ", " + quota.formatted("良好", "0.5") + ", " + quota.formatted("达标", "0.2") + "] }");
        Office office = Office.in("2026-03");
        for (int i = 0; i < 7; i++) {
            office.officer("P" + i, "a", 96 - 2 * i);
        }
        Office.Result result = office.by(draft.interpreted());
        assertThat(result.run().findings()).isNotEmpty();
        assertThat(result.run().isRefused()).isEqualTo(refused);
    }

    // grade/Quotas: unused places at a tie

    @Test
    void a_place_left_free_by_a_tie_at_the_edge_goes_to_the_next_grade_where_the_policy_says_so() {
        Draft draft = Draft.earning().with("grades", "{ bands: [ {code: A, from: 90}, {code: B, from: 80}, {code: C} ], quotas: ["
                + "{ grades: [A], places: 1, within: main, tie-at-the-edge: NONE, unused: NEXT, when-not-met: WARN }, { grades: [B], places: 1, within: main, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN } ] }");
        Office.Result result = Office.in("2026-03").officer("甲", "a", 95).officer("乙", "a", 95).officer("丙", "a", 70).by(draft.interpreted());
        assertThat(result.run().graded()).extracting(each -> each.grade()).containsExactly("B", "B", "C");
    }

    // score/Scoring: missing figures that decide by silence

    @Test
    void a_veto_that_reads_a_missing_figure_is_not_passed_over() {
        Draft draft = Draft.earning().with("vetoes", "{ grave: { total: 0, clause: 九 } }").rule("一票否决", "OfficerMonth( b > 0 )", "veto(\"grave\")");
        assertThat(Office.in("2026-03").officer("甲", "a", 95, "b", "missing").by(draft.interpreted()).run().quarantine()).hasSize(1);
    }

    @Test
    void a_coefficient_that_reads_a_missing_figure_is_not_passed_over() {
        Draft draft = Draft.earning().with("coefficients", "{ k: { of: TOTAL, take: HIGHEST, otherwise: 1 } }").rule("系数", "OfficerMonth( $b : b )", "coefficient(\"k\", $b)");
        assertThat(Office.in("2026-03").officer("甲", "a", 95, "b", "missing").by(draft.interpreted()).run().quarantine()).hasSize(1);
    }

    @Test
    void a_tie_is_not_broken_by_a_missing_figure() {
        Draft draft = Draft.earning().with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [b], smallest-group: 1 } }");
        Office.Result result = Office.in("2026-03").officer("甲", "a", 95, "b", "missing").officer("乙", "a", 95, "b", 0).by(draft.interpreted());
        assertThat(result.run().quarantine()).hasSize(1);
    }

    // figure/GroupFigures: who takes no part counts in the group

    @Test
    void the_mean_of_a_group_is_over_those_who_take_part() {
        Draft draft = Draft.bare().with("figures", "{ mean: { of: a, across: station, as: MEAN, when-none: MISSING } }")
                .with("indicators", "{ work: { scoring: ADJUST, measures: [mean], floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .rule("平均", "OfficerMonth( $m : mean )", "award(\"work\", $m)").rule("不参加", "Enrolment( probation == \"是\" )", "takesNoPart()");
        Office.Result result = Office.in("2026-03").officer("甲", "a", 90, "probation", "否").officer("乙", "a", 10, "probation", "是").by(draft.interpreted());
        assertThat(result.total("甲")).isEqualTo("90");
    }

    // policy/FigureReader: across as a list

    @Test
    void a_group_figure_may_name_several_attributes() {
        Draft draft = Draft.earning().with("figures", "{ mean: { of: a, across: [station, sequence], as: MEAN } }");
        assertThat(errors(draft)).isEmpty();
    }

    // exemption stands above what does not apply

    private static Draft exempting(String notApplicable, String exempt) {
        return Draft.bare().with("sections", "{ s: { points: 100 } }")
                .with("indicators", "{ work: { section: s, scoring: EARN, points: 60, measures: [a], not-applicable: REWEIGHT, clause: 一 }, "
                        + "other: { section: s, scoring: EARN, points: 40, measures: [b], not-applicable: " + notApplicable + ", clause: 二 } }")
                .rule("得分", "OfficerMonth( $a : a )", "award(\"work\", $a)").rule("其他", "OfficerMonth( $b : b )", "award(\"other\", $b)")
                .rule("免考", "OfficerMonth( sequence == \"A\" )", "exempt(\"" + exempt + "\")");
    }

    @ParameterizedTest
    @CsvSource({"NOT_GRADED, s, 100", "NEVER, s, 100", "NEVER, other, 90", "PEER_MEAN, s, 100", "PEER_MEAN, other, 90"})
    void who_is_exempt_is_not_judged_by_what_does_not_apply(String notApplicable, String exempt, String total) {
        Office.Result result = Office.in("2026-03").officer("甲", "a", 50, "b", "n/a", "sequence", "A").by(exempting(notApplicable, exempt).interpreted());
        assertThat(result.total("甲")).isEqualTo(total);
        assertThat(result.sheet("甲").isGraded()).isTrue();
    }

    @Test
    void a_peer_mean_does_not_count_those_who_are_exempt_from_the_section() {
        Office.Result result = Office.in("2026-03").officer("甲", "a", 60, "b", 0, "sequence", "A").officer("乙", "a", 60, "b", 40, "sequence", "B")
                .officer("丙", "a", 60, "b", "n/a", "sequence", "B").by(exempting("PEER_MEAN", "s").interpreted());
        assertThat(result.lines("丙", "other")).containsExactly("40");
    }

    // policy/Period.firstMonthOf: labels of years that do not begin in January

    private static Draft fiscal(String kind) {
        return Draft.earning().with("period", "{ kind: " + kind + ", from-day: 1, first-month: 4 }");
    }

    @Test
    void a_value_of_2026_does_not_hold_in_the_year_2025_that_ends_in_march_2026() {
        Draft draft = Draft.bare().with("period", "{ kind: YEAR, from-day: 1, first-month: 4 }")
                .with("indicators", "{ work: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .parameter("x", "{ unit: POINTS, range: [0, 9], values: { 2025: { value: 1, assumed: true }, 2026: { value: 2, assumed: true } } }")
                .rule("得分", "OfficerYear( $x : p.x )", "award(\"work\", $x)");
        assertThat(Office.in("2025").officer("甲").by(draft.interpreted()).total("甲")).isEqualTo("1");
        assertThat(Office.in("2026").officer("甲").by(draft.interpreted()).total("甲")).isEqualTo("2");
    }

    @Test
    void the_first_quarter_of_a_year_from_april_belongs_to_it() {
        Draft draft = fiscal("YEAR").with("figures", "{ n: { from: q, of: total, during: PERIOD, as: COUNT, gaps: SKIP } }")
                .with("indicators", "{ work: { scoring: ADJUST, measures: [n], floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .rule("得分", "OfficerYear( $n : n )", "award(\"work\", $n)");
        Office office = Office.in("2026").officer("甲");
        for (int q = 1; q <= 4; q++) {
            office.earlier("q", "2026-Q" + q, "甲", "90", null);
        }
        assertThat(office.by(draft.interpreted()).total("甲")).isEqualTo("4");
    }

    // scenario/Scenarios: strangers of a placed scenario

    @Test
    void a_rule_that_cannot_compute_for_a_stranger_does_not_break_the_check() {
        Draft draft = Draft.earning().with("grades", "{ bands: [ {code: A} ], quotas: [] }").with("outcomes", "{ prize: { kind: REWARD, unit: CNY, round-to: 1, rounding: HALF_UP } }")
                .scale("prizes", "TABLE", "rows: { 1: 600, 2: 400 }").rule("奖", "Standing( $r : rank, $t : p.prizes )", "reward(\"prize\", lookup($r, $t))")
                .scenarios("- { name: 第一名, period: 2026-03, given: { a: 90 }, standing: { rank: 1, size: 5 }, expect: { outcomes: { prize: 600 } } }\n");
        assertThatCode(() -> PolicyCheck.check(draft.bundle())).doesNotThrowAnyException();
    }

    // scenario/ScenarioReader: an item without a range

    @Test
    void an_item_that_lacks_its_range_is_told_and_breaks_nothing() throws Exception {
        Draft draft = Draft.earning().catalogue(Draft.CATALOGUE.replaceFirst("kind: NUMBER, unit: POINTS, range: \\[-100000, 100000\\]", "kind: NUMBER, unit: POINTS"))
                .scenarios("- { name: 一, period: 2026-03, given: { a: 90 }, expect: { total: 90 } }\n");
        assertThatCode(() -> PolicyCheck.check(draft.bundle())).doesNotThrowAnyException();
    }

    // rules/LookupRows: a code written in the call

    @Test
    void a_row_that_is_looked_up_by_a_written_code_must_be_there() {
        Draft draft = Draft.earning().scale("t", "TABLE", "rows: { HIGH: 1 }").rule("得分", "OfficerMonth( $a : a, $t : p.t )", "award(\"work\", plus($a, lookup(\"HIHG\", $t)))");
        assertThat(errors(draft)).containsExactly("PROFILE-022");
    }

    // rules/Fact.atPlace throws, so what is told depends on the order of the rules

    @Test
    void a_place_that_is_not_whole_marks_the_record_and_the_first_rule_is_named_in_either_order() {
        Draft draft = Draft.bare().with("indicators", "{ work: { scoring: ADJUST, measures: [a, b], not-applicable-when: ALL, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .scale("t", "TABLE", "rows: { 1: 1 }").rule("一", "OfficerMonth( $a : a, $t : p.t )", "award(\"work\", atPlace($a, $a, $t))").rule("二", "OfficerMonth( $b : b, $t : p.t )", "award(\"work\", atPlace($b, $b, $t))");
        Office office = Office.in("2026-03").officer("甲", "a", "1.5", "b", "2.5");
        assertThat(office.by(draft.compiled(true)).run().hash()).isEqualTo(office.by(draft.compiled(false)).run().hash());
        assertThat(office.by(draft.compiled(true)).quarantine("甲").orElseThrow().rule()).isEqualTo("一");
    }

    // rules/RuleProfile: the variable $fact

    @Test
    void a_variable_may_be_called_fact() {
        Draft draft = Draft.bare().with("indicators", "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: REWEIGHT, clause: 一 } }")
                .rule("得分", "OfficerMonth( $fact : a )", "award(\"work\", $fact)");
        assertThat(errors(draft)).isEmpty();
    }

    // event/Admission: matters of earlier months are told again in each later run

    @Test
    void a_second_report_of_january_is_not_told_in_march() {
        Draft draft = Draft.bare().with("events", "{ merit: { kinds: [praise], count: KIND, same-matter: FIRST_OF_ALL, late-report: CORRECTION } }")
                .with("indicators", "{ work: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }").number("one", "1")
                .rule("加分", "Event( kind == \"praise\", $x : p.one )", "award(\"work\", $x)");
        Office.Result result = Office.in("2026-03").officer("甲").matter("E1", "甲", "praise", "2026-01-05", "救人").matter("E2", "甲", "praise", "2026-01-06", "救人").by(draft.interpreted());
        assertThat(result.codes()).isEmpty();
    }

    // finding/Text.with and score/Reasons.text fill holes in what was filled in

    @Test
    void an_argument_that_looks_like_a_hole_stays_as_it_is() {
        assertThat(new Text("{0}{1}", "{0}{1}").with("{1}", "x").en()).isEqualTo("{1}x");
    }

    @Test
    void a_matter_that_looks_like_a_placeholder_stays_as_it_is() {
        Draft draft = Draft.bare().with("events", "{ merit: { kinds: [praise], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .with("indicators", "{ work: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }").number("one", "1")
                .rule("加分", "事由 {m}，加 {points} 分", "Event( kind == \"praise\", $m : matter, $x : p.one )", "award(\"work\", $x)");
        Office.Result result = Office.in("2026-03").officer("甲").matter("E1", "甲", "praise", "2026-03-05", "{points}").by(draft.interpreted());
        assertThat(result.linesOf("甲").get(0).reason().zh()).isEqualTo("事由 {points}，加 1 分");
    }

    // input/PolicyBundle.checksum leaves out the catalogue

    @Test
    void the_checksum_of_a_version_covers_the_catalogue_that_decides_its_results() {
        PolicyBundle one = Draft.earning().bundle();
        PolicyBundle other = Draft.earning().catalogue(Draft.CATALOGUE.replace("better: LOWER", "better: HIGHER")).bundle();
        assertThat(one.checksum()).isNotEqualTo(other.checksum());
    }

    // policy/GradesReader: one grade twice

    @Test
    void a_grade_stands_once() {
        assertThat(errors(Draft.earning().with("grades", "{ bands: [ {code: A, from: 90}, {code: A, from: 80}, {code: B} ], quotas: [] }"))).isNotEmpty();
    }

    // score/Participant.group: the key of a group

    @Test
    void two_groups_whose_names_run_together_are_two_groups() {
        Draft draft = Draft.earning().with("rankings", "{ main: { by: total, within: [bureau, station], ties: COMPETITION, break-by: [], smallest-group: 1 } }");
        Office.Result result = Office.in("2026-03").officer("甲", "a", 90, "bureau", "东 / 南", "station", "一").officer("乙", "a", 80, "bureau", "东", "station", "南 / 一").by(draft.interpreted());
        assertThat(result.graded("乙").standing().rank()).isEqualTo(1);
    }

    // score/NeededFigures: an attribute that nobody reported made a rule silent

    @Test
    void who_lacks_an_attribute_that_a_rule_reads_is_not_scored_unless_the_catalogue_says_what_holds() {
        Draft draft = Draft.earning().with("outcomes", "{ praise: { kind: REWARD, unit: NONE } }").rule("组", "Standing( sequence == \"A\" )", "reward(\"praise\")");
        Office.Result result = Office.in("2026-03").officer("甲", "a", 90).officer("乙", "a", 80, "sequence", "A").by(draft.interpreted());
        assertThat(result.quarantine("甲").orElseThrow().finding().code()).isEqualTo("RUN-113");
        assertThat(result.run().outcomes()).hasSize(1);
        Draft known = draft.catalogue(Draft.CATALOGUE.replace("values: [A, B] }", "values: [A, B], otherwise: A }"));
        assertThat(Office.in("2026-03").officer("甲", "a", 90).by(known.interpreted()).run().outcomes()).hasSize(1);
    }

    // score/Booker: a rule of an indicator that does not apply could not compute

    @Test
    void what_a_rule_cannot_compute_for_an_indicator_that_does_not_apply_costs_nobody_the_sheet() {
        Draft draft = Draft.bare().with("indicators", "{ work: { scoring: COLLECT, points: 100, measures: [a, b], not-applicable-when: ANY, not-applicable: FULL, clause: 一 } }")
                .rule("按比", "OfficerMonth( $a : a )", "award(\"work\", ratio(1, $a))").rule("另计", "OfficerMonth( b > 0 )", "award(\"work\", 1)");
        Office office = Office.in("2026-03").officer("甲", "a", 0, "b", "n/a").officer("乙", "a", 0, "b", 1);
        for (Office.Result result : List.of(office.by(draft.interpreted()), office.by(draft.compiled()))) {
            assertThat(result.total("甲")).isEqualTo("100");
            assertThat(result.quarantine("乙").orElseThrow().finding().code()).isEqualTo("RUN-105");
        }
    }

    // event counters and copies of one matter

    @Test
    void three_times_of_one_matter_count_alike_for_the_line_and_for_the_counter() {
        Draft draft = Draft.bare().with("events", "{ merit: { kinds: [praise], count: KIND, same-matter: HIGHEST, late-report: CORRECTION } }")
                .with("indicators", "{ work: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .rule("加分", "Event( kind == \"praise\", $x : nthInMonth )", "award(\"work\", $x)");
        // all events of one matter share one nth: 1, 1, 1, of which one counts
        Office.Result result = Office.in("2026-03").officer("甲").event("E1", "甲", "praise", "2026-03-05", "2026-03-05", null, 3, "救人", Map.of()).by(draft.interpreted());
        assertThat(result.total("甲")).isEqualTo("1");
    }

    // other encodings and signs of the keyboard

    @Test
    void a_pack_that_is_not_utf8_is_refused_where_the_first_wrong_byte_stands() {
        TreeMap<String, String> texts = new TreeMap<>(Draft.earning().bundle().texts());
        texts.put("parameters.yaml", "x: 1\n" + new String("名称".getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8));
        List<Finding> findings = PolicyCheck.check(new PolicyBundle("", texts, "catalogue.yaml", Draft.CATALOGUE)).findings();
        assertThat(findings).extracting(Finding::code).containsExactly("SYNTAX-006");
        assertThat(findings.get(0).place().line()).isEqualTo(2);
    }

    @Test
    void a_full_width_colon_is_pointed_at() {
        TreeMap<String, String> texts = new TreeMap<>(Draft.earning().bundle().texts());
        texts.put("parameters.yaml", "full: { unit：POINTS, range: [0, 1] }\n");
        assertThat(PolicyCheck.check(new PolicyBundle("", texts, "catalogue.yaml", Draft.CATALOGUE)).findings()).extracting(each -> each.code() + " " + each.place())
                .contains("SYNTAX-009 parameters.yaml:1:13");
    }

    @Test
    void an_unclosed_placeholder_is_refused() {
        assertThat(errors(Draft.earning().rule("多", "得 {x 分", "OfficerMonth( a > 0 )", "award(\"work\", 1)"))).contains("PROFILE-028");
    }

    // who or what must not vanish, and what cannot be

    @Test
    void somebody_of_whom_it_is_not_known_whether_the_policy_applies_is_told() {
        Draft draft = Draft.earning().with("applies-to", "{ sequence: [A] }");
        Office.Result result = Office.in("2026-03").officer("甲", "a", 90, "sequence", "A").officer("乙", "a", 80).by(draft.interpreted());
        assertThat(result.frozenCodes()).containsExactly("RUN-006");
    }

    @Test
    void a_part_that_is_greater_than_its_whole_earns_nothing() {
        String catalogue = Draft.CATALOGUE.replaceFirst("(?m)^(  a: .*?range: \\[[^]]*],)", "$1 part-of: b,");
        assertThat(catalogue).isNotEqualTo(Draft.CATALOGUE);
        Draft draft = Draft.earning().catalogue(catalogue);
        Office.Result result = Office.in("2026-03").officer("甲", "a", 90, "b", 80).officer("乙", "a", 70, "b", 80).by(draft.interpreted());
        assertThat(result.run().quarantine()).extracting(each -> each.assessee() + " " + each.finding().code()).containsExactly("甲 RUN-108");
    }
}
