package org.plumbline.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.scenario.Difference;
import org.plumbline.scoring.scenario.RuleCoverage;

/** What the check of a pack says, for the screen: findings, each difference of a scenario explained below its own, then one line in sum. */
record CheckView(CheckedPack checked, boolean withCoverage, Locale language) {

    private static final Text SUMMARY = new Text("{0}：{1} 条规则，情景通过 {2}/{3}，情景触发过的规则 {4}/{1}；错误 {5}，提示 {6}",
            "{0}: {1} rules, scenarios passed {2}/{3}, rules that a scenario fires {4}/{1}; errors {5}, warnings {6}");
    private static final Text UNREADABLE = new Text("{0}：错误 {1}，提示 {2}；改正后才能运行情景", "{0}: errors {1}, warnings {2}; scenarios run when they are mended");
    private static final Text RULE = new Text("规则", "rule");
    private static final Text FIRED = new Text("触发", "fired by");
    private static final Text UNFIRED = new Text("未触发", "not fired by");
    private static final Text FOR_EXAMPLE = new Text("如", "for example");
    private static final Text EXAMPLES = new Text("{0} ✓，{1} ✗", "{0} ✓, {1} ✗");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<Finding, Difference> explained = new HashMap<>();
        checked.report().scenarios().forEach(result -> result.details().forEach(each -> explained.put(each.finding(), each)));
        for (Finding finding : checked.report().findings()) {
            lines.add(FindingLines.of(finding, language));
            if (explained.containsKey(finding)) {
                lines.addAll(new DifferenceView(explained.get(finding), language).lines());
            }
        }
        checked.report().waived().forEach(waived -> lines.add(FindingLines.of(waived, language)));
        if (withCoverage && !checked.report().coverage().isEmpty()) {
            lines.addAll(coverage());
        }
        Text summary = checked.report().rules() == 0 ? UNREADABLE.with(checked.pack(), checked.errors(), checked.warnings())
                : SUMMARY.with(checked.pack(), checked.report().rules(), checked.passed(), checked.report().scenarios().size(), checked.rulesFired(),
                        checked.errors(), checked.warnings());
        lines.add(summary.in(language));
        return lines;
    }

    private List<String> coverage() {
        TextTable table = new TextTable(TextTable.Column.words(RULE.in(language)), TextTable.Column.number(FIRED.in(language)),
                TextTable.Column.number(UNFIRED.in(language)), TextTable.Column.words(FOR_EXAMPLE.in(language)));
        for (RuleCoverage rule : checked.report().coverage()) {
            table.row(rule.rule(), rule.firedBy().size(), rule.unfiredIn().size(), EXAMPLES.with(first(rule.firedBy()), first(rule.unfiredIn())).in(language));
        }
        return table.lines("");
    }

    private static String first(List<String> scenarios) {
        return scenarios.isEmpty() ? "-" : scenarios.get(0);
    }
}
