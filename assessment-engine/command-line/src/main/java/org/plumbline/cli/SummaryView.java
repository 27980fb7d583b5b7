package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.plumbline.cli.TextTable.Column;
import org.plumbline.scoring.RunSummary;
import org.plumbline.scoring.Tally;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.outcome.Checks.Checked;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.report.Wordings;

/** The result of a run in a few lines: how many, which grades, what it pays, whether it keeps within the budget. */
final class SummaryView {

    private static final Text TITLE = new Text("{0} {1}（{2}）", "{0}, {1} ({2})");
    private static final Text COUNTS = new Text("考核对象 {0}：得分 {1}，暂不评分 {2}，不参加 {3}", "Assessees {0}: scored {1}, quarantined {2}, not taking part {3}");
    private static final Text GRADES = new Text("等次：{0}", "Grades: {0}");
    private static final Text NO_GRADES = new Text("等次：本办法不定等次", "Grades: this policy gives none");
    private static final Text UNGRADED = new Text("不定等次", "no grade");
    private static final Text REFUSED = new Text("不能公示：", "Cannot be published:");
    private static final Text MORE = new Text("    另有 {0} 条，见 {1}", "    {0} more in {1}");
    private static final int FINDINGS_SHOWN = 5;

    private final RunSummary summary;
    private final Policy policy;
    private final Locale language;

    SummaryView(RunSummary summary, Locale language) {
        this.summary = summary;
        this.policy = summary.terms().policy();
        this.language = language;
    }

    String title() {
        return TITLE.with(policy.title(), summary.terms().period().label(), policy.code()).in(language);
    }

    String counts() {
        return COUNTS.with(summary.tally().assessees(), summary.tally().scored(), summary.quarantine().size(), summary.notTakingPart().size()).in(language);
    }

    String grades() {
        if (policy.bands().isEmpty()) {
            return NO_GRADES.in(language);
        }
        String grades = policy.bands().stream().map(band -> band.name().in(language) + " "
                + summary.tally().grades().getOrDefault(band.code(), 0)).collect(Collectors.joining("  "));
        return GRADES.with(grades + "  " + UNGRADED.in(language) + " " + (summary.tally().scored() - summary.tally().graded())).in(language);
    }

    /** One row for each kind of reward and penalty; empty where the policy has none. */
    List<String> outcomes() {
        if (policy.outcomes().isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(Column.words(new Text("奖惩", "Outcome").in(language)),
                Column.number(new Text("人次", "Number").in(language)), Column.number(new Text("合计", "Total").in(language)));
        for (OutcomeRule rule : policy.outcomes().values()) {
            Tally.Given given = summary.tally().outcomes().getOrDefault(rule.code(), Tally.Given.NONE);
            OutcomeWords words = new OutcomeWords(rule, language);
            table.row(words.name(), given.count(), rule.hasAmount() ? Wordings.plain(given.total()).toPlainString() + words.unit() : "");
        }
        return table.lines("  ");
    }

    /** One row for each budget or spread that was looked at; empty where the policy has none. */
    List<String> checks() {
        if (summary.checks().isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(Column.words(new Text("核对", "Check").in(language)), Column.words(new Text("范围", "Group").in(language)),
                Column.number(new Text("实际", "Actual").in(language)), Column.number(new Text("上限", "Limit").in(language)),
                Column.words(new Text("结论", "Verdict").in(language)));
        for (Checked checked : summary.checks()) {
            Text verdict = checked.excess().signum() == 0 ? new Text("在限额内", "kept")
                    : new Text("超出 {0}", "exceeded by {0}").with(Wordings.plain(checked.excess()).toPlainString());
            table.row(summary.terms().policy().checks().get(checked.check()).title().in(language), checked.group(), Wordings.plain(checked.value()).toPlainString(),
                    Wordings.plain(checked.limit()).toPlainString(), verdict.in(language));
        }
        return table.lines("  ");
    }

    /**
     * What forbids publication, whole; of the rest the first few.
     *
     * @param all where all of them stand
     */
    String findings(String all) {
        List<Finding> errors = summary.findings().stream().filter(Finding::isError).toList();
        List<Finding> warnings = summary.findings().stream().filter(finding -> !finding.isError()).toList();
        String text = errors.isEmpty() ? "" : REFUSED.in(language) + "\n" + FindingLines.of(errors, language) + "\n";
        text += FindingLines.of(warnings.subList(0, Math.min(FINDINGS_SHOWN, warnings.size())), language);
        return warnings.size() > FINDINGS_SHOWN ? text + "\n" + MORE.with(warnings.size() - FINDINGS_SHOWN, all).in(language) : text;
    }
}
