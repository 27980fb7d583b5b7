package org.plumbline.service.policy;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum PolicyRefusal implements Code {

    NO_ARCHIVE("POLICY-111", "不是办法文件包：{0}", "this is no policy bundle: {0}",
            "请上传 zip，内含 policy.yaml、parameters.yaml、rules.drl、scenarios.yaml", "send a zip with policy.yaml, parameters.yaml, rules.drl and scenarios.yaml"),
    OTHER_CATALOGUE("POLICY-112", "文件包中的 catalogue.yaml 不是本系统的采集目录", "the catalogue.yaml in the bundle is none of this service's",
            "请先导入该采集目录，或从文件包中去掉它，改用现行目录", "import that catalogue first, or leave it out so that the one in use is taken"),
    NO_POLICY("POLICY-113", "没有办法“{0}”", "there is no policy {0}", "请核对代码；现有：{1}", "check the code; there are: {1}"),
    NO_VERSION("POLICY-114", "办法“{0}”没有版本 {1}", "policy {0} has no version {1}", "请使用导入时给出的 64 位校验码", "use the checksum of 64 characters that the import gave"),
    BAD_MONTH("POLICY-115", "“{0}”不是月份", "{0} is no month", "请写成 2026-10", "write 2026-10"),
    NOTHING_IN_FORCE("POLICY-116", "办法“{0}”在 {1} 没有生效的版本", "no version of policy {0} is in force in {1}", "请发布一个版本，从不晚于该月的月份起生效", "publish a version that holds from that month or an earlier one"),
    NO_VALUES_YET("POLICY-117", "从 {0} 起发布，但参数从 {1} 起才有取值", "published from {0}, but the parameters have values only from {1} on",
            "请从 {1} 或之后发布，或补上更早的取值", "publish from {1} or later, or add earlier values"),
    NO_REASON("POLICY-118", "发布没有理由，或者理由太长", "a publication needs a reason, and this one is missing or too long", "请写明理由（不超过 500 字）", "say why, in at most 500 characters");

    private final Notice notice;

    PolicyRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
