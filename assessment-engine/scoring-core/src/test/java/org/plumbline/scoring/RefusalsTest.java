package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.input.PolicyBundle;

/** A small good pack with one mistake at a time: each is told by its own code, at its place, in both languages, with a remedy. */
class RefusalsTest {

    private static final String POLICY = "policy.yaml";
    private static final String PARAMETERS = "parameters.yaml";
    private static final String RULES = "rules.drl";
    private static final String SCENARIOS = "scenarios.yaml";
    private static final String CATALOGUE = "catalogue.yaml";

    /** Stands in a text before the place that the finding names. */
    private static final String HERE = "‸";

    /** Among the codes: what the mistake left undeclared is told as unknown wherever it is used. */
    private static final String MORE = "…";

    /**
     * One mistake.
     *
     * @param old  text of the good pack, which stands there once
     * @param made what takes its place; holds the mark where the finding is expected
     * @param at   another text of the changed file with the mark, where it is not in {@code made}; null: it is
     */
    private record Mistake(String name, String file, String old, String made, String at, List<String> codes) { }

    private static final List<Mistake> MISTAKES = new ArrayList<>();

    private static void mistake(String name, String file, String old, String made, String... codes) {
        MISTAKES.add(new Mistake(name, file, old, made, null, Arrays.asList(codes)));
    }

    private static void mistakeAt(String name, String file, String old, String made, String at, String... codes) {
        MISTAKES.add(new Mistake(name, file, old, made, at, Arrays.asList(codes)));
    }

