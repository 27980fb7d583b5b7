package org.plumbline.service.intake;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum IntakeRefusal implements Code {

    CONTRADICTS("INTAKE-301", "{0}：{1}，与 {2} 已报的不同", "{0}: {1}, which {2} stated otherwise",
            "如前者有误，请注明理由作为更正报送，或填写更高的修订号；否则请改正本行",
            "if the earlier one is wrong, hand this in as a correction with a reason, or with a higher revision; else correct this row"),
    PERIOD_CLOSED("INTAKE-302", "{0}：考核周期 {1} 已关闭，不再接收数据", "{0}: the period {1} is closed and takes no more figures",
            "如需更正，请先说明理由重新开放该周期", "to correct it, reopen the period with a reason first"),
    NO_PERIOD("INTAKE-303", "没有考核周期“{0}”", "there is no period {0}", "请核对写法：2026-10、2026-Q3 或 2026；有数据的周期才存在",
            "check it: 2026-10, 2026-Q3 or 2026; a period exists from its first figures on"),
    ALREADY_SO("INTAKE-312", "考核周期 {0} 已经是{1}状态", "the period {0} is {1} already", "没有改变任何内容", "nothing was changed"),
    BEYOND_SCOPE("INTAKE-309", "{0} 当时不在您负责的单位范围内", "{0} did not belong to your units then", "请由其所在单位报送", "the unit it belonged to has to hand it in"),
    WHOLE_ONLY("INTAKE-310", "{0}：人员、单位、调动和历史结果不能由单位报送", "{0}: people, units, transfers and earlier results are not handed in by a unit", "请交管理员或考核运行员导入",
            "the administrator or the run operator imports them"),
    NO_BATCH("INTAKE-304", "没有报送批次 {0}", "there is no batch {0}", "请核对编号", "check the number"),
    NO_REASON("INTAKE-305", "没有理由，或者理由太长", "the reason is missing or too long", "请写明理由（不超过 500 字）", "say why, in at most 500 characters"),
    BAD_NAME("INTAKE-306", "文件名“{0}”不能使用", "the file name {0} cannot be used", "请使用 1 至 255 个字符的文件名", "use a name of 1 to 255 characters"),
    BUSY("INTAKE-307", "同时有别的报送在写同一批对象，多次重试仍未成功", "others write about the same assessees, and several tries did not succeed",
            "没有写入任何内容，请稍后再试", "nothing was stored; try again later"),
    NOTHING_TAKEN("INTAKE-308", "{0} 中没有可以采用的表", "nothing in {0} can be taken", "请见逐条原因", "see the reasons, one by one");

    private final Notice notice;

    IntakeRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
