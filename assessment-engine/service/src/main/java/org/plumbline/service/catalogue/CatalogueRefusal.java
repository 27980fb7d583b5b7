package org.plumbline.service.catalogue;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum CatalogueRefusal implements Code {

    NONE_YET("POLICY-101", "还没有采集目录", "there is no catalogue yet",
            "请先导入 catalogue.yaml：./assess import，或 PUT /api/catalogue", "import catalogue.yaml first: ./assess import, or PUT /api/catalogue"),
    EMPTY("POLICY-102", "采集目录没有属性或没有采集项，不能启用", "the catalogue has no attributes or no items, and cannot be put in use",
            "请核对文件是否完整", "check that the file is whole");

    private final Notice notice;

    CatalogueRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
