package org.plumbline.service.report;

import java.util.Locale;

import org.plumbline.scoring.finding.Text;

/** The words of the reports. A template names them by their constants, as $R{PLACE}. */
enum Word {

    // titles
    RANKING_TITLE("{0}{1}排名表", "{0}: ranking, {1}"),
    OUTCOMES_TITLE("{0}{1}奖惩审批表", "{0}: rewards and penalties, {1}"),
    SHEET_TITLE("{0}{1}得分表", "{0}: score sheet, {1}"),
    COUNTS("考核对象 {0} 名：评分 {1} 名，其中评定等次 {2} 名；未能评分 {3} 名，不参加考核 {4} 名",
            "{0} assessees: {1} scored, {2} of them graded; {3} could not be scored, {4} do not take part"),

    // columns
    PLACE("名次", "Place"), UNIT("单位", "Unit"), POST("职务", "Post"), NAME("姓名", "Name"), NUMBER("警号", "No."), UNIT_NUMBER("编号", "No."), POINTS("分数", "Points"),
    EVENTS("加扣分事项", "Points added and deducted"), GRADE("等次", "Grade"), GROUP("可比组", "Peer group"), REASON("原因", "Reason"),
    DEPARTMENT("部门", "Unit"), MINUS("扣分项目", "Deducted for"), PLUS("加分项目", "Added for"), DEDUCTED("扣分", "Deducted"), ADDED("加分", "Added"),
    TOTAL("总得分", "Total"), SEQUENCE("序号", "No."), OUTCOME("奖惩项目", "Outcome"), OF_WHAT("内容", "Of what"), AMOUNT("金额（元）", "Amount (CNY)"), QUANTITY("数额", "Amount"),
    BASIS("依据", "Basis"), CHECK("预算项目", "Budget"), CODE("代码", "Code"), SCOPE("范围", "Scope"), VALUE("实际", "Value"), AT_MOST("限额", "At most"),
    EXCESS("超出", "Excess"), ITEM("得分项", "Item"), RULE("规则及依据", "Rule and clause"), FIGURES("数据及说明", "Figures and explanation"),

    // groups of a ranking
    GROUP_OF("可比组：{0}（{1} 名）", "Peer group: {0} ({1})"),
    ALL_TOGETHER("全体", "all together"),
    FIRST_AND_LAST("第一名：{0}　　末位：{1}", "First: {0}    Last: {1}"),
    WITH_POINTS("{0}（{1} 分）", "{0} ({1})"),
    AND_OTHERS("{0}等 {1} 名", "{0} and others, {1} in all"),
    TOO_SMALL("人数不足，不排名", "too small to be ranked"),
    NOBODY_RANKED("本办法不排名", "this policy ranks nobody"),
    LEFT_OUT("未参加排名的人员（{0} 名）", "Not ranked ({0})"),
    NOT_GRADED("不评定等次", "not graded"), NOT_SCORED("未能评分", "not scored"), NOT_TAKING_PART("不参加考核", "does not take part"),
    WHY_GRADE("等次：{0}", "grade: {0}"),
    AND("；", "; "), LIST("、", ", "), TIMES("{0}×{1}", "{0} ×{1}"), SIGNED("{0} {1}", "{0} {1}"),

    // outcomes
    REWARD("奖励", "reward"), PENALTY("惩处", "penalty"),
    SECTION("{0}（{1}，{2} 名）", "{0} ({1}, {2})"),
    NO_OUTCOMES("本次运行没有产生奖惩", "No rewards or penalties follow from this run"),
    SUBTOTAL("{0}　小计（{1} 名）", "{0}: subtotal ({1})"), GRAND_TOTAL("{0}　合计（{1} 名）", "{0}: total ({1})"),
    NO_UNIT("未注明单位", "no unit stated"),
    IN_CAPITALS("大写：{0}", "in capitals: {0}"),
    BUDGETS("预算核对", "Budgets"),
    WITHIN("未超出限额 {0}", "within the limit of {0}"), BEYOND("限额 {0}，超出 {1}", "limit {0}, exceeded by {1}"),
    SIGN_OFF("签批", "Sign-off"), STAGE("环节", "Stage"), OPINION("意见", "Opinion"), SIGNATURE("签名", "Signature"), DATE("日期", "Date"),
    SELF("本人（单位）自评", "Self-assessment"), FIRST_REVIEW("初审", "First review"), PUBLICITY("公示", "Publicity"),
    HEAD("部门负责人", "Head of department"), DEPUTY("分管领导", "Deputy leader"), LEADING_GROUP("考核领导小组", "Leading group"),
    LEADER("主要领导", "Main leader"), PUBLICITY_FOR_ALL("全局公示", "Publicity for all"),
    PROPOSALS("本表所列为建议，经有权人员确认后生效。", "These are proposals until a person entitled to it confirms them."),

    // one sheet
    STANDING("名次", "Place"), RANKED("{0}：第 {1} 名，共 {2} 名", "{0}: place {1} of {2}"), RANKED_TIED("{0}：第 {1} 名（并列 {3} 名），共 {2} 名", "{0}: place {1} of {2}, {3} tied"),
    NO_RANK("{0}：人数不足，不排名", "{0}: too few to be ranked"), NOT_RANKED("不排名", "not ranked"),
    YUAN(" 元", " CNY"),
    SUM("合计", "Sum"), OUTCOMES_OF("奖惩", "Rewards and penalties"), NONE("无", "none"), EVENT("事项编号 {0}", "event {0}"),
    FIGURE("{0} {1}", "{0} {1}"),

    // the end
    REMARKS("运行提示", "Remarks of the run"),
    LACKING("字库中没有的字", "Characters that the font lacks"),
    LACKING_OF("{0} {1}：正文中以〓代替的字是 {2}", "{0} {1}: printed as 〓: {2}"),
    LACKING_ELSEWHERE("标题或说明：正文中以〓代替的字是 {0}", "title or remarks: printed as 〓: {0}"),
    PROOF("核验信息", "Proof"),
    VERSION_IN_FULL("办法版本校验码（SHA-256）：{0}", "Checksum of the policy version (SHA-256): {0}"),
    INPUT_IN_FULL("考核输入校验码（SHA-256）：{0}", "Checksum of what the run read (SHA-256): {0}"),
    RESULT_IN_FULL("结果校验码（SHA-256）：{0}", "Hash of the result (SHA-256): {0}"),

    // the foot of each page; the kinds of run by their own names
    FOOT("考核运行 {0}（{1}，第 {2} 版）　办法版本 {3}　完成于 {4}", "Run {0} ({1}, revision {2})    policy version {3}    finished {4}"),
    FOOT_HASH("结果校验码 {0}", "Result hash {0}"),
    LIVE("正式", "live"), CORRECTION("更正", "correction"),
    PAGE_FORMAT("'第 '0 '页'", "'Page '0"), PAGES_FORMAT("'共 '0 '页'", "'of '0");

    private final Text text;

    Word(String zh, String en) {
        text = new Text(zh, en);
    }

    String in(Locale language, Object... arguments) {
        return arguments.length == 0 ? text.in(language) : text.with(arguments).in(language);
    }
}
