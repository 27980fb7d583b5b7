package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.explain.WhyNot;
import org.plumbline.scoring.explain.WhyNot.Missed;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.scoring.score.Reasons;

/** The rules that did not speak for somebody, each with the conditions that were missed and by how much. */
record WhyNotView(RunResult result, String assessee, Locale language) {

    private static final Text TITLE = new Text("没有触发的规则，以及差在哪里：", "Rules that did not fire, and what was missed:");
    private static final Text NUMBER = new Text("{0} 为 {1}，要求 {2} {3}，相差 {4}", "{0} is {1}, wanted {2} {3}, off by {4}");
    private static final Text CODE = new Text("{0} 为 {1}，要求 {2} {3}", "{0} is {1}, wanted {2} {3}");
    private static final Text NO_VALUE = new Text("{0} 没有数据", "{0} has no value");
    private static final Text DOES_NOT_APPLY = new Text("{0} 不适用", "{0} does not apply");

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (WhyNot silent : WhyNot.of(result, assessee)) {
            if (lines.isEmpty()) {
                lines.add("");
                lines.add(TITLE.in(language));
            }
            lines.add("  " + silent.rule() + "（" + Wordings.scope(String.valueOf(silent.target()), result.terms().policy()).in(language) + "）");
            silent.missed().forEach(missed -> lines.add("    " + words(missed).in(language)));
        }
        return lines;
    }

    /** What a condition asked for, and what there was. */
    static Text words(Missed missed) {
        if (missed.actual().isEmpty()) {
            return (missed.applies() ? NO_VALUE : DOES_NOT_APPLY).with(missed.fieldName());
        }
        return missed.gap() == null ? CODE.with(missed.fieldName(), missed.actual(), missed.operator(), missed.wanted())
                : NUMBER.with(missed.fieldName(), missed.actual(), missed.operator(), missed.wanted(), Reasons.show(missed.gap()));
    }
}
