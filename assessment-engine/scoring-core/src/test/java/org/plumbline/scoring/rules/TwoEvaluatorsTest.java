package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.FactShape.Field;

/** Drools and the interpreter of these tests must say the same about every fact, in whatever order the rules were compiled. */
class TwoEvaluatorsTest {

    private static final Path PACKS = Path.of("../../rules/packs");
    private static final int FACTS = Boolean.getBoolean("plumbline.long") ? 1_000 : 250;

    @TestFactory
    Stream<DynamicTest> the_rules_of_each_pack_mean_the_same_to_both() throws IOException {
        List<Path> packs;
        try (Stream<Path> folders = Files.list(PACKS)) {
            packs = folders.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(packs).isNotEmpty();
        return packs.stream().map(pack -> DynamicTest.dynamicTest(pack.getFileName().toString(), () -> {
            Findings findings = new Findings();
            PolicyVersion version = PolicyVersion.read(PolicyBundle.read(pack), findings).orElseThrow();
            compare(version, new Random(pack.getFileName().toString().hashCode()));
        }));
    }

    @Test
    void many_small_rules_of_all_operators_types_and_helpers_mean_the_same_to_both() {
        for (long seed = 1; seed <= 4; seed++) {
            Random chance = new Random(seed);
            compare(randomRules(chance).version(), chance);
        }
    }

    private static void compare(PolicyVersion version, Random chance) {
        Findings findings = new Findings();
        try (CompiledPolicy forwards = CompiledPolicy.compile(version, false, findings).orElseThrow(() -> new AssertionError(findings.sorted()));
                CompiledPolicy backwards = CompiledPolicy.compile(version, true, findings).orElseThrow()) {
            Evaluator plain = new PlainEvaluator(forwards.rules());
            for (Stage stage : Stage.values()) {
                List<InForce> times = times(version, stage);
                InForce inForce = times.get(chance.nextInt(times.size()));
                List<Known> facts = new ArrayList<>();
                List<Map<String, Object>> shown = new ArrayList<>();
                for (int i = 0; i < FACTS; i++) {
                    Map<String, Object> values = values(forwards.shapes().get(stage), thresholds(inForce), chance);
                    shown.add(values);
                    facts.add(values::get);
                }
                List<String> expected = told(plain.evaluate(stage, facts, inForce));
                List<Evaluation> said = forwards.evaluator().evaluate(stage, facts, inForce);
                reckonsTheSame(said, facts, forwards.rules(), inForce);
                List<String> actual = told(said);
                for (int i = 0; i < FACTS; i++) {
                    assertThat(actual.get(i)).as("%s %s of %s", stage, shown.get(i), version.bundle().texts().get(PolicyBundle.RULES)).isEqualTo(expected.get(i));
                }
                assertThat(told(backwards.evaluator().evaluate(stage, facts, inForce))).isEqualTo(actual);
            }
        }
    }

    /** Of events also the days before the first value of a parameter that is dated so. */
    private static List<InForce> times(PolicyVersion version, Stage stage) {
        return version.timesOfPeriods().stream().flatMap(time -> stage.isOfEvents() && !time.days().isEmpty() ? time.days().values().stream() : Stream.of(time)).toList();
    }

    @Test
    void rules_on_events_with_points_decided_and_values_by_the_day_mean_the_same_to_both() {
        Draft draft = Draft.bare().with("events", "{ merit: { kinds: [praise, thanks, lead], count: KIND, same-matter: ALL, late-report: CORRECTION, decided: { praise: p.within, thanks: p.within } } }")
                .with("indicators", "{ conduct: { scoring: ADJUST, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .parameter("within", "{ kind: RANGE, unit: POINTS, range: [0, 10], values: { 2026-01: { from: 0, to: 9, clause: 一 } } }")
                .parameter("much", "{ unit: POINTS, range: [0, 100], dated-by: EVENT_DAY, values: { 2026-01-10: { value: 2, clause: 一 }, 2026-03-15: { value: 7, clause: 二 } } }")
                .parameter("table", "{ kind: TABLE, unit: POINTS, range: [0, 100], dated-by: EVENT_DAY, values: { 2026: { rows: { praise: 1, thanks: 2, lead: 3 }, clause: 一 }, 2026-02: { rows: { praise: 3, thanks: 1, lead: 2 }, clause: 二 } } }")
                .rule("多", "Event( kind in (\"praise\", \"thanks\"), decided > p.much, $d : decided, $m : p.much )", "award(\"conduct\", minus($d, $m))")
                .rule("少", "Event( kind == \"thanks\", $d : decided, decided <= p.much )", "award(\"conduct\", $d)")
                .rule("表", "Event( $k : kind, $t : p.table )", "award(\"conduct\", lookup($k, $t))")
                .rule("不认", "Occurrence( kind == \"praise\", decided < p.much )", "discard()");
        for (long seed = 1; seed <= 8; seed++) {
            compare(draft.version(), new Random(seed));
        }
    }

    /** What checks of the text compute without the engine. */
    private static void reckonsTheSame(List<Evaluation> said, List<Known> facts, List<Rule> rules, InForce inForce) {
        for (int i = 0; i < facts.size(); i++) {
            for (RuleCall call : said.get(i).calls()) {
                BigDecimal reckoned = Reckoning.amount(rules.get(call.rule()), facts.get(i), inForce).orElse(null);
                assertThat(reckoned).as("%s", rules.get(call.rule())).usingComparator(Comparator.nullsFirst(BigDecimal::compareTo)).isEqualTo(call.amount());
            }
        }
    }

    /** Numbers where conditions tip over: every parameter, a hair below and above it, and a few others. */
    private static List<BigDecimal> thresholds(InForce inForce) {
        Set<BigDecimal> numbers = new TreeSet<>();
        for (String some : List.of("0", "1", "2", "3", "7", "0.5", "0.0000000000004", "0.333333333333333", "-1", "-2.5", "12", "100", "250")) {
            numbers.add(new BigDecimal(some));
        }
        for (ParameterValue value : new HashSet<>(inForce.values().values())) {
            if (value instanceof ParameterValue.Number number) {
                numbers.add(number.value());
                numbers.add(number.value().add(new BigDecimal("0.000000000001")));
                numbers.add(number.value().subtract(new BigDecimal("0.01")));
            }
        }
        return List.copyOf(numbers);
    }

    private static Map<String, Object> values(FactShape shape, List<BigDecimal> numbers, Random chance) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : shape.fields().values()) {
            if (chance.nextInt(8) == 0) {
                continue;
            }
            values.put(field.name(), switch (field.type()) {
                // places are whole, as the ranking makes them
                case NUMBER -> Set.of("rank", "tied", "fromLast", "size", "month", "quarter").contains(field.name()) || field.name().startsWith("nth")
                        ? BigDecimal.valueOf(1 + chance.nextInt(5)) : numbers.get(chance.nextInt(numbers.size()));
                case FLAG -> chance.nextBoolean();
                case LIST -> field.values().stream().filter(value -> chance.nextBoolean()).toList();
                default -> field.values().isEmpty() || chance.nextInt(10) == 0 ? "别的" : field.values().get(chance.nextInt(field.values().size()));
            });
        }
        return values;
    }

