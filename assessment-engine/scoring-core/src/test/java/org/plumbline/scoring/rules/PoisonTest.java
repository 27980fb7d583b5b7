package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.Office;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.score.Quarantine;

/** One record in 500 that cannot be computed must change no other sheet by a byte, and must say which rule stopped at it. */
class PoisonTest {

    private static final int HEADS = 500;
    private static final int POISONED = 137;

    private static final Draft POLICY = Draft.earning()
            .with("grades", "{ bands: [ {code: GOOD, from: 50}, {code: POOR} ], quotas: [] }")
            .with("rankings", "{ main: { by: total, within: [], ties: COMPETITION, break-by: [], smallest-group: 1 } }")
            .with("indicators", "{ work: { scoring: EARN, points: 100, measures: [a], not-applicable: REWEIGHT, clause: 一 }, "
                    + "more: { scoring: ADJUST, measures: [b, c, level], not-applicable-when: ALL, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 二 } }")
            .scale("rows", "TABLE", "rows: { HIGH: 3, MIDDLE: 2, LOW: 1 }").number("one", "1")
            .scale("scale", "BRACKETS", "mode: WHOLE, rows: [ {from: 0, value: 1} ]")
            .rule("按比例", "OfficerMonth( $b : b, $c : c )", "award(\"more\", ratio($b, $c))")
            .rule("按差额", "OfficerMonth( $b : b, $x : p.one )", "award(\"more\", plus($x, $b))")
            .rule("按分段", "OfficerMonth( $c : c, $s : p.scale )", "award(\"more\", bracket($c, $s))");

    private static CompiledPolicy compiled;

    @BeforeAll
    static void compile() {
        compiled = POLICY.compiled();
    }

    @AfterAll
    static void release() {
        compiled.close();
    }

    /** @param poison figures of the one record; null: it is left out */
    private static Office.Result run(CompiledPolicy policy, Object... poison) {
        Office office = Office.in("2026-03");
        for (int i = 0; i < HEADS; i++) {
            if (i != POISONED) {
                // everybody but the poisoned one lies above or below it, so that its place changes nobody's
                office.officer("P%03d".formatted(i), "a", i % 90 + 1, "b", i % 7, "c", 1 + i % 5, "level", "HIGH");
            } else if (poison != null) {
                office.officer("P%03d".formatted(i), poison);
            }
        }
        return office.byOpen(policy);
    }

    private static Map<String, String> everybodyElse(Office.Result result) {
        Map<String, String> sheets = new HashMap<>();
        for (int i = 0; i < HEADS; i++) {
            String no = "P%03d".formatted(i);
            if (i != POISONED) {
                sheets.put(no, result.everythingOf(no));
            }
        }
        return sheets;
    }

    @ParameterizedTest(name = "b = {0}, c = {1}: {2}")
    @CsvSource({"3, 0, 按比例, 除数为 0", "-1.5, 1, 按比例, 金额或分值为负：-1.5", "-1.5, -1, 按差额, 金额或分值为负：-0.5", "2, -1, 按比例, 金额或分值为负：-2"})
    void an_impossible_figure_stops_its_own_record_alone(String b, String c, String rule, String why) {
        Office.Result without = run(compiled, (Object[]) null);
        Office.Result result = run(compiled, "a", "50", "b", b, "c", c, "level", "LOW");

        assertThat(result.run().quarantine()).hasSize(1);
        Quarantine.Entry entry = result.quarantine("P137").orElseThrow();
        assertThat(entry.rule()).isEqualTo(rule);
        assertThat(entry.finding().code()).isEqualTo("RUN-105");
        assertThat(entry.finding().message().zh()).startsWith("P137 无法评分，规则“" + rule + "”：" + why);
        assertThat(entry.finding().place().line()).isEqualTo(lineOf(rule));
        assertThat(everybodyElse(result)).isEqualTo(everybodyElse(without));
        assertThat(result.run().sheets()).hasSize(HEADS - 1);
    }

    private static int lineOf(String rule) {
        List<String> lines = POLICY.bundle().texts().get("rules.drl").lines().toList();
        return lines.indexOf("rule \"" + rule + "\"") + 1;
    }

