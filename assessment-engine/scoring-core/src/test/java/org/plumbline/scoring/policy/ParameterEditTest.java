package org.plumbline.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.policy.ParameterEdit.Edited;

/** An edit changes one number of the text: what is read afterwards differs in it alone, and every other byte is where it was. */
class ParameterEditTest {

    private static final String FILE = "parameters.yaml";

    private static final String BLOCK = """
            # 头
            target:                  # 走访率目标
              name: { zh: 走访率目标, en: Target }
              unit: FRACTION
              range: [0.5, 1]
              values:
                2026-01:             # 年初的会议
                  value: 0.90        # 先低一点
                  clause: 第三条, 第二款   # 依据
                "2026-07":
                  assumed: true
                  value: 0.95

            𠮷:  { name: 吉, unit: POINTS, range: [0, 9],   values: { 2026-01: {value:   5,  assumed: true},
                        2026-03: {  # 三月
                           value: 6, clause: "第 #3 条" } } }   # 尾
            late:
              kind: STEPS
              unit: POINTS
              range: [0, 10]
              values:
                2026-01: { each: 1, mode: EACH_STARTED, bands: MARGINAL, rows: [ {beyond: 0, value: 0.5}, {beyond: 2, value: 1} ], at-most: 5, assumed: true }
                2026-05:
                  each: 1
                  mode: EACH_FULL
                  rows:
                  - beyond: 0
                    value: 2
                  assumed: true
            scale:
              kind: BRACKETS
              unit: POINTS
              range: [0, 100]
              values: { 2026: { mode: LINEAR, otherwise: 0, rows: [ {from: 0.5, value: 0}, {above: 0.9, value: 100} ], clause: 第四条 } }
            bonus:
              kind: TABLE
              unit: CNY
              range: [0, 900]
              values:
                2026-01:
                  rows:
                    A: 800           # 优秀
                    B: { value: 500, clause: 附件一 }
                    '1': 300
                  clause: 第五条""";

    record Number(String parameter, YearMonth month, String row) { }

    static Stream<Named<String>> texts() throws IOException {
        List<Named<String>> texts = new ArrayList<>(List.of(Named.of("every style", BLOCK), Named.of("with a last line end", BLOCK + "\n"),
                Named.of("of Windows", BLOCK.replace("\n", "\r\n")), Named.of("with a byte order mark", "\uFEFF" + BLOCK)));
        try (Stream<Path> files = Files.walk(Path.of("../../rules/packs"))) {
            for (Path file : files.filter(path -> path.endsWith(FILE)).toList()) {
                texts.add(Named.of(file.getParent().getFileName().toString(), Files.readString(file)));
            }
        }
        return texts.stream();
    }

    private static Map<Number, BigDecimal> numbers(String text) {
        Map<Number, BigDecimal> numbers = new LinkedHashMap<>();
        ParameterForm.read(FILE, text, null).forEach(entry -> entry.values().forEach(dated -> dated.numbers()
                .forEach(number -> numbers.put(new Number(entry.parameter().name(), dated.month(), number.row()), number.value().stripTrailingZeros()))));
        return numbers;
    }

    /** What is read beside the numbers. */
    private static Map<String, List<String>> said(String text) {
        Map<String, List<String>> said = new TreeMap<>();
        ParametersReader.read(FILE, text, AssessmentPeriod.MONTHS, new Findings()).forEach((name, parameter) -> said.put(name, Stream.concat(
                Stream.of(parameter.title() + " " + parameter.kind() + " " + parameter.unit() + " " + parameter.least() + " " + parameter.greatest()),
                parameter.values().entrySet().stream().map(dated -> dated.getKey() + " " + dated.getValue().value().toString().replaceAll("-?\\d+(\\.\\d+)?", "#")
                        + " " + dated.getValue().clause() + " " + dated.getValue().assumed())).toList()));
        return said;
    }

    private static Edited edit(String text, ParameterEdit edit) {
        Findings findings = new Findings();
        Optional<Edited> edited = edit.in(FILE, text, null, findings);
        assertThat(findings.sorted()).as(edit.toString()).isEmpty();
        return edited.orElseThrow();
    }

    private static List<String> refused(String text, ParameterEdit edit) {
        Findings findings = new Findings();
        assertThat(edit.in(FILE, text, null, findings)).isEmpty();
        return findings.sorted().stream().map(Finding::code).distinct().toList();
    }

    /** Another number in the same range, told by the text itself. */
    private static String other(String text, Number number) {
        Parameter parameter = ParametersReader.read(FILE, text, AssessmentPeriod.MONTHS, new Findings()).get(number.parameter());
        BigDecimal old = numbers(text).get(number);
        BigDecimal step = new BigDecimal("0.001");
        BigDecimal more = old.add(step);
        boolean isBoundary = number.row() != null && !number.row().endsWith("value") && parameter.kind() != Parameter.Kind.TABLE;
        return (more.compareTo(parameter.greatest()) <= 0 || isBoundary ? more : old.subtract(step)).toPlainString();
    }

