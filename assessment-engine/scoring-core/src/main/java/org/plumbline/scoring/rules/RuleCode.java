package org.plumbline.scoring.rules;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** What can be wrong in rules.drl. */
public enum RuleCode implements Code {

    EXPECTED("SYNTAX-101", "此处应为“{0}”，而不是“{1}”{2}", "expected \"{0}\", not \"{1}\"{2}", "请按规则写法改正：rule \"名称\" @Clause(\"…\") @Reason(\"…\") when … then … end", "write rule \"name\" @Clause(\"…\") @Reason(\"…\") when … then … end"),
    BAD_CHARACTER("SYNTAX-102", "规则中不能出现字符“{0}”（{1}）", "the character {0} ({1}) cannot stand in a rule", "请删除或改写", "remove or replace it"),
    OPEN_STRING("SYNTAX-103", "字符串没有在本行结束", "the text does not end on its line", "请补上引号", "add the closing quotation mark"),
    OPEN_COMMENT("SYNTAX-104", "注释没有结束", "the comment does not end", "请补上 */", "add */"),
    BAD_STRING("SYNTAX-105", "字符串中不能有反斜杠、控制字符或看不见的字符，也不能超过 {0} 个字符{1}", "a text cannot hold backslashes, control characters or characters that are not seen, nor more than {0} characters{1}", "请改写", "rewrite it"),
    TOO_LARGE("SYNTAX-106", "规则文件超过 {0} {1}", "the rule file exceeds {0} {1}", "请精简或拆分办法", "make it shorter or split the policy"),
    DROOLS_DISAGREES("SYNTAX-107", "Drools 不接受这段规则：{0}", "Drools refuses this text: {0}", "请改写这条规则", "rewrite the rule"),

    BAD_VARIABLE("SYNTAX-109", "“{0}”不能用作变量名{1}", "{0} cannot be the name of a variable{1}", "$ 后用字母或汉字开头，后接字母、汉字、数字或下划线，最多 {2} 个字符；不能用形似的字符", "after $ write a letter, then letters, digits or underscores, at most {2} characters, none that only looks like another"),

