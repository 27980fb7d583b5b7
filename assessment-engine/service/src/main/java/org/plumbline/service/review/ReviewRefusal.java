package org.plumbline.service.review;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum ReviewRefusal implements Code {

    NO_GROUP("RUN-411", "考核运行 {0} 中没有可比组 {1}", "run {0} has no peer group {1}", "请从该运行的可比组列表中选择", "choose one from the list of peer groups");

    private final Notice notice;

    ReviewRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
