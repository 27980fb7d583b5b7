package org.plumbline.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.plumbline.scoring.explain.WhyNot.Missed;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.scenario.Difference;
import org.plumbline.scoring.score.Reasons;

/** What a scenario expected beside what came, line by line, and which rules did not fire. */
record DifferenceView(Difference difference, Locale language) {

    private static final String INDENT = "    ";
    private static final Text SAME = new Text("= {0} {2}{3}", "= {0} {2}{3}");
    private static final Text OTHER = new Text("≠ {0} 预期 {1}，实际 {2}{3}", "≠ {0} expected {1}, found {2}{3}");
    private static final Text NOT_THERE = new Text("- {0} 预期 {1}，没有这一行", "- {0} expected {1}, there is no such line");
    private static final Text NOT_EXPECTED = new Text("+ {0} 预期没有，实际 {2}{3}", "+ {0} expected none, found {2}{3}");
    private static final Text ONLY_FOUND = new Text("  {0} {2}{3}", "  {0} {2}{3}");
    private static final Text BY_RULE = new Text("　{0}：{1}", "  {0}: {1}");
    private static final Text BY_STEP = new Text("　{1}", "  {1}");
    private static final Text SILENT = new Text("未触发“{0}”：{1}", "{0} did not fire: {1}");
    private static final Text NO_EVENT = new Text("没有事项", "there is no event");
    private static final Text OTHER_PERIOD = new Text("不属于本周期", "belongs to another period");
    private static final Text ON_EVENT = new Text("事项 {0}：", "event {0}: ");
    private static final Text AND = new Text("；", "; ");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        boolean anyExpected = difference.lines().stream().anyMatch(line -> line.expected() != null);
        difference.lines().forEach(line -> lines.add(INDENT + words(line, anyExpected)));
        difference.silent().forEach(silent -> lines.add(INDENT + words(silent)));
        return lines;
    }

    private String words(Difference.Line line, boolean anyExpected) {
        Text form = line.isAsExpected() ? SAME : line.actual() == null ? NOT_THERE : line.expected() != null ? OTHER : anyExpected ? NOT_EXPECTED : ONLY_FOUND;
        Text cause = line.reason() == null ? Text.same("") : (line.rule() == null ? BY_STEP : BY_RULE).with(line.rule(), line.reason());
        return form.with(line.scope(), shown(line.expected()), shown(line.actual()), cause).in(language);
    }

    private static String shown(BigDecimal points) {
        return points == null ? "-" : Reasons.show(points);
    }

    private String words(Difference.Silent silent) {
        String event = silent.event() == null ? "" : ON_EVENT.with(silent.event()).in(language);
        String why = silent.lacksEvent() ? (silent.event() == null ? NO_EVENT : OTHER_PERIOD).in(language)
                : silent.why().missed().stream().map(this::words).collect(Collectors.joining(AND.in(language)));
        return SILENT.with(silent.why().rule(), event + why).in(language);
    }

    private String words(Missed missed) {
        return WhyNotView.words(missed).in(language);
    }
}