    /** The policy with another consequence in the compiled text of its rule “按比例”, as no author could write it. */
    private static CompiledPolicy withConsequence(String java) {
        PolicyVersion version = POLICY.version();
        Map<Stage, FactShape> shapes = FactShapes.of(version);
        List<Rule> rules = RuleProfile.check(version, shapes, new Findings());
        CanonicalDrl canonical = CanonicalDrl.of(rules, shapes, version.parameters());
        String text = canonical.text().replace("$fact.by(1)", java + "\n    $fact.by(1)");
        assertThat(text).isNotEqualTo(canonical.text());
        CanonicalDrl poisoned = new CanonicalDrl(text, canonical.packageName(), canonical.fields());
        // past all layers, which would refuse it
        RuleCompiler.RuleBase ruleBase = RuleCompiler.compile(poisoned, PoisonTest.class.getClassLoader(), bytes -> { });
        return compiled.evaluatedBy(new DroolsEvaluator(ruleBase, rules, shapes, poisoned));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "if ($v0.signum() < 0) { $fact.by(1); throw new IllegalStateException(\"毒\"); }, 毒",
        "if ($v0.signum() < 0) { $fact.by(1); throw new StackOverflowError(); }, StackOverflowError",
    })
    void a_consequence_that_throws_stops_its_own_record_alone(String java, String why) {
        CompiledPolicy throwing = withConsequence(java);
        Office.Result without = run(compiled, (Object[]) null);
        Office.Result result = run(throwing, "a", "50", "b", "-1", "c", "1", "level", "LOW");

        assertThat(result.run().quarantine()).hasSize(1);
        Quarantine.Entry entry = result.quarantine("P137").orElseThrow();
        assertThat(entry.rule()).isEqualTo("按比例");
        assertThat(entry.finding().message().zh()).contains(why);
        assertThat(entry.finding().place().line()).isEqualTo(lineOf("按比例"));
        assertThat(everybodyElse(result)).isEqualTo(everybodyElse(without));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        // another verb, another target and another amount than those of the rule that is named, a rule of nobody, and the same rule twice
        "$fact.by(0).full(\"work\");", "$fact.by(0).award(\"more\", BigDecimal.ONE);", "$fact.by(1).veto(\"more\");", "$fact.by(99).award(\"more\", BigDecimal.ONE);",
        "$fact.by(-1).award(\"more\", BigDecimal.ONE);", "$fact.by(1).award(\"more\", BigDecimal.ONE);", "$fact.by(0).award(\"work\", BigDecimal.ONE);",
    })
    void a_consequence_that_speaks_for_another_rule_or_twice_is_not_believed(String java) {
        CompiledPolicy lying = withConsequence("if ($v1.intValue() == 9) { " + java + " }");
        Office.Result without = run(compiled, (Object[]) null);
        Office.Result result = run(lying, "a", "50", "b", "1", "c", "9", "level", "LOW");

        assertThat(result.run().quarantine()).hasSize(1);
        assertThat(result.quarantine("P137").orElseThrow().finding().message().en()).contains("a rule did what is not written in it");
        assertThat(everybodyElse(result)).isEqualTo(everybodyElse(without));
    }

    @Test
    void a_rule_that_would_fire_for_ever_is_stopped_and_stops_its_own_record_alone() {
        CompiledPolicy endless = withConsequence("if ($v0.signum() < 0) { $fact.by(1); update($fact); }");
        Office.Result without = run(compiled, (Object[]) null);
        Office.Result result = run(endless, "a", "50", "b", "-1", "c", "-1", "level", "LOW");

        assertThat(result.run().quarantine()).hasSize(1);
        Quarantine.Entry entry = result.quarantine("P137").orElseThrow();
        assertThat(entry.finding().message().en()).contains("more rules fired than facts and rules allow");
        assertThat(entry.rule()).isNotNull();
        assertThat(everybodyElse(result)).isEqualTo(everybodyElse(without));
    }

    @Test
    void ten_poisoned_records_in_both_batches_are_ten_entries() {
        Office office = Office.in("2026-03");
        for (int i = 0; i < HEADS; i++) {
            office.officer("P%03d".formatted(i), "a", i % 90, "b", i % 50 == 7 ? -3 : 2, "c", 1, "level", "HIGH");
        }
        Office.Result result = office.byOpen(compiled);

        assertThat(result.run().quarantine()).hasSize(10).allMatch(entry -> entry.rule().equals("按比例"));
        assertThat(result.run().sheets()).hasSize(HEADS - 10);
    }
}
