package org.plumbline.service.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue;

/** What a decision says to people. */
record DecisionWords(ZoneId zone, Catalogue catalogue) {

    /** So many of those who lack figures are named; everybody is listed elsewhere. */
    private static final int MOST_NAMED = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Text WAITS = new Text("等到 {0}：{1} 名对象缺数据：{2}", "waits until {0}: figures of {1} are missing: {2}");
    private static final Text WAITS_FOR = new Text("要用办法“{0}”的结果，等其 {1} 先完成", "reads the results of {0}, whose {1} has to end first");
    private static final Text STARTED = new Text("数据齐全，已启动考核运行 {0}", "all figures are there, run {0} was begun");
    private static final Text CAUGHT_UP = new Text("补考核：应于 {1} 前启动，数据齐全，现已启动考核运行 {0}", "caught up: it was to begin before {1}; all figures are there, run {0} was begun");
    private static final Text INCOMPLETE = new Text("截止 {1} 已过，{2} 名对象缺数据，按办法照常启动考核运行 {0}：{3}",
            "the deadline {1} is over and figures of {2} are missing; as the policy says, run {0} was begun all the same: {3}");
    private static final Text RESUMED = new Text("考核运行 {0} 曾中断，接着做", "run {0} was interrupted and goes on");
    private static final Text REFUSED = new Text("不能启动：{0}", "it cannot be begun: {0}");
    private static final Text STOPPED = new Text("截止 {0} 已过，{1} 名对象缺数据，按办法不启动，请人工决定：{2}",
            "the deadline {0} is over and figures of {1} are missing; as the policy says, it is not begun and a person has to decide: {2}");
    private static final Text STOPPED_REFUSED = new Text("截止 {0} 已过仍不能启动，请人工决定：{1}", "the deadline {0} is over and it still cannot be begun; a person has to decide: {1}");
    private static final Text FAILED = new Text("考核运行 {0} 失败，请人工处理：{1}", "run {0} failed, a person has to look: {1}");

    Text waits(Instant deadline, List<Missing> missing) {
        return WAITS.with(time(deadline), missing.size(), who(missing));
    }

    static Text waitsFor(String policy, String period) {
        return WAITS_FOR.with(policy, period);
    }

    static Text started(long run) {
        return STARTED.with(run);
    }

    Text caughtUp(long run, Instant deadline) {
        return CAUGHT_UP.with(run, time(deadline));
    }

    Text incomplete(long run, Instant deadline, List<Missing> missing) {
        return INCOMPLETE.with(run, time(deadline), missing.size(), who(missing));
    }

    static Text resumed(long run) {
        return RESUMED.with(run);
    }

    static Text refused(List<Finding> findings) {
        return REFUSED.with(words(findings));
    }

    Text stopped(Instant deadline, List<Missing> missing) {
        return STOPPED.with(time(deadline), missing.size(), who(missing));
    }

    Text stoppedRefused(Instant deadline, List<Finding> findings) {
        return STOPPED_REFUSED.with(time(deadline), words(findings));
    }

    static Text failed(long run, Text failure) {
        return FAILED.with(run, failure);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private static Text words(List<Finding> findings) {
        return new Text(findings.stream().map(finding -> finding.code() + " " + finding.message().zh()).collect(Collectors.joining("；")),
                findings.stream().map(finding -> finding.code() + " " + finding.message().en()).collect(Collectors.joining("; ")));
    }

    private Text who(List<Missing> missing) {
        String more = missing.size() > MOST_NAMED ? " …" : "";
        return new Text(who(missing, Text::zh, "、") + more, who(missing, Text::en, ", ") + more);
    }

    private String who(List<Missing> missing, Function<Text, String> language, String between) {
        return missing.stream().limit(MOST_NAMED)
                .map(one -> one.assessee() + " (" + one.items().stream().map(item -> language.apply(item(item))).collect(Collectors.joining(between)) + ")")
                .collect(Collectors.joining(between));
    }

    /** The item's name; behind it the period where it is another one. */
    private Text item(String code) {
        String[] parts = code.split(" ", 2);
        Text name = catalogue.items().get(parts[0]).name();
        return parts.length == 1 ? name : new Text(name.zh() + " " + parts[1], name.en() + " " + parts[1]);
    }
}
