package org.plumbline.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.CutInput;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.ScoreSheet;

class WhatIfTest {

    private static final String BANDS = "bands: [{ code: BEST, from: 90 }, { code: GOOD, from: 60 }, { code: REST }]";
    private static final String QUOTA = "quotas: [{ grades: [BEST], places: 1, within: main, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN }]";

    private static Draft graded() {
        return Draft.earning().with("grades", "{ " + BANDS + ", quotas: [] }");
    }

    /** Sheets that depend on others, each in its own way. */
    private static List<Draft> together() {
        return List.of(
                graded().with("figures", "{ mean: { of: a, across: main, as: MEAN } }").number("factor", "1.1").rule("高于平均", "OfficerMonth( a > mean, $f : p.factor )", "coefficient(\"plus\", $f)")
                        .with("coefficients", "{ plus: { of: TOTAL, take: HIGHEST, otherwise: 1 } }"),
                graded().with("indicators", "{ work: { scoring: EARN, points: 60, ceiling: NONE, measures: [a], not-applicable: REWEIGHT, clause: 一 },"
                        + " other: { scoring: EARN, points: 40, ceiling: NONE, measures: [b], not-applicable: PEER_MEAN, clause: 二 } }").rule("其他", "OfficerMonth( $b : b )", "award(\"other\", $b)"),
                graded().with("figures", "{ sum: { of: total, across: [station], as: MEAN } }").rule("高于均分", "Ranked( total < sum )", "atMost(\"GOOD\")"));
    }

    private static Office office() {
        return Office.in("2026-03").officer("甲", "a", 70, "b", 10).officer("乙", "a", 90, "b", 30).officer("丙", "a", 90, "b", "n/a").officer("丁", "a", 20, "b", 5)
                .officer("戊", "a", 95, "b", 1, "station", "二所").officer("己", "a", 65, "b", 7, "station", "二所").officer("庚", "b", 3).event("一", "乙", "praise", "2026-03-03")
                .matter("二", "甲", "praise", "2026-03-04", "案").matter("三", "戊", "praise", "2026-03-05", "案").below("甲", "壬", AssesseeKind.OFFICER, "a", 40, "b", 2);
    }

    private static RunInput input(Draft draft) {
        return office().by(draft.interpreted()).run().input();
    }

    private static Change a(String value) {
        return Change.of("a", Figure.of(value));
    }

    private static Tried tried(WhatIf whatIf, Change... changes) {
        Findings findings = new Findings();
        return whatIf.tried(List.of(changes), findings).orElseThrow(() -> new AssertionError(findings.sorted()));
    }

    /** What a whole run of the changed input finds of somebody, and what an answer says. */
    static void mustBeWhatARunFinds(WhatIf whatIf, CompiledPolicy policy, RunInput whole, List<Change> changes) {
        String no = whatIf.who().no();
        RunResult run = new Assessment(policy, Progress.NONE).run(new Changes(whole, no, whatIf.terms()).in(whole, changes));
        Findings findings = new Findings();
        Tried tried = whatIf.tried(changes, findings).orElseThrow(() -> new AssertionError(findings.sorted()));
        ScoreSheet sheet = run.sheets().stream().filter(each -> each.participant().no().equals(no)).findFirst().orElse(null);
        Graded graded = run.graded().stream().filter(each -> each.no().equals(no)).findFirst().orElse(null);
        assertThat(words(tried.sheet())).as("sheet of %s with %s", no, changes).isEqualTo(words(sheet));
        if (tried.afterQuotas() != null || !whatIf.affected().quotas()) {
            assertThat(words(tried.afterQuotas())).as("place of %s with %s", no, changes).isEqualTo(words(graded));
        }
        assertThat(tried.beforeQuotas() == null ? null : place(tried.beforeQuotas())).as("place of %s with %s", no, changes).isEqualTo(graded == null ? null : place(graded));
        assertThat(tried.quarantined() == null ? null : tried.quarantined().finding()).isEqualTo(run.quarantine().stream().filter(each -> each.assessee().equals(no)).findFirst()
                .or(() -> run.unsettled().stream().filter(each -> each.assessee().equals(no)).findFirst()).map(each -> each.finding()).orElse(null));
    }