    static {
        // what stands in rules
        mistake("an unknown field", RULES, "$rate : rate )\nthen\n    $o.full", "$rate : ‸rte )\nthen\n    $o.full", "PROFILE-006");
        mistake("a misspelt parameter", RULES, "rate >= p.target", "rate >= ‸p.tarket", "PROFILE-008");
        mistake("a misspelt indicator", RULES, "full(\"work\")", "full(‸\"wrok\")", "PROFILE-016");
        mistake("a misspelt kind", RULES, "kind == \"breach\"", "kind == ‸\"beach\"", "TYPE-003");
        mistake("a misspelt grade", RULES, "atMost(\"FAIR\")", "atMost(‸\"FIAR\")", "PROFILE-016");
        mistake("a misspelt fact", RULES, "$r : Ranked", "$r : ‸Rankd", "PROFILE-005");
        mistake("a misspelt call", RULES, "$o.award(\"merit\"", "$o.‸awrd(\"merit\"", "PROFILE-012");
        mistake("a call of another stage", RULES, "$r.atMost(\"FAIR\")", "$r.‸full(\"work\")", "PROFILE-012");
        mistake("a misspelt helper", RULES, "between($rate, $floor, $target)", "‸betwen($rate, $floor, $target)", "PROFILE-013");
        mistake("too few arguments of a helper", RULES, "between($rate, $floor, $target)", "‸between($rate, $floor)", "PROFILE-014");
        mistake("too many arguments of a call", RULES, "full(\"work\")", "‸full(\"work\", 1)", "PROFILE-014");
        mistake("an outcome with an amount that takes none", RULES, "penalty(\"talk\")", "‸penalty(\"talk\", 1)", "PROFILE-014");
        mistake("an outcome without its amount", RULES, "reward(\"prize\", bracket($total, $tiers))", "‸reward(\"prize\")", "PROFILE-014");
        mistake("a total read before it is known", RULES, "full == true", "‸total > 0, full == true", "PROFILE-007");
        mistake("a grade read at the ranking", RULES, "Ranked( rate", "Ranked( ‸grade == \"GOOD\", rate", "PROFILE-007");
        mistake("a counter read before counting", RULES, "kind == \"late\",", "‸nthInYear > 1, kind == \"late\",", "PROFILE-007");
        mistake("a letter that Drools does not read", RULES, "rate >= p.target", "rate >= p.tar‸𠮷get", "SYNTAX-102", "PROFILE-008");
        mistake("a number in a condition", RULES, "amount > p.limit", "amount > ‸30", "PROFILE-009");
        mistake("a number in a call", RULES, "award(\"merit\", 1)", "award(\"merit\", ‸5)", "PROFILE-009");
        mistake("a parameter in a call", RULES, "between($rate, $floor, $target)", "between($rate, $floor, ‸p.target)", "PROFILE-030");
        mistake("the name of a parameter in a call", RULES, "between($rate, $floor, $target)", "between($rate, $floor, ‸target)", "PROFILE-030");
        mistake("a field in a call", RULES, "between($rate, $floor, $target)", "between(‸rate, $floor, $target)", "PROFILE-030");
        mistake("a parameter for points", RULES, "award(\"merit\", 1)", "award(\"merit\", ‸p.good)", "PROFILE-030");
        mistake("an indicator without quotation marks", RULES, "award(\"merit\", 1)", "award(‸merit, 1)", "PROFILE-034");
        mistake("a code to look up without quotation marks", RULES, "lookup($kind, $table)", "lookup(‸late, $table)", "PROFILE-034");
        mistake("two calls", RULES, "$o.full(\"work\");", "$o.full(\"work\");\n    ‸$o.full(\"work\");", "PROFILE-027");
        mistake("two patterns", RULES, "rate >= p.target, $rate : rate )", "rate >= p.target, $rate : rate )\n    ‸$p : OfficerMonth( )", "PROFILE-001");
        mistake("salience", RULES, "@Clause(\"三\")", "‸salience 10\n    @Clause(\"三\")", "PROFILE-002");
        mistake("no-loop", RULES, "@Clause(\"三\")", "‸no-loop true @Clause(\"三\")", "PROFILE-002", "SYNTAX-102");
        mistake("an import", RULES, "package small\n", "package small\n‸import java.util.List\n", "PROFILE-001");
        mistake("a function", RULES, "rule \"达到目标\"", "‸function void f() { }\nrule \"达到目标\"", "PROFILE-001", "SYNTAX-102", "SYNTAX-102");
        mistake("a declared type", RULES, "rule \"达到目标\"", "‸declare Foo end\nrule \"达到目标\"", "PROFILE-001");
        mistake("a global", RULES, "rule \"达到目标\"", "‸global Object x\nrule \"达到目标\"", "PROFILE-001");
        mistake("a query", RULES, "rule \"达到目标\"", "‸query \"q\" end\nrule \"达到目标\"", "PROFILE-001");
        mistake("or", RULES, "rate >= p.target, $rate", "rate >= p.target ‸|| rate > 0, $rate", "SYNTAX-102", "SYNTAX-102", "SYNTAX-101");
        mistake("or in words", RULES, "rate >= p.target, $rate", "rate >= p.target ‸or rate > 0, $rate", "SYNTAX-101");
        mistake("eval", RULES, "rate >= p.target, $rate", "eval‸(true), $rate", "SYNTAX-101");
        mistake("a negation", RULES, "full == true", "‸!(full == true)", "SYNTAX-102", "SYNTAX-101");
        mistake("arithmetic in a condition", RULES, "rate < average", "rate ‸* 2 < average", "SYNTAX-102", "SYNTAX-101");
        mistake("arithmetic in a call", RULES, "award(\"merit\", 1)", "award(\"merit\", 1 ‸+ 1)", "SYNTAX-102", "SYNTAX-101");
        mistake("null", RULES, "full == true", "full == ‸null", "PROFILE-006");
        mistake("a method call in a condition", RULES, "full == true", "full‸.toString() == true", "SYNTAX-101");
        mistake("matches", RULES, "level != \"LOW\"", "level ‸matches \"L.*\"", "SYNTAX-101");
        mistake("exists", RULES, "$r : Ranked( rate", "‸exists Ranked( rate", "SYNTAX-101");
        mistake("a loop", RULES, "$o.full(\"work\");", "‸while(true);", "SYNTAX-101");
        mistake("another annotation", RULES, "@Clause(\"三\")", "@‸Timer(\"1s\") @Clause(\"三\")", "PROFILE-001");
        mistake("an unbound variable", RULES, "$e.deduct(\"conduct\", lookup($kind, $table))", "$e.deduct(\"conduct\", lookup($kind, ‸$tabel))", "PROFILE-010");
        mistake("a variable bound twice", RULES, "$rate : rate )\nthen\n    $o.full", "$rate : rate, ‸$rate : rate )\nthen\n    $o.full", "PROFILE-011");
        mistake("the call of another variable", RULES, "$o.full(\"work\")", "‸$x.full(\"work\")", "PROFILE-015");
        mistake("a foreign measure", RULES, "full == true, level", "‸rate > 0, full == true, level", "PROFILE-017");
        mistake("a foreign measure that is computed with", RULES, "$o : OfficerMonth( full == true, level != \"LOW\" )\nthen\n    $o.award(\"merit\", 1)", "$o : OfficerMonth( full == true, level != \"LOW\", $rate : ‸rate )\nthen\n    $o.award(\"merit\", $rate)", "PROFILE-017");
        mistake("a call that the scoring does not have", RULES, "award(\"merit\", 1)", "full(‸\"merit\")", "PROFILE-018");
        mistake("a placeholder without a variable", RULES, "@Reason(\"第 {nth} 次\")", "@Reason(\"第 ‸{times} 次\")", "PROFILE-019");
        mistake("a coefficient set at the wrong stage", RULES, "coefficient(\"again\", $factor)", "coefficient(‸\"money\", $factor)", "PROFILE-021");
        mistakeAt("no @Clause", RULES, "@Clause(\"三\") ", "", "rule ‸\"全勤\"", "PROFILE-004");
        mistakeAt("no @Reason", RULES, " @Reason(\"一票否决\")", "", "rule ‸\"违纪\"", "PROFILE-004");
        mistake("a rule of the same name", RULES, "rule \"谈话\"", "rule ‸\"奖金\"", "PROFILE-003");
        mistakeAt("a treatAs that leads back", RULES, "rule \"扣分\"", "rule \"回到迟到\"\n@Clause(\"二\") @Reason(\"\") when $e : Occurrence( kind == \"offPost\" ) then $e.treatAs(\"late\"); end\nrule \"扣分\"", "rule ‸\"迟到视同脱岗\"", "PROFILE-023");
        mistakeAt("an indicator that no rule books to", RULES, "$o.award(\"merit\", 1)", "$o.exempt(\"rest\")", "", "PROFILE-020");
        mistake("a number compared with a yes or no", RULES, "full == true", "full == ‸1", "TYPE-001");
        mistake("an operator of another kind of value", RULES, "level != \"LOW\"", "level ‸> \"LOW\"", "TYPE-002");
        mistake("free text compared", RULES, "full == true", "station ‸== \"城东\", full == true", "TYPE-004");
        mistake("an argument of another kind", RULES, "bracket($total, $tiers)", "bracket($total, ‸$total)", "TYPE-005");
        mistake("a number where a table is needed", RULES, "coefficient(\"again\", $factor);", "coefficient(\"again\", lookup($factor, ‸$factor));", "TYPE-005");
        mistake("a text that does not end", RULES, "@Reason(\"全勤，加 {points} 分\")", "@Reason(‸\"全勤)", "SYNTAX-103", "SYNTAX-101");
        mistake("a comment that does not end", RULES, "rule \"谈话\"", "‸/* rule \"谈话\"", "SYNTAX-104");
        mistake("at least, the wrong way round", RULES, "rate >= p.target", "rate ‸=> p.target", "SYNTAX-108");
        mistake("a line that only some programs end in a comment", RULES, "package small\n", "package small\n// 旧规则‸\u2028rule\n", "SYNTAX-102");
        mistake("a line that ends as on an old computer", RULES, "package small\n", "package small\n// 旧规则‸\rrule\n", "SYNTAX-102");
        mistake("a key that only some programs show in a line of its own", POLICY, "  scale: 2\n", "  scale: 2 # 小数‸\u0085  round: NO\n", "SYNTAX-001", MORE);
        mistake("a backslash", RULES, "kind == \"breach\"", "kind == ‸\"br\\u0065ach\"", "SYNTAX-105", "TYPE-003");

        mistake("points decided that nobody decides", RULES, "kind == \"deed\", $decided : decided", "kind in (\"deed\", \"breach\"), $decided : ‸decided", "PROFILE-031");
        mistake("points decided of any kind", RULES, "kind == \"deed\", $decided : decided", "decided > 0, $decided : decided", "PROFILE-031");
        mistake("a range in a rule", RULES, "$decided : decided", "$decided : ‸p.discretion", "PROFILE-032");
        mistake("a range as a threshold", RULES, "$decided : decided", "decided >= ‸p.discretion, $decided : decided", "PROFILE-032");
        mistake("a value by the day of an event where there is no event", RULES, "full == true, level", "$f : ‸p.campaign, full == true, level", "PROFILE-033");
        mistake("points decided of a whole month", RULES, "full == true, level", "‸decided > 0, full == true, level", "PROFILE-006");

        // what rules compute with
        mistakeAt("a table without a row that is looked up", PARAMETERS, "rows: { late: 1, offPost: 5 }", "rows: { late: 1 }", "", "PROFILE-022");
        mistakeAt("a between whose ends are the wrong way round", PARAMETERS, "value: 0.5, clause", "value: 0.95, clause", "", "PROFILE-024");

        // parameters
        mistake("a value out of its range", PARAMETERS, "value: 80,", "value: ‸69,", "POLICY-014");
        mistake("a value without a source", PARAMETERS, "{ 2026-01: { value: 80, assumed: true } }", "{ ‸2026-01: { value: 80 } }", "POLICY-016");
        mistake("an undated value", PARAMETERS, "{ 2026-01: { value: 80, assumed: true } }", "{ ‸always: { value: 80, assumed: true } }", "POLICY-013");
        mistake("a thirteenth month", PARAMETERS, "{ 2026-01: { value: 80, assumed: true } }", "{ ‸2026-13: { value: 80, assumed: true }, 2026-01: { value: 80, assumed: true } }", "POLICY-013");
        mistake("one month written in two ways", PARAMETERS, "{ 2026-01: { value: 80, assumed: true } }", "{ 2026-01: { value: 80, assumed: true }, ‸2026: { value: 80, assumed: true } }", "SYNTAX-004");
        mistake("a word for a number", PARAMETERS, "value: 0.9,", "value: ‸ninety,", "POLICY-006", "…");
        mistake("a number with an exponent", PARAMETERS, "value: 80,", "value: ‸8e1,", "POLICY-006");
        mistake("a range the wrong way round", PARAMETERS, "range: [1, 5]", "range: ‸[5, 1]", "POLICY-027");
        mistake("rows that do not rise", PARAMETERS, "{ beyond: 3, value: 2 }", "‸{ beyond: 0, value: 2 }", "POLICY-026");
        mistake("brackets that do not rise", PARAMETERS, "{ from: 90, value: 200 }", "‸{ from: 50, value: 200 }", "POLICY-026");
        mistake("a step of nothing", PARAMETERS, "each: 1", "each: ‸0", "POLICY-014");
        mistake("several rows that do not say how they band", PARAMETERS, "2026-01: { each: 1, mode: EACH_FULL, bands: MARGINAL,", "2026-01: ‸{ each: 1, mode: EACH_FULL,", "POLICY-004");
        mistake("a parameter without a unit", PARAMETERS, "good:       { unit: POINTS, range", "good:       ‸{ range", "POLICY-004");
        mistake("a range without its end", PARAMETERS, "{ from: 0.5, to: 5, clause: 七 }", "‸{ from: 0.5, clause: 七 }", "POLICY-004");
        mistake("a range that ends where it begins", PARAMETERS, "{ from: 0.5, to: 5, clause: 七 }", "{ from: ‸5, to: 5, clause: 七 }", "POLICY-027");
        mistake("a range that goes beyond what may be tuned", PARAMETERS, "to: 5, clause: 七", "to: ‸9.5, clause: 三", "POLICY-014");
        mistake("a row of a table in a range", PARAMETERS, "{ from: 0.5, to: 5, clause: 七 }", "{ from: 0.5, to: 5, clause: 七, ‸rows: { a: 1 } }", "POLICY-002");
        mistake("a misspelt kind of parameter", PARAMETERS, "kind: RANGE", "kind: ‸RANG", "POLICY-007", "…");
        mistake("a day for a value of the period", PARAMETERS, "{ 2026-01: { value: 80, assumed: true } }", "{ 2026-01: { value: 80, assumed: true }, ‸2026-03-15: { value: 81, assumed: true } }", "POLICY-042");
        mistake("a day that the calendar does not have", PARAMETERS, "2026-03-15:", "‸2026-02-30:", "POLICY-041");
        mistake("no day at all", PARAMETERS, "2026-03-15:", "‸spring:", "POLICY-041");
        mistake("one day written in two ways", PARAMETERS, "2026-03-15:", "‸2026-01-01:", "SYNTAX-004");
        mistake("another way of dating", PARAMETERS, "dated-by: EVENT_DAY", "dated-by: ‸REPORT_DAY", "POLICY-007");
        mistake("a misspelt key of dating", PARAMETERS, "dated-by: EVENT_DAY", "‸dated_by: EVENT_DAY", "POLICY-002");
        mistake("a name that rules cannot take", PARAMETERS, "factor: ", "‸end: ", "POLICY-010", "…");

        // points that are decided
        mistake("a number where a range is needed", POLICY, "{ deed: p.discretion }", "{ deed: ‸p.factor }", "POLICY-018");
        mistake("a number for a range", POLICY, "{ deed: p.discretion }", "{ deed: ‸5 }", "POLICY-005", "…");
        mistake("a misspelt range", POLICY, "{ deed: p.discretion }", "{ deed: ‸p.discreton }", "POLICY-008");
        mistake("points decided of a kind of another group", POLICY, "{ deed: p.discretion }", "{ deed: p.discretion, ‸breach: p.discretion }", "POLICY-009");
        mistake("a range where a number is needed", POLICY, "from: p.good", "from: ‸p.discretion", "POLICY-018");
        mistake("a value by the day of an event in the policy", POLICY, "from: p.good", "from: ‸p.campaign", "POLICY-043");
        mistake("points decided in a scenario where nobody decides them", SCENARIOS, "{ kind: breach, date: 2026-03-02 }", "{ kind: breach, date: 2026-03-02, decided: ‸3 }", "SCENARIO-109");

        // policy.yaml: keys
        mistake("an unknown key", POLICY, "scale: 2", "scale: 2\n  ‸scael: 2", "POLICY-002");
        mistake("an unknown key of an indicator", POLICY, "    clause: 一\n", "    clause: 一\n    ‸pionts: 3\n", "POLICY-002");
        mistake("a missing required key", POLICY, "floor: NONE\n    ceiling: 10", "ceiling: 10", "POLICY-004");
        mistake("no clause", POLICY, "    clause: 二\n", "", "POLICY-004");
        mistake("a quota that does not say what becomes of a tie", POLICY, "tie-at-the-edge: NONE, ", "", "POLICY-004");
        mistake("a total that does not say how it is rounded", POLICY, "  rounding: HALF_UP\n  round:", "  round:", "POLICY-004");
        mistake("a key twice", POLICY, "  scale: 2\n", "  scale: 2\n  ‸scale: 3\n", "SYNTAX-004");
        mistake("a choice that does not exist", POLICY, "scoring: EARN", "scoring: ‸EARNS", "POLICY-007", "…");
        mistake("a day that no month has", POLICY, "from-day: 1", "from-day: ‸31", "POLICY-014");
        mistake("several measures and no word on when they do not apply", POLICY, "    not-applicable-when: ANY\n", "", "POLICY-025");
        mistake("an earning indicator without measures", POLICY, "    measures: [rate]\n", "", "POLICY-030", "PROFILE-017", "PROFILE-017");
        mistake("decimals without rounding", POLICY, "over: due, when-none", "over: due, scale: 2, when-none", "POLICY-028");

        // lists in which nothing stands
        mistake("a policy for no value of an attribute", POLICY, "applies-to: { sequence: [A] }", "applies-to: { sequence: ‸[] }", "POLICY-005");
        mistake("a policy for an attribute without values", POLICY, "applies-to: { sequence: [A] }", "applies-to: { ‸sequence: }", "POLICY-005");
        mistake("an indicator for no value of an attribute", POLICY, "    measures: [rate]\n", "    measures: [rate]\n    applies-to: { sequence: ‸[] }\n", "POLICY-005");
        mistake("a group of no event kinds", POLICY, "kinds: [breach]", "kinds: ‸[]", "POLICY-005");
        mistake("a quota on no grade", POLICY, "- { grades: [GOOD]", "- { grades: ‸[]", "POLICY-005");
        mistake("a figure of no events", POLICY, "{ of: done, over: due,", "{ of: { events: ‸[] }, as: COUNT, over: due,", "POLICY-005");
        mistake("a figure of no parts", POLICY, "{ of: done, over: due,", "{ of: ‸{ }, as: SUM, over: due,", "POLICY-005");
        mistake("a figure over no attribute", POLICY, "across: station", "across: ‸[]", "POLICY-005", MORE);
        mistake("a code of no values", CATALOGUE, "values: [HIGH, LOW], ", "values: ‸[], ", "POLICY-005", MORE);
        mistake("an attribute of no values", CATALOGUE, "values: [A, B] }", "values: ‸[] }", "POLICY-005");
        mistake("a table of no rows", PARAMETERS, "rows: { late: 1, offPost: 5 }", "rows: ‸{ }", "POLICY-005");

        mistake("a waiver without a reason", POLICY, "outcomes:\n", "waive:\n  - { code: LINT-003, at: steps, ‸reason: \" \" }\noutcomes:\n", "POLICY-004");
        mistake("a value with a blank clause", PARAMETERS, "{ 2026-01: { value: 80, assumed: true } }", "{ ‸2026-01: { value: 80, clause: \" \" } }", "POLICY-016");

        // policy.yaml: not supported by this version
        mistake("a figure that reads points of a misspelt indicator", POLICY, "{ of: done, over: due,", "{ of: ‸points(wrok), over: due,", "POLICY-009", MORE);
        mistake("a figure of events of another policy", POLICY, "{ of: done, over: due,", "{ of: { events: [‸beach] }, as: COUNT, over: due,", "POLICY-009", MORE);
        mistake("a sum of events that have no amount", POLICY, "{ of: done, over: due,", "{ of: { events: [‸breach] }, as: SUM, over: due,", "POLICY-047", MORE);
        mistake("two things put together at once", POLICY, "{ of: done, over: due,", "{ of: done, during: PREVIOUS, across: ‸station, as: SUM, over: due,", "POLICY-045", MORE);
        mistake("weights over several periods", POLICY, "{ of: done, over: due,", "{ of: { done: 1 }, as: SUM, during: ‸PREVIOUS, over: due,", "POLICY-045", MORE);
        mistake("a misspelt period", POLICY, "{ of: done, over: due,", "{ of: done, during: ‸PREVIUS, over: due,", "POLICY-007", MORE);
        mistake("several periods without how they are put together", POLICY, "{ of: done, over: due,", "‸{ of: done, during: LAST 3, gaps: SKIP, over: due,", "POLICY-004", MORE);
        mistake("several periods without what a gap means", POLICY, "{ of: done, over: due,", "‸{ of: done, during: LAST 3, as: SUM, over: due,", "POLICY-004", MORE);
        mistake("putting together what is one", POLICY, "{ of: done, over: due,", "{ of: done, as: ‸SUM, over: due,", "POLICY-007", MORE);
        mistake("a streak of anything", POLICY, "{ of: done, over: due,", "‸{ of: done, during: LAST 3, as: STREAK, gaps: SKIP, over: due,", "POLICY-004", MORE);
        mistake("a place among one's own months", POLICY, "{ of: done, over: due,", "{ of: done, during: LAST 3, as: ‸RANK, gaps: SKIP, over: due,", "POLICY-007", MORE);
        mistake("a gap among those below", POLICY, "across: station", "across: CHILDREN, gaps: ‸BREAK", "POLICY-007", MORE);
        mistake("leaving oneself out of those below", POLICY, "across: station", "across: CHILDREN, leave-out: ‸{ self: true }, gaps: SKIP", "POLICY-005", MORE);
        mistake("leaving nobody out", POLICY, "across: station", "leave-out: ‸{ }, across: station", "POLICY-004");
        mistake("children where nobody has a parent", POLICY, "across: station", "across: ‸CHILDREN, gaps: SKIP", "POLICY-009", MORE);
        mistake("a cycle that no period fits", POLICY, "{ of: done, over: due,", "{ of: done, cycle: { months: 3, starting: ‸January, speaks: AT_THE_END }, as: SUM, gaps: SKIP, over: due,", "POLICY-005", MORE);
        mistake("a cycle that does not say when it speaks", POLICY, "{ of: done, over: due,", "{ of: done, cycle: ‸{ months: 3, starting: 2026-01 }, as: SUM, gaps: SKIP, over: due,", "POLICY-004", MORE);
        mistake("a cycle and a window", POLICY, "{ of: done, over: due,", "{ of: done, during: PREVIOUS, cycle: ‸{ months: 3, starting: 2026-01, speaks: AT_THE_END }, as: SUM, gaps: SKIP, over: due,", "POLICY-076", MORE);
        mistake("a sample without its size", POLICY, "{ of: done, over: due,", "{ of: done, sample: ‸{ at-least: 5, else: ZERO }, over: due,", "POLICY-004", MORE);
        mistake("a sample that asks for nothing", POLICY, "{ of: done, over: due,", "{ of: done, sample: ‸{ size: due, else: ZERO }, over: due,", "POLICY-004");
        mistake("weeks without where they belong", POLICY, "{ of: done, over: due,", "‸{ calendar: WEEKS, leave: NONE, part-month: WHOLE, over: due,", "POLICY-004", MORE);
        mistake("days without what leave means", POLICY, "{ of: done, over: due,", "‸{ calendar: WORKING_DAYS, part-month: WHOLE, over: due,", "POLICY-004", MORE);
        mistake("a calendar of something", POLICY, "{ of: done, over: due,", "{ of: done, calendar: ‸WORKING_DAYS, leave: NONE, part-month: WHOLE, over: due,", "POLICY-076", MORE);
        mistake("choosing numbers by codes", POLICY, "{ of: done, over: due,", "{ of: done, during: LAST 3, as: COUNT, where: { ‸in: [GOOD] }, gaps: SKIP, over: due,", "POLICY-048", MORE);
        mistake("last month of a figure over a group", POLICY, "figures:\n", "figures:\n  lastMean: { of: ‸average, during: PREVIOUS }\n", "POLICY-046", MORE);
        mistake("a grade of earlier results of no period", POLICY, "figures:\n", "figures:\n  failed: { from: small, of: grade, ‸during: , as: COUNT, where: { in: [POOR] }, gaps: SKIP }\n", "POLICY-004");
        mistake("a grade of an earlier result that the policy does not have", POLICY, "figures:\n", "figures:\n  failed: { from: small, of: grade, where: { in: [‸POOOR] }, during: LAST 3, as: COUNT, gaps: SKIP }\n", "POLICY-009");

        // policy.yaml: one slip in a figure is one finding
        String figure = "{ of: done, over: due,";
        mistake("no period back", POLICY, figure, "{ of: done, during: ‸LAST 0, as: SUM, gaps: SKIP, over: due,", "POLICY-014");
        mistake("more periods than can be looked at", POLICY, figure, "{ of: done, during: ‸LAST 100, as: SUM, gaps: SKIP, over: due,", "POLICY-014");
        mistake("periods run together with their number", POLICY, figure, "{ of: done, during: ‸LAST3, as: SUM, gaps: SKIP, at-least: 1, else: ZERO, over: due,", "POLICY-007");
        mistake("a cycle that does not speak, otherwise whole", POLICY, figure, "{ of: done, cycle: ‸{ months: 3, starting: 2026-01 }, as: STREAK, where: { above: 1 }, gaps: SKIP, over: due,", "POLICY-004");
        mistake("periods and people at once", POLICY, figure, "{ of: done, during: PREVIOUS, across: ‸station, as: SUM, gaps: SKIP, over: due,", "POLICY-045");
        mistake("decimals beyond all measure", POLICY, figure, "{ of: done, over: due, scale: ‸13, rounding: HALF_UP,", "POLICY-014");
        mistake("decimals by a parameter", POLICY, figure, "{ of: done, over: due, scale: ‸p.limit, rounding: HALF_UP,", "POLICY-006");
        mistake("half a person left out", POLICY, "across: station", "leave-out: { highest: ‸1.5 }, across: station", "POLICY-078");
        mistake("a number as a factor", POLICY, figure, "{ of: done, times: ‸2, over: due,", "POLICY-079");
        mistake("a parameter as a divisor", POLICY, figure, "{ of: done, over: ‸p.limit,", "POLICY-079");
        mistake("a code as a factor", POLICY, figure, "{ of: done, times: ‸level, over: due,", "POLICY-047");
        mistake("a yes or no with a weight", POLICY, figure, "{ of: { done: 1, ‸full: 2 }, as: SUM, over: due,", "POLICY-047");
        mistake("a flag of another kind", POLICY, figure, "{ of: { events: [breach], flags: { ‸mended: true } }, as: COUNT, over: due,", "POLICY-077");
        mistake("a mean of events of which some have none", POLICY, figure, "{ of: { events: [late] }, as: ‸MEAN, over: due,", "POLICY-075");
        mistake("the greatest of events in a year without any", POLICY, figure, "{ of: { events: [late] }, during: YEAR_TO_DATE, as: ‸MAX, over: due,", "POLICY-075");
        mistake("a misspelt grade of earlier results of this policy", POLICY, figure, "{ from: small, of: grade, during: LAST 3, as: COUNT, gaps: SKIP, where: { in: [‸GODO] }, over: due,", "POLICY-009");
        mistake("months in a row of a grade that this policy does not have", POLICY, figure, "{ from: small, of: grade, during: LAST 3, as: STREAK, gaps: BREAK, where: { in: [GOOD, ‸BEST] }, over: due,", "POLICY-009");
        mistake("earlier totals of a misspelt grade", POLICY, figure, "{ from: small, of: total, during: LAST 3, as: MEAN, gaps: SKIP, where: { in: [‸POR] }, over: due,", "POLICY-009");
        mistake("points of no indicator", POLICY, figure, "{ from: small, of: ‸points, during: PREVIOUS, as: LAST, gaps: SKIP, over: due,", "POLICY-005");
        mistake("earlier points of a misspelt indicator of this policy", POLICY, figure, "{ from: small, of: ‸points(wrok), during: PREVIOUS, as: LAST, gaps: SKIP, over: due,", "POLICY-009");
        mistake("earlier factors that the policy does not have", POLICY, figure, "{ from: small, of: ‸coefficient(lode), during: PREVIOUS, as: LAST, gaps: SKIP, over: due,", "POLICY-009");
        mistake("earlier totals that are true", POLICY, figure, "{ from: small, of: total, during: LAST 3, as: MEAN, gaps: SKIP, where: { ‸is: true }, over: due,", "POLICY-048");
        mistake("the total of an indicator", POLICY, "figures:\n", "figures:\n  earned: { of: ‸total(work) }\n", "POLICY-080");
        mistake("the points of a section", POLICY, "figures:\n", "figures:\n  earned: { of: ‸points(main) }\n", "POLICY-080");
        mistake("a veto of one total in two words", POLICY, "breach: { total: 0,", "breach: { total: 0, total-at-most: ‸10,", "POLICY-076");
        mistake("points decided of a misspelt kind", POLICY, "{ deed: p.discretion }", "{ ‸dede: p.discretion }", "POLICY-009");
        mistake("a kind twice in its group", POLICY, "kinds: [late, offPost]", "kinds: [late, offPost, late]", "POLICY-081");
        mistake("events for an indicator that is earned once", RULES, "$e.deduct(\"conduct\"", "$e.deduct(‸\"work\"", "PROFILE-045", MORE);
        mistake("a range of an item that goes down", CATALOGUE, "range: [1, 480]", "range: ‸[480, 1]", "POLICY-027", MORE);
        mistake("a pool", POLICY, "unit: CNY,", "‸from-pool: x, unit: CNY,", "POLICY-003");
        mistake("paid-to", POLICY, "unit: CNY,", "‸paid-to: UNIT, unit: CNY,", "POLICY-003");
        mistake("a remainder", POLICY, "unit: CNY,", "‸remainder: LARGEST, unit: CNY,", "POLICY-003");
        mistake("corrections", POLICY, "outcomes:\n", "‸corrections: { group-figures: FROZEN }\noutcomes:\n", "POLICY-003");
        mistake("a publicity that does not say of what", POLICY, "outcomes:\n", "publicity: ‸{ bands: true }\noutcomes:\n", "POLICY-004");
        mistake("a misspelt publicity of standings", POLICY, "outcomes:\n", "publicity: { standings: ‸NAMES_AND_RANK }\noutcomes:\n", "POLICY-007");
        mistake("a misspelt key of the publicity", POLICY, "outcomes:\n", "publicity: { standings: RANKS, ‸total: true }\noutcomes:\n", "POLICY-002");
        mistake("totals published of nobody", POLICY, "outcomes:\n", "publicity: { standings: OWN_ONLY, totals: ‸true }\noutcomes:\n", "POLICY-082");
        mistake("first places where all are named", POLICY, "outcomes:\n", "publicity: { standings: NAMES_AND_RANKS, first: ‸3 }\noutcomes:\n", "POLICY-083");
        mistake("last places where nobody is named", POLICY, "outcomes:\n", "publicity: { standings: RANKS, last: ‸0 }\noutcomes:\n", "POLICY-083");
        mistake("no first place", POLICY, "outcomes:\n", "publicity: { standings: FIRST_AND_LAST, first: ‸0 }\noutcomes:\n", "POLICY-014");
        mistake("too many last places", POLICY, "outcomes:\n", "publicity: { standings: FIRST_AND_LAST, last: ‸21 }\noutcomes:\n", "POLICY-014");
        mistake("half a place", POLICY, "outcomes:\n", "publicity: { standings: FIRST_AND_LAST, first: ‸1.5 }\noutcomes:\n", "POLICY-078");
        mistake("totals that are neither published nor not", POLICY, "outcomes:\n", "publicity: { standings: RANKS, totals: ‸yes }\noutcomes:\n", "POLICY-007");
        mistakeAt("a quota where nobody is ranked", POLICY, "rankings:\n  main: { by: total, within: [station], ties: COMPETITION, break-by: [rate], smallest-group: 3 }\n", "", "at-most: 0.25, within: ‸main", "POLICY-060");
        mistake("a list of rankings", POLICY, "rankings:\n  main: {", "rankings: ‸[]\nranking: {", "POLICY-005", MORE);
        mistake("a second ranking", POLICY, "rankings:\n  main:", "rankings:\n  county: { by: total, within: [], ties: COMPETITION, break-by: [], smallest-group: 1 }\n  ‸main:", "POLICY-003");
        mistake("a check of a coefficient of events, of which each sheet has many", POLICY, "budget: { of: prize", "budget: { of: ‸again", "POLICY-009");

        // policy.yaml: names and numbers
        mistake("bands that overlap", POLICY, "from: 60 }", "from: ‸85 }", "POLICY-019");
        mistakeAt("totals without a grade", POLICY, "- { code: POOR, name: { zh: 差, en: Poor } }", "- { code: POOR, name: { zh: 差, en: Poor }, from: 10 }", "from: ‸10", "POLICY-020");
        mistake("a quota on an unknown grade", POLICY, "- { grades: [GOOD]", "- { grades: [‸BEST]", "POLICY-009");
        mistake("a quota of more than everybody", POLICY, "at-most: 0.25", "at-most: ‸25", "POLICY-031");
        mistake("a quota on grades that are no neighbours", POLICY, "- { grades: [GOOD]", "- { grades: [GOOD, ‸POOR]", "POLICY-005");
        mistake("two limits in one quota", POLICY, "at-most: 0.25", "at-most: 0.25, at-least: ‸0.1", "POLICY-007");
        mistake("a parameter of another kind", POLICY, "from: p.good", "from: ‸p.faults", "POLICY-018");
        mistake("an unknown parameter", POLICY, "from: p.good", "from: ‸p.gut", "POLICY-008");
        mistake("an unknown section", POLICY, "section: rest", "section: ‸rset", "POLICY-009");
        mistake("an unknown figure", POLICY, "{ of: done, over: due,", "{ of: done, over: ‸duu,", "POLICY-009");
        mistake("an unknown attribute", POLICY, "within: [station], ties", "within: [‸sation], ties", "POLICY-009");
        mistake("an unknown event kind", POLICY, "kinds: [late, offPost]", "kinds: [late, offPost, ‸asleep]", "POLICY-009");
        mistake("a kind in two groups", POLICY, "kinds: [breach]", "kinds: [breach, ‸late]", "POLICY-024");
        mistake("a circle of figures", POLICY, "  rate:    { of: done", "  other: { of: rate }\n  ‸rate:    { of: other", "POLICY-012", "POLICY-012");
        mistake("a circle of sections", POLICY, "main: { points: 60 }\n  rest: { points: 40 }", "‸main: { points: 60, in: rest }\n  rest: { points: 40, in: main }", "POLICY-012", "POLICY-012");
        mistake("a figure named as an item", POLICY, "  average: { of: rate", "  ‸done: { of: due }\n  average: { of: rate", "POLICY-011");
        mistake("a step in use that the order lacks", POLICY, "order: [indicators, weights, adjustments, limits, veto]", "order: [indicators, weights, limits, veto]", "POLICY-022");
        mistake("a veto that is not last", POLICY, "adjustments, limits, veto]", "adjustments, ‸veto, limits]", "POLICY-023");
        mistake("points that do not add up", POLICY, "order: [indicators, weights, adjustments, limits, veto]", "order: [indicators, adjustments, limits, veto]", "POLICY-022");

        // policy.yaml: weights, points and limits that cannot be meant
        mistake("a weight below nothing", POLICY, "main: { points: 60 }", "main: { points: 60, weight: ‸-0.5 }", "POLICY-070");
        mistake("weights of nothing", POLICY, "main: { points: 60 }\n  rest: { points: 40 }", "main: { points: 60, weight: ‸0 }\n  rest: { points: 40, weight: 0 }", "POLICY-071");
        mistake("a mean in which a part counts against", POLICY, "{ of: done, over: due,", "{ of: { done: ‸-1, due: 2 }, as: WEIGHTED_MEAN, over: due,", "POLICY-070");
        mistake("a mean of which no part counts", POLICY, "  rate:    { of: done,", "  ‸rate:    { of: { done: 0, due: 0 }, as: WEIGHTED_MEAN,", "POLICY-071");
        mistake("half of the points as a percentage", POLICY, "outcomes:\n", "reweight: { least-attainable: ‸50 }\noutcomes:\n", "POLICY-031");
        mistake("a share of a sample as a percentage", POLICY, "{ of: done, over: due,", "{ of: done, sample: { size: done, of: due, at-least-share: ‸80, else: ZERO }, over: due,", "POLICY-031");
        mistake("an indicator whose floor is above its ceiling", POLICY, "deeds: { scoring: ADJUST, floor: 0, ceiling: 10", "deeds: { scoring: ADJUST, floor: ‸8, ceiling: 0", "POLICY-072");
        mistake("an earning indicator with a ceiling below nothing", POLICY, "    points: p.workPoints\n", "    points: p.workPoints\n    ceiling: ‸-5\n", "POLICY-072");
        mistake("a section whose floor is above its ceiling", POLICY, "rest: { points: 40 }", "rest: { points: 40, floor: ‸30, ceiling: 20 }", "POLICY-072");
        mistake("a floor of deductions above the points", POLICY, "    points: 40\n    floor: 0\n", "    points: 40\n    floor: ‸45\n", "POLICY-073");
        mistake("a floor of a section above its points", POLICY, "rest: { points: 40 }", "rest: { points: 40, floor: ‸45, ceiling: 50 }", "POLICY-073");
        mistake("a floor of the total above its points", POLICY, "  floor: 0\n  ceiling: NONE\n", "  floor: ‸110\n  ceiling: NONE\n", "POLICY-073", MORE);
        mistake("points of nothing", POLICY, "    points: 40\n", "    points: ‸0\n", "POLICY-074");
        mistake("points below nothing", POLICY, "points: p.workPoints\n", "points: ‸-60\n", "POLICY-074");
        mistake("a section of nothing", POLICY, "rest: { points: 40 }", "rest: { points: ‸0 }", "POLICY-074");

        // YAML
        mistake("a tab", POLICY, "  scale: 2\n", "‸\tscale: 2\n", "SYNTAX-001");
        mistake("wrong indentation", POLICY, "  scale: 2\n", "   ‸scale: 2\n", "SYNTAX-001");
        mistake("a full-width comma between two keys", PARAMETERS, "{ value: 80, assumed: true }", "{ value: 80‸， assumed: true }", "SYNTAX-009");
        mistake("an alias", POLICY, "applies-to: { sequence: [A] }", "applies-to: ‸&x { sequence: [A] }", "SYNTAX-002");
        mistake("a tag", POLICY, "scale: 2", "scale: ‸!!java.net.URL 2", "SYNTAX-002");
        mistake("a bomb of nesting", POLICY, "applies-to: { sequence: [A] }", "applies-to: " + "[".repeat(20) + HERE + "[".repeat(5000), "SYNTAX-003");
        mistake("a second document", POLICY, "outcomes:\n", "‸---\noutcomes:\n", "SYNTAX-001", "…");

        // catalogue
        mistake("an item that rules cannot name", CATALOGUE, "  full:  {", "  ‸unit:  {", "POLICY-010", "…");
        mistake("a name for an attribute and an item", CATALOGUE, "  full:  {", "  ‸station:  {", "POLICY-011", "…");
        mistake("two attributes in one column", CATALOGUE, "values: [A, B] }", "values: [A, B], shown-as: ‸UNIT }", "POLICY-034", "…");
        mistake("no column of that name", CATALOGUE, "shown-as: UNIT", "shown-as: ‸RANK", "POLICY-007", "…");
        mistake("a code without its values", CATALOGUE, "values: [HIGH, LOW], ", "", "POLICY-004", "…");

        mistake("a value twice", CATALOGUE, "values: [HIGH, LOW], ", "values: [HIGH, LOW, ‸HIGH], ", "SYNTAX-004", MORE);
        mistake("a value that is blank", CATALOGUE, "values: [A, B] }", "values: [A, ‸\" \"] }", "POLICY-005", MORE);
        mistake("a value that turns the line round", CATALOGUE, "values: [A, B] }", "values: [A, B, ‸\"C\u202E\"] }", "POLICY-005", MORE);
        mistake("a title without end", POLICY, "name: { zh: 好, en: Good }", "name: ‸{ zh: 好, en: " + "Good ".repeat(50) + "}", "POLICY-005");

        // scenarios
        mistake("a scenario of an unknown figure", SCENARIOS, "given: { done: 9, due: 10, full: true", "given: { ‸doen: 9, due: 10, full: true", "SCENARIO-110");
        mistake("a scenario of an impossible value", SCENARIOS, "{ done: 7,", "{ done: ‸700,", "SCENARIO-109");
        mistake("an event at the end of time", SCENARIOS, "{ kind: breach, date: 2026-03-02", "{ kind: breach, date: ‸+999999999-12-31", "SCENARIO-109", MORE);
        mistake("a scenario of the year zero", SCENARIOS, "period: 2026-03, given: { done: 7", "period: ‸0000-03, given: { done: 7", "SCENARIO-104");
        mistake("leave since the beginning of time", SCENARIOS, "period: 2026-03, given: { done: 7", "period: 2026-03, leave: [ { kind: x, from: ‸-999999999-01-01, to: 2026-03-01 } ], given: { done: 7", "SCENARIO-109");
        mistake("a value before there was an assessment", PARAMETERS, "{ 2026-01: { value: 80, assumed: true } }", "{ ‸0000-01: { value: 80, assumed: true } }", "POLICY-013");
        String early = "period: 2026-03, given: { done: 7";
        mistake("service that ends before it begins", SCENARIOS, early, "period: 2026-03, service: { from: 2026-02-10, to: ‸2026-02-01 }, given: { done: 7", "SCENARIO-109");
        mistake("service that begins after the period", SCENARIOS, early, "period: 2026-03, service: { from: ‸2026-04-05 }, given: { done: 7", "SCENARIO-130");
        mistake("service that ends before the last day of the period", SCENARIOS, early, "period: 2026-03, service: { from: 2026-01-01, to: ‸2026-03-30 }, given: { done: 7", "SCENARIO-130");
        mistake("a colleague who has left", SCENARIOS, early, "period: 2026-03, colleagues: [ { service: { to: ‸2026-02-28 }, given: { done: 1, due: 1 } } ], given: { done: 7", "SCENARIO-130");
        mistake("the period itself among the earlier ones", SCENARIOS, early, "period: 2026-03, earlier: [ { period: ‸2026-03, given: { done: 1 } } ], given: { done: 7", "SCENARIO-131");
        mistake("a later period among the earlier ones", SCENARIOS, early, "period: 2026-03, earlier: [ { period: ‸2026-04, given: { done: 1 } } ], given: { done: 7", "SCENARIO-132");
        mistake("an earlier period twice", SCENARIOS, early, "period: 2026-03, earlier: [ { period: 2026-02, given: { done: 1 } }, { period: ‸2026-02, given: { done: 2 } } ], given: { done: 7", "SCENARIO-133");
        mistake("a result of this very period", SCENARIOS, early, "period: 2026-03, history: [ { policy: small, period: ‸2026-03, total: 1 } ], given: { done: 7", "SCENARIO-131");
        mistake("a result with points of a misspelt indicator", SCENARIOS, early, "period: 2026-03, history: [ { policy: small, period: 2026-01, points: { ‸wrok: 3 } } ], given: { done: 7", "SCENARIO-110");
        mistake("a result of a later period", SCENARIOS, early, "period: 2026-03, history: [ { policy: small, period: ‸2026-05, total: 1 } ], given: { done: 7", "SCENARIO-132");
        mistake("a result twice", SCENARIOS, early, "period: 2026-03, history: [ { policy: small, period: 2026-01, total: 1 }, { policy: small, period: ‸2026-01, total: 2 } ], given: { done: 7", "SCENARIO-133");
        mistake("a result with a grade that the policy does not have", SCENARIOS, early, "period: 2026-03, history: [ { policy: small, period: 2026-01, grade: ‸GODO } ], given: { done: 7", "SCENARIO-110");
        mistake("units below at whom nobody looks", SCENARIOS, early, "period: 2026-03, children: ‸[ { given: { done: 1 } } ], given: { done: 7", "SCENARIO-134");
        mistake("officers below at whom nobody looks", SCENARIOS, early, "period: 2026-03, members: ‸[ { given: { done: 1 } } ], given: { done: 7", "SCENARIO-134");
        mistake("half a case", SCENARIOS, "{ done: 7,", "{ done: ‸7.5,", "SCENARIO-109");
        mistake("an attribute of no value", SCENARIOS, "{ done: 7,", "{ station: ‸[], done: 7,", "SCENARIO-109");
        mistake("a report before it happened", SCENARIOS, "{ kind: breach, date: 2026-03-02 }", "{ kind: breach, date: 2026-03-02, reported: ‸2026-03-01 }", "SCENARIO-109");
        mistake("a result of a policy that nobody reads", SCENARIOS, "period: 2026-03, given: { done: 7", "period: 2026-03, history: [ { policy: ‸other, period: 2026-02, total: 1 } ], given: { done: 7", "SCENARIO-110");
        mistake("a result of no period", SCENARIOS, "period: 2026-03, given: { done: 7", "period: 2026-03, history: [ { policy: small, period: ‸soon, total: 1 } ], given: { done: 7", "SCENARIO-109");
        mistake("a reason for no score that no run gives", SCENARIOS, "expect: { total: 0, grade: POOR }", "expect: { quarantine: ‸RUN-999 }", "SCENARIO-110");
        mistake("a scenario that is a word", SCENARIOS, "- { name: 违纪,", "- ‸word\n- { name: 违纪,", "POLICY-005");
        mistakeAt("a scenario of a crowd", SCENARIOS, "period: 2026-03, given: { done: 7", "period: 2026-03, colleagues: [ { times: 1000, given: { done: 1 } }, { times: 1000, given: { done: 1 } } ], given: { done: 7",
                "name: ‸迟到三十一分钟", "SCENARIO-112");
        mistakeAt("a scenario of ten thousand events", SCENARIOS, "period: 2026-03, given: { done: 7", "period: 2026-03, colleagues: [ { times: 100, given: { done: 1 }, events: [ { kind: breach, date: 2026-03-02, count: 100 } ] } ], given: { done: 7",
                "name: ‸迟到三十一分钟", "SCENARIO-112");
        mistake("a scenario that expects another total", SCENARIOS, "total: 101", "total: ‸102", "SCENARIO-101");
        mistake("a place expected that the scenario itself gives", SCENARIOS, "given: { done: 10, due: 10, full: true, level: HIGH }, events: [ { kind: breach, date: 2026-03-02 } ], expect: {",
                "given: { done: 10, due: 10, full: true, level: HIGH }, events: [ { kind: breach, date: 2026-03-02 } ], standing: { rank: 2 }, expect: { rank: ‸2,", "SCENARIO-120");
        mistake("half a place expected", SCENARIOS, "expect: { total: 100, grade: FAIR }", "expect: { total: 100, rank: ‸2.5 }", "POLICY-078");
        mistake("another place expected", SCENARIOS, "expect: { total: 100, grade: FAIR }", "expect: { total: 100, rank: ‸2 }", "SCENARIO-101");
        mistake("a misspelt word for a place", SCENARIOS, "expect: { total: 100, grade: FAIR }", "expect: { total: 100, ‸form-last: 1 }", "POLICY-002");
        mistake("a scenario that expects nothing", SCENARIOS, "expect: { total: 0, grade: POOR }", "expect: ‸{ }", "SCENARIO-108");
        mistake("two scenarios of one name", SCENARIOS, "name: 违纪", "name: 低于平均", "SCENARIO-107");
        mistake("a scenario that names an unknown rule", SCENARIOS, "rules: [迟到视同脱岗,", "rules: [‸迟到,", "SCENARIO-105");
        mistake("a scenario before all parameters", SCENARIOS, "period: 2026-03, given: { done: 7", "period: ‸2025-03, given: { done: 7", "SCENARIO-104");
    }

