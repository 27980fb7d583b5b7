package org.plumbline.service.run;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;

/** Why a run failed, as it is kept with the run: a line for each finding, its code, Chinese and English; and how one of the two languages is had from it. */
final class FailureWords {

    private static final String BETWEEN = " / ";
    private static final Pattern CODE = Pattern.compile("[A-Z]+-\\d{3} ");

    private FailureWords() {
    }

    static String kept(Finding finding) {
        return finding.code() + " " + kept(finding.message());
    }

    static String kept(Text text) {
        return (text.zh() + BETWEEN + text.en()).replaceAll("\\R", " ");
    }

    /** As many whole lines as there is room for; of a first one that is longer than all of it the beginning. */
    static String within(String kept, int most) {
        int end = kept.length() <= most ? kept.length() : kept.lastIndexOf('\n', most);
        return kept.substring(0, end > 0 ? end : most);
    }

    /** Null for null. A line that is not in both languages stays as it is. */
    static Text of(String kept) {
        return kept == null ? null : new Text(lines(kept, true), lines(kept, false));
    }

    private static String lines(String kept, boolean inChinese) {
        return kept.lines().map(line -> half(line, inChinese)).collect(Collectors.joining("\n"));
    }

    /** Both languages were filled with the same words, so that the stroke between them is the middle one however many those have. */
    private static String half(String line, boolean inChinese) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length % 2 != 0) {
            return line;
        }
        String zh = String.join(BETWEEN, Arrays.asList(parts).subList(0, parts.length / 2));
        if (inChinese) {
            return zh;
        }
        Matcher code = CODE.matcher(zh);
        return (code.lookingAt() ? code.group() : "") + line.substring(zh.length() + BETWEEN.length());
    }
}
