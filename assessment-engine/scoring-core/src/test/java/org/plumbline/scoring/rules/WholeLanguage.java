package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.plumbline.scoring.Draft;

/** A policy whose rules say everything that rules can say: each call, helper, operator, kind of field and number of variables. */
final class WholeLanguage {

    private static final String INDICATORS = "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [a, b, c, d, less, flag, level, marks], not-applicable-when: ANY, not-applicable: REWEIGHT, clause: 一 }, "
            + "more: { scoring: COLLECT, points: 10, measures: [a, b, c, d, less, flag, level, marks], not-applicable-when: ANY, not-applicable: REWEIGHT, clause: 一 }, "
            + "conduct: { scoring: DEDUCT, points: 10, floor: 0, measures: [a, b, c, d, less, flag, level, marks], not-applicable-when: ANY, not-applicable: REWEIGHT, clause: 一 }, "
            + "merit: { scoring: ADJUST, floor: NONE, ceiling: NONE, measures: [a, b, c, d, less, flag, level, marks], not-applicable-when: ANY, not-applicable: NEVER, clause: 一 } }";

    private WholeLanguage() {
    }

    static Draft draft() {
        Draft draft = Draft.bare().with("indicators", INDICATORS)
                .with("events", "{ fault: { kinds: [late, offPost, absent, lead], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .with("coefficients", "{ again: { of: EVENT, take: HIGHEST, otherwise: 1 }, whole: { of: TOTAL, take: HIGHEST, otherwise: 1 }, money: { of: prize, take: HIGHEST, otherwise: 1 } }")
                .with("vetoes", "{ breach: { total: 0, clause: 四 } }")
                .with("grades", "{ bands: [ {code: GOOD, from: 50}, {code: POOR} ], quotas: [] }")
                .with("outcomes", "{ prize: { kind: REWARD, unit: CNY, round-to: 1, rounding: HALF_UP }, cup: { kind: REWARD, unit: NONE }, fine: { kind: PENALTY, unit: CNY, round-to: 1, rounding: HALF_UP }, talk: { kind: PENALTY, unit: NONE } }")
                .number("n", "1").number("m", "2")
                .scale("st", "STEPS", "each: 1, mode: PRO_RATA, rows: [ {beyond: 0, value: 1} ]")
                .scale("br", "BRACKETS", "mode: WHOLE, otherwise: 0, rows: [ {from: 0, value: 1} ]")
                .scale("tb", "TABLE", "rows: { HIGH: 3, MIDDLE: 2, LOW: 1, late: 1, offPost: 1, absent: 1, lead: 1, GOOD: 1, POOR: 0 }")
                .scale("pl", "TABLE", "ties: SHARED, rows: { 1: 3, 2: 2 }");
        int number = 0;
        for (String[] each : patternsAndCalls()) {
            draft = draft.rule("规则" + number++, each[0], each[1]);
        }
        return draft;
    }

    private static List<String[]> patternsAndCalls() {
        List<String[]> rules = new ArrayList<>();
        for (String call : List.of("treatAs(\"absent\")", "discard()")) {
            rules.add(new String[] {"Occurrence( kind == \"late\", group == \"fault\", confirmed == false, amount > 0, $day : date, $m : matter, $q : quarter )", call});
        }
        for (String call : List.of("deduct(\"conduct\", lookup($k, $t))", "award(\"merit\", $n)", "coefficient(\"again\", $n)", "veto(\"breach\")")) {
            rules.add(new String[] {"Event( $k : kind, recordedAs != \"late\", $t : p.tb, $n : nthInYear, nthInMonth >= 1, nthInQuarter > nthInMonth, confirmed != true, month == 1 )", call});
        }
        for (String call : List.of("takesNoPart()", "notGraded()", "notPaid()")) {
            rules.add(new String[] {"Enrolment( flag == true, $s : station )", call});
        }
        for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
            for (String right : List.of("0", "1", "b", "p.n")) {
                rules.add(new String[] {"OfficerMonth( a " + operator + " " + right + " )", "exempt(\"work\")"});
            }
        }
        for (String condition : List.of("flag == true", "flag != false", "flag == flag", "level == \"HIGH\"", "level != \"LOW\"", "level in (\"HIGH\", \"LOW\")", "level not in (\"HIGH\")", "level == sequence", "level != sequence", "level in (\"LOW\", sequence)",
                "marks contains \"X\"", "marks not contains \"Y\"", "sequence == \"A\"", "probation in (\"是\", \"否\")", "$f : flag", "$l : marks, $c : level, $t : station")) {
            rules.add(new String[] {"OfficerMonth( " + condition + " )", "full(\"work\")"});
        }
        for (String amount : List.of("0", "1", "$a", "plus($a, $b)", "minus($a, $b)", "times($a, 0)", "least(1, $b)", "greatest($n, $b)", "ratio($a, $b)", "shortOf($a, $b)", "over($a, $b)",
                "between($a, $n, $m)", "perStep($a, $st)", "bracket($b, $br)", "lookup($l, $tb)", "lookup(\"HIGH\", $tb)", "lookup($a, $pl)", "atPlace($a, $b, $pl)")) {
            rules.add(new String[] {"OfficerMonth( $a : a, $b : b, $l : level, $n : p.n, $m : p.m, $st : p.st, $br : p.br, $tb : p.tb, $pl : p.pl )", "award(\"more\", " + amount + ")"});
        }
        for (int variables = 0; variables <= RuleParser.MOST_BINDINGS; variables++) {
            String bindings = IntStream.range(0, variables).mapToObj(i -> "$v" + i + " : " + "abcd".charAt(i % 4)).collect(Collectors.joining(", "));
            rules.add(new String[] {"OfficerMonth( " + bindings + " )", "award(\"merit\", " + sum(0, variables) + ")"});
        }
        for (String call : List.of("share(\"work\", 1)", "share(\"more\", 1)", "deduct(\"conduct\", 1)", "deduct(\"merit\", 1)", "coefficient(\"whole\", 1)", "veto(\"breach\")")) {
            rules.add(new String[] {"OfficerMonth( a > 0 )", call});
        }
        for (String call : List.of("atMost(\"POOR\")", "ungraded()")) {
            rules.add(new String[] {"Ranked( total > 0, rank == 1, fromLast > 1, tied >= 1, $s : size, $t : attainment )", call});
        }
        for (String call : List.of("reward(\"prize\", atPlace($r, $t, $pl))", "reward(\"cup\")", "penalty(\"fine\", lookup($g, $tb))", "penalty(\"talk\")", "coefficient(\"money\", 1)")) {
            rules.add(new String[] {"Standing( $g : grade, bandGrade == \"GOOD\", bandGrade == grade, heldBackBy in (\"QUOTA\", \"RULE\"), paid == true, $r : rank, $t : tied, $tb : p.tb, $pl : p.pl )", call});
        }
        return rules;
    }

    /** All variables in one amount, halved again and again so that no helper lies too deep. */
    private static String sum(int from, int to) {
        if (to - from < 2) {
            return to == from ? "1" : "$v" + from;
        }
        int middle = (from + to) / 2;
        return "plus(" + sum(from, middle) + ", " + sum(middle, to) + ")";
    }
}
