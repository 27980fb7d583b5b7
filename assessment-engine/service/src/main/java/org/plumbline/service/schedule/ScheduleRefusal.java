package org.plumbline.service.schedule;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum ScheduleRefusal implements Code {

    NO_SCHEDULE("RUN-230", "办法“{0}”没有定时考核", "policy {0} has no schedule", "请先设定（PUT /api/schedules/{0}）", "set one first (PUT /api/schedules/{0})"),
    BAD_DAY("RUN-231", "{0} 为 {1}，不是 1 至 31 的日期", "{0} is {1}, no day from 1 to 31", "写周期结束后次月的日期；短月取其最后一天", "give the day of the month after the period's end; a shorter month takes its last one"),
    BAD_TIME("RUN-232", "{0} 为“{1}”，不是时刻", "{0} is {1}, no time of day", "请写成 08:30；一天最晚为 23:59", "write 08:30; the latest of a day is 23:59"),
    DEADLINE_FIRST("RUN-233", "截止（{0} 日 {1}）早于启动（{2} 日 {3}）", "the deadline (day {0}, {1}) is before the start (day {2}, {3})", "请把截止放在启动之后", "put the deadline after the start"),
    LONG_WAIVER("RUN-234", "覆盖例外的理由超过 500 字", "the reason for waiving the coverage is longer than 500 characters", "请写短一些", "make it shorter"),
    SET_MEANWHILE("RUN-235", "同时有人设定了办法“{0}”的定时考核", "somebody else has set the schedule of policy {0} meanwhile", "没有改变任何内容；请刷新后核对，再设定", "nothing was changed; load it anew, check, and set it again");

    private final Notice notice;

    ScheduleRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
