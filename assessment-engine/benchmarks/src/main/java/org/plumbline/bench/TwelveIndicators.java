package org.plumbline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.plumbline.scoring.input.PolicyBundle;

/** A policy of twelve rates, each with a rule for its target and one below it, a reward and four grades; and a made-up month of officers for it. */
final class TwelveIndicators {

    static final String POLICY = "twelve-rates";
    static final String MONTH = "2026-10";
    private static final int RATES = 12;
    private static final int A_STATION = 250;
    private static final int A_FILE = 50_000;

    private TwelveIndicators() {
    }

    static String catalogue() {
        return "attributes:\n  station: { name: { zh: 派出所, en: Station } }\nitems:\n" + each("  rate%1$d: { name: { zh: 第%1$d项率, en: Rate %1$d }, kind: RATE, unit: SHARE, range: [0, 1], "
                + "better: HIGHER, reported-by: 平台, influenced: true }\n");
    }

    static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(PolicyBundle.POLICY, """
                code: twelve-rates
                title: { zh: 十二项率考核, en: Twelve rates }
                assessee: OFFICER
                period: { kind: MONTH, from-day: 1, first-month: 1 }
                indicators:
                """ + each("  n%1$d: { name: { zh: 第%1$d项, en: Item %1$d }, scoring: EARN, points: p.each, measures: [rate%1$d], not-applicable: REWEIGHT, clause: 第%1$d条 }\n") + """
                total: { points: 120, order: [indicators, weights], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }
                rankings:
                  main: { by: total, within: [station], ties: COMPETITION, break-by: [n1], smallest-group: 5 }
                grades:
                  bands:
                    - { code: A, name: { zh: 优秀, en: Excellent }, from: p.excellent }
                    - { code: B, name: { zh: 合格, en: Pass }, from: p.pass }
                    - { code: C, name: { zh: 不合格, en: Fail } }
                  quotas:
                    - { grades: [A], at-most: p.share, within: main, of: GRADED, rounding: DOWN, tie-at-the-edge: NONE, unused: LOST, when-not-met: WARN }
                publicity: { standings: NAMES_AND_RANKS, totals: true, bands: true }
                outcomes:
                  bonus: { name: { zh: 奖金, en: Bonus }, kind: REWARD, unit: CNY, round-to: 1, rounding: HALF_UP }
                """);
        texts.put(PolicyBundle.PARAMETERS, """
                each:      { name: { zh: 每项分值, en: Points of each }, unit: POINTS, range: [10, 10], values: { 2026-01: { value: 10, clause: 总则 } } }
                target:    { name: { zh: 目标, en: Target }, unit: FRACTION, range: [0.5, 1], values: { 2026-01: { value: 0.9, clause: 总则 } } }
                excellent: { name: { zh: 优秀线, en: Excellent from }, unit: POINTS, range: [0, 120], values: { 2026-01: { value: 110, clause: 总则 } } }
                pass:      { name: { zh: 合格线, en: Pass from }, unit: POINTS, range: [0, 120], values: { 2026-01: { value: 90, clause: 总则 } } }
                share:     { name: { zh: 优秀比例, en: Share of excellent }, unit: FRACTION, range: [0, 1], values: { 2026-01: { value: 0.2, clause: 总则 } } }
                bonus:     { name: { zh: 奖金, en: Bonus }, unit: CNY, range: [0, 1000], values: { 2026-01: { value: 300, clause: 总则 } } }
                """);
        texts.put(PolicyBundle.RULES, "package twelve.rates\n" + each("""

                rule "第%1$d项-达标"
                    @Clause("第%1$d条") @Reason("第%1$d项率 {rate}，达到目标 {target}，得 {points} 分")
                when
                    $o : OfficerMonth( rate%1$d >= p.target, $rate : rate%1$d, $target : p.target )
                then
                    $o.full("n%1$d");
                end

                rule "第%1$d项-未达标"
                    @Clause("第%1$d条") @Reason("第%1$d项率 {rate}，目标 {target}，按比例得 {points} 分")
                when
                    $o : OfficerMonth( rate%1$d < p.target, $rate : rate%1$d, $target : p.target )
                then
                    $o.share("n%1$d", ratio($rate, $target));
                end
                """) + """

                rule "优秀-奖金"
                    @Clause("奖励") @Reason("等次优秀，奖金 {amount} 元")
                when
                    $s : Standing( grade == "A", $amount : p.bonus )
                then
                    $s.reward("bonus", $amount);
                end
                """);
        texts.put(PolicyBundle.SCENARIOS, "[]\n");
        return texts;
    }

    private static String each(String form) {
        return IntStream.rangeClosed(1, RATES).mapToObj(n -> String.format(Locale.ROOT, form, n)).collect(Collectors.joining());
    }

    /**
     * Writes officers and their months into a folder: the same for the same number.
     *
     * @return the files, people before their figures, each of some officers: a file is taken in as a whole
     */
    static List<Path> write(Path folder, int officers, List<String> months) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int from = 0; from < officers; from += A_FILE) {
            int to = Math.min(officers, from + A_FILE);
            files.add(people(folder.resolve("people-" + from + ".csv"), from, to));
            for (String month : months) {
                files.add(rates(folder.resolve("rates-" + month + "-" + from + ".csv"), month, from, to));
            }
        }
        return files;
    }

    /** Police number of the so many-eth officer, from 0 on. */
    static String officer(int i) {
        return String.format(Locale.ROOT, "%07d", i);
    }

    private static Path people(Path file, int from, int to) throws IOException {
        try (PrintWriter people = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            people.print("警号,姓名,派出所\n");
            for (int i = from; i < to; i++) {
                people.printf(Locale.ROOT, "%s,样%d,第%d所%n", officer(i), i, i / A_STATION);
            }
        }
        return file;
    }

    private static Path rates(Path file, String month, int from, int to) throws IOException {
        Random chance = new Random(from + month.hashCode() - MONTH.hashCode());
        try (PrintWriter figures = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            figures.print("警号,月份," + IntStream.rangeClosed(1, RATES).mapToObj(n -> "第" + n + "项率").collect(Collectors.joining(",")) + "\n");
            for (int i = from; i < to; i++) {
                figures.printf(Locale.ROOT, "%s,%s", officer(i), month);
                for (int n = 0; n < RATES; n++) {
                    figures.printf(Locale.ROOT, ",%.3f", 0.8 + chance.nextInt(200) / 1000.0);
                }
                figures.print("\n");
            }
        }
        return file;
    }
}
