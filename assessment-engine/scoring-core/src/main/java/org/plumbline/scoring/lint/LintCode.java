package org.plumbline.scoring.lint;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** What is doubtful or wrong about a policy although every word of it can be understood. */
public enum LintCode implements Code {

    GAP("LINT-001", Severity.ERROR, Look.TEXTS, "指标 {0}：{1} 时没有规则计分（自 {2}）", "indicator {0}: no rule scores {1} (from {2})", "请补一条规则，或使相邻规则的条件相接（如一个写 >=，另一个写 <）", "add a rule, or let the conditions of neighbours meet (one >=, the other <)"),
    OVERLAP("LINT-002", Severity.ERROR, Look.TEXTS, "指标 {0}：{1} 时有多条规则同时计分：{2}（自 {3}）", "indicator {0}: several rules score {1}: {2} (from {3})", "请使它们的条件互不重叠", "make their conditions exclude each other"),
    UNUSED_PARAMETER("LINT-003", Severity.WARNING, Look.TEXTS, "参数 {0} 没有被使用", "parameter {0} is not used", "请删除，或在规则或办法中使用它", "remove it, or use it"),
    UNUSED_FIGURE("LINT-004", Severity.WARNING, Look.TEXTS, "数据 {0} 没有被使用", "figure {0} is not used", "请删除，或在规则或指标中使用它", "remove it, or use it"),
    NO_SUCH_GRADE("LINT-005", Severity.WARNING, Look.TEXTS, "等次 {0} 不可能取得：起点 {1} 高于总分上限 {2}（自 {3}）", "grade {0} cannot be reached: it begins at {1}, above the greatest total {2} (from {3})", "请改正等次起点或分值", "correct the band or the points"),
    TOO_MANY_POINTS("LINT-006", Severity.WARNING, Look.TEXTS, "指标 {0} 的规则比较 {1} 项数据，组合太多，只两两检查了空档和重叠", "the rules of indicator {0} compare {1} figures: too many combinations, gaps and overlaps were looked for in pairs only", "请减少一个指标所比较的数据，或拆成几个指标", "compare fewer figures in one indicator, or split it"),
    CANNOT_FIRE("LINT-007", Severity.ERROR, Look.TEXTS, "规则“{0}”永远不会触发：没有哪种情况同时满足它的全部条件", "rule {0} can never fire: nothing fulfils all of its conditions at once", "请改正相互矛盾的条件，或核对参数、采集范围和适用对象", "correct the conditions that contradict each other, or the parameter, the item's range or whom the indicator is for"),
    HOLE("LINT-008", Severity.WARNING, Look.TEXTS, "{0}：{1} 时没有规则触发，而略低、略高时都有（自 {2}）：正好处于门槛的人会被漏掉", "{0}: no rule fires at {1}, although one does just below and just above (from {2}): whoever is exactly there is left out", "请把其中一个条件写成含等号的（>= 或 <=）", "write one of the two conditions with an equals sign (>= or <=)"),
    DOUBLE("LINT-009", Severity.WARNING, Look.TEXTS, "{0}：正好 {1} 时有多条规则同时触发：{2}（自 {3}）：处于门槛的人会被重复计算", "{0}: several rules fire exactly at {1}: {2} (from {3}): whoever is there is counted twice", "请把其中一个条件的等号去掉", "take the equals sign out of one of the conditions"),
    FALLS("LINT-010", Severity.ERROR, Look.TEXTS, "指标 {0}：{1} 从 {2} 到 {3}，工作更好，得分却从 {4} 降到 {5}（自 {6}）：会促使人少做", "indicator {0}: from {2} to {3} of {1} the work is better and the points fall from {4} to {5} (from {6}): it rewards doing less", "请改正规则或参数，使得分不随工作变好而下降；确有依据的，在 waive 中写明理由", "correct the rules or parameters so that points never fall as work gets better; where the regulation wants it, waive it with the reason"),
    POINTS_UNEVEN("LINT-011", Severity.WARNING, Look.TEXTS, "{0} 写明 {1} 分，但其各项合计 {2} 分（{3} 起），折算会把差额摊到每一项", "{0} has {1} points but its parts add up to {2} (from {3}): the step weights spreads the difference over all of them", "请改正分值；有意折算的，给各项写明 weight", "correct the points; where this is meant, state a weight for each part"),
    WEIGHTS_UNEVEN("LINT-012", Severity.WARNING, Look.TEXTS, "{0} 的各项权重合计 {1}（{2} 起），既不是 1、100，也不是它的分值", "the weights of the parts of {0} add up to {1} (from {2}), which is neither 1 nor 100 nor its points", "请改正权重：折算时只看各占合计的比例，容易与写明的数不符", "correct the weights: only their share of the sum counts, which is then not what is written"),
    OUT_OF_REACH("LINT-013", Severity.WARNING, Look.TEXTS, "指标 {0} 写明 {1} 分，但规则最多给 {2} 分（自 {3}）：满分没有人能得到", "indicator {0} has {1} points but its rules give at most {2} (from {3}): nobody can reach the whole", "请改正分值、指标上限或规则", "correct the points, the indicator's ceiling or the rules"),
    COEFFICIENT_CUT("LINT-014", Severity.WARNING, Look.TEXTS, "系数 {0} 可达 {1}，但{2}有上限 {3}（自 {4}）：乘出来的分会被截去", "coefficient {0} can be {1}, but {2} has a ceiling of {3} (from {4}): what it adds is cut off", "请提高上限，或把系数降到 1 以内，或改用加分指标", "raise the ceiling, keep the coefficient within 1, or use an ADJUST indicator"),
    LATE_PARAMETER("LINT-015", Severity.WARNING, Look.TEXTS, "参数 {0} 自 {1} 才有取值，而其他参数自 {2} 起就有：其间的周期不能计算", "parameter {0} has values only from {1}, others from {2} on: the periods between cannot be run", "请补上更早的取值", "add an earlier value"),
    QUOTAS_CONTRADICT("LINT-016", Severity.WARNING, Look.TEXTS, "等次名额在 {0} 人的组里不能同时满足（自 {1}；如此的人数共 {2} 种）", "the quotas cannot all be met in a group of {0} (from {1}; so it is for {2} sizes)", "请改正比例或取整方式，或提高最少排名人数 smallest-group", "correct the shares or their rounding, or raise smallest-group"),
    NO_PLACE("LINT-017", Severity.WARNING, Look.TEXTS, "等次 {0} 的名额在 {1} 至 {2} 人的组里取整为 0（自 {3}）：小组里谁也得不到", "the quota of grade {0} is rounded to no place in groups of {1} to {2} (from {3}): nobody in a small group can have it", "请改用 UP 或 HALF_UP 取整，或提高最少排名人数 smallest-group", "round UP or HALF_UP, or raise smallest-group"),
    LIMITED("LINT-018", Severity.WARNING, Look.TEXTS, "{0} 用到“{1}”：{2}", "{0} uses {1}: {2}", "请删除或改用过程和质量指标；确需保留的，在 waive 中写明理由", "remove it, or measure how the work is done instead; where it must stay, waive it with the reason"),
    RANKED_BY("LINT-019", Severity.ERROR, Look.TEXTS, "{0} 用“{1}”给人排名：{2}", "{0} ranks people by {1}: {2}", "请删除；这一条不能豁免", "remove it; this cannot be waived"),
    MANY_INDICATORS("LINT-020", Severity.WARNING, Look.TEXTS, "有 {0} 个指标，超过 {1} 个：对派出所的考评指标不得超过 30 个（山东 2017）", "there are {0} indicators, more than {1}: a police station may not be assessed by more than 30 (Shandong 2017)", "请合并或删除", "merge or remove some"),
    SHELTERED("LINT-021", Severity.ERROR, Look.TEXTS, "{0} 用到“{1}”（{2}）：不得据此给人评分、分组或定等", "{0} uses {1} ({2}): nobody may be scored, grouped or graded by it", "请删除；这一条不能豁免", "remove it; this cannot be waived"),
    LEAVE_COSTS("LINT-022", Severity.ERROR, Look.TEXTS, "{0} 因法定休假“{1}”而使人得分、等次、名次或待遇降低：休假只能减少应完成的数", "{0} costs somebody points, grade, place or money for lawful leave, {1}: leave may only lower what is due", "请从应完成数中扣除休假，不要因此减扣；这一条不能豁免", "subtract the leave from what is due instead; this cannot be waived"),
    OTHER_PACK("LINT-023", Severity.WARNING, Look.PACKS, "事项 {0} 在 {1} 中{2}，在 {3} 中{4}（{5}）：同一件事轻重不同", "event kind {0} is worth {2} in {1} and {4} in {3} ({5}): one matter weighs differently", "请使两份办法一致；有依据的，在其中一份的 waive 中写明理由", "let both policies say the same; where the regulations differ, waive it with the reason in one of them"),
    CLAUSE_UNUSED("LINT-024", Severity.WARNING, Look.TEXTS, "{0} 依据“{1}”，但没有一条规则写这一条款", "{0} cites {1}, which no rule names", "请在规则的 @Clause 中写明这一条款，或改正此处的条款", "name the clause in the @Clause of its rule, or correct it here"),
    NO_CLAUSE("LINT-025", Severity.ERROR, Look.TEXTS, "规则“{0}”的 @Clause 是空的：得分表上将没有依据", "the @Clause of rule {0} is blank: the sheet would cite nothing", "请写明条款", "state the clause"),
    NO_REASON("LINT-033", Severity.ERROR, Look.TEXTS, "规则“{0}”的 @Reason 是空的：被考核人读不到理由", "the @Reason of rule {0} is blank: the assessee would read no reason", "请写明理由", "state the reason"),
    UNPROVED_THRESHOLD("LINT-026", Severity.WARNING, Look.SCENARIOS, "没有情景使 {0} {1}门槛 p.{2}", "no scenario has {0} {1} the threshold p.{2}", "请补一个情景：门槛的下、上和正好处最容易写错", "add one: rules are most often wrong just below, at and above a threshold"),
    NO_DIFFERENCE("LINT-027", Severity.WARNING, Look.MONTHS, "指标 {0} 分不出高低：{1} 份得分表中有 {2}% 得分相同", "indicator {0} tells nobody apart: {2}% of {1} sheets have the same points", "请调整目标，或取消这个指标以减轻负担", "adjust its target, or drop it: less to report"),
    SAME_MEASURE("LINT-028", Severity.WARNING, Look.MONTHS, "指标 {0} 与 {1} 几乎是同一回事：{2} 份得分表的等级相关系数为 {3}", "indicators {0} and {1} measure nearly the same: rank correlation {3} over {2} sheets", "请合并或取消其中一个，否则同一项工作算了两遍", "merge them or drop one, or the same work counts twice"),
    HARDLY_APPLIES("LINT-029", Severity.WARNING, Look.MONTHS, "指标 {0} 几乎总是不适用：{1} 份得分表中占 {2}%", "indicator {0} hardly ever applies: it does not in {2}% of {1} sheets", "请核对数据来源，或取消这个指标", "check where its data come from, or drop it"),
    NEVER_ENOUGH("LINT-040", Severity.WARNING, Look.TEXTS, "数据 {0} 至少要 {1} 个值，而它最多只看 {2} 个周期：总是 {3}", "the figure {0} asks for at least {1} values and looks at {2} periods at most: it is always {3}", "请减小 at-least，或多看几个周期", "lower at-least, or look at more periods"),
    NOBODY_LEFT("LINT-041", Severity.WARNING, Look.TEXTS, "数据 {0} 要去掉 {1} 个值，而参加排名的组最少 {2} 人：小组里没有人剩下", "the figure {0} leaves out {1} values of a peer group that may have {2}: nobody is left in a small one", "请少去掉几个，或写 at-least 和 else", "leave out fewer, or say at-least and else"),
    CHOOSES_NOTHING("LINT-042", Severity.WARNING, Look.TEXTS, "数据 {0} 的 where 选不出任何值", "where of the figure {0} chooses no value that can be", "请改正范围", "correct the bounds"),
    LEAVE_IS_DUE("LINT-043", Severity.WARNING, Look.TEXTS, "数据 {0} 按天数或周数计应完成的数，却不扣除请假：休假的人要补做", "the figure {0} counts days or weeks that are due and does not take leave off: who is away must make up for it", "请写 leave: ALL 或休假种类；原文另有规定的，在 waive 中写明理由", "write leave: ALL or the kinds; where the text has it otherwise, waive it with the reason"),
    IDLE_WAIVER("LINT-030", Severity.WARNING, Look.TEXTS, "对 {0}（{1}）的豁免没有豁免任何问题{2}", "the waiver of {0} at {1} waives nothing{2}", "请删除这一条豁免，或改正 code 和 at", "remove it, or correct its code and at"),
    CANNOT_WAIVE("LINT-031", Severity.ERROR, Look.TEXTS, "{0}（{1}）不能豁免{2}", "{0} at {1} cannot be waived{2}", "请删除这一条豁免并改正问题；只有 LINT 中允许豁免的才能写在 waive 中", "remove the waiver and mend what it is about; only those LINT findings that allow it can be waived"),
    LATE_DAY("LINT-034", Severity.WARNING, Look.TEXTS, "参数 {0} 自 {1} 才有取值，而周期自 {2} 起就可计算：其间有相关事项的人不能评分", "parameter {0} has values only from {1}, but periods can be run from {2} on: whoever has such an event between cannot be scored", "请补上更早的取值", "add an earlier value"),
    POLICY_NOT_THERE("LINT-050", Severity.WARNING, Look.PACKS, "数据 {0} 读取办法 {1} 的结果，一同检查的办法中没有它，是否为 {2}？", "the figure {0} reads results of the policy {1}, which is not among those checked, did you mean {2}?", "请改正 from；确有这个办法的，把它一同检查，或在 waive 中写明理由", "correct from; where there is such a policy, check it together with this one, or waive this with a reason"),
    UNKNOWN_THERE("LINT-051", Severity.ERROR, Look.PACKS, "数据 {0} 读取办法 {1} 的{2}“{3}”，而该办法没有这一项{4}", "the figure {0} reads the {2} {3} of the policy {1}, which has none of that name{4}", "请改正名称", "correct the name"),
    NO_PLACES_THERE("LINT-052", Severity.ERROR, Look.PACKS, "数据 {0} 读取办法 {1} 的名次，而该办法不排名", "the figure {0} reads places of the policy {1}, which ranks nobody", "请改读 total、attainment 或 grade", "read total, attainment or grade"),
    PLACES_FOR_ALL("LINT-032", Severity.WARNING, Look.MONTHS, "等次 {0} 有 {1} 个名额，而可比组 {2} 只有 {3} 人（{4}）：名额没有限制谁", "grade {0} has {1} places, peer group {2} only {3} people ({4}): they limit nobody", "请按实际人数改正名额，或改用比例 at-most", "correct the places for the real size, or write a share (at-most)");

    private final Notice notice;
    private final Look look;

    LintCode(String id, Severity severity, Look look, String zh, String en, String remedyZh, String remedyEn) {
        this.look = look;
        notice = new Notice(id, severity, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }

    Look look() {
        return look;
    }

    /** What the law or the project forbids, and mistakes of the waivers themselves, cannot be waived. */
    boolean canBeWaived() {
        return switch (this) {
            case RANKED_BY, SHELTERED, LEAVE_COSTS, IDLE_WAIVER, CANNOT_WAIVE -> false;
            default -> true;
        };
    }
}
