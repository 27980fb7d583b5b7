package org.plumbline.scoring.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Catalogue.DataItem;
import org.plumbline.scoring.input.Catalogue.EventKind;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.PolicyVersion;

/** What people call the fields that a rule reads, and the codes in them. */
public record FieldNames(PolicyVersion version) {

    private static final Text YES = new Text("是", "yes");
    private static final Text NO = new Text("否", "no");
    /** Between those that a rule lists after in or not in. */
    static final String BETWEEN = ", ";
    private static final String PARAMETER = "p.";
    private static final String KIND = "kind";
    private static final String RECORDED_AS = "recordedAs";
    private static final String GROUP = "group";
    private static final Map<String, Text> OWN_FIELDS = Map.ofEntries(
            Map.entry(KIND, new Text("事项", "event")),
            Map.entry(RECORDED_AS, new Text("报送为", "reported as")),
            Map.entry(GROUP, new Text("事项组", "event group")),
            Map.entry("amount", new Text("数量", "amount")),
            Map.entry("decided", new Text("核定分值", "points decided")),
            Map.entry("date", new Text("日期", "date")),
            Map.entry("matter", new Text("事由", "matter")),
            Map.entry("source", new Text("来源", "source")),
            Map.entry("month", new Text("月份", "month")),
            Map.entry("quarter", new Text("季度", "quarter")),
            Map.entry("total", new Text("总分", "total")),
            Map.entry("attainment", new Text("得分率", "attainment")),
            Map.entry("rank", new Text("名次", "rank")),
            Map.entry("fromLast", new Text("倒数名次", "rank from last")),
            Map.entry("tied", new Text("并列人数", "tied")),
            Map.entry("size", new Text("本组人数", "size of the group")),
            Map.entry("grade", new Text("等次", "grade")),
            Map.entry("bandGrade", new Text("按分数的等次", "grade by the total")),
            Map.entry("heldBackBy", new Text("等次受限原因", "held back by")),
            Map.entry("paid", new Text("发放绩效", "paid")),
            Map.entry("nthInMonth", new Text("本月第几次", "how many-eth of the month")),
            Map.entry("nthInQuarter", new Text("本季第几次", "how many-eth of the quarter")),
            Map.entry("nthInYear", new Text("本年第几次", "how many-eth of the year")));

    /** Without the group of an event whose kind is told: the kind says more, and has a name in both languages. */
    public static Stream<Map.Entry<String, String>> worthTelling(Map<String, String> figures) {
        return figures.entrySet().stream().filter(figure -> !figure.getKey().equals(GROUP) || !figures.containsKey(KIND));
    }

    /** The code itself where the policy gives no name. */
    public Text of(String field) {
        if (field.startsWith(PARAMETER) && version.parameters().containsKey(field.substring(PARAMETER.length()))) {
            return version.parameters().get(field.substring(PARAMETER.length())).title();
        }
        if (version.catalogue().items().containsKey(field)) {
            return version.catalogue().items().get(field).name();
        }
        if (version.catalogue().attributes().containsKey(field)) {
            return version.catalogue().attributes().get(field).name();
        }
        if (version.policy().figures().containsKey(field)) {
            return version.policy().figures().get(field).title();
        }
        if (version.policy().indicators().containsKey(field)) {
            return version.policy().indicators().get(field).name();
        }
        if (version.policy().sections().containsKey(field)) {
            return version.policy().sections().get(field).name();
        }
        return Optional.ofNullable(OWN_FIELDS.get(field)).or(() -> flag(field)).orElse(Text.same(field));
    }

    private boolean isFlag(String field) {
        DataItem item = version.catalogue().items().get(field);
        return item != null ? item.kind() == ItemKind.FLAG : flag(field).isPresent();
    }

    private Optional<Text> flag(String field) {
        return version.catalogue().events().values().stream().map(kind -> kind.flags().get(field)).filter(Objects::nonNull).findFirst();
    }

    /** An event kind or a grade by its name, yes and no; anything else as it is. */
    public Text value(String field, String value) {
        return valueName(field, value).orElseGet(() -> Text.same(value));
    }

    /** The same, of each of several that a rule lists; empty where people say the value as it is. */
    public Optional<Text> valueName(String field, String value) {
        if (value.contains(BETWEEN)) {
            List<Optional<Text>> each = Arrays.stream(value.split(BETWEEN)).map(one -> valueName(field, one)).toList();
            return each.stream().allMatch(Optional::isPresent) ? Optional.of(new Text(joined(each, Text::zh, "、"), joined(each, Text::en, BETWEEN))) : Optional.empty();
        }
        if (isFlag(field)) {
            return Optional.of(Boolean.parseBoolean(value) ? YES : NO);
        }
        if (field.equals(KIND) || field.equals(RECORDED_AS)) {
            return Optional.ofNullable(version.catalogue().events().get(value)).map(EventKind::name);
        }
        if (field.equals("grade") || field.equals("bandGrade")) {
            return version.policy().bands().stream().filter(band -> band.code().equals(value)).map(GradeBand::name).findFirst();
        }
        return Optional.empty();
    }

    private static String joined(List<Optional<Text>> each, Function<Text, String> language, String between) {
        return each.stream().map(one -> language.apply(one.orElseThrow())).collect(Collectors.joining(between));
    }
}
