package org.plumbline.service.run;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum RunRefusal implements Code {

    NO_RUN("RUN-401", "没有考核运行 {0}", "there is no run {0}", "请核对编号", "check the number"),
    UNDER_WAY("RUN-402", "“{0}”{1} 的考核运行 {2} 正在进行", "run {2} of {0} for {1} is under way",
            "请等它完成；若其进程已中断，{3} 秒后可重新启动并接着做", "wait for it; if its process was killed, it can be started again after {3} seconds and goes on"),
    ALREADY_THERE("RUN-403", "“{0}”{1} 已有考核运行 {2}", "there is run {2} of {0} for {1} already", "如需更正，请注明理由重新运行（命令行为 --reason）", "to correct it, start again with a reason (--reason on the command line)"),
    NO_REASON("RUN-404", "更正运行没有理由，或者理由太长", "a correction needs a reason, and this one is missing or too long", "请写明理由（不超过 500 字）", "say why, in at most 500 characters"),
    NO_WAIVER("RUN-222", "覆盖例外的理由超过 500 字", "the reason for waiving the coverage is longer than 500 characters", "请写短一些", "make it shorter"),
    LEASE_LOST("RUN-405", "考核运行 {0} 已由另一进程接管，本进程停止写入", "another process has taken run {0} over; this one stops writing", "请查看该运行的结果", "look at that run's result"),
    NOT_READY("RUN-406", "考核运行 {0} 尚未完成（{1}）", "run {0} is not finished ({1})", "请等它完成，或重新启动", "wait for it, or start it again"),
    INPUT_DIFFERS("RUN-407", "考核运行 {0}：{1} 的校验码为 {2}，应为 {3}", "run {0}: the checksum of {1} is {2}, not {3}",
            "保存的内容已被改动：请从备份恢复，并查明原因", "what was kept has been changed: restore a backup and find out why"),
    RESULT_DIFFERS("RUN-408", "考核运行 {0}：重新计算的结果与保存的不同：{1}", "run {0}: the recomputed result differs from the kept one: {1}",
            "请查明保存的内容是否被改动，或程序版本是否不同", "find out whether what was kept was changed, or the program is another one"),
    NOTHING_TO_CORRECT("RUN-409", "“{0}”{1} 没有已完成的运行，不需要更正理由", "there is no finished run of {0} for {1} to correct",
            "请不带理由启动", "start it without a reason"),
    INTAKE_UNDER_WAY("RUN-413", "考核运行 {0}：有报送一直未完成，无法冻结", "run {0} cannot be frozen: files are being handed in and do not come to an end", "请等报送完成后重新启动", "start it again when they are done"),
    NO_SHEET("RUN-410", "考核运行 {0} 中没有 {1} 的得分表", "run {0} has no score sheet of {1}", "{2}", "{2}"),
    COUNTS_DIFFER("RUN-260", "考核运行 {0}：应评 {1} 人，评分 {2}、暂不评分 {3}、不参加 {4}，合计不符", "run {0}: of {1} who went in {2} are scored, {3} quarantined and {4} do not take part, which does not add up",
            "这是程序的错误：请勿公布，并告知维护人员", "this is a fault of the program: do not publish it, and tell its maintainers"),
    DATABASE_LOST("RUN-261", "与数据库的连接中断，编号 {0}", "the connection to the database was lost, incident {0}",
            "已保存的部分有效；数据库恢复后重新启动即可接着做", "what is stored counts; when the database is back, start it again and it goes on"),
    UNEXPECTED("RUN-412", "出现未预料的错误，编号 {0}", "an unexpected error, incident {0}", "日志中有该编号；排除原因后重新启动即可",
            "the log has the number; remove the cause and start it again");

    private final Notice notice;

    RunRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
