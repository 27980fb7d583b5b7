package org.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Severity;
import org.plumbline.scoring.finding.Text;

/** Findings for the screen: {@code file:line:column: CODE message}, as editors and terminals make them links, and the remedy below. */
final class FindingLines {

    private static final Text WARNING = new Text("提示 ", "warning ");

    private FindingLines() {
    }

    static String of(Finding finding, Locale language) {
        String weight = finding.severity() == Severity.WARNING ? WARNING.in(language) : "";
        return finding.place() + ": " + finding.code() + " " + weight + finding.message().in(language) + "\n    " + finding.remedy().in(language);
    }

    static String of(List<Finding> findings, Locale language) {
        return findings.stream().map(finding -> of(finding, language)).collect(Collectors.joining("\n"));
    }
}