    private static String words(ScoreSheet sheet) {
        return sheet == null ? "none" : sheet.total() + " " + sheet.attainment() + " " + sheet.lines() + new java.util.TreeMap<>(sheet.shares()) + sheet.notGraded();
    }

    private static String words(Graded graded) {
        return graded == null ? "none" : place(graded) + graded.grade() + graded.heldBackBy() + graded.because();
    }

    private static String place(Graded graded) {
        return graded.standing().group() + " " + graded.standing().rank() + "/" + graded.standing().fromLast() + "/" + graded.standing().tied() + "/" + graded.standing().size() + graded.bandGrade();
    }

    @Test
    void another_figure_gives_another_total_lines_grade_and_place() {
        try (CompiledPolicy policy = graded().interpreted()) {
            WhatIf whatIf = WhatIf.of(policy, input(graded()), "甲");

            assertThat(whatIf.before().total()).isEqualByComparingTo("70");
            Tried tried = tried(whatIf, a("92.5"));
            assertThat(tried.total()).isEqualByComparingTo("92.5");
            assertThat(tried.attainment()).isEqualByComparingTo("0.925");
            assertThat(tried.bandGrade()).isEqualTo("BEST");
            assertThat(tried.rank()).isEqualTo(1);
            assertThat(tried.lines()).extracting(line -> line.before().points().toPlainString() + " " + line.after().points().toPlainString()).containsExactly("70.00 92.50");
            assertThat(whatIf.before().rank()).as("the question changes nothing").isEqualTo(3);
        }
    }

