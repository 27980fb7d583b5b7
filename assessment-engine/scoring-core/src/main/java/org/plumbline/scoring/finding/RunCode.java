package org.plumbline.scoring.finding;


/** What can stand in the way of a run, of one record in it, or of its result. */
public enum RunCode implements Code {

    BAD_PERIOD("RUN-001", Severity.ERROR, "“{0}”不是本办法的考核周期（{1}）", "{0} is not a period of this policy ({1})", "月写 2026-10，季写 2026-Q3，年写 2026", "write 2026-10 for a month, 2026-Q3 for a quarter, 2026 for a year"),
    NOBODY("RUN-002", Severity.ERROR, "{0} 没有任何适用本办法的考核对象", "nobody in {0} is assessed by this policy", "请检查人员文件和 applies-to", "check the people file and applies-to"),
    UNKNOWN_ASSESSEE("RUN-003", Severity.WARNING, "考核对象 {0} 不在人员名单中（{1}）", "assessee {0} is not among the people ({1})", "请补充人员名单或改正编号", "add the person or correct the number"),
    UNKNOWN_EVENT("RUN-004", Severity.WARNING, "事项 {0}：考核对象 {1} 不在人员名单中", "event {0}: assessee {1} is not among the people", "请补充人员名单或改正编号", "add the person or correct the number"),
    NOT_IN_SERVICE("RUN-005", Severity.WARNING, "{0} 在 {1} 不在册，不参加考核", "{0} is not in service on {1} and is not assessed", "如有误，请改正起止日期", "if this is wrong, correct the dates"),

