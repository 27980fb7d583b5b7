package org.plumbline.service.difference;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum DifferenceRefusal implements Code {

    NO_CORRECTION("RUN-240", "考核运行 {0} 不是更正运行，没有可以比较的前一次运行", "run {0} corrects no other, there is nothing to compare it with",
            "请选择更正运行", "choose a run that is a correction");

    private final Notice notice;

    DifferenceRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
