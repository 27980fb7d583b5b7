package org.plumbline.service.organisation;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum OrganisationRefusal implements Code {

    NOBODY("INTAKE-311", "没有编号为“{0}”的人员或单位", "nobody has the number {0}", "请核对编号，或先报送人员名单", "check the number, or hand in the list of people first");

    private final Notice notice;

    OrganisationRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