    /** Scales may differ, values may not; of a fault the rule must be the same. */
    private static List<String> told(List<Evaluation> evaluations) {
        return evaluations.stream().map(evaluation -> evaluation.fault() != null ? "fault of " + evaluation.fault().rule()
                : evaluation.calls().stream().map(call -> call.rule() + " " + call.verb() + " " + call.target() + " "
                        + (call.amount() == null ? null : call.amount().signum() == 0 ? "0" : call.amount().stripTrailingZeros().toPlainString()) + " " + call.rowClause()).toList().toString()).toList();
    }

    // random small rules

    private static final List<String> NUMBERS = List.of("a", "b", "c", "less", "month");

    private static Draft randomRules(Random chance) {
        Draft draft = Draft.bare()
                .with("indicators", "{ work: { scoring: ADJUST, measures: [a, b, c, d, less, flag, level, marks], not-applicable-when: ALL, floor: NONE, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .with("coefficients", "{ k: { of: TOTAL, take: PRODUCT, otherwise: 1 } }")
                .number("one", "1").number("half", "0.5").number("minus", "-1").number("many", "12").number("third", "0.333333333333")
                .scale("table", "TABLE", "ties: SHARED, rows: { HIGH: {value: 3, clause: 高}, MIDDLE: 2, LOW: 1, 1: 5, 2: {value: 4, clause: 第二}, 3: 1.5 }")
                .scale("steps", "STEPS", "each: 0.7, mode: EACH_STARTED, bands: MARGINAL, rows: [ {beyond: 0, value: 0.5}, {beyond: 2, value: 1} ], at-most: 5")
                .scale("rata", "STEPS", "each: 0.3, mode: PRO_RATA, bands: WHOLE, rows: [ {beyond: 1, value: 0.5}, {beyond: 2, value: 1} ]")
                .scale("full", "STEPS", "each: 2, mode: EACH_FULL, rows: [ {beyond: 0, value: 1} ]")
                .scale("whole", "BRACKETS", "mode: WHOLE, otherwise: 0, rows: [ {above: 0, value: 1}, {from: 3, value: 2} ]")
                .scale("marginal", "BRACKETS", "mode: MARGINAL, rows: [ {from: 0, value: 1}, {from: 3, value: 0.5} ]")
                .scale("linear", "BRACKETS", "mode: LINEAR, rows: [ {from: -1, value: 1}, {above: 3, value: 7}, {from: 100, value: 0} ]");
        for (int i = 0; i < 60; i++) {
            List<String> parts = new ArrayList<>(List.of("$a : a", "$b : b", "$l : level", "$m : month", "$x : p.half", "$y : p.many", "$t : p.table", "$s : p.steps", "$r : p.rata", "$f : p.full",
                    "$w : p.whole", "$g : p.marginal", "$n : p.linear"));
            for (int c = 1 + chance.nextInt(2); c > 0; c--) {
                parts.add(chance.nextInt(parts.size() + 1), condition(chance));
            }
            String call = switch (chance.nextInt(4)) {
                case 0 -> "award(\"work\", " + amount(chance, 3) + ")";
                case 1 -> "deduct(\"work\", " + amount(chance, 2) + ")";
                case 2 -> "coefficient(\"k\", " + amount(chance, 1) + ")";
                default -> "exempt(\"work\")";
            };
            draft = draft.rule("规则" + i, "OfficerMonth( " + String.join(", ", parts.stream().filter(part -> !part.startsWith("$") || call.contains(part.substring(0, 2))).toList()) + " )", call);
        }
        return draft;
    }

    private static String condition(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0, 1 -> one(chance, NUMBERS) + " " + one(chance, List.of("==", "!=", "<", "<=", ">", ">=")) + " " + one(chance, List.of("0", "1", "p.half", "p.minus", "p.many", "p.third", "b", "c", "less"));
            case 2 -> "flag " + one(chance, List.of("==", "!=")) + " " + one(chance, List.of("true", "false"));
            case 3 -> "level " + one(chance, List.of("==", "!=")) + " \"" + one(chance, List.of("HIGH", "LOW")) + "\"";
            case 4 -> "level " + one(chance, List.of("in", "not in")) + " (\"HIGH\", \"" + one(chance, List.of("MIDDLE", "LOW")) + "\")";
            default -> "marks " + one(chance, List.of("contains", "not contains")) + " \"" + one(chance, List.of("X", "Z")) + "\"";
        };
    }

    private static String amount(Random chance, int depth) {
        if (depth == 0) {
            return one(chance, List.of("$a", "$b", "$x", "$y", "0", "1"));
        }
        String inner = amount(chance, depth - 1);
        return switch (chance.nextInt(9)) {
            case 0 -> "perStep(" + inner + ", " + one(chance, List.of("$s", "$r", "$f")) + ")";
            case 1 -> "bracket(" + inner + ", " + one(chance, List.of("$w", "$g", "$n")) + ")";
            case 2 -> "lookup($l, $t)";
            case 3 -> "lookup($m, $t)";
            case 4 -> "atPlace($m, $m, $t)";
            case 5 -> "between(" + inner + ", $a, $y)";
            case 6 -> "ratio(" + inner + ", " + amount(chance, 0) + ")";
            default -> one(chance, List.of("plus", "minus", "times", "least", "greatest", "shortOf", "over")) + "(" + inner + ", " + amount(chance, depth - 1) + ")";
        };
    }

    private static String one(Random chance, List<String> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
