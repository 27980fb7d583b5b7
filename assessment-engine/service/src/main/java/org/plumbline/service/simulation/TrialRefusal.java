package org.plumbline.service.simulation;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum TrialRefusal implements Code {

    OTHER_POLICY("RUN-421", "草稿 {0} 是办法“{1}”，考核运行 {2} 是办法“{3}”", "draft {0} is of policy {1}, run {2} of policy {3}",
            "请选择同一办法的考核运行；若改了 policy.yaml 中的 code，请改回", "choose a run of the same policy; if the code in policy.yaml was changed, change it back");

    private final Notice notice;

    TrialRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
