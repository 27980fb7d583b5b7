package org.plumbline.scoring.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.LookAlike;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.policy.PolicyVersion;

/** Texts that are well written, small, and would take a checker that is not careful for ever, or all memory. */
class BombsTest {

    private static PolicyBundle with(String file, String old, String made) {
        PolicyBundle intact = Attack.intact("small");
        TreeMap<String, String> texts = new TreeMap<>(intact.texts());
        texts.computeIfPresent(file, (any, text) -> text.replace(old, made));
        String catalogue = file.equals("catalogue.yaml") ? intact.catalogue().replace(old, made) : intact.catalogue();
        return new PolicyBundle("", texts, "catalogue.yaml", catalogue);
    }

    private static List<Finding> soon(PolicyBundle bundle) {
        return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> PolicyCheck.checkTexts(bundle).findings());
    }

    @Test
    void figures_of_figures_of_figures_are_read_once_each() {
        String figures = IntStream.range(0, 60).mapToObj(i -> "  f" + i + ": { of: { " + (i == 0 ? "done: 1, due: 1" : "f" + (i - 1) + ": 1, g" + (i - 1) + ": 1") + " }, as: SUM }\n"
                + "  g" + i + ": { of: { " + (i == 0 ? "done: 1, due: 1" : "f" + (i - 1) + ": 1, g" + (i - 1) + ": 1") + " }, as: SUM }\n").collect(Collectors.joining());
        PolicyBundle bundle = with("policy.yaml", "figures:\n", "figures:\n" + figures);

        assertThat(soon(bundle)).noneMatch(Finding::isError);
        assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> PolicyVersion.read(bundle, new Findings()).orElseThrow().itemsBehind("f59"))).containsExactly("done", "due");
    }

    @Test
    void the_ways_to_a_figure_double_with_each_other_but_what_is_known_of_one_is_kept() {
        String figures = IntStream.range(1, 60).mapToObj(i -> "  h" + i + ": { of: h" + (i - 1) + ", over: h" + (i - 1) + ", when-none: ZERO }\n").collect(Collectors.joining());
        PolicyBundle bundle = with("policy.yaml", "figures:\n", "figures:\n  h0: { of: done }\n" + figures);
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        texts.computeIfPresent("policy.yaml", (any, text) -> text.replace("measures: [full, level]", "measures: [full, level, h59]"));
        texts.computeIfPresent("rules.drl", (any, text) -> text.replace("OfficerMonth( full == true,", "OfficerMonth( h59 <= p.target, full == true,"));
        PolicyBundle read = new PolicyBundle("", texts, "catalogue.yaml", bundle.catalogue());

        assertThat(assertTimeoutPreemptively(Duration.ofMinutes(2), () -> PolicyCheck.check(read).findings())).filteredOn(Finding::isError)
                .extracting(Finding::code).containsOnly("SCENARIO-101");
    }

    @Test
    void a_figure_multiplied_by_itself_again_and_again_stops_its_record_and_says_why() {
        String figures = IntStream.range(1, 40).mapToObj(i -> "  h" + i + ": { of: h" + (i - 1) + ", times: h" + (i - 1) + " }\n").collect(Collectors.joining());
        PolicyBundle bundle = with("policy.yaml", "figures:\n", "figures:\n  h0: { of: done }\n" + figures);

        assertThat(assertTimeoutPreemptively(Duration.ofMinutes(2), () -> PolicyCheck.check(bundle).findings())).filteredOn(each -> each.code().equals("SCENARIO-101"))
                .anySatisfy(each -> assertThat(each.message().en()).contains("found RUN-114 the figure h5 of S0000 has more than 30 digits: not scored"));
    }

    @Test
    void figures_that_look_back_from_where_others_have_looked_back_reach_no_farther_than_a_century() {
        String figures = IntStream.range(1, 14).mapToObj(i -> "  h" + i + ": { of: h" + (i - 1) + ", during: LAST 99, as: MEAN, gaps: SKIP }\n").collect(Collectors.joining());

        assertThat(soon(with("policy.yaml", "figures:\n", "figures:\n  h0: { of: done }\n" + figures))).filteredOn(Finding::isError).extracting(each -> each.code() + " " + each.message().en())
                .containsExactly("POLICY-052 the figure h13 looks back more than 100 years by way of others");
    }

    @Test
    void a_chain_of_figures_without_end_is_refused_and_does_not_exhaust_the_stack() {
        String figures = IntStream.range(0, 20_000).mapToObj(i -> "  f" + i + ": { of: " + (i == 0 ? "done" : "f" + (i - 1)) + " }\n").collect(Collectors.joining());
        assertThat(soon(with("policy.yaml", "figures:\n", "figures:\n" + figures))).extracting(Finding::code).contains("POLICY-037");
    }

    @Test
    void kinds_that_become_each_other_in_many_ways_are_followed_once_each() {
        int kinds = 40;
        String declared = IntStream.range(0, kinds).mapToObj(i -> "  k" + i + ": { name: k" + i + " }\n").collect(Collectors.joining());
        String rules = IntStream.range(0, kinds).boxed().flatMap(i -> IntStream.range(i + 1, kinds).mapToObj(j -> "rule \"" + i + "-" + j + "\" @Clause(\"一\") @Reason(\"\")\nwhen\n    $e : Occurrence( kind == \"k"
                + i + "\" )\nthen\n    $e.treatAs(\"k" + j + "\");\nend\n")).collect(Collectors.joining());
        PolicyBundle intact = Attack.intact("small");
        TreeMap<String, String> texts = new TreeMap<>(intact.texts());
        texts.computeIfPresent("policy.yaml", (any, text) -> text.replace("kinds: [breach]", "kinds: [breach, " + IntStream.range(0, kinds).mapToObj(i -> "k" + i).collect(Collectors.joining(", ")) + "]"));
        texts.computeIfPresent("rules.drl", (any, text) -> text + rules);
        assertThat(soon(new PolicyBundle("", texts, "catalogue.yaml", intact.catalogue().replace("events:\n", "events:\n" + declared)))).noneMatch(Finding::isError);
    }

    @Test
    void two_long_words_are_not_compared_letter_by_letter() {
        assertThat(Suggestion.nearest("a".repeat(100_000), List.of("b".repeat(100_000)))).isEmpty();
        PolicyBundle bundle = with("catalogue.yaml", "values: [A, B] }", "values: [A, B, " + "b".repeat(100_000) + "] }");
        TreeMap<String, String> texts = new TreeMap<>(bundle.texts());
        texts.computeIfPresent("policy.yaml", (any, text) -> text.replace("applies-to: { sequence: [A] }", "applies-to: { sequence: [" + "a".repeat(100_000) + "] }"));
        assertThat(soon(new PolicyBundle("", texts, "catalogue.yaml", bundle.catalogue()))).extracting(Finding::code).contains("POLICY-007").allMatch(code -> !code.startsWith("SYNTAX"));
    }

    @Test
    void a_long_word_is_cut_in_messages_and_what_is_not_seen_is_written_out() {
        Finding finding = Finding.of(PolicyCode.NOT_A_NUMBER, Place.wholeFile("a"), "x".repeat(1_000_000), "", "");
        assertThat(finding.message().en()).hasSizeLessThan(3_000);
        assertThat(Finding.of(PolicyCode.NOT_A_NUMBER, Place.wholeFile("a"), "1\u202e\u001b[2J", "", "").message().en()).isEqualTo("1<U+202E><U+001B>[2J is not a number");
    }

    @Test
    void a_look_alike_is_told_by_its_code_point_and_chinese_is_none() {
        assertThat(LookAlike.in("r\u0430te").orElseThrow().zh()).isEqualTo("第 2 个字符“\u0430”是 U+0430 CYRILLIC SMALL LETTER A，不是 a");
        assertThat(LookAlike.in("ra\u200bte").orElseThrow().en()).isEqualTo("character 3, which is not seen, is U+200B ZERO WIDTH SPACE");
        assertThat(LookAlike.plain("ｒ\u0430t\u0435")).isEqualTo("rate");
        for (String good : List.of("rate", "入户走访率", "第1季度", "𠮷田", "étage", "a_b")) {
            assertThat(LookAlike.in(good)).as(good).isEmpty();
        }
    }
}