    @Test
    void it_is_what_a_run_finds_whatever_the_policy_and_the_figure() {
        List<Draft> drafts = new ArrayList<>(together());
        drafts.add(graded());
        drafts.add(graded().with("grades", "{ " + BANDS + ", " + QUOTA + " }"));
        drafts.add(graded().with("rankings", null));
        drafts.add(graded().with("figures", "{ below: { of: a, across: MEMBERS, as: MEAN, gaps: SKIP, at-least: 1, else: NOT_APPLICABLE } }").rule("所属", "Ranked( below < p.least )", "atMost(\"REST\")")
                .number("least", "60"));
        drafts.add(graded().with("events", "{ g: { kinds: [praise], count: KIND, same-matter: FIRST_OF_ALL, late-report: CORRECTION } }")
                .with("indicators", "{ work: { scoring: COLLECT, points: 100, ceiling: NONE, measures: [a], not-applicable: REWEIGHT, clause: 一 } }").rule("表扬", "Event( kind == \"praise\" )", "award(\"work\", 1)"));
        drafts.add(graded().with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [b, less], smallest-group: 3 } }"));
        drafts.add(graded().rule("不参加", "Enrolment( a < p.least )", "takesNoPart()").number("least", "30"));
        for (Draft draft : drafts) {
            RunInput input = input(draft);
            try (CompiledPolicy policy = draft.interpreted()) {
                for (String no : List.of("甲", "乙", "丙", "丁", "戊", "庚", "壬")) {
                    WhatIf whatIf = WhatIf.of(policy, input, no);
                    mustBeWhatARunFinds(whatIf, policy, input, List.of());
                    for (String value : List.of("-5", "20", "30", "65", "89.999", "90", "91", "1000")) {
                        mustBeWhatARunFinds(whatIf, policy, input, List.of(a(value)));
                    }
                    mustBeWhatARunFinds(whatIf, policy, input, List.of(Change.of("a", Figure.Absent.NOT_APPLICABLE), Change.of("b", Figure.of("77"))));
                    mustBeWhatARunFinds(whatIf, policy, input, List.of(Change.of("a", Figure.Absent.MISSING)));
                }
            }
        }
    }

    @Test
    void many_tries_side_by_side_are_what_each_is_alone() {
        for (Draft draft : List.of(graded(), together().get(0))) {
            try (CompiledPolicy policy = draft.interpreted()) {
                WhatIf whatIf = WhatIf.of(policy, input(draft), "乙");
                List<List<Change>> many = List.of(List.of(a("10")), List.of(a("95"), Change.of("b", Figure.of("1"))), List.of(Change.of("a", Figure.Absent.MISSING)));
                List<Tried> all = whatIf.all(many);
                for (int i = 0; i < many.size(); i++) {
                    Tried one = whatIf.tried(many.get(i), new Findings()).orElseThrow();
                    assertThat(all.get(i).total()).isEqualTo(one.total());
                    assertThat(all.get(i).rank()).isEqualTo(one.rank());
                    assertThat(all.get(i).bandGrade()).isEqualTo(one.bandGrade());
                }
            }
        }
    }

    @Test
    void the_policy_decides_who_is_scored_anew() {
        record Case(Draft draft, Affected affected) { }
        List<Case> cases = List.of(
                new Case(graded(), new Affected(true, false, List.of("station"))),
                new Case(graded().with("grades", "{ " + BANDS + ", " + QUOTA + " }"), new Affected(true, true, List.of("station"))),
                new Case(together().get(0), new Affected(false, false, List.of("station"))),
                new Case(together().get(1), new Affected(false, false, List.of("station"))),
                new Case(graded().with("figures", "{ mean: { of: a, across: [sequence], as: MEAN } }"), new Affected(false, false, List.of())),
                new Case(graded().with("events", "{ g: { kinds: [praise], count: KIND, same-matter: FIRST_OF_ALL, late-report: CORRECTION } }"), new Affected(false, false, List.of())),
                new Case(graded().with("figures", "{ below: { of: a, across: MEMBERS, as: MEAN, gaps: SKIP, at-least: 1, else: NOT_APPLICABLE } }"), new Affected(false, false, List.of())),
                new Case(graded().with("figures", "{ lastTotal: { from: small, of: total, during: PREVIOUS, at-least: 1, else: NOT_APPLICABLE } }"), new Affected(true, false, List.of("station"))));
        for (Case each : cases) {
            try (CompiledPolicy policy = each.draft().interpreted()) {
                assertThat(Affected.by(policy, "2026-03")).isEqualTo(each.affected());
            }
        }
    }

    @Test
    void of_a_run_in_slices_only_those_are_taken_who_matter() {
        Draft draft = together().get(0);
        RunInput whole = input(draft);
        try (CompiledPolicy policy = draft.interpreted()) {
            RunInput cut = Affected.by(policy, "2026-03").cut(CutInput.of(whole, 2), "戊");

            assertThat(cut.assessees()).extracting(one -> one.no()).containsExactlyInAnyOrder("己", "戊");
            assertThat(cut.records()).hasSize(2);
            mustBeWhatARunFinds(WhatIf.of(policy, cut, "戊"), policy, whole, List.of(a("40")));
            assertThatThrownBy(() -> Affected.by(policy, "2026-03").cut(CutInput.of(whole, 2), "辛")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("辛");
            assertThatThrownBy(() -> WhatIf.alone(policy, whole, "戊", new Peers("", 0, List.of()))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[station]");
        }
    }

    @Test
    void a_slice_and_the_totals_of_the_others_are_enough_where_everybody_is_scored_alone() {
        Draft draft = graded().with("grades", "{ " + BANDS + ", " + QUOTA + " }");
        RunResult whole = office().by(draft.interpreted()).run();
        try (CompiledPolicy policy = draft.interpreted()) {
            CutInput slices = CutInput.of(whole.input(), 3);
            for (int number = 0; number < slices.count(); number++) {
                for (var one : slices.slice(number).assessees()) {
                    Peers.Gathering gathering = new Peers.Gathering(one, whole.terms());
                    gathering.sheets(whole.sheets());
                    List<String> scored = whole.sheets().stream().map(sheet -> sheet.participant().no()).toList();
                    gathering.roster(whole.sheets().stream().map(ScoreSheet::participant).toList());
                    assertThat(scored).contains("甲");
                    WhatIf whatIf = WhatIf.alone(policy, slices.slice(number), one.no(), gathering.peers());
                    assertThat(whatIf.before().afterQuotas()).isNull();
                    for (String value : List.of("0", "70", "90", "99")) {
                        mustBeWhatARunFinds(whatIf, policy, whole.input(), List.of(a(value)));
                    }
                }
            }
        }
    }

    @Test
    void the_slice_of_a_person_is_found_by_halving() {
        RunInput whole = input(graded());
        for (int size = 1; size <= whole.assessees().size(); size++) {
            CutInput slices = CutInput.of(whole, size);
            for (var one : whole.assessees()) {
                assertThat(Affected.slice(slices, one.no()).assessees()).contains(one);
            }
            for (String nobody : List.of("", "丑", "龙")) {
                assertThatThrownBy(() -> Affected.slice(slices, nobody)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void kept_totals_are_enough_where_no_ties_are_broken() {
        RunResult whole = office().by(graded().interpreted()).run();
        Draft broken = graded().with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [b], smallest-group: 1 } }");
        try (CompiledPolicy policy = graded().interpreted(); CompiledPolicy breaking = broken.interpreted()) {
            List<BigDecimal> totals = whole.graded().stream().filter(each -> each.standing().group().equals("所") && !each.no().equals("丁")).map(each -> each.standing().sheet().total()).toList();
            WhatIf whatIf = WhatIf.alone(policy, CutInput.of(whole.input(), 2).slice(0), "丁", Peers.ofTotals("所", true, totals));
            for (String value : List.of("0", "20", "70", "90", "99")) {
                mustBeWhatARunFinds(whatIf, policy, whole.input(), List.of(a(value)));
            }
            assertThat(WhatIf.alone(graded().with("rankings", "{ main: { by: total, within: [station], ties: COMPETITION, break-by: [], smallest-group: 99 } }").interpreted(),
                    CutInput.of(whole.input(), 2).slice(0), "丁", Peers.ofTotals("所", false, totals)).before().rank()).isNull();
            assertThatThrownBy(() -> WhatIf.alone(breaking, CutInput.of(whole.input(), 2).slice(0), "丁", Peers.ofTotals("所", true, totals)))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2 values");
        }
    }

    private static List<String> refusals(Change... changes) {
        Draft draft = graded().catalogue(Draft.CATALOGUE.replace("      flag: {", "      part: { name: 部分, kind: COUNT, unit: CASE, range: [0, 1000], part-of: less, better: HIGHER, reported-by: 所, influenced: true }\n      flag: {")
                .replace("  flag: {", "  part: { name: 部分, kind: COUNT, unit: CASE, range: [0, 1000], part-of: less, better: HIGHER, reported-by: 所, influenced: true }\n  flag: {"));
        try (CompiledPolicy policy = draft.interpreted()) {
            RunInput input = Office.in("2026-03").officer("甲", "a", 70, "less", 5, "part", 3).by(draft.interpreted()).run().input();
            Findings findings = new Findings();
            assertThat(WhatIf.of(policy, input, "甲").tried(Arrays.asList(changes), findings).isPresent()).isEqualTo(!findings.hasErrors());
            return findings.sorted().stream().map(each -> each.code() + " " + each.place() + " " + each.message().en() + "; " + each.remedy().en()).toList();
        }
    }

    @Test
    void what_could_not_be_reported_is_refused_with_place_value_and_remedy() {
        assertThat(refusals(Change.of("aa", Figure.of("1")))).containsExactly("RUN-262 aa what if: the catalogue has no item aa, did you mean a?; use the code of an item of the catalogue");
        assertThat(refusals(Change.of("flag", Figure.of("1")))).containsExactly("RUN-263 flag what if: 是否 (flag) is \"1\", which is not yes or no; write yes or no");
        assertThat(refusals(Change.of("a", new Figure.Flag(true)))).containsExactly("RUN-263 a what if: 甲项 (a) is \"true\", which is not a number; write a number");
        assertThat(refusals(Change.of("a", Figure.of("0.1234567890123456789")))).singleElement().asString().startsWith("RUN-263 a ").contains("at most 18 decimals");
        assertThat(refusals(Change.of("less", Figure.of("7.5")))).containsExactly("RUN-264 less what if: 越少越好 (less) is \"7.5\", which is not a whole number; write a whole number");
        assertThat(refusals(Change.of("less", Figure.of("1001")))).containsExactly("RUN-265 less what if: 越少越好 (less) is \"1001\", which is not between 0 and 1000; write a number from 0 to 1000");
        assertThat(refusals(Change.of("part", Figure.of("6")))).containsExactly("RUN-266 part what if: 部分 (part) is 6, more than 越少越好 (less), 5, of which it is a part; write at most 5, or change 越少越好 (less), too");
        assertThat(refusals(Change.of("less", Figure.of("2")))).singleElement().asString().startsWith("RUN-266 less ");
        assertThat(refusals(Change.of("less", Figure.of("9")), Change.of("part", Figure.of("9")))).isEmpty();
        assertThat(refusals(Change.of("level", new Figure.Choice("HIHG")))).containsExactly("RUN-267 level what if: 档次 (level) has no value \"HIHG\", did you mean HIGH?; use one of: HIGH, MIDDLE, LOW");
        assertThat(refusals(Change.of("marks", new Figure.Choices(List.of("X", "W"))))).singleElement().asString().startsWith("RUN-267 marks ");
        assertThat(refusals(new Change("a", "2026-04", Figure.of("1")))).containsExactly("RUN-268 a what if: the period 2026-04 of 甲项 (a) is none of the assessed 2026-03; write 2026-03 or one of its policy months");
        assertThat(refusals(Change.of("a", Figure.of("1")), new Change("a", "2026-03", Figure.of("2")))).singleElement().asString().startsWith("RUN-269 a ");
    }

    @Test
    void a_month_of_an_assessed_quarter_can_be_thought_otherwise() {
        Draft draft = graded().with("period", "{ kind: QUARTER, from-day: 1, first-month: 1 }")
                .with("figures", "{ months: { of: b, during: PERIOD, as: SUM, gaps: SKIP } }").with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [months], not-applicable: REWEIGHT, clause: 一 } }")
                .rule("得分", "OfficerQuarter( $a : months )", "award(\"work\", $a)");
        try (CompiledPolicy policy = draft.interpreted()) {
            RunInput input = Office.in("2026-Q1").officer("甲").earlier("甲", "2026-01", "b", 20).earlier("甲", "2026-02", "b", 30).by(draft.interpreted()).run().input();
            WhatIf whatIf = WhatIf.of(policy, input, "甲");

            assertThat(whatIf.before().total()).isEqualByComparingTo("50");
            assertThat(tried(whatIf, new Change("b", "2026-02", Figure.of("45")), new Change("b", "2026-03", Figure.of("1"))).total()).isEqualByComparingTo("66");
        }
    }

    /** Points of each of twelve indicators are booked by rules of their own. */
    private static Draft twelve() {
        StringBuilder indicators = new StringBuilder("{ ");
        Draft draft = graded();
        for (int i = 0; i < 12; i++) {
            String measure = List.of("a", "b", "c", "d").get(i % 4);
            indicators.append(i == 0 ? "" : ", ").append("i").append(i).append(": { scoring: COLLECT, points: 10, measures: [").append(measure).append("], not-applicable: REWEIGHT, clause: 一 }");
            draft = draft.rule("规则" + i, "OfficerMonth( " + measure + " >= p.least, $v : " + measure + " )", "award(\"i" + i + "\", $v)");
        }
        return draft.rule("得分", "OfficerMonth( $a : a )", "award(\"i0\", $a)").number("least", "2").with("total",
                "{ points: 120, order: [indicators, weights, adjustments, coefficients, limits, veto], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }")
                .with("indicators", indicators.append(" }").toString());
    }

    @Test
    void a_slider_is_answered_at_once() {
        Draft draft = twelve();
        try (CompiledPolicy policy = draft.compiled()) {
            Office office = Office.in("2026-03");
            for (int i = 0; i < 40; i++) {
                office.officer("P" + i, "a", i % 9, "b", i % 7, "c", i % 5, "d", 3);
            }
            RunInput input = office.by(draft.interpreted()).run().input();
            WhatIf whatIf = WhatIf.of(policy, input, "P7");
            Random chance = new Random(1);
            List<Long> nanos = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                long begin = System.nanoTime();
                tried(whatIf, a(String.valueOf(chance.nextInt(12))), Change.of("b", Figure.of(String.valueOf(chance.nextInt(12)))));
                nanos.add(System.nanoTime() - begin);
            }
            nanos.sort(null);
            assertThat(nanos.get(150)).as("the median of 300 tries, in nanoseconds").isLessThan(20_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲", "乙", "丙", "丁", "戊", "己", "庚"})
    void why_not_is_told_from_one_person_as_from_the_whole(String no) {
        for (Draft each : together()) {
            Draft draft = each.with("outcomes", "{ prize: { kind: REWARD, unit: NONE } }").rule("奖", "Standing( rank == 1, grade == \"BEST\" )", "reward(\"prize\")")
                    .rule("封顶", "Ranked( fromLast == 1 )", "atMost(\"REST\")").with("grades", "{ " + BANDS + ", " + QUOTA + " }");
            RunResult whole = office().by(draft.interpreted()).run();
            try (CompiledPolicy policy = draft.interpreted()) {
                assertThat(WhatIf.of(policy, whole.input(), no).whyNot()).isEqualTo(WhyNot.of(whole, no));
            }
        }
    }

    @Test
    void why_not_is_told_with_the_grade_that_a_quota_left_where_only_places_are_at_hand() {
        Draft draft = graded().with("grades", "{ " + BANDS + ", " + QUOTA + " }").with("outcomes", "{ prize: { kind: REWARD, unit: NONE } }")
                .rule("奖", "Standing( grade == \"BEST\", heldBackBy == \"NOTHING\" )", "reward(\"prize\")");
        RunResult whole = office().by(draft.interpreted()).run();
        Graded held = whole.graded().stream().filter(each -> each.no().equals("乙")).findFirst().orElseThrow();
        List<BigDecimal> totals = whole.graded().stream().filter(each -> each.standing().group().equals("所") && !each.no().equals("乙")).map(each -> each.standing().sheet().total()).toList();
        assertThat(held.heldBackBy()).isEqualTo(Graded.HeldBackBy.QUOTA);
        try (CompiledPolicy policy = draft.interpreted()) {
            WhatIf whatIf = WhatIf.alone(policy, Affected.slice(CutInput.of(whole.input(), 2), "乙"), "乙", Peers.ofTotals("所", true, totals));

            assertThat(whatIf.whyNot(held.grade(), held.heldBackBy())).isEqualTo(WhyNot.of(whole, "乙")).isNotEqualTo(whatIf.whyNot());
        }
    }

    @Test
    void nobody_of_that_number_is_a_mistake_of_the_caller() {
        try (CompiledPolicy policy = graded().interpreted()) {
            RunInput input = input(graded());
            assertThatThrownBy(() -> WhatIf.of(policy, input, "辛")).isInstanceOf(IllegalArgumentException.class);
        }
    }

}