    private static PolicyBundle good() {
        try {
            PolicyBundle read = PolicyBundle.read(Path.of("src/test/resources/small"));
            return new PolicyBundle("", read.texts(), CATALOGUE, read.catalogue());
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static String text(PolicyBundle bundle, String file) {
        return file.equals(CATALOGUE) ? bundle.catalogue() : bundle.texts().get(file);
    }

    private static PolicyBundle with(PolicyBundle bundle, String file, String text) {
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        if (!file.equals(CATALOGUE)) {
            texts.put(file, text);
        }
        return new PolicyBundle("", texts, CATALOGUE, file.equals(CATALOGUE) ? text : bundle.catalogue());
    }

    private static String replaced(String text, String old, String made) {
        assertThat(text.split(Pattern.quote(old), -1)).as("“%s” stands once", old).hasSize(2);
        return text.replace(old, made);
    }

    private static List<Finding> errors(PolicyBundle bundle) {
        return PolicyCheck.check(bundle).findings().stream().filter(Finding::isError).toList();
    }

    @Test
    void the_pack_without_a_mistake_has_no_finding_but_the_scale_that_is_there_to_be_broken() {
        assertThat(PolicyCheck.check(good()).findings()).extracting(each -> each.code() + " " + each.message().en()).containsExactly("LINT-003 parameter steps is not used");
    }

    @TestFactory
    Stream<DynamicTest> each_mistake_is_told_by_its_own_code_at_its_place() {
        return MISTAKES.stream().map(mistake -> dynamicTest(mistake.name(), () -> {
            String marked = replaced(text(good(), mistake.file()), mistake.old(), mistake.made());
            String text = marked.replace(HERE, "");
            if (mistake.at() != null && !mistake.at().isEmpty()) {
                marked = replaced(text, mistake.at().replace(HERE, ""), mistake.at());
            }
            List<Finding> errors = errors(with(good(), mistake.file(), text));

            if (mistake.codes().contains(MORE)) {
                assertThat(errors).extracting(Finding::code).contains(mistake.codes().get(0));
            } else {
                assertThat(errors).as("%s", errors).extracting(Finding::code).containsExactlyInAnyOrderElementsOf(mistake.codes());
            }
            if (marked.contains(HERE)) {
                int at = marked.indexOf(HERE);
                int line = (int) marked.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
                int column = at - marked.lastIndexOf('\n', at - 1);
                assertThat(errors).as("at its place").anySatisfy(error -> {
                    assertThat(error.place().toString()).isEqualTo(mistake.file() + ":" + line + ":" + column);
                    assertThat(error.code()).isEqualTo(mistake.codes().get(0));
                });
            }
            assertThat(errors).as("a word has a length").allMatch(error -> error.place().column() == 0 || error.place().length() > 0);
            assertThat(errors).allSatisfy(error -> {
                assertThat(error.message().zh()).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
                assertThat(error.message().en()).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
                assertThat(error.remedy().zh()).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
                assertThat(error.remedy().en()).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
            });
        }));
    }

    @Test
    void mistakes_of_all_files_are_told_at_once_in_the_order_of_the_files() {
        PolicyBundle bundle = good();
        bundle = with(bundle, RULES, text(bundle, RULES).replace("full(\"work\")", "full(\"wrok\")").replace("atMost(\"FAIR\")", "atMost(\"FIAR\")"));
        bundle = with(bundle, POLICY, text(bundle, POLICY).replace("within: [station], ties", "within: [sation], ties"));
        bundle = with(bundle, PARAMETERS, text(bundle, PARAMETERS).replace("value: 80,", "value: 69,"));
        bundle = with(bundle, SCENARIOS, text(bundle, SCENARIOS).replace("{ done: 7,", "{ done: 700,"));

        assertThat(errors(bundle)).extracting(Finding::code).containsExactly("POLICY-014", "POLICY-009", "PROFILE-016", "PROFILE-016", "SCENARIO-109");
        assertThat(errors(bundle)).extracting(error -> error.place().file()).containsExactly(PARAMETERS, POLICY, RULES, RULES, SCENARIOS);
    }

    @Test
    void a_misspelt_word_is_answered_with_the_nearest_known_one() {
        PolicyBundle bundle = with(good(), RULES, text(good(), RULES).replace("full(\"work\")", "full(\"wrok\")"));

        assertThat(errors(bundle).get(0).message().zh()).isEqualTo("未知的指标“wrok”，是否为 work？");
        assertThat(errors(bundle).get(0).message().en()).isEqualTo("unknown indicator wrok, did you mean work?");
    }

    private static String answer(String file, String old, String made) {
        Finding error = errors(with(good(), file, replaced(text(good(), file), old, made))).get(0);
        return error.code() + " " + error.message().en() + "; " + error.remedy().en();
    }

    @Test
    void a_word_where_a_number_should_stand_is_answered_with_the_parameter_that_it_means() {
        String or = "; write a decimal such as 0.95, or p.name";
        for (String word : List.of("good", "goood", "P.good", "GOOD")) {
            assertThat(answer(POLICY, "from: p.good", "from: " + word)).isEqualTo("POLICY-006 " + word + " is not a number, did you mean p.good?" + or);
        }
        PolicyBundle named = with(good(), PARAMETERS, text(good(), PARAMETERS).replace("good:       { unit", "good:       { name: 优秀线, unit"));
        assertThat(errors(with(named, POLICY, text(named, POLICY).replace("from: p.good", "from: 优秀线"))).get(0).message().en()).isEqualTo("优秀线 is not a number, did you mean p.good?");
        assertThat(answer(POLICY, "points: 40\n", "points: many\n")).isEqualTo("POLICY-006 many is not a number" + or);
    }

    @Test
    void a_number_that_is_not_written_plainly_is_answered_with_the_plain_one_and_with_what_can_stand_there() {
        String only = "; write a decimal such as 0.95";
        assertThat(answer(PARAMETERS, "value: 0.9,", "value: 90%,")).isEqualTo("POLICY-006 90% is not a number, did you mean 0.9?" + only);
        assertThat(answer(PARAMETERS, "value: 80,", "value: p.full,")).isEqualTo("POLICY-006 p.full is not a number" + only);
        assertThat(answer(SCENARIOS, "{ done: 7,", "{ done: MISING,")).isEqualTo("POLICY-006 MISING is not a number, did you mean MISSING?" + only + ", MISSING or NOT_APPLICABLE");
        assertThat(answer(SCENARIOS, "total: 101", "total: p.good")).isEqualTo("POLICY-006 p.good is not a number" + only);
    }

    @Test
    void a_name_that_cannot_be_is_answered_with_the_reason() {
        assertThat(answer(PARAMETERS, "factor: ", "end: ")).startsWith("POLICY-010 end cannot be used as a name (a word of the rule language or of Java)");
        assertThat(answer(PARAMETERS, "factor: ", "fac-tor: ")).startsWith("POLICY-010 fac-tor cannot be used as a name (it holds the character -)");
        assertThat(answer(PARAMETERS, "factor: ", "9factor: ")).startsWith("POLICY-010 9factor cannot be used as a name (it does not begin with a letter)");
        assertThat(answer(CATALOGUE, "  full:  {", "  total:  {")).startsWith("POLICY-010 total cannot be used as a name (every fact has a field of that name)");
    }

    @Test
    void what_a_call_cannot_take_is_answered_with_what_to_write_instead() {
        assertThat(answer(RULES, "between($rate, $floor, $target)", "between($rate, $floor, targte)"))
                .isEqualTo("PROFILE-030 targte cannot stand in a call by itself; write $target : p.target in the pattern, and $target here");
        assertThat(answer(RULES, "award(\"merit\", 1)", "award(merit, 1)")).isEqualTo("PROFILE-034 merit stands without quotation marks; write \"merit\"");
    }

    @Test
    void a_missing_file_is_named() {
        for (String file : List.of(POLICY, PARAMETERS, RULES, SCENARIOS)) {
            TreeMap<String, String> texts = new TreeMap<>(good().texts());
            texts.remove(file);
            assertThat(errors(new PolicyBundle("", texts, CATALOGUE, good().catalogue()))).anySatisfy(error -> {
                assertThat(error.code()).isEqualTo("POLICY-001");
                assertThat(error.place().toString()).isEqualTo(file);
            });
        }
        assertThat(errors(new PolicyBundle("", good().texts(), CATALOGUE, null))).extracting(Finding::code).containsExactly("POLICY-001");
    }
}