    UNDECIDED("RUN-006", Severity.WARNING, "{0} 缺属性“{1}”，无法确定是否适用本办法，未参加考核", "{0} lacks the attribute {1}: whether the policy applies is not known, not assessed", "请在人员名单中补上", "add it in the people file"),
    NO_FIGURES("RUN-007", Severity.ERROR, "没有 {0} 的任何数据；已有数据的周期：{1}", "there are no figures of {0}; the files hold those of {1}", "请补交该周期的数据，或改正 --period", "hand in the figures of the period, or correct the period"),
    NO_CALENDAR("RUN-018", Severity.ERROR, "{0} 要用 {1} 年的工作日，而采集目录没有该年的节假日安排", "{0} asks for the working days of {1}, of which the catalogue has no table of holidays", "请在 catalogue.yaml 的 calendar 中补上该年的放假安排", "add the official holidays of that year under calendar in catalogue.yaml"),
    NOT_FROZEN("RUN-009", Severity.ERROR, "这不是冻结的输入（run-input.json），或文件已损坏", "this is no frozen input (run-input.json), or it is damaged", "请使用计算时写出的 run-input.json 原文件", "use the run-input.json as the run wrote it"),
    CUT_OFF("RUN-010", Severity.ERROR, "冻结的输入不完整，到这里就中断了", "the frozen input is not whole, it breaks off here", "请重新复制或下载完整的文件", "copy or download the whole file again"),
    OTHER_FORMAT("RUN-011", Severity.ERROR, "冻结的输入是格式“{0}”，本版本只读格式“{1}”", "the frozen input has the format {0}; this version reads format {1} only", "请使用写出该文件的版本", "use the version that wrote the file"),
    OTHER_EXPECTED("RUN-012", Severity.ERROR, "冻结的输入此处应为 {0}，实为 {1}", "the frozen input should have {0} here, but has {1}", "请使用未经改动的原文件", "use the file as it was written, unchanged"),
    BAD_VALUE("RUN-013", Severity.ERROR, "冻结的输入中“{0}”的“{1}”不是{2}", "{0} of the frozen input is \"{1}\", which is not {2}", "请使用未经改动的原文件", "use the file as it was written, unchanged"),
    UNKNOWN_ITEM("RUN-014", Severity.ERROR, "冻结的输入所附的采集目录中没有采集项“{0}”{1}", "the catalogue within the frozen input has no item {0}{1}", "请使用未经改动的原文件", "use the file as it was written, unchanged"),
    OUT_OF_ORDER("RUN-015", Severity.ERROR, "冻结的输入中 {0} 的第 {1} 条重复，或次序不对", "entry {1} of {0} in the frozen input stands twice or in the wrong order", "请使用未经改动的原文件", "use the file as it was written, unchanged"),
    BAD_CATALOGUE("RUN-016", Severity.ERROR, "冻结的输入所附的采集目录有误", "the catalogue within the frozen input is wrong", "请使用未经改动的原文件", "use the file as it was written, unchanged"),
    UNKNOWN_LEAVE("RUN-017", Severity.WARNING, "请假“{0}”（{1} 至 {2}）：考核对象 {3} 不在人员名单中", "leave {0} ({1} to {2}): assessee {3} is not among the people", "请补充人员名单或改正编号", "add the person or correct the number"),
    EXCEEDS("RUN-108", Severity.ERROR, "{0} 的“{1}”为 {2}，大于“{3}” {4}：不评分", "{1} of {0} is {2}, more than {3}, {4}: not scored", "请核对后更正其中一个数", "correct one of the two figures"),
    MISSING_FIGURE("RUN-101", Severity.ERROR, "{0} 缺数据“{1}”：不评分", "{0} lacks the figure {1}: not scored", "请补报该数据后重新计算", "hand in the figure and run again"),
    NEVER_NOT_APPLICABLE("RUN-102", Severity.ERROR, "{0} 的指标“{1}”不适用，而办法规定它必须适用", "indicator {1} does not apply to {0}, yet the policy says it always does", "请核对数据，或在办法中规定不适用时如何处理", "check the figures, or say in the policy what follows"),
    NO_RULE("RUN-103", Severity.ERROR, "没有规则覆盖 {0} 的 {1}", "no rule covers {1} of {0}", "请补充规则，或写 otherwise: ZERO", "add a rule, or write otherwise: ZERO"),
    TWO_RULES("RUN-104", Severity.ERROR, "{0} 的指标 {1} 有多条规则同时得分：{2}", "several rules book to indicator {1} of {0}: {2}", "请使条件互不重叠", "make their conditions exclude each other"),
    RULE_FAULT("RUN-105", Severity.ERROR, "{0} 无法评分，规则“{1}”：{2}", "{0} cannot be scored, rule {1}: {2}", "请核对数据或改正规则", "check the figures or mend the rule"),
    UNKNOWN_ATTRIBUTE("RUN-113", Severity.ERROR, "{0} 缺属性“{1}”，“{2}”要用它：不评分", "{0} lacks the attribute {1}, which {2} reads: not scored", "请在人员名单中补上，或在采集目录中写明 otherwise", "add it in the people file, or say in the catalogue what holds otherwise"),
    NO_ATTRIBUTE("RUN-106", Severity.ERROR, "{0} 缺属性“{1}”，无法确定可比组", "{0} lacks the attribute {1}, which decides the peer group", "请在人员名单中补上", "add it in the people file"),
    NOTHING_TO_SHARE("RUN-107", Severity.ERROR, "{0} 的指标“{1}”按同组平均分填补，但同组没有人得分", "indicator {1} of {0} takes the mean of the peers, but no peer has one", "请人工核定，或在办法中另作规定", "decide it by hand, or say in the policy what follows"),

