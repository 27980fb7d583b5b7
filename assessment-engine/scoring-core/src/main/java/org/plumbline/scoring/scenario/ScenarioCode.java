package org.plumbline.scoring.scenario;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** What scenarios tell about a policy. */
public enum ScenarioCode implements Code {

    DIFFERS("SCENARIO-101", Severity.ERROR, "情景“{0}”：{1} 预期 {2}，实际 {3}", "scenario {0}: expected {1} {2}, found {3}", "请改正规则、参数或预期", "mend the rule, the parameter or the expectation"),
    NEVER_FIRED("SCENARIO-102", Severity.WARNING, "规则“{0}”没有被任何情景触发", "no scenario fires rule {0}", "请补一个触发它的情景", "add a scenario that fires it"),
    ALWAYS_FIRED("SCENARIO-103", Severity.WARNING, "规则“{0}”被每个情景触发", "every scenario fires rule {0}", "请补一个不触发它的情景", "add a scenario that does not"),
    BAD_PERIOD("SCENARIO-104", Severity.ERROR, "情景“{0}”的周期 {1} 不可用：{2}", "scenario {0} cannot use the period {1}: {2}", "{3}", "{3}"),
    UNKNOWN_RULE("SCENARIO-105", Severity.ERROR, "情景“{0}”提到未知的规则“{1}”{2}", "scenario {0} names the unknown rule {1}{2}", "请改正规则名", "correct the name"),
    NONE("SCENARIO-106", Severity.WARNING, "没有任何情景", "there are no scenarios", "请为每个门槛的下、上、正好各写一个情景", "write one below, at and above each threshold"),
    NO_LIST("SCENARIO-111", Severity.ERROR, "scenarios.yaml 应为列表", "scenarios.yaml must be a list", "每个情景以“- ”开头，前面没有其他键", "begin each scenario with a hyphen, with no key around them"),
    CODE_TWICE("SCENARIO-107", Severity.ERROR, "情景“{0}”重名", "two scenarios are named {0}", "请改名", "rename one of them"),
    EXPECTS_NOTHING("SCENARIO-108", Severity.ERROR, "情景“{0}”没有预期结果", "scenario {0} expects nothing", "请写明 expect", "say what it expects"),
    BAD_VALUE("SCENARIO-109", Severity.ERROR, "“{0}”不能取值“{1}”：{2}", "{0} cannot be {1}: {2}", "请照此改正；采集项、属性和事项的取值见采集目录", "correct it so; what items, attributes and events can be stands in the catalogue"),
    TOO_MUCH("SCENARIO-112", Severity.ERROR, "情景“{0}”的人员超过 {1}，或事项超过 {2}", "scenario {0} has more than {1} people or {2} events", "请减少人数或件数：情景只证明一条规则", "take fewer: a scenario proves one rule"),
    PLACED_ALREADY("SCENARIO-120", Severity.ERROR, "standing 已经指定名次，不能再预期“{0}”", "standing says the place already, {0} cannot be expected", "请用 colleagues 写出同组人员，由得分决定名次", "give colleagues, and let the points decide about the place"),
    NOBODY_RANKED("SCENARIO-121", Severity.ERROR, "不能写“{0}”：本办法不排名", "{0} cannot be given: this policy ranks nobody", "请在 policy.yaml 写 rankings，或删除它", "write rankings in policy.yaml, or leave it out"),
    NOT_IN_SERVICE("SCENARIO-130", Severity.ERROR, "按 service，此人在周期最后一天 {0} 不在册：实际计算时不参加考核（RUN-005）", "by service, this one is not in service on {0}, the last day of the period, and would not be assessed (RUN-005)", "请改正 service 的起止日期，使其包含这一天", "correct the dates of service so that they hold this day"),
    OWN_PERIOD("SCENARIO-131", Severity.ERROR, "{0} 是情景自己的周期，不是以前的", "{0} is the scenario's own period, not an earlier one", "请改正周期；本期的数写在 given 中", "correct the period; what is of this one stands under given"),
    LATER_PERIOD("SCENARIO-132", Severity.ERROR, "{0} 晚于情景的周期 {1}：那时还没有", "{0} is later than the scenario's period {1} and not known by then", "请改正周期", "correct the period"),
    PERIOD_TWICE("SCENARIO-133", Severity.ERROR, "“{0}”中 {1} 写了两次", "{1} stands twice under {0}", "请合并为一条", "make one entry of them"),
    NOBODY_LOOKS_BELOW("SCENARIO-134", Severity.ERROR, "“{0}”不起作用：没有数据用 across: {1}", "{0} have no effect: no figure is taken across {1}", "请删去，或补上读取下级的数据", "leave them out, or add a figure that looks at them"),
    UNKNOWN_GIVEN("SCENARIO-110", Severity.ERROR, "未知的{0}“{1}”{2}", "unknown {0} {1}{2}", "请改正名称", "correct the name");

    private final Notice notice;

    ScenarioCode(String id, Severity severity, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, severity, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
