package org.plumbline.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.AssesseeKind;

/**
 * In which form a text of a frozen input stands for a value.
 *
 * @param title what is expected, for messages
 * @param parse throws IllegalArgumentException or DateTimeException where the text is no such value
 */
record Form<T>(Text title, Function<String, T> parse) {

    /** Looked at before anything is built of it: millions of digits would take hours. */
    private static final int LONGEST_NUMBER = 1_000;
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");

    static final Form<String> TEXT = new Form<>(new Text("文字", "a text"), text -> text);
    static final Form<BigDecimal> NUMBER = new Form<>(new Text("数字", "a number"), Form::number);
    static final Form<Integer> WHOLE = new Form<>(new Text("整数", "a whole number"), Integer::valueOf);
    static final Form<LocalDate> DATE = new Form<>(new Text("日期", "a date"), LocalDate::parse);
    static final Form<Boolean> FLAG = new Form<>(new Text("true 或 false", "true or false"), Form::flag);
    static final Form<AssesseeKind> KIND = new Form<>(new Text("OFFICER 或 UNIT", "OFFICER or UNIT"), AssesseeKind::valueOf);

    static Form<String> oneOf(List<String> values) {
        return new Form<>(new Text("采集目录中的值", "a value of the catalogue"), text -> {
            if (!values.contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER || !PLAIN.matcher(text).matches()) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text);
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }
}