    DECISION_LACKS("RUN-109", Severity.ERROR, "{0} 的事项 {1}（{2}）没有写明“{3}”：不评分", "event {1} ({2}) of {0} does not say {3}: not scored", "裁量分值须写明分值、理由、核定人和复核人，补报后重新计算", "points at discretion need the points, the reason, who decided and a second person: hand them in and run again"),
    DECIDED_ALONE("RUN-110", Severity.ERROR, "{0} 的事项 {1}（{2}）由 {3} 一人核定和复核：不评分", "event {1} ({2}) of {0} was decided and confirmed by one and the same person, {3}: not scored", "由另一人复核，补报后重新计算", "let another person confirm it, hand that in and run again"),
    DECIDED_OUTSIDE("RUN-111", Severity.ERROR, "{0} 的事项 {1}（{2}）的裁量分值 {3} 不在 {4} 至 {5} 之间：不评分", "the points decided of event {1} ({2}) of {0} are {3}, not between {4} and {5}: not scored", "在范围内重新核定，补报后重新计算", "decide anew within the range, hand that in and run again"),
    DECIDED_EARLY("RUN-112", Severity.ERROR, "{0} 的事项 {1}（{2}）发生于 {3}，裁量范围 p.{4} 自 {5} 起才有取值：不评分", "event {1} ({2}) of {0} happened on {3}, the range p.{4} has values only from {5} on: not scored", "核对日期，或补上更早的取值", "check the date, or add an earlier value"),

    DECISION_UNUSED("RUN-205", Severity.WARNING, "事项 {0}（{1}）写有裁量分值 {2}，而本办法没有规定“{3}”由人裁量：该分值不采用", "event {0} ({1}) states the points decided as {2}, but this policy lets nobody decide those of {3}: they are not used", "核对事项；应由人裁量的，在 policy.yaml 的 events 中写明 decided", "check the event; if a person should decide, write decided under events in policy.yaml"),
    TOO_GREAT("RUN-114", Severity.ERROR, "{0} 的数据“{1}”超过 {2} 位：不评分", "the figure {1} of {0} has more than {2} digits: not scored", "请核对数据，或改正该数据的算法", "check what was handed in, or how the figure is made"),
    UNSETTLED("RUN-115", Severity.ERROR, "{0} 已评分，但规则“{1}”算不出其等次或奖惩：{2}", "{0} is scored, but rule {1} cannot compute the grade, rewards or penalties: {2}", "请核对数据或改正规则后重新计算，否则不能公示", "check the figures or mend the rule and run again; it cannot be published like this"),

    LATE_REPORT("RUN-201", Severity.WARNING, "事项 {0}（{1}）发生于 {2}，迟报：应在该周期更正", "event {0} ({1}) belongs to {2} and came late: correct that period", "请对 {2} 进行更正运行", "make a correction run of {2}"),
    NOT_FIRST("RUN-202", Severity.WARNING, "事项 {0}（{1}）：同一事由已由 {2} 先报，只计首报", "event {0} ({1}): the matter was first reported by {2}, only the first counts", "无需处理", "nothing to do"),
    DISCARDED("RUN-203", Severity.WARNING, "事项 {0}（{1}）不予认定：{2}", "event {0} ({1}) is not recognised: {2}", "如有异议请申诉", "appeal if you disagree"),
    FOREIGN_EVENT("RUN-204", Severity.WARNING, "事项 {0}：本办法不考核“{1}”", "event {0}: this policy does not assess {1}", "如应考核，请在 policy.yaml 的 events 中列出", "if it should, list it under events in policy.yaml"),

