package org.plumbline.service.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong in a body, at which field, and what would be right; never the parser's own message, which shows the class that was to be made. */
final class UnreadableBody {

    private static final int LONGEST = 200;
    private static final String TRAILING = "Trailing token";
    private static final Pattern TWICE = Pattern.compile("Duplicate [A-Za-z ]*property \"(.*)\".*", Pattern.DOTALL);
    private static final Pattern COERCED = Pattern.compile("Cannot coerce [A-Za-z ]+ \\((.*)\\) to `.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\((-?[0-9.eE+-]+)\\)");

    private static final Text SYNTAX = new Text("请核对 JSON 的写法", "check the JSON");

    private UnreadableBody() {
    }

    /** @param cause what the reader of the body failed with; null: there was nothing to be read */
    static ApiRefused of(Throwable cause) {
        if (cause == null) {
            return empty();
        }
        if (!(cause instanceof JacksonException wrong) || cause instanceof JacksonIOException) {
            return refused("", new Text("正文没有收全", "it did not come to its end"), new Text("请重新发送", "send it again"));
        }
        String path = path(wrong);
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return refused(path, new Text("没有字段 {0}", "there is no field {0}").with(path), there(unknown.getKnownPropertyIds()));
        }
        if (wrong instanceof InvalidNullException) {
            return refused(path, new Text("{0} 不能为 null", "{0} must not be null").with(path), new Text("请填写，或去掉这一项", "fill it in, or leave it out"));
        }
        if (wrong instanceof MismatchedInputException mismatch && mismatch.getCurrentToken() == null && path.isEmpty()) {
            return empty();
        }
        if (wrong instanceof MismatchedInputException && String.valueOf(wrong.getOriginalMessage()).startsWith(TRAILING)) {
            return refused("", new Text("JSON 结束之后还有内容", "there is something behind the end of the JSON"), SYNTAX);
        }
        if (wrong instanceof MismatchedInputException mismatch) {
            return refused(path, is(path, value(mismatch)), wanted(mismatch.getTargetType()));
        }
        return unparsed(path, wrong);
    }

    private static ApiRefused empty() {
        return refused("", new Text("正文是空的", "it is empty"), new Text("请发送 JSON 对象；没有内容时为 {}", "send a JSON object; one without contents is {}"));
    }

    private static ApiRefused unparsed(String path, JacksonException wrong) {
        String message = String.valueOf(wrong.getOriginalMessage());
        Matcher twice = TWICE.matcher(message);
        if (twice.matches()) {
            String whole = path.equals(twice.group(1)) || path.endsWith("." + twice.group(1)) ? path : cut(path.isEmpty() ? twice.group(1) : path + "." + twice.group(1));
            return refused(whole, new Text("字段 {0} 重复", "the field {0} is there twice").with(whole), new Text("只保留一个", "keep one of them"));
        }
        if (wrong instanceof InputCoercionException large) {
            Matcher number = NUMBER.matcher(message);
            return refused(path, is(path, Text.same(number.find() ? cut(number.group(1)) : "?")), wanted(large.getTargetType()));
        }
        if (wrong instanceof StreamConstraintsException) {
            return refused(path, new Text("内容过长或嵌套过深", "something in it is too long or goes too deep"), SYNTAX);
        }
        // the reader counts bytes, not characters
        int line = Math.max(1, wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr());
        int at = wrong.getLocation() == null ? 1 : wrong.getLocation().getColumnNr();
        return new ApiRefused(ApiRefusal.UNREADABLE, new Place("", line, 0, 0),
                new Text("第 {0} 行第 {1} 个字节处不是 JSON", "line {0}, byte {1}: this is no JSON").with(line, at), SYNTAX);
    }

    private static ApiRefused refused(String path, Text wrong, Text remedy) {
        return new ApiRefused(ApiRefusal.UNREADABLE, path, wrong, remedy);
    }

    /** For example {@code roles[0].role}; empty: the body as a whole. */
    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return cut(path.toString());
    }

    private static Text is(String path, Text value) {
        return path.isEmpty() ? new Text("正文是{0}", "the body is {0}").with(spaced(value)) : new Text("{0} 是{1}", "{0} is {1}").with(path, spaced(value));
    }

    /** In Chinese a blank stands before what is written in other letters. */
    private static Text spaced(Text value) {
        return new Text((value.zh().matches("(?s)\\p{IsHan}.*") ? "" : " ") + value.zh(), value.en());
    }

    private static Text value(MismatchedInputException wrong) {
        if (wrong instanceof InvalidFormatException given && given.getValue() != null) {
            return Text.same(cut(given.getValue() instanceof String text ? "\"" + text + "\"" : String.valueOf(given.getValue())));
        }
        Matcher coerced = COERCED.matcher(String.valueOf(wrong.getOriginalMessage()));
        if (coerced.matches()) {
            return Text.same(cut(coerced.group(1)));
        }
        JsonToken token = wrong.getCurrentToken();
        return token == null ? new Text("别的内容", "something else") : switch (token) {
            case START_ARRAY, END_ARRAY -> new Text("列表", "a list");
            case START_OBJECT, END_OBJECT, PROPERTY_NAME -> new Text("对象", "an object");
            case VALUE_STRING -> new Text("文本", "a text");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Text("数", "a number");
            case VALUE_TRUE -> Text.same("true");
            case VALUE_FALSE -> Text.same("false");
            case VALUE_NULL -> Text.same("null");
            default -> new Text("别的内容", "something else");
        };
    }

    /** What would be right instead. */
    private static Text wanted(Class<?> type) {
        Text what;
        if (type == null) {
            return new Text("接口见 /api/openapi.json", "the interface is described by /api/openapi.json");
        } else if (type.isEnum()) {
            List<String> names = Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
            what = new Text(listed(names, "、", " 或 "), listed(names, ", ", " or "));
        } else if (type == String.class) {
            what = new Text("带引号的文本", "a text in quotes");
        } else if (type == int.class || type == Integer.class) {
            what = new Text("不带引号的整数，不超过 2147483647", "a whole number without quotes, 2147483647 at most");
        } else if (type == long.class || type == Long.class) {
            what = new Text("不带引号的整数", "a whole number without quotes");
        } else if (type == boolean.class || type == Boolean.class) {
            what = new Text("不带引号的 true 或 false", "true or false without quotes");
        } else if (type == LocalDate.class) {
            what = new Text("带引号的日期，如 \"2026-10-31\"", "a date in quotes, as \"2026-10-31\"");
        } else if (Collection.class.isAssignableFrom(type)) {
            what = new Text("用方括号括起的列表", "a list in brackets");
        } else if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            what = new Text("用花括号括起的对象", "an object in braces");
        } else {
            return wanted(null);
        }
        return new Text("应为{0}", "it is to be {0}").with(spaced(what));
    }

    private static String listed(List<String> names, String comma, String or) {
        int last = names.size() - 1;
        return last < 1 ? String.join(comma, names) : String.join(comma, names.subList(0, last)) + or + names.get(last);
    }

    private static Text there(Collection<Object> fields) {
        List<String> names = fields == null ? List.of() : fields.stream().map(String::valueOf).sorted().toList();
        return names.isEmpty() ? new Text("请发送空对象 {}", "send an empty object {}")
                : new Text("可用的字段：" + String.join("、", names), "there are: " + names.stream().collect(Collectors.joining(", ")));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
