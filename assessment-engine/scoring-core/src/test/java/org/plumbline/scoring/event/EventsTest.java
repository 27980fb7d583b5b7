package org.plumbline.scoring.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Terms;
import org.plumbline.scoring.score.LineKind;

class EventsTest {

    /** Every fault costs, every merit earns what its table says; policy months run from the 26th. */
    private static Draft policy(String faultKeys, String meritKeys) {
        return Draft.bare().with("period", "{ kind: MONTH, from-day: 26, first-month: 1 }")
                .with("events", "{ fault: { kinds: [late, offPost, absent, breach], " + faultKeys + " }, merit: { kinds: [praise, thanks, lead], " + meritKeys + " } }")
                .with("indicators", "{ conduct: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .scale("faults", "TABLE", "rows: { late: 1, offPost: 5, absent: 10, breach: 20 }").scale("merits", "TABLE", "rows: { praise: 5, thanks: 3, lead: 1 }")
                .rule("扣分", "{kind}", "Event( group == \"fault\", $k : kind, $t : p.faults )", "deduct(\"conduct\", lookup($k, $t))")
                .rule("加分", "{kind}", "Event( group == \"merit\", $k : kind, $t : p.merits )", "award(\"conduct\", lookup($k, $t))");
    }

    private static final String ALL = "count: KIND, same-matter: ALL, late-report: CORRECTION";
    private static final String HIGHEST = "count: KIND, same-matter: HIGHEST, late-report: CORRECTION";

    private static Office.Result run(Office office, Draft draft) {
        return office.by(draft.interpreted());
    }

    private static Office office() {
        return Office.in("2026-03").officer("甲");
    }

    // treatAs and discard

    private static final Draft CHAIN = policy(ALL, ALL).number("limit", "30")
            .rule("迟到视同脱岗", "Occurrence( kind == \"late\", amount > p.limit )", "treatAs(\"offPost\")")
            .rule("脱岗视同旷工", "Occurrence( kind == \"offPost\", probation == \"是\" )", "treatAs(\"absent\")")
            .rule("未核实不计", "Occurrence( kind == \"lead\", confirmed == false )", "discard()");

    @ParameterizedTest(name = "{0} minutes late, on probation {1}: {2}")
    @CsvSource({"30, 否, -1", "31, 否, -5", "31, 是, -10", "1, 是, -1"})
    void one_kind_is_treated_as_another_and_that_as_a_third(String minutes, String probation, String points) {
        Office office = Office.in("2026-03").officer("甲", "probation", probation).amount("E1", "甲", "late", "2026-03-02", minutes);
        CompiledPolicy compiled = CHAIN.interpreted();
        Office.Result result = office.byOpen(compiled);

        assertThat(result.lines("甲", "conduct")).containsExactly(points);
        ClassifiedEvent event = events(office, compiled).allOf("甲").get(0);
        assertThat(event.report().kind()).isEqualTo("late");
        assertThat(event.rules()).hasSize(points.equals("-1") ? 0 : points.equals("-5") ? 1 : 2);
    }

    @Test
    void the_name_of_a_line_is_what_the_event_counts_as() {
        Office.Result result = run(office().amount("E1", "甲", "late", "2026-03-02", "31"), CHAIN);

        assertThat(result.linesOf("甲").get(0).reason().zh()).isEqualTo("脱岗");
        assertThat(result.linesOf("甲").get(0).reason().en()).isEqualTo("Off post");
    }

    @Test
    void what_is_discarded_leaves_no_line_but_is_told_and_is_not_counted() {
        Draft draft = CHAIN.number("second", "2").number("extra", "100")
                .rule("第二次", "Event( kind == \"lead\", nthInMonth >= p.second, $x : p.extra )", "award(\"conduct\", $x)");
        Office office = office().event("E1", "甲", "lead", "2026-03-02", "2026-03-02", null, 1, null, Map.of("confirmed", false))
                .event("E2", "甲", "lead", "2026-03-03", "2026-03-03", null, 1, null, Map.of("confirmed", true));
        Office.Result result = run(office, draft);

        assertThat(result.lines("甲", "conduct")).containsExactly("1");
        assertThat(result.run().leftOut()).extracting(each -> each.finding().code() + " " + each.finding().message().zh()).containsExactly("RUN-203 事项 E1（甲）不予认定：未核实不计");
    }

    @Test
    void an_event_that_two_rules_treat_as_different_kinds_quarantines_its_assessee_alone() {
        Draft draft = CHAIN.rule("迟到视同违纪", "Occurrence( kind == \"late\", amount > p.limit )", "treatAs(\"breach\")");
        Office.Result result = run(office().officer("乙").amount("E1", "甲", "late", "2026-03-02", "31").event("E2", "乙", "absent", "2026-03-02"), draft);

        assertThat(result.quarantine("甲").orElseThrow().rule()).isEqualTo("迟到视同脱岗");
        assertThat(result.total("乙")).isEqualTo("-10");
    }

    // one matter, several reports

    @Test
    void of_one_matter_only_the_first_report_of_all_counts_whoever_made_it() {
        Draft draft = policy(ALL, "count: KIND, same-matter: FIRST_OF_ALL, late-report: CORRECTION");
        Office.Result result = run(office().officer("乙").matter("E2", "甲", "praise", "2026-03-05", "救人").matter("E1", "乙", "praise", "2026-03-05", "救人")
                .matter("E0", "甲", "thanks", "2026-03-06", "救人").matter("E3", "甲", "thanks", "2026-03-06", "送医"), draft);

        assertThat(result.lines("乙", "conduct")).containsExactly("5");
        assertThat(result.lines("甲", "conduct")).containsExactly("3");
        assertThat(result.codes()).containsExactly("RUN-202", "RUN-202");
    }

    @Test
    void a_first_report_that_is_not_recognised_does_not_take_the_matter_from_the_second() {
        Draft draft = policy(ALL, "count: KIND, same-matter: FIRST_OF_ALL, late-report: CORRECTION")
                .rule("未核实不计", "Occurrence( kind == \"lead\", confirmed == false )", "discard()");
        Office office = office().officer("乙").event("E1", "乙", "lead", "2026-03-05", "2026-03-05", null, 1, "线索", Map.of("confirmed", false))
                .event("E2", "甲", "lead", "2026-03-06", "2026-03-06", null, 1, "线索", Map.of("confirmed", true)).matter("E3", "乙", "thanks", "2026-03-07", "线索");
        Office.Result result = run(office, draft);

        assertThat(result.lines("甲", "conduct")).containsExactly("1");
        assertThat(result.lines("乙", "conduct")).isEmpty();
        assertThat(result.codes()).containsExactly("RUN-203", "RUN-202");
    }

    @Test
    void who_was_first_keeps_the_matter_although_the_report_counts_later() {
        Draft draft = policy(ALL, "count: KIND, same-matter: FIRST_OF_ALL, late-report: REPORTING_PERIOD");
        Office office = office().officer("乙").event("E1", "乙", "praise", "2026-03-05", "2026-04-02", null, 1, "救人", Map.of()).matter("E2", "甲", "praise", "2026-03-06", "救人");

        assertThat(run(office, draft).lines("甲", "conduct")).isEmpty();
    }

    @Test
    void of_one_matter_of_one_assessee_only_the_highest_line_counts_after_coefficients() {
        Draft draft = policy(ALL, HIGHEST).with("coefficients", "{ lead: { of: EVENT, take: HIGHEST, otherwise: 1 } }").number("tenfold", "10").number("half", "0.5")
                .rule("已核实", "Event( kind == \"lead\", confirmed == true, $x : p.tenfold )", "coefficient(\"lead\", $x)")
                .rule("未核实", "Event( kind == \"lead\", confirmed == true, $x : p.half )", "coefficient(\"lead\", $x)");
        Office office = office().officer("乙").matter("E1", "甲", "praise", "2026-03-05", "救人")
                .event("E2", "甲", "lead", "2026-03-06", "2026-03-06", null, 1, "救人", Map.of("confirmed", true)).matter("E3", "甲", "thanks", "2026-03-07", "救人")
                .matter("E4", "乙", "thanks", "2026-03-07", "救人").event("E5", "乙", "thanks", "2026-03-08").event("E6", "乙", "thanks", "2026-03-08");
        Office.Result result = run(office, draft);

        assertThat(result.lines("甲", "conduct")).containsExactly("0", "10", "0");
        assertThat(result.linesOf("甲")).extracting(line -> line.kind()).containsExactly(LineKind.SAME_MATTER, LineKind.RULE, LineKind.SAME_MATTER);
        assertThat(result.linesOf("甲").get(0).reason().zh()).isEqualTo("表扬；同一事由，只计 E2");
        assertThat(result.lines("乙", "conduct")).containsExactly("3", "3", "3");
    }

    @ParameterizedTest(name = "take {0}: {1}")
    @CsvSource({"HIGHEST, -15", "LOWEST, -2.5", "PRODUCT, -7.5"})
    void of_several_factors_for_one_coefficient_the_policy_takes_one(String take, String points) {
        Draft draft = policy(ALL, ALL).with("coefficients", "{ grave: { of: EVENT, take: " + take + ", otherwise: 7 } }").number("three", "3").number("half", "0.5")
                .rule("三倍", "Event( kind == \"offPost\", $x : p.three )", "coefficient(\"grave\", $x)").rule("减半", "Event( kind == \"offPost\", $x : p.half )", "coefficient(\"grave\", $x)");
        Office.Result result = run(office().event("E1", "甲", "offPost", "2026-03-05").event("E2", "甲", "late", "2026-03-06"), draft);

        assertThat(result.lines("甲", "conduct")).containsExactly(points, "-7");
        assertThat(result.linesOf("甲").get(1).reason().zh()).isEqualTo("迟到（系数 7）");
    }

    @Test
    void what_is_left_out_of_a_unit_below_another_is_told_once() {
        Draft draft = policy(ALL, ALL).with("assessee", "UNIT").with("figures", "{ own: { of: { events: [late] }, during: YEAR_TO_DATE, as: COUNT }, below: { of: own, across: CHILDREN, as: SUM, gaps: SKIP } }");
        Office office = Office.in("2026-03").below("", "分局", AssesseeKind.UNIT).below("分局", "所", AssesseeKind.UNIT)
                .event("E1", "所", "late", "2026-02-01", "2026-03-02", null, 1, null, Map.of());

        // and in slices of one, where the station is met as itself and below its bureau
        assertThat(run(office, draft).run().leftOut()).extracting(each -> each.assessee() + " " + each.finding().code()).containsExactly("所 RUN-201");
    }

    // counters

    private static Draft counting(String count) {
        return policy("count: " + count + ", same-matter: ALL, late-report: CORRECTION", ALL);
    }

    private static Events events(Office office, CompiledPolicy policy) {
        RunInput input = office.byOpen(policy).run().input();
        Period period = Period.of(input.period(), policy.version().policy().period()).orElseThrow();
        Reports reports = new Reports(new Terms(policy, period, policy.version().inForce(period.lastMonth(), new Findings())));
        Reports.Recognised recognised = reports.recognise(input);
        reports.note(recognised);
        return reports.count(recognised);
    }

    private static List<List<Integer>> counters(Office office, Draft draft) {
        return events(office, draft.interpreted()).allOf("甲").stream().map(event -> List.of(event.nthInMonth(), event.nthInQuarter(), event.nthInYear())).toList();
    }

    @Test
    void counters_begin_with_the_policy_month_quarter_and_year() {
        // the year 2026 begins on 26 December 2025, its second quarter on 26 March
        Office office = Office.in("2026-04").officer("甲").event("E0", "甲", "absent", "2025-12-25").event("E1", "甲", "absent", "2025-12-26").event("E2", "甲", "absent", "2026-03-25")
                .event("E3", "甲", "absent", "2026-03-26").event("E4", "甲", "absent", "2026-04-25").event("E5", "甲", "absent", "2026-04-26");

        assertThat(counters(office, counting("KIND"))).containsExactly(List.of(1, 1, 3), List.of(2, 2, 4));
    }

    @Test
    void the_last_day_of_a_quarter_and_the_first_of_the_next() {
        Draft year = counting("KIND").with("period", "{ kind: MONTH, from-day: 21, first-month: 1 }");
        Office last = Office.in("2014-12").officer("甲").event("E1", "甲", "absent", "2014-11-21").event("E2", "甲", "absent", "2014-12-20").event("E3", "甲", "absent", "2014-12-21");
        Office first = Office.in("2015-01").officer("甲").event("E2", "甲", "absent", "2014-12-20").event("E3", "甲", "absent", "2014-12-21");
        Draft dated = year.parameter("faults", "{ kind: TABLE, unit: POINTS, range: [0, 100], values: { 2014-01: { rows: { late: 1, offPost: 5, absent: 10, breach: 20 }, assumed: true } } }")
                .parameter("merits", "{ kind: TABLE, unit: POINTS, range: [0, 100], values: { 2014-01: { rows: { praise: 5, thanks: 3, lead: 1 }, assumed: true } } }");

        assertThat(counters(last, dated)).containsExactly(List.of(1, 1, 1), List.of(2, 2, 2));
        assertThat(counters(first, dated)).containsExactly(List.of(1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"KIND, 1 1 2", "GROUP, 1 2 3"})
    void a_kind_is_counted_alone_or_with_its_group(String count, String nth) {
        Office office = office().event("E1", "甲", "absent", "2026-03-01").event("E2", "甲", "offPost", "2026-03-02").event("E3", "甲", "absent", "2026-03-03")
                .event("E4", "甲", "praise", "2026-03-04");

        assertThat(counters(office, counting(count)).stream().limit(3).map(each -> String.valueOf(each.get(0))).reduce((a, b) -> a + " " + b)).contains(nth);
    }

    @Test
    void all_reports_of_one_matter_share_one_number() {
        Office office = office().matter("E1", "甲", "absent", "2026-03-01", "一案").matter("E2", "甲", "absent", "2026-03-02", "一案").matter("E3", "甲", "absent", "2026-03-03", "二案");

        assertThat(counters(office, counting("KIND"))).extracting(each -> each.get(0)).containsExactly(1, 1, 2);
    }

    @Test
    void a_report_of_three_times_is_three_events() {
        Office office = office().event("E1", "甲", "absent", "2026-03-01", "2026-03-01", null, 3, null, Map.of());

        assertThat(counters(office, counting("KIND"))).extracting(each -> each.get(0)).containsExactly(1, 2, 3);
        Office.Result result = run(office, counting("KIND"));
        assertThat(result.lines("甲", "conduct")).containsExactly("-10", "-10", "-10");
        assertThat(result.linesOf("甲")).extracting(line -> line.event()).containsExactly("E1#1", "E1#2", "E1#3");
    }

    @Test
    void what_is_treated_as_another_kind_counts_among_that_kind() {
        Office office = office().event("E1", "甲", "offPost", "2026-03-01").amount("E2", "甲", "late", "2026-03-02", "31").amount("E3", "甲", "late", "2026-03-03", "5");

        assertThat(counters(office, CHAIN)).extracting(each -> each.get(0)).containsExactly(1, 2, 1);
    }

    @Property(tries = 100)
    void the_order_of_reports_means_nothing(@ForAll Random chance) {
        Office office = Office.in("2026-03").officer("甲").officer("乙");
        for (int i = 0; i < 12; i++) {
            office.event("E%02d".formatted(i), chance.nextBoolean() ? "甲" : "乙", List.of("late", "offPost", "absent", "praise").get(chance.nextInt(4)),
                    "2026-03-0" + (1 + chance.nextInt(9)), "2026-03-20", "40", 1 + chance.nextInt(2), chance.nextBoolean() ? "案" + chance.nextInt(3) : null, Map.of());
        }
        Draft draft = policy("count: GROUP, same-matter: FIRST_OF_ALL, late-report: CORRECTION", HIGHEST);

        assertThat(run(office.shuffled(chance), draft).run().hash()).isEqualTo(run(office, draft).run().hash());
        assertThat(run(office.shuffled(chance), draft).run().leftOut()).isEqualTo(run(office, draft).run().leftOut());
    }

    // late reports

    @ParameterizedTest(name = "{0} in the run of {1}: {2}")
    @CsvSource({
        "CORRECTION, 2026-02, -10, ", "CORRECTION, 2026-03, , RUN-201",
        "REPORTING_PERIOD, 2026-02, , ", "REPORTING_PERIOD, 2026-03, -10, ",
    })
    void a_late_report_belongs_to_its_day_or_to_the_day_of_the_report(String late, String month, String points, String code) {
        Draft draft = policy("count: KIND, same-matter: ALL, late-report: " + late, ALL);
        Office.Result result = run(Office.in(month).officer("甲").event("E1", "甲", "absent", "2026-02-20", "2026-03-10", null, 1, null, Map.of()), draft);

        assertThat(result.lines("甲", "conduct")).isEqualTo(points == null ? List.of() : List.of(points));
        assertThat(result.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_report_on_the_next_day_of_the_same_policy_month_is_not_late() {
        Office.Result result = run(office().event("E1", "甲", "absent", "2026-02-28", "2026-03-01", null, 1, null, Map.of()), policy(ALL, ALL));

        assertThat(result.lines("甲", "conduct")).containsExactly("-10");
        assertThat(result.codes()).isEmpty();
    }

    @Test
    void a_kind_that_the_policy_does_not_assess_is_told_once() {
        Draft draft = policy(ALL, ALL).with("events", "{ fault: { kinds: [late, offPost, absent, breach], " + ALL + " }, merit: { kinds: [praise, thanks], " + ALL + " } }");

        assertThat(run(office().event("E1", "甲", "lead", "2026-03-02"), draft).codes()).containsExactly("RUN-204");
    }

    // what a report does not say

    @Test
    void a_rule_that_needs_an_amount_or_flag_which_the_report_lacks_quarantines_and_names_the_rule() {
        Office.Result result = run(office().officer("乙").officer("丙").event("E1", "甲", "late", "2026-03-02").event("E2", "乙", "lead", "2026-03-02").event("E3", "丙", "absent", "2026-03-02"), CHAIN);

        assertThat(result.quarantine("甲").orElseThrow().rule()).isEqualTo("迟到视同脱岗");
        assertThat(result.quarantine("甲").orElseThrow().finding().message().zh()).isEqualTo("甲 无法评分，规则“迟到视同脱岗”：事项 E1 没有写明“数量”");
        assertThat(result.quarantine("乙").orElseThrow().finding().message().zh()).contains("事项 E2 没有写明“已核实”");
        assertThat(result.quarantine("乙").orElseThrow().finding().place().file()).endsWith("rules.drl");
        assertThat(result.total("丙")).isEqualTo("-10");
    }
}