    WHAT_IF_UNKNOWN("RUN-262", Severity.ERROR, "假如：采集目录中没有采集项“{0}”{1}", "what if: the catalogue has no item {0}{1}", "请使用采集目录中采集项的代码", "use the code of an item of the catalogue"),
    WHAT_IF_SHAPE("RUN-263", Severity.ERROR, "假如：“{0}”的“{1}”不是{2}", "what if: {0} is \"{1}\", which is not {2}", "请填写{2}", "write {2}"),
    WHAT_IF_NOT_WHOLE("RUN-264", Severity.ERROR, "假如：“{0}”的“{1}”不是整数", "what if: {0} is \"{1}\", which is not a whole number", "请填写整数", "write a whole number"),
    WHAT_IF_RANGE("RUN-265", Severity.ERROR, "假如：“{0}”的“{1}”不在 {2} 至 {3} 之间", "what if: {0} is \"{1}\", which is not between {2} and {3}", "请填写 {2} 至 {3} 之间的数", "write a number from {2} to {3}"),
    WHAT_IF_EXCEEDS("RUN-266", Severity.ERROR, "假如：“{0}”的 {1} 大于“{2}”的 {3}，而前者是后者的一部分", "what if: {0} is {1}, more than {2}, {3}, of which it is a part", "请填写不大于 {3} 的数，或同时改动“{2}”", "write at most {3}, or change {2}, too"),
    WHAT_IF_CODE("RUN-267", Severity.ERROR, "假如：“{0}”没有“{1}”这个值{2}", "what if: {0} has no value \"{1}\"{2}", "从下列值中选择：{3}", "use one of: {3}"),
    WHAT_IF_PERIOD("RUN-268", Severity.ERROR, "假如：“{0}”的周期“{1}”不在所考核的 {2} 之内", "what if: the period {1} of {0} is none of the assessed {2}", "请写 {2}，或它的一个考核月", "write {2} or one of its policy months"),
    WHAT_IF_TWICE("RUN-269", Severity.ERROR, "假如：“{0}”（{1}）改了两次", "what if: {0} ({1}) is changed twice", "只保留一处", "keep one of the changes"),

    SMALL_GROUP("RUN-301", Severity.WARNING, "可比组 {0} 只有 {1} 人，少于 {2} 人：不排名，不按比例限定等次", "peer group {0} has {1} members, fewer than {2}: not ranked, no quota", "请并组，或按办法直接定等", "merge groups, or let the bands decide"),
    QUOTA_EXCEEDED("RUN-302", Severity.WARNING, "可比组 {0}：等次 {1} 限 {2} 人，实际 {3} 人", "peer group {0}: grade {1} is limited to {2}, {3} have it", "请人工核定", "decide by hand"),
    QUOTA_REFUSED("RUN-303", Severity.ERROR, "可比组 {0}：等次 {1} 限 {2} 人，实际 {3} 人", "peer group {0}: grade {1} is limited to {2}, {3} have it", "请核定后重新计算", "decide, then run again"),
    QUOTA_SHORT("RUN-304", Severity.WARNING, "可比组 {0}：等次 {1} 应不少于 {2} 人，实际 {3} 人", "peer group {0}: grade {1} needs at least {2}, {3} have it", "请人工核定", "decide by hand"),
    QUOTA_SHORT_REFUSED("RUN-305", Severity.ERROR, "可比组 {0}：等次 {1} 应不少于 {2} 人，实际 {3} 人", "peer group {0}: grade {1} needs at least {2}, {3} have it", "请核定后重新计算", "decide, then run again"),
    OVER_BUDGET("RUN-306", Severity.WARNING, "检查 {0}，{1}：{2} 超过 {3}，超出 {4}", "check {0}, {1}: {2} exceeds {3} by {4}", "请核减", "reduce it"),
    OVER_BUDGET_REFUSED("RUN-307", Severity.ERROR, "检查 {0}，{1}：{2} 超过 {3}，超出 {4}", "check {0}, {1}: {2} exceeds {3} by {4}", "核减后重新计算，否则不能公示", "reduce it and run again; it cannot be published like this"),
    QUOTA_UNKNOWN("RUN-308", Severity.ERROR, "可比组 {0}：等次 {1} 的名额表没有“{2}”一行", "peer group {0}: the places for grade {1} have no row {2}", "请在名额表中补上该行", "add the row to the table of places"),
    DEEP_FALL("RUN-309", Severity.WARNING, "可比组 {0}：{1} 人因比例限制降两等以上，成为 {2}", "peer group {0}: quotas alone bring {1} down by two grades or more, to {2}", "请人工核定", "decide by hand"),
    DEEP_FALL_REFUSED("RUN-310", Severity.ERROR, "可比组 {0}：{1} 人因比例限制降两等以上，成为 {2}", "peer group {0}: quotas alone bring {1} down by two grades or more, to {2}", "请核定后重新计算，或合并可比组", "decide and run again, or merge groups");

    private final Notice notice;

    RunCode(String id, Severity severity, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, severity, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
