package org.plumbline.scoring.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.PlainEvaluator;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.scenario.ScenarioReader;
import org.plumbline.scoring.scenario.Scenarios;

/** A small policy without a doubt, changed in one place at a time: exactly that is told, at its place. */
class LintTest {

    private static final String POLICY = PolicyBundle.POLICY;
    private static final String PARAMETERS = PolicyBundle.PARAMETERS;
    private static final String RULES = PolicyBundle.RULES;
    private static final String SCENARIOS = PolicyBundle.SCENARIOS;
    private static final String CATALOGUE = "catalogue.yaml";

    /** Stands in a text before the place that the finding names. */
    private static final String HERE = "‸";

    /**
     * One doubt.
     *
     * @param old  text of the good pack, which stands there once
     * @param made what takes its place
     * @param in   the file that the finding names; {@code at}: text of it with the mark
     */
    private record Doubt(String name, String file, String old, String made, String in, String at, String code) { }

    private static final List<Doubt> DOUBTS = new ArrayList<>();

    private static void doubt(String name, String file, String old, String made, String in, String at, String code) {
        DOUBTS.add(new Doubt(name, file, old, made, in, at, code));
    }

    static {
        String work = "‸work: { name: 办结率";
        String care = "‸care: { name: 质量";
        String table = "rows: [ { from: 0, value: 30 }, { from: 10, value: 10 } ]";
        String quota = "- { grades: [GOOD], at-most: 0.4, within: main, of: GRADED, rounding: DOWN, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN }";

        doubt("values between two rules", RULES, "rate < p.floor,", "rate < p.floor, rate > 0,", RULES, "rule ‸\"达到目标\"", "LINT-001");
        doubt("values of two rules", RULES, "faults > p.few, $faults : faults, $table", "faults >= p.few, $faults : faults, $table", RULES, "rule ‸\"差错多\"", "LINT-002");
        doubt("a parameter without use", PARAMETERS, "many:  ", "much: { unit: COUNT, range: [0, 50], values: { 2026-01: { value: 20, assumed: true } } }\nmany:  ", PARAMETERS, "‸much:", "LINT-003");
        doubt("a figure without use", POLICY, "  rate: {", "  idle: { of: faults, over: due, when-none: ZERO }\n  rate: {", POLICY, "‸idle:", "LINT-004");
        doubt("a grade out of reach", POLICY, "    - { code: GOOD,", "    - { code: BEST, name: 优, from: 101 }\n    - { code: GOOD,", POLICY, "from: ‸101", "LINT-005");

        doubt("conditions that contradict each other", RULES, "delays > p.many,", "delays > p.many, delays < p.few,", RULES, "rule ‸\"超时太多\"", "LINT-007");
        doubt("a threshold beyond what can be", PARAMETERS, "{ value: 20, assumed", "{ value: 50, assumed", RULES, "rule ‸\"超时太多\"", "LINT-007");
        doubt("two kinds at once", RULES, "kind == \"breach\"", "kind == \"breach\", group == \"merit\"", RULES, "rule ‸\"否决\"", "LINT-007");
        doubt("figures that cannot stand so to each other", RULES, "delays > p.many,", "rate > delays, delays > p.many,", RULES, "rule ‸\"超时太多\"", "LINT-007");

        doubt("nobody paid exactly at the line", RULES, "total >= p.high", "total > p.high", RULES, "rule ‸\"低奖\"", "LINT-008");
        doubt("paid twice exactly at the line", RULES, "total < p.high", "total <= p.high", RULES, "rule ‸\"低奖\"", "LINT-009");

        doubt("more work, fewer points", RULES, "between($rate, $floor, $target)", "minus(1, between($rate, $floor, $target))", RULES, "rule ‸\"按比例\"", "LINT-010");
        doubt("fewer faults, fewer points", PARAMETERS, table, "rows: [ { from: 0, value: 30 }, { from: 10, value: 35 } ]", RULES, "rule ‸\"差错多\"", "LINT-010");
        doubt("fewer points at the target than below it", RULES, "$o.full(\"work\")", "$o.share(\"work\", $rate)", RULES, "rule ‸\"达到目标\"", "LINT-010");

        doubt("indicators that do not make up their section", PARAMETERS, "workPoints: { unit: POINTS, range: [0, 100], values: { 2026-01: { value: 60, clause: 一 }",
                "workPoints: { unit: POINTS, range: [0, 100], values: { 2026-01: { value: 60, clause: 一 }, 2026-07: { value: 50, clause: 一 }", POLICY, "‸main: { points", "LINT-011");
        doubt("weights that make up nothing", POLICY, "points: 40,", "points: 40, weight: 0.3,", POLICY, "‸main: { points", "LINT-012");
        doubt("points that no rule gives", POLICY, "points: 40,", "points: 40, ceiling: 35,", POLICY, care, "LINT-013");
        doubt("a coefficient that the ceiling cuts", PARAMETERS, "value: 0.9, assumed", "value: 1.2, assumed", POLICY, "‸effort:", "LINT-014");
        doubt("a parameter that begins late", PARAMETERS, "{ 2026-01: { value: 20, assumed", "{ 2026-05: { value: 20, assumed", PARAMETERS, "‸many:", "LINT-015");
        doubt("a parameter of which the first days have no value", PARAMETERS, "range: [0, 5], values: { 2026-01: { clause: 三", "range: [0, 5], dated-by: EVENT_DAY, values: { 2026-01-02: { clause: 三", PARAMETERS, "‸merits:", "LINT-034");
        doubt("quotas that leave no grade to some", POLICY, quota, quota + "\n    " + quota.replace("GOOD", "POOR").replace("0.4", "0.5"), POLICY, "- ‸{ grades: [POOR]", "LINT-016");
        doubt("quotas that need too many", POLICY, quota, quota + "\n    - { grades: [GOOD], at-least: 0.5, of: GRADED, rounding: UP, within: main, when-not-met: WARN }", POLICY, "- ‸{ grades: [GOOD], at-least", "LINT-016");
        doubt("a share of a small group that is nobody", POLICY, "at-most: 0.4", "at-most: 0.19", POLICY, "- ‸{ grades: [GOOD]", "LINT-017");

        doubt("an item that is limited", CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: INCIDENTS,", POLICY, care, "LINT-018");
        doubt("an item whose name is limited", CATALOGUE, "zh: 差错数", "zh: 辖区发案数", POLICY, care, "LINT-018");
        doubt("an indicator whose name is limited", POLICY, "name: 办结率", "name: 破案率", POLICY, "‸work: { name: 破案率", "LINT-018");
        doubt("an event kind whose name is limited", CATALOGUE, "zh: 感谢", "zh: 退查案件", POLICY, "‸merit: { name: 加分", "LINT-018");
        doubt("people ranked by detentions", CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: DETENTIONS,", POLICY, care, "LINT-019");
        doubt("people ranked by what is named as petitions", CATALOGUE, "zh: 差错数", "zh: 群众上访次数", POLICY, care, "LINT-019");

        doubt("peers of one sex", CATALOGUE, "zh: 派出所", "zh: 性别", POLICY, "‸main: { by", "LINT-021");
        doubt("an attribute that is sheltered", CATALOGUE, "zh: 派出所, en: Station }", "zh: 分类, en: Class }, protected: ETHNICITY", POLICY, "‸main: { by", "LINT-021");
        doubt("leave that costs points", CATALOGUE, "unit: FAULT,", "unit: FAULT, protected: LEAVE,", RULES, "rule ‸\"差错多\"", "LINT-022");
        doubt("events that are sheltered", CATALOGUE, "en: Breach } }", "en: Breach }, protected: PREGNANCY }", RULES, "rule ‸\"否决\"", "LINT-021");
        doubt("events whose name is sheltered", CATALOGUE, "zh: 违纪", "zh: 女民警产检", RULES, "rule ‸\"否决\"", "LINT-021");
        doubt("leave that vetoes", CATALOGUE, "zh: 违纪", "zh: 病假", RULES, "rule ‸\"否决\"", "LINT-022");

        doubt("a clause that no rule names", POLICY, "clause: 三 }", "clause: 三(一) }", POLICY, "‸merit: { name: 加分", "LINT-024");
        doubt("a veto whose clause no rule names", POLICY, "total: 0, clause: 四", "total: 0, clause: 九", POLICY, "‸breach: { total", "LINT-024");
        doubt("a rule without a reason", RULES, "@Clause(\"四\") @Reason(\"{kind}\")", "@Clause(\"四\") @Reason(\" \")", RULES, "rule ‸\"否决\"", "LINT-033");
        doubt("a rule without a clause", RULES, "rule \"低奖\"\n    @Clause(\"五\")", "rule \"低奖\"\n    @Clause(\" \")", RULES, "rule ‸\"低奖\"", "LINT-025");

        doubt("a waiver of nothing", POLICY, "outcomes:", "waive:\n  - { code: LINT-010, at: work, reason: 试行 }\noutcomes:", POLICY, "- ‸{ code: LINT-010", "LINT-030");
        doubt("a waiver of what cannot be waived", POLICY, "outcomes:", "waive:\n  - { code: LINT-021, at: main, reason: 试行 }\noutcomes:", POLICY, "- ‸{ code: LINT-021", "LINT-031");
        doubt("a waiver of no finding", POLICY, "outcomes:", "waive:\n  - { code: SCENARIO-101, at: main, reason: 试行 }\noutcomes:", POLICY, "- ‸{ code: SCENARIO-101", "LINT-031");
    }

    private static PolicyBundle good() {
        try {
            PolicyBundle read = PolicyBundle.read(Path.of("src/test/resources/lint"));
            return new PolicyBundle("", read.texts(), CATALOGUE, read.catalogue());
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static String text(PolicyBundle bundle, String file) {
        return file.equals(CATALOGUE) ? bundle.catalogue() : bundle.texts().get(file);
    }

    private static PolicyBundle with(PolicyBundle bundle, String file, String old, String made) {
        assertThat(text(bundle, file).split(Pattern.quote(old), -1)).as("“%s” stands once", old).hasSize(2);
        String text = text(bundle, file).replace(old, made);
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        if (!file.equals(CATALOGUE)) {
            texts.put(file, text);
        }
        return new PolicyBundle("", texts, CATALOGUE, file.equals(CATALOGUE) ? text : bundle.catalogue());
    }

    private static PolicyVersion version(PolicyBundle bundle) {
        Findings findings = new Findings();
        PolicyVersion version = PolicyVersion.read(bundle, findings).orElseThrow(() -> new AssertionError(findings.sorted()));
        assertThat(findings.sorted()).isEmpty();
        return version;
    }

    private static Waivers.Settled lint(PolicyBundle bundle) {
        Findings findings = new Findings();
        PolicyVersion version = version(bundle);
        RuleBook book = RuleBook.of(version, findings);
        assertThat(findings.sorted()).isEmpty();
        Remarks remarks = new Remarks();
        Lint.check(book, remarks);
        return Waivers.settle(version.policy().waivers(), remarks.all(), EnumSet.of(Look.TEXTS));
    }

    @Test
    void of_a_good_policy_nothing_is_said_neither_by_its_text_nor_by_its_scenarios() {
        PolicyCheck.Report report = PolicyCheck.check(good());

        assertThat(report.findings()).isEmpty();
        assertThat(report.waived()).isEmpty();
        assertThat(lint(good()).findings()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> each_doubt_is_told_alone_at_its_place_in_both_languages() {
        return DOUBTS.stream().map(doubt -> dynamicTest(doubt.name(), () -> {
            PolicyBundle bundle = with(good(), doubt.file(), doubt.old(), doubt.made());
            List<Finding> findings = lint(bundle).findings();

            assertThat(findings).as("%s", findings).extracting(Finding::code).containsExactly(doubt.code());
            assertThat(findings.get(0).place()).hasToString(doubt.in() + ":" + place(text(bundle, doubt.in()), doubt.at()));
            Stream.of(findings.get(0).message(), findings.get(0).remedy()).flatMap(text -> Stream.of(text.zh(), text.en()))
                    .forEach(words -> assertThat(words).isNotBlank().doesNotContain("{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "null"));
        }));
    }

    private static String place(String text, String marked) {
        int at = text.indexOf(marked.replace(HERE, "")) + marked.indexOf(HERE);
        assertThat(at).as(marked).isGreaterThanOrEqualTo(marked.indexOf(HERE));
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1 + ":" + (at - text.lastIndexOf('\n', at - 1));
    }

    @Test
    void every_finding_of_the_texts_is_tried_but_the_one_on_too_many_combinations_and_too_many_indicators() {
        // those on figures are tried in FigureUsesTest
        Set<LintCode> onFigures = Set.of(LintCode.NEVER_ENOUGH, LintCode.NOBODY_LEFT, LintCode.CHOOSES_NOTHING, LintCode.LEAVE_IS_DUE);
        assertThat(DOUBTS).extracting(Doubt::code).containsAll(Stream.of(LintCode.values()).filter(code -> code.look() == Look.TEXTS)
                .filter(code -> code != LintCode.TOO_MANY_POINTS && code != LintCode.MANY_INDICATORS && !onFigures.contains(code)).map(LintCode::id).toList());
    }

    @Test
    void more_than_thirty_indicators_are_told_at_the_thirty_first() {
        StringBuilder more = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (int i = 1; i <= 28; i++) {
            more.append("  more").append(i).append(": { scoring: ADJUST, floor: 0, ceiling: 1, not-applicable: NEVER, clause: 三 }\n");
            rules.append("rule \"再加").append(i).append("\" @Clause(\"三\") @Reason(\"{kind}\") when $e : Event( kind == \"praise\" ) then $e.award(\"more").append(i).append("\", 1); end\n");
        }
        PolicyBundle bundle = with(with(good(), POLICY, "events:\n", more + "events:\n"), RULES, "rule \"否决\"", rules + "rule \"否决\"");

        assertThat(lint(bundle).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("LINT-020");
            assertThat(finding.place()).hasToString(POLICY + ":" + place(text(bundle, POLICY), "‸more28:"));
        });
    }

    @Test
    void a_waived_finding_counts_no_more_and_is_shown_with_its_reason() {
        PolicyBundle bundle = with(with(good(), CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: INCIDENTS,"),
                POLICY, "outcomes:", "waive: [ { code: LINT-018, at: care, reason: 原文写明 } ]\noutcomes:");

        assertThat(lint(bundle).findings()).isEmpty();
        assertThat(lint(bundle).waived()).singleElement().satisfies(waived -> {
            assertThat(waived.finding().code()).isEqualTo("LINT-018");
            assertThat(waived.reason()).isEqualTo("原文写明");
        });
    }

    @Test
    void a_waiver_with_a_slip_is_answered_with_what_it_means() {
        PolicyBundle limited = with(good(), CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: INCIDENTS,");
        assertThat(lint(with(limited, POLICY, "outcomes:", "waive: [ { code: LINT-18, at: care, reason: 原文写明 } ]\noutcomes:")).findings()).extracting(each -> each.message().en())
                .contains("LINT-18 at care cannot be waived, did you mean LINT-018?");
        assertThat(lint(with(limited, POLICY, "outcomes:", "waive: [ { code: LINT-018, at: caer, reason: 原文写明 } ]\noutcomes:")).findings()).extracting(each -> each.message().en())
                .contains("the waiver of LINT-018 at caer waives nothing, did you mean care?");
    }

    @Test
    void what_the_law_forbids_stays_an_error_whatever_reason_is_written() {
        PolicyBundle bundle = with(with(good(), CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: DETENTIONS,"),
                POLICY, "outcomes:", "waive: [ { code: LINT-019, at: care, reason: 上级要求 } ]\noutcomes:");

        assertThat(lint(bundle).findings()).extracting(Finding::code).containsExactlyInAnyOrder("LINT-019", "LINT-031");
        assertThat(lint(bundle).findings()).allMatch(Finding::isError);
        assertThat(lint(bundle).waived()).isEmpty();
    }

    @Test
    void a_policy_may_make_what_is_limited_an_error_which_then_cannot_be_waived() {
        PolicyBundle limited = with(good(), CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: INCIDENTS,");
        PolicyBundle strict = with(limited, POLICY, "outcomes:", "lint: { limited: ERROR }\noutcomes:");
        PolicyBundle waived = with(strict, POLICY, "outcomes:", "waive: [ { code: LINT-018, at: care, reason: 上级要求 } ]\noutcomes:");

        assertThat(lint(limited).findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(lint(strict).findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(lint(waived).findings()).extracting(Finding::code).containsExactlyInAnyOrder("LINT-018", "LINT-031");
    }

    @Test
    void what_the_catalogue_says_of_an_item_is_stronger_than_its_name() {
        assertThat(lint(with(with(good(), CATALOGUE, "zh: 差错数", "zh: 拘留人数"), CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: NONE,")).findings()).isEmpty();
        assertThat(lint(with(good(), CATALOGUE, "zh: 差错数", "zh: 信访件未办结数")).findings()).as("how petitions are handled").isEmpty();
        assertThat(lint(with(with(good(), CATALOGUE, "zh: 派出所", "zh: 民族"), CATALOGUE, "en: Station }", "en: Station }, protected: NONE")).findings()).isEmpty();
    }

    @Test
    void units_may_be_compared_by_what_people_may_not_but_the_article_is_told() {
        PolicyBundle bundle = with(with(with(good(), CATALOGUE, "unit: FAULT,", "unit: FAULT, limited: DETENTIONS,"), POLICY, "assessee: OFFICER", "assessee: UNIT"),
                RULES, "rule \"达到目标\"", "rule \"达到目标\"");
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        texts.computeIfPresent(RULES, (file, text) -> text.replace("OfficerMonth", "UnitMonth"));

        assertThat(lint(new PolicyBundle("", texts, CATALOGUE, bundle.catalogue())).findings()).extracting(finding -> finding.code() + " " + finding.severity()).containsExactly("LINT-018 WARNING");
    }

    private static PolicyBundle ofLeave(String rule, String old, String made) {
        PolicyBundle leave = with(with(good(), CATALOGUE, "unit: DAY,", "unit: DAY, protected: LEAVE,"), POLICY, "outcomes:\n", "outcomes:\n  talk: { kind: PENALTY, unit: NONE }\n  fine: { kind: PENALTY, unit: CNY, round-to: 1, rounding: DOWN }\n");
        return with(with(leave, POLICY, old, made), RULES, "@Reason(\"超时 {delays} 天\")\nwhen $o : OfficerMonth( delays > p.many, $delays : delays, $less : p.less )\nthen $o.coefficient(\"effort\", $less);", "@Reason(\"请假\")\n" + rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Ranked( delays > p.many )                   | atMost(\"POOR\")       | Ranked( delays < p.many )",
            "Ranked( delays >= p.many )                  | ungraded()            | Ranked( total < p.high, delays <= p.many )",
            "Enrolment( delays > p.many )                | notGraded()           | Enrolment( delays == 0 )",
            "Enrolment( delays != 0 )                    | notPaid()             | Enrolment( delays < p.many )",
            "Standing( grade == \"POOR\", delays > 0 )    | penalty(\"talk\")     | Standing( grade == \"POOR\", delays <= 0 )",
            "Standing( total < p.good, $days : delays )  | penalty(\"fine\", $days) | Standing( total < p.good, $days : total )"})
    void leave_must_not_cost_grade_or_money_but_who_has_none_may_be_meant(String costs, String call, String doesNot) {
        String policy = "assessee: OFFICER";
        assertThat(lint(ofLeave("when $o : " + costs + "\nthen $o." + call + ";", policy, policy)).findings()).extracting(each -> each.code() + " " + each.place().file()).contains("LINT-022 rules.drl");
        assertThat(lint(ofLeave("when $o : " + doesNot + "\nthen $o." + call + ";", policy, policy)).findings()).extracting(Finding::code).doesNotContain("LINT-022");
    }

    @Test
    void what_leave_takes_of_points_that_events_give_is_seen_beyond_the_floor_of_the_indicator() {
        String merit = "scoring: ADJUST, floor: 0, ceiling: 10, not-applicable: NEVER";
        PolicyBundle taken = ofLeave("when $o : OfficerMonth( delays > p.many )\nthen $o.deduct(\"merit\", 1);", merit, "scoring: ADJUST, floor: 0, ceiling: 10, measures: [delays], not-applicable: NEVER");
        PolicyBundle counted = ofLeave("when $o : OfficerMonth( days > p.many )\nthen $o.deduct(\"merit\", 1);", merit, "scoring: ADJUST, floor: 0, ceiling: 10, measures: [days], not-applicable: NEVER");
        PolicyBundle events = with(with(with(counted, POLICY, "figures:\n", "figures:\n  days: { of: { events: [breach] }, as: COUNT }\n"), CATALOGUE, "zh: 违纪", "zh: 病假"), RULES, "$e.veto(\"breach\")", "$e.award(\"merit\", 1)");

        assertThat(lint(taken).findings()).extracting(Finding::code).contains("LINT-022");
        assertThat(lint(events).findings()).as("leave that is reported as events").extracting(Finding::code).contains("LINT-022");
    }

    @Test
    void more_work_that_costs_points_which_events_give_is_told_beyond_the_floor_of_the_indicator() {
        PolicyBundle bundle = with(with(good(), POLICY, "floor: 0, ceiling: 10, not-applicable: NEVER", "floor: 0, ceiling: 10, measures: [done], not-applicable: NEVER"),
                RULES, "rule \"否决\"", "rule \"做得多\" @Clause(\"三\") @Reason(\"多\") when $o : OfficerMonth( done > p.many ) then $o.deduct(\"merit\", 1); end\nrule \"否决\"");

        assertThat(lint(bundle).findings()).extracting(Finding::code).contains("LINT-010");
    }

    @Test
    void whom_a_policy_is_for_and_the_flags_that_its_rules_read_are_told_where_they_stand() {
        PolicyBundle chosen = with(with(good(), CATALOGUE, "zh: 岗位", "zh: 性别"), POLICY, "assessee: OFFICER", "assessee: OFFICER\napplies-to: { post: [A] }");
        PolicyBundle flagged = with(with(good(), CATALOGUE, "en: Breach } }", "en: Breach }, flags: { expecting: { zh: 孕期, en: Expecting } } }"), RULES, "kind == \"breach\"", "kind == \"breach\", expecting == true");

        assertThat(lint(chosen).findings()).extracting(each -> each.code() + " " + each.place()).containsExactly("LINT-021 policy.yaml:" + place(text(chosen, POLICY), "applies-to: { ‸post"));
        assertThat(lint(flagged).findings()).extracting(each -> each.code() + " " + each.place()).containsExactly("LINT-021 rules.drl:" + place(text(flagged, RULES), "rule ‸\"否决\""));
    }

    @Test
    void leave_may_lower_what_is_due() {
        PolicyBundle bundle = with(good(), CATALOGUE, "name: { zh: 应办件数, en: Due }, kind: COUNT, unit: CASE, range: [0, 100], reported-by: 平台, influenced: false }",
                "name: { zh: 应办件数, en: Due }, kind: COUNT, unit: CASE, range: [0, 100], reported-by: 平台, influenced: false }\n"
                        + "  sickLeave: { name: 病假天数, kind: COUNT, unit: DAY, range: [0, 31], reported-by: 政工, influenced: false }");
        PolicyBundle lowered = with(bundle, POLICY, "rate: { of: done, over: due,", "dueThen: { of: due, against: { figure: sickLeave, as: DIFFERENCE } }\n  rate: { of: done, over: dueThen,");
        PolicyBundle deducted = with(bundle, POLICY, "rate: { of: done, over: due,", "doneThen: { of: done, against: { figure: sickLeave, as: DIFFERENCE } }\n  rate: { of: doneThen, over: due,");

        assertThat(lint(lowered).findings()).isEmpty();
        assertThat(lint(deducted).findings()).extracting(each -> each.code() + " " + each.message().en()).as("points, and the place among equals").containsExactly(
                "LINT-022 main costs somebody points, grade, place or money for lawful leave, 病假天数: leave may only lower what is due",
                "LINT-022 work costs somebody points, grade, place or money for lawful leave, 病假天数: leave may only lower what is due");
    }

    @Test
    void a_threshold_that_scenarios_do_not_meet_from_each_side_is_told() {
        PolicyBundle without = with(good(), SCENARIOS, "{ done: 9, due: 10, faults: 3, delays: 0 }, expect: { total: 90,", "{ done: 10, due: 10, faults: 0, delays: 0 }, expect: { total: 100,");
        CompiledPolicy policy = PlainEvaluator.of(version(without));
        ThresholdProof proof = new ThresholdProof(policy.book());
        Scenarios.run(policy.evaluatedBy(proof.watching(policy.evaluator())), ScenarioReader.read(policy.version(), new Findings()));
        Remarks remarks = new Remarks();
        proof.tell(remarks);
        List<Finding> findings = remarks.all().stream().map(Remark::finding).toList();

        assertThat(findings).extracting(Finding::code).containsOnly("LINT-026");
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.message().en()).isEqualTo("no scenario has total exactly at the threshold p.high");
            assertThat(finding.place()).hasToString(RULES + ":" + place(text(good(), RULES), "‸total >= p.high"));
        });
    }
}
