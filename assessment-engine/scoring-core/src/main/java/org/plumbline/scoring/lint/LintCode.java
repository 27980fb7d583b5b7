package org.plumbline.scoring.lint;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** What is doubtful or wrong about a policy although every word of it can be understood. */
public enum LintCode implements Code {

    GAP("LINT-001", Severity.ERROR, "指标 {0}：{1} 时没有规则计分（自 {2}）", "indicator {0}: no rule scores {1} (from {2})", "请补一条规则，或使相邻规则的条件相接（如一个写 >=，另一个写 <）", "add a rule, or let the conditions of neighbours meet (one >=, the other <)"),
    OVERLAP("LINT-002", Severity.ERROR, "指标 {0}：{1} 时有多条规则同时计分：{2}（自 {3}）", "indicator {0}: several rules score {1}: {2} (from {3})", "请使它们的条件互不重叠", "make their conditions exclude each other"),
    UNUSED_PARAMETER("LINT-003", Severity.WARNING, "参数 {0} 没有被使用", "parameter {0} is not used", "请删除，或在规则或办法中使用它", "remove it, or use it"),
    UNUSED_FIGURE("LINT-004", Severity.WARNING, "数据 {0} 没有被使用", "figure {0} is not used", "请删除，或在规则或指标中使用它", "remove it, or use it"),
    NO_SUCH_GRADE("LINT-005", Severity.WARNING, "等次 {0} 不可能取得：起点 {1} 高于总分上限 {2}（自 {3}）", "grade {0} cannot be reached: it begins at {1}, above the greatest total {2} (from {3})", "请改正等次起点或分值", "correct the band or the points");

    private final Notice notice;

    LintCode(String id, Severity severity, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, severity, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