    private static boolean isFixed(String text, Number number) {
        Parameter parameter = ParametersReader.read(FILE, text, AssessmentPeriod.MONTHS, new Findings()).get(number.parameter());
        return parameter.least().compareTo(parameter.greatest()) == 0;
    }

    private static String slice(String text, Place place) {
        String line = text.replace("\uFEFF", "").split("\r?\n", -1)[place.line() - 1];
        int from = line.offsetByCodePoints(0, place.column() - 1);
        return line.substring(from, line.offsetByCodePoints(from, place.length()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_number_can_be_changed_and_nothing_else_is(String text) {
        Map<Number, BigDecimal> before = numbers(text);
        assertThat(before).hasSizeGreaterThan(3);
        for (Number number : before.keySet()) {
            if (isFixed(text, number)) {
                continue;
            }
            String value = other(text, number);

            Edited edited = edit(text, new ParameterEdit(number.parameter(), number.month().toString(), number.row(), value, null, null));

            Map<Number, BigDecimal> expected = new LinkedHashMap<>(before);
            expected.put(number, new BigDecimal(value).stripTrailingZeros());
            assertThat(numbers(edited.text())).isEqualTo(expected);
            assertThat(slice(edited.text(), edited.place())).isEqualTo(value);
            int from = same(text, edited.text());
            String rest = edited.text().substring(from);
            int common = 0;
            while (common < Math.min(rest.length(), text.length() - from) && rest.charAt(rest.length() - 1 - common) == text.charAt(text.length() - 1 - common)) {
                common++;
            }
            assertThat(text.substring(from, text.length() - common)).as("what was there").matches("[\\d.]*");
            assertThat(rest.substring(0, rest.length() - common)).as("what is there now").matches("[\\d.]*");
            assertThat(said(edited.text())).as("all but numbers").isEqualTo(said(text));
        }
    }

    /** How long the two are the same from the beginning. */
    private static int same(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_new_date_is_a_copy_of_what_holds_then_with_one_number_changed(String text) {
        for (Number number : numbers(text).keySet()) {
            for (YearMonth month : List.of(number.month().minusMonths(1), number.month().plusMonths(1), YearMonth.of(2031, 12))) {
                boolean isThere = numbers(text).keySet().stream().anyMatch(each -> each.parameter().equals(number.parameter()) && each.month().equals(month));
                if (isThere || isFixed(text, number) || !source(text, number.parameter(), month).equals(number.month())) {
                    continue;
                }
                String value = other(text, number);

                Edited edited = edit(text, new ParameterEdit(number.parameter(), month.toString(), number.row(), value, "第九条：a, b # c", null));

                Map<Number, BigDecimal> expected = new LinkedHashMap<>(numbers(text));
                numbers(text).forEach((each, old) -> {
                    if (each.parameter().equals(number.parameter()) && each.month().equals(number.month())) {
                        expected.put(new Number(each.parameter(), month, each.row()), each.equals(number) ? new BigDecimal(value).stripTrailingZeros() : old);
                    }
                });
                assertThat(numbers(edited.text())).isEqualTo(expected);
                assertThat(slice(edited.text(), edited.place())).isEqualTo(value);
                Parameter.Dated dated = ParametersReader.read(FILE, edited.text(), AssessmentPeriod.MONTHS, new Findings()).get(number.parameter()).values().get(month);
                assertThat(dated.clause()).isEqualTo("第九条：a, b # c");
                assertThat(dated.assumed()).isFalse();
                assertThat(isInserted(text, edited.text())).as("only something was put in").isTrue();
            }
        }
    }

    private static YearMonth source(String text, String parameter, YearMonth month) {
        List<YearMonth> months = numbers(text).keySet().stream().filter(each -> each.parameter().equals(parameter)).map(Number::month).sorted().toList();
        return months.stream().filter(each -> !each.isAfter(month)).reduce((one, later) -> later).orElse(months.get(0));
    }

    /** Whether the new text is the old one with one stretch put in. */
    private static boolean isInserted(String old, String now) {
        int more = now.length() - old.length();
        int from = same(old, now);
        return more > 0 && old.substring(from).equals(now.substring(from + more)) || more > 0 && now.endsWith(old.substring(from));
    }

    @Test
    void the_styles_of_the_author_are_kept() {
        assertThat(edit(BLOCK, new ParameterEdit("target", "2026-04", null, "0.92", null, true)).text()).contains("""
                      clause: 第三条, 第二款   # 依据
                    2026-04:
                      value: 0.92
                      assumed: true
                    "2026-07":
                """);
        assertThat(edit(BLOCK, new ParameterEdit("𠮷", "2026-02", null, "7", "第八条", null)).text())
                .contains("values: { 2026-01: {value:   5,  assumed: true}, 2026-02: {value:   7,  clause: 第八条},\n");
        assertThat(edit(BLOCK, new ParameterEdit("bonus", "2026-01", "A", "810", "附件二", null)).text()).contains("    A: { value: 810, clause: 附件二 }           # 优秀\n");
        assertThat(edit(BLOCK, new ParameterEdit("bonus", "2026-01", "B", "510", "附件二", null)).text()).contains("    B: { value: 510, clause: 附件二 }\n");
        assertThat(edit(BLOCK, new ParameterEdit("target", "2026-01", null, "0.91", null, true)).text()).contains("      value: 0.91        # 先低一点\n      assumed: true   # 依据\n");
        assertThat(edit(BLOCK, new ParameterEdit("late", "2026-01", "2.value", "1.5", null, null)).text()).contains("{beyond: 2, value: 1.5} ]");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "target, 2026-01, -,       1.5,      -, POLICY-014",
        "target, 2026-01, -,       0.4,      -, POLICY-014",
        "target, 2026-01, -,       1e0,      -, POLICY-006",
        "target, 2026-01, -,       '0.9, x: 1', -, POLICY-006",
        "target, 2026-01, -,       '',       -, POLICY-006",
        "target, 2026-13, -,       0.9,      a, POLICY-013",
        "target, 一月,    -,       0.9,      a, POLICY-013",
        "target, 2026-04, -,       0.9,      -, POLICY-016",
        "target, 2026-01, value,   0.9,      -, POLICY-009",
        "targt,  2026-01, -,       0.9,      -, POLICY-008",
        "bonus,  2026-01, -,       300,      -, POLICY-004",
        "bonus,  2026-01, C,       300,      -, POLICY-009",
        "late,   2026-01, 3.value, 1,        -, POLICY-009",
        "late,   2026-01, 2.beyond, 0,       -, POLICY-026",
        "late,   2026-01, each,    0,        -, POLICY-014"})
    void what_cannot_be_is_refused_and_says_why(String parameter, String month, String row, String value, String clause, String code) {
        assertThat(refused(BLOCK, new ParameterEdit(parameter, month, row, value, clause, null))).containsExactly(code);
    }

    private static final String DAYS = """
            within: { kind: RANGE, unit: POINTS, range: [0, 9], values: { 2026-01: { from: 1, to: 5, clause: 一 } } }
            absence:
              unit: POINTS
              range: [0, 9]
              dated-by: EVENT_DAY
              values:
                2026: { value: 1, clause: 一 }
                2026-03-15: { value: 5, clause: 二 }
            """;

    @Test
    void both_ends_of_a_range_can_be_changed_and_stay_apart() {
        assertThat(edit(DAYS, new ParameterEdit("within", "2026-01", "to", "6", null, null)).text()).isEqualTo(DAYS.replace("to: 5", "to: 6"));
        assertThat(edit(DAYS, new ParameterEdit("within", "2026-04", "from", "2", "三", null)).text()).contains("2026-04: { from: 2, to: 5, clause: 三 }");
        assertThat(refused(DAYS, new ParameterEdit("within", "2026-01", "from", "5", null, null))).containsExactly("POLICY-027");
        assertThat(refused(DAYS, new ParameterEdit("within", "2026-01", "value", "5", null, null))).containsExactly("POLICY-009");
    }

    @Test
    void a_value_by_the_day_of_the_event_is_changed_or_added_on_its_day() {
        assertThat(edit(DAYS, new ParameterEdit("absence", "2026-03-15", null, "6", null, null)).text()).isEqualTo(DAYS.replace("value: 5", "value: 6"));
        assertThat(edit(DAYS, new ParameterEdit("absence", "2026-01", null, "2", null, null)).text()).as("the first day of the year is that of January").isEqualTo(DAYS.replace("value: 1", "value: 2"));
        assertThat(edit(DAYS, new ParameterEdit("absence", "2026-03-20", null, "7", "三", null)).text()).contains("2026-03-15: { value: 5, clause: 二 }\n    2026-03-20: { value: 7, clause: 三 }\n");
        assertThat(refused(DAYS, new ParameterEdit("within", "2026-03-15", "to", "6", "三", null))).containsExactly("POLICY-042");
        assertThat(refused(DAYS, new ParameterEdit("absence", "2026-02-30", null, "6", "三", null))).containsExactly("POLICY-013");
    }

    @Test
    void a_text_that_cannot_be_read_is_not_touched() {
        assertThat(refused("target: {", new ParameterEdit("target", "2026-01", null, "0.9", null, null))).containsExactly("SYNTAX-001");
        assertThat(refused("a: &x {}\ntarget: *x", new ParameterEdit("target", "2026-01", null, "0.9", null, null))).containsExactly("SYNTAX-002");
        assertThat(refused("", new ParameterEdit("target", "2026-01", null, "0.9", null, null))).containsExactly("POLICY-008");
        assertThat(refused("target: { unit: POINTS, range: [0, 1], values: 3 }", new ParameterEdit("target", "2026-01", null, "0.9", null, null))).contains("POLICY-008", "POLICY-005");
    }

    @Test
    void values_under_a_misspelt_key_are_shown_and_a_person_has_to_mend_the_key_first() {
        String misspelt = BLOCK.replaceFirst("values:", "vaules:");

        assertThat(ParameterForm.read(FILE, misspelt, null).get(0).values()).extracting(dated -> dated.label() + " " + dated.numbers().get(0).value())
                .containsExactly("2026-01 0.90", "2026-07 0.95");
        assertThat(refused(misspelt, new ParameterEdit("target", "2026-01", null, "0.92", null, null))).containsExactly("POLICY-036");
    }
}