    NOT_IN_PROFILE("PROFILE-001", "规则中不允许使用“{0}”{1}", "{0} is not allowed in rules{1}", "规则由一个模式和一个调用组成；数量放在 parameters.yaml，计算方法放在 policy.yaml", "a rule is one pattern and one call; quantities belong in parameters.yaml, counting in policy.yaml"),
    SALIENCE("PROFILE-002", "不允许使用 {0}：所有调用与次序无关", "{0} is not allowed: all calls commute, order means nothing", "请删除", "remove it"),
    RULE_TWICE("PROFILE-003", "规则名“{0}”重复", "two rules are named {0}", "请改名", "rename one of them"),
    NO_ANNOTATION("PROFILE-004", "规则“{0}”缺少 @{1}", "rule {0} lacks @{1}", "请写明 @{1}(\"…\")", "write @{1}(\"…\")"),
    UNKNOWN_FACT("PROFILE-005", "未知的事实类型“{0}”{1}", "unknown fact type {0}{1}", "本办法可用：{2}", "this policy has: {2}"),
    UNKNOWN_FIELD("PROFILE-006", "“{1}”没有“{0}”这一项{2}", "{1} has no field {0}{2}", "可用：{3}", "use one of: {3}"),
    LATER_FIELD("PROFILE-007", "“{0}”在 {1} 这一步还不知道，到 {2} 才有", "{0} is not known yet at the stage of {1}, only from {2} on", "请改用 {2} 规则，或不读它", "write a rule on {2}, or do not read it"),
    UNKNOWN_PARAMETER("PROFILE-008", "未知的参数 p.{0}{1}", "unknown parameter p.{0}{1}", "请在 parameters.yaml 中声明，或改正名称", "declare it in parameters.yaml or correct the name"),
    NUMBER_IN_RULE("PROFILE-009", "规则中不能写数 {0}", "the number {0} cannot stand in a rule", "请在 parameters.yaml 中声明参数，这里写 p.名称（只允许 0 和 1）", "declare a parameter and write p.name (only 0 and 1 are allowed)"),
    UNBOUND("PROFILE-010", "变量 {0} 没有绑定{1}", "the variable {0} is not bound{1}", "请在模式中写 {0} : 名称", "write {0} : field in the pattern"),
    BOUND_TWICE("PROFILE-011", "变量 {0} 绑定了两次", "the variable {0} is bound twice", "请改名", "rename one of them"),
    UNKNOWN_CALL("PROFILE-012", "{1} 上没有调用“{0}”{2}", "there is no call {0} on {1}{2}", "可用：{3}", "use one of: {3}"),
    UNKNOWN_HELPER("PROFILE-013", "没有函数“{0}”{1}", "there is no helper {0}{1}", "可用：{2}", "use one of: {2}"),
    ARGUMENTS("PROFILE-014", "{0} 需要 {1} 个参数，写了 {2} 个", "{0} takes {1} arguments, {2} are given", "写法：{3}", "write {3}"),
    NOT_THE_FACT("PROFILE-015", "只能对本规则的事实 {0} 调用", "a rule can only call its own fact {0}", "请写 {0}.…", "write {0}.…"),
    UNKNOWN_TARGET("PROFILE-016", "未知的{0}“{1}”{2}", "unknown {0} {1}{2}", "请在 policy.yaml 中声明，或改正名称", "declare it in policy.yaml or correct the name"),
    FOREIGN_MEASURE("PROFILE-017", "计入指标 {1} 的规则不能读“{0}”：它不是该指标的数据来源", "a rule for indicator {1} cannot read {0}: it is not among its measures", "请把它列入该指标的 measures，或另立指标；只在理由中写出的，绑定变量即可", "add it to the indicator's measures, or make it an indicator of its own; what the reason only shows needs no more than a variable"),
    EARNED_FROM_EVENTS("PROFILE-045", "指标 {0} 的计分方式是 EARN，不能由事项得分或扣分", "indicator {0} is scored EARN, which takes nothing from events", "按事项计分的，请用 COLLECT、DEDUCT 或 ADJUST 指标", "let events book to a COLLECT, DEDUCT or ADJUST indicator"),
    WRONG_SCORING("PROFILE-018", "指标 {0} 的计分方式是 {1}，不能 {2}", "indicator {0} is scored {1}, which has no {2}", "可用：{3}", "use one of: {3}"),
    PLACEHOLDER("PROFILE-019", "@Reason 中的 {0} 没有对应的变量{1}", "the placeholder {0} of @Reason has no variable{1}", "可用：{2}", "use one of: {2}"),
    SHORT_OF_RULES("PROFILE-020", "指标 {0} 没有任何规则计分", "no rule books to indicator {0}", "请为它写规则，或删除该指标", "write a rule for it or remove the indicator"),
    COEFFICIENT_PLACE("PROFILE-021", "系数 {0} 作用于 {1}，不能在 {2} 规则中设定", "the coefficient {0} is of {1} and cannot be set in a rule on {2}", "请在相应的规则中设定", "set it at the stage it belongs to"),
    FEW_ROWS("PROFILE-022", "表 {0} 自 {1} 起没有“{2}”一行，而本规则会查到它", "table {0} has no row {2} from {1} on, yet this rule can look it up", "请补上该行", "add the row"),
    KIND_CIRCLE("PROFILE-023", "视同关系循环：{0}", "treatAs leads in a circle: {0}", "请断开这个环", "break the circle"),
    NOT_YET("PROFILE-025", "“{0}”属于格式，但本版本尚不支持", "{0} belongs to the format but is not supported by this version", "请不要使用它，或等待支持它的版本", "leave it out, or wait for a version that supports it"),
    PARAMETER_LEFT("PROFILE-026", "参数 p.{0} 写在了左边", "the parameter p.{0} stands on the left", "请把事实的一项写在左边，参数写在右边，如 rate >= p.{0}", "write the field on the left and the parameter on the right, as in rate >= p.{0}"),
    ONE_CALL("PROFILE-027", "一条规则只能有一个调用", "a rule has one call", "请把第二个调用写成另一条规则", "write the second call as a rule of its own"),
    FULL_WIDTH("SYNTAX-108", "规则中不用符号“{0}”", "the sign {0} is not used in rules", "请改用半角的“{1}”", "write {1}"),
    OPEN_BRACE("PROFILE-028", "@Reason 中的大括号没有配对", "a brace of @Reason has no partner", "占位符写 {变量名}", "write a placeholder as {variable}"),
    TOO_MANY("PROFILE-029", "一条规则最多有 {0} {1}", "a rule has at most {0} {1}", "请拆成几条规则，或在 policy.yaml 中声明一个数据", "make several rules of it, or declare a figure in policy.yaml"),
    NOT_BOUND("PROFILE-030", "调用中不能直接写“{0}”", "{0} cannot stand in a call by itself", "请先在模式中写 {1} : {2}，此处写 {1}", "write {1} : {2} in the pattern, and {1} here"),
    NO_QUOTES("PROFILE-034", "“{0}”没有加引号", "{0} stands without quotation marks", "请写 \"{0}\"", "write \"{0}\""),
    EMPTY_BETWEEN("PROFILE-024", "between 的起点 p.{0}={1} 不小于终点 p.{2}={3}（自 {4}）", "between needs p.{0}={1} below p.{2}={3} (from {4})", "请改正参数取值", "correct the values"),

