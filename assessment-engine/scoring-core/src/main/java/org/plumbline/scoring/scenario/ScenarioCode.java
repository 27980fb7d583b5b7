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
