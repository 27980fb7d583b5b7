package org.plumbline.scoring.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;

/** One mistake at one place, said in both languages, with what to do about it. */
public record Finding(String code, Severity severity, Place place, Text message, Text remedy) {

    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::code).thenComparing(finding -> finding.message().zh());

    /** Longer words of an author are cut in messages: a text without end, told at each of its places, would fill the memory. */
    private static final int LONGEST_WORD = 2_000;

    public static Finding of(Code code, Place place, Object... arguments) {
        Object[] shown = Arrays.stream(arguments).map(Finding::shown).toArray();
        return new Finding(code.id(), code.severity(), place, code.message().with(shown), code.remedy().with(shown));
    }

    private static Object shown(Object argument) {
        if (argument instanceof Supplier<?> later) {
            return shown(later.get());
        }
        return argument instanceof Text text ? new Text(cut(text.zh()), cut(text.en())) : cut(String.valueOf(argument));
    }

    private static String cut(String word) {
        return LookAlike.visible(word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "…");
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
