package org.plumbline.service.standing;

import org.plumbline.scoring.finding.Code;
import org.plumbline.scoring.finding.Notice;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

enum StandingRefusal implements Code {

    NO_RESULT("RUN-281", "没有您在考核运行 {0} 中的公示结果", "there is no published result of yours in run {0}", "结果公示后才能查看；请从“我的成绩”进入", "results can be seen once they are published; start from your results"),
    NOT_PUBLISHED("RUN-282", "本办法不公示他人的名次", "this policy publishes no places of others", "可以查看本人结果和分布", "look at your own result and the distribution"),
    NOT_TO_TRY("RUN-283", "本办法不公示{0}，不能按此目标试算", "this policy does not publish {0}, so that goal cannot be tried", "可以查看哪些规则没有触发", "look at which rules did not fire"),
    NO_FIGURE("RUN-284", "没有要改的数据，或超过 {0} 项", "no figure is changed, or more than {0}", "改一项到 {0} 项", "change one to {0}"),
    BAD_FIGURE("RUN-285", "{0}：“{1}”不能读成该项的值", "{0}: {1} cannot be read as a value of it", "数写成 12 或 0.95；是非写成 true 或 false", "write a number as 12 or 0.95, a yes or no as true or false"),
    DEPENDS_ON_OTHERS("RUN-286", "本办法的得分取决于同组他人，试算会透露他人的数据", "by this policy a score depends on others of the group, and a try would tell of them",
            "可以查看哪些规则没有触发", "look at which rules did not fire");

    private final Notice notice;

    StandingRefusal(String id, String zh, String en, String remedyZh, String remedyEn) {
        notice = new Notice(id, Severity.ERROR, new Text(zh, en), new Text(remedyZh, remedyEn));
    }

    @Override
    public Notice notice() {
        return notice;
    }
}