    NOBODY_DECIDES("PROFILE-031", "规则“{0}”读 decided，却会遇到没有裁量分值的事项：{1}", "rule {0} reads decided, but can meet events of which no points are decided: {1}", "请在规则中写明事项（kind == \"…\"），或在 policy.yaml 的 events 中为它们写 decided: { 事项: p.范围 }", "name the kind in the rule (kind == \"…\"), or write decided: { kind: p.range } for them under events in policy.yaml"),
    RANGE_IN_RULE("PROFILE-032", "参数 p.{0} 是裁量范围 RANGE，规则不能读", "parameter p.{0} is a RANGE, which no rule can read", "它只用于 policy.yaml 的 decided；规则请读事项的 decided", "it stands in decided of policy.yaml only; let the rule read decided of the event"),
    NO_EVENT_DAY("PROFILE-033", "参数 p.{0} 按事项发生日取值，{1} 没有这一天", "parameter p.{0} is dated by the day of the event, and {1} has no such day", "请改用按考核周期取值的参数，或改写 Occurrence、Event 规则", "use a parameter that is dated by the period, or write a rule on Occurrence or Event"),

    NOBODY_RANKED("PROFILE-040", "没有“{0}”：本办法不排名", "there is no {0}: this policy ranks nobody", "请在 policy.yaml 写 rankings，或按得分、等次写规则", "write rankings in policy.yaml, or let the rule go by points or grade"),

    TYPES_DIFFER("TYPE-001", "不能把{0}与{1}比较", "{0} cannot be compared with {1}", "请比较同类的值", "compare values of one kind"),
    BAD_OPERATOR("TYPE-002", "{0}不能用运算符 {1}", "{0} cannot be compared by {1}", "可用：{2}", "use one of: {2}"),
    NOT_LISTED("TYPE-003", "“{0}”不是“{1}”的取值{2}", "{0} is not a value of {1}{2}", "可用：{3}", "use one of: {3}"),
    NOT_COMPARABLE("TYPE-004", "“{0}”是自由文本，不能比较", "{0} is free text and cannot be compared", "请在采集目录中列出它的取值 values", "list its values in the catalogue"),
    WRONG_ARGUMENT("TYPE-005", "{0} 的第 {1} 个参数应为{2}，而不是{3}", "argument {1} of {0} must be {2}, not {3}", "请改用相应的变量", "use a variable of that kind");

    private final Notice notice;

    RuleCode(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
