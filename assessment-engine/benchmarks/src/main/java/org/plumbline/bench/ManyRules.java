package org.plumbline.bench;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.plumbline.scoring.input.PolicyBundle;

/** A made-up pack of as many rules as are wanted: pairs of “meets the target” and “a share of it”, each pair on a rate of its own. */
final class ManyRules {

    private ManyRules() {
    }

    /** @param edition names the parameters, so that each edition is other text for the compiler too */
    static PolicyBundle bundle(int rules, int edition) {
        int indicators = rules / 2;
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(PolicyBundle.POLICY, policy(indicators));
        texts.put(PolicyBundle.PARAMETERS, "full: { name: { zh: 分值, en: Points }, unit: POINTS, range: [1, 100], values: { 2026-01: { value: 5, assumed: true } } }\n"
                + "whole: { name: { zh: 总分, en: Total }, unit: POINTS, range: [1, 1000], values: { 2026-01: { value: %d, assumed: true } } }\n".formatted(5 * indicators)
                + each(indicators, "target%1$dv" + edition + ": { name: { zh: 目标 %1$d, en: Target %1$d }, unit: FRACTION, range: [0.5, 1], values: { 2026-01: { value: 0.95, assumed: true } } }\n"));
        texts.put(PolicyBundle.RULES, "package many.rules\n\n" + each(indicators, """
                // 第 %1$d 项：达到目标得满分，达不到的按比例得分。
                rule "第 %1$d 项-达到目标"
                    @Clause("第%1$d条") @Reason("完成率 {rate}，达到目标 {target}，得 {points} 分")
                when
                    $o : OfficerMonth( rate%1$d >= p.target%1$dvEDITION, $rate : rate%1$d, $target : p.target%1$dvEDITION )
                then
                    $o.full("work%1$d");
                end

                rule "第 %1$d 项-低于目标"
                    @Clause("第%1$d条") @Reason("完成率 {rate}，目标 {target}，按比例得 {points} 分")
                when
                    $o : OfficerMonth( rate%1$d < p.target%1$dvEDITION, $rate : rate%1$d, $target : p.target%1$dvEDITION )
                then
                    $o.share("work%1$d", ratio($rate, $target));
                end

                """.replace("EDITION", String.valueOf(edition))));
        texts.put(PolicyBundle.SCENARIOS, """
                - name: 全部达到目标
                  period: 2026-03
                  given: { %s }
                  expect: { total: %d }
                """.formatted(each(indicators, "due%1$d: 100, done%1$d: 100, ").replaceFirst(", $", ""), 5 * indicators));
        return new PolicyBundle("", texts, "catalogue.yaml", "attributes:\n  station: { name: { zh: 派出所, en: Station } }\n\nitems:\n" + each(indicators, """
                \s due%1$d:  { name: { zh: 应办 %1$d, en: Due %1$d }, kind: COUNT, unit: HOUSEHOLD, range: [0, 5000], reported-by: 平台, influenced: false }
                \s done%1$d: { name: { zh: 已办 %1$d, en: Done %1$d }, kind: COUNT, unit: HOUSEHOLD, range: [0, 5000], better: HIGHER, reported-by: 平台, influenced: true }
                """));
    }

    private static String policy(int indicators) {
        return """
                code: many-rules
                title: { zh: 多项规则, en: Many rules }
                assessee: OFFICER
                period: { kind: MONTH, from-day: 1, first-month: 1 }

                figures:
                """ + each(indicators, "  rate%1$d: { of: done%1$d, over: due%1$d, when-none: NOT_APPLICABLE }\n") + "\nindicators:\n"
                + each(indicators, "  work%1$d: { name: { zh: 第 %1$d 项, en: Work %1$d }, scoring: EARN, points: p.full, measures: [rate%1$d], not-applicable: NOT_GRADED, clause: 第%1$d条 }\n") + """

                total: { points: p.whole, order: [indicators], scale: 2, rounding: HALF_UP, round: EACH_LINE, floor: NONE, ceiling: NONE }

                rankings:
                  main: { by: total, within: [station], ties: COMPETITION, break-by: [], smallest-group: 5 }

                grades:
                  bands:
                    - { code: ALL, name: { zh: 参评, en: Assessed } }
                  quotas: []
                """;
    }

    private static String each(int number, String text) {
        return IntStream.rangeClosed(1, number).mapToObj(text::formatted).collect(Collectors.joining());
    }
}
