package org.plumbline.service.publication;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum PublicationRefusal implements Code {

    IS_PUBLISHED("RUN-270", "考核运行 {0} 已由 {1} 公示", "run {0} was published by {1}", "无须再次公示；需要更改请先更正运行", "nothing needs to be done; to change it, run a correction"),
    IS_REFUSED("RUN-271", "考核运行 {0} 的比例或额度检查不通过，不能公示", "run {0} fails a check of quotas or budgets and cannot be published", "请按检查结果核减后更正运行", "reduce what the check names and run a correction"),
    IS_SUPERSEDED("RUN-272", "考核运行 {0} 之后有更新的运行 {1}", "there is a later run {1} after run {0}", "请办理最新的运行", "work with the latest one"),
    OWN_RUN("RUN-273", "考核运行 {0} 由您本人启动，不能由您公示", "run {0} was started by yourself, so you cannot publish it", "请另一位领导审核并公示", "another leader has to review and publish it"),
    LONG_REMARK("RUN-274", "公示说明超过 500 字", "the remark is longer than 500 characters", "请写短一些", "make it shorter"),
    NO_OUTCOME("RUN-275", "考核运行 {0} 中没有序号为 {1} 的奖惩", "run {0} has no reward or penalty number {1}", "请刷新后核对", "load them anew and check"),
    NEEDS_REASON("RUN-276", "缺少理由，或理由超过 500 字（奖惩 {0}）", "the reason is missing or longer than 500 characters (number {0})", "确认惩处、否决任何奖惩、改变已有的决定，都须写明理由", "a penalty that is confirmed, whatever is rejected, and each change of a decision needs a reason"),
    ONE_PENALTY_EACH("RUN-277", "惩处须逐项确认", "penalties are confirmed one by one", "每项惩处单独提交，并写明理由", "send each penalty by itself, with its reason"),
    OWN_OUTCOME("RUN-278", "不能决定本人的奖惩（{0}）", "nobody decides about his own reward or penalty (number {0})", "请另一位领导办理", "another leader has to"),
    TOO_MANY("RUN-279", "一次最多 {0} 项", "at most {0} at once", "请分次提交", "send them in several parts"),
    DECIDED_MEANWHILE("RUN-280", "奖惩 {0} 现在的状态不是作决定时看到的", "number {0} is not in the state any more that was seen", "没有决定任何一项；请刷新后核对", "nothing was decided; load it anew and check"),
    NOBODY_SCORED("RUN-287", "考核运行 {0} 没有一人得到评分，不能公示", "run {0} scores nobody and cannot be published", "请补报数据后更正运行", "hand in what is missing and correct the run"),
    PERIOD_NOT_OVER("RUN-288", "考核周期 {0} 到 {1} 才结束，不能公示", "period {0} ends on {1} and cannot be published before", "请在周期结束、数据报齐后重新计算", "run it again when the period is over and its figures are there");

    private final Notice notice;

    PublicationRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
