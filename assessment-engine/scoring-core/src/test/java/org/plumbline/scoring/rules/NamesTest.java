package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.scoring.Draft;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;

/** A name that the format allows works as the name of everything that rules read, whatever the engine makes of such a word. */
class NamesTest {

    private static List<String> refusals(Draft draft) {
        return PolicyCheck.check(draft.bundle()).findings().stream().filter(Finding::isError).map(each -> each.code() + " " + each.message().en()).toList();
    }

    /** Accessors and methods, words of the engine, facts and what is printed of them, letters without a capital of their own. */
    private static final List<String> NAMES = List.of("aRate", "xRate", "ıx", "İx", "ß", "ßrate", "modify", "with", "toString", "hashCode", "getClass", "notify", "wait", "notPaid", "notEmpty", "inForce", "by",
            "evaluation", "full", "award", "update", "insert", "delete", "retract", "drools", "kcontext", "temporal", "duration", "timer", "Object", "String", "BigDecimal", "List", "Fact", "OfficerMonth",
            "Event", "Parameters", "P", "Class", "Kind", "Month", "Total", "f0", "q0", "v0", "assertLogical", "lhs", "got", "it", "走访率");

    private static String each(String separator, UnaryOperator<String> made) {
        return NAMES.stream().map(made).collect(Collectors.joining(separator));
    }

    @Test
    void any_name_serves_for_figures_parameters_and_variables() {
        Draft draft = Draft.bare()
                .with("indicators", each(", ", name -> "i_" + name + ": { scoring: EARN, points: 1, ceiling: NONE, measures: [" + name + "], not-applicable: REWEIGHT, clause: 一 }").transform(all -> "{ " + all + " }"))
                .with("figures", "{ " + each(", ", name -> name + ": { of: a, over: b, when-none: ZERO }") + " }")
                .scenarios("[ { name: 达到, period: 2026-03, given: { a: 3, b: 4 }, expect: { lines: { " + each(", ", name -> "i_" + name + ": [1.25]") + " } } },"
                        + "{ name: 未达, period: 2026-03, given: { a: 1, b: 4 }, expect: { lines: { " + each(", ", name -> "i_" + name + ": [0]") + " } } } ]");
        for (String name : NAMES) {
            draft = draft.number(name, "0.5")
                    .rule(name + " 达到", "{" + name + "}", "OfficerMonth( " + name + " >= p." + name + ", $" + name + " : " + name + ", $p : p." + name + " )", "award(\"i_" + name + "\", plus($" + name + ", $p))")
                    .rule(name + " 未达", "OfficerMonth( " + name + " < p." + name + " )", "award(\"i_" + name + "\", 0)");
        }
        assertThat(refusals(draft)).filteredOn(each -> !each.startsWith("LINT")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kind", "P", "Month", "xRate", "getClass", "notPaid"})
    void any_name_serves_for_items_attributes_and_flags(String name) {
        String catalogue = Draft.CATALOGUE.replace("  a:    { name: 甲项", "  " + name + ": { name: 甲项").replace("confirmed", "flag_" + name);
        Draft item = Draft.bare().catalogue(catalogue)
                .with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [" + name + "], not-applicable: REWEIGHT, clause: 一 } }")
                .number("limit", "10")
                .rule("得分", "OfficerMonth( $a : " + name + ", " + name + " != p.limit )", "award(\"work\", $a)")
                .scenarios("[ { name: 得分, period: 2026-03, given: { " + name + ": 7 }, expect: { lines: { work: [7] } } } ]");
        assertThat(refusals(item)).filteredOn(each -> !each.startsWith("LINT")).isEmpty();

        Draft ofEvents = Draft.bare().catalogue(Draft.CATALOGUE.replace("sequence:", name + ":").replace("confirmed", name + "_").replace("night", "x" + name))
                .with("indicators", "{ duty: { scoring: ADJUST, floor: 0, ceiling: NONE, not-applicable: NEVER, clause: 一 } }")
                .with("events", "{ leads: { kinds: [lead], count: KIND, same-matter: ALL, late-report: CORRECTION } }")
                .rule("线索", "Event( kind == \"lead\", " + name + " == \"A\", " + name + "_ == true )", "award(\"duty\", 1)")
                .scenarios("[ { name: 线索, period: 2026-03, given: { " + name + ": A }, events: [ { kind: lead, date: 2026-03-02, " + name + "_: true } ], expect: { lines: { duty: [1] } } } ]");
        assertThat(refusals(ofEvents)).filteredOn(each -> !each.startsWith("LINT")).isEmpty();
    }

    @Test
    void parameters_may_differ_in_the_case_of_a_letter() {
        Draft draft = Draft.bare()
                .with("indicators", "{ work: { scoring: EARN, points: 100, ceiling: NONE, measures: [a], not-applicable: REWEIGHT, clause: 一 } }")
                .number("full", "1").number("Full", "2").number("FULL", "3")
                .rule("得分", "OfficerMonth( $a : a, $one : p.full, $two : p.Full, $three : p.FULL )", "award(\"work\", plus($a, plus($one, times($two, $three))))")
                .scenarios("[ { name: 得分, period: 2026-03, given: { a: 10 }, expect: { lines: { work: [17] } } } ]");
        assertThat(refusals(draft)).filteredOn(each -> !each.startsWith("LINT")).isEmpty();
    }
}
