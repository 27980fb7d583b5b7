package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.lint.Waived;

/** Findings for the screen: {@code file:line:column: CODE message}, as editors and terminals make them links, and the remedy below. */
final class FindingLines {

    private static final Text WARNING = new Text("提示 ", "warning ");

    private static final Text WAIVED = new Text("已豁免 ", "waived ");
    private static final Text REASON = new Text("理由：{0}", "reason: {0}");

    private FindingLines() {
    }

    static String of(Finding finding, Locale language) {
        String weight = finding.severity() == Severity.WARNING ? WARNING.in(language) : "";
        return finding.place() + ": " + finding.code() + " " + weight + finding.message().in(language) + "\n    " + finding.remedy().in(language);
    }

    /** What a policy keeps, with the reason that it gives. */
    static String of(Waived waived, Locale language) {
        Finding finding = waived.finding();
        return finding.place() + ": " + finding.code() + " " + WAIVED.in(language) + finding.message().in(language) + "\n    " + REASON.with(waived.reason()).in(language);
    }

    static String of(List<Finding> findings, Locale language) {
        return findings.stream().map(finding -> of(finding, language)).collect(Collectors.joining("\n"));
    }
}
