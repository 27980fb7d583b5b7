package org.plumbline.scoring.finding;

import java.util.Comparator;

/** One mistake at one place, said in both languages, with what to do about it. */
public record Finding(String code, Severity severity, Place place, Text message, Text remedy) {

    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::code).thenComparing(finding -> finding.message().zh());

    public static Finding of(Code code, Place place, Object... arguments) {
        return new Finding(code.id(), code.severity(), place,
                code.message().with(arguments), code.remedy().with(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
