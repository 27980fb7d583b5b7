package org.plumbline.service.coverage;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum CoverageRefusal implements Code {

    GAPS("RUN-220", "“{0}”{1}：有 {2} 名在册对象没有任何主办法考核：{3}", "{0} for {1}: {2} who are there are assessed by no primary policy: {3}",
            "请核对名单（GET /api/coverage，或 ./assess coverage），改正属性、applies-to 或发布缺少的办法；确应照此运行的，请注明理由（coverageWaiver，命令行为 --coverage-waiver）",
            "look at the list (GET /api/coverage, or ./assess coverage) and mend attributes, applies-to, or publish the policy that is missing; to run all the same, say why (coverageWaiver, --coverage-waiver on the command line)"),
    OVERLAPS("RUN-221", "“{0}”{1}：有 {2} 名对象同时由两个以上主办法考核：{3}", "{0} for {1}: {2} are assessed by two primary policies or more: {3}",
            "请改正属性或 applies-to；其中一个是专项或总结的，在其 policy.yaml 写 role: SECONDARY；确应照此运行的，请注明理由（coverageWaiver，命令行为 --coverage-waiver）",
            "mend attributes or applies-to; if one of them is a campaign or a summary, write role: SECONDARY in its policy.yaml; to run all the same, say why (coverageWaiver, --coverage-waiver on the command line)");

    private final Notice notice;

    CoverageRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
