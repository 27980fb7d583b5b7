package org.plumbline.cli;

import java.util.Map;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.PolicyVersion;

/** What people call the fields that a rule reads, and the codes in them. */
record FigureNames(PolicyVersion version) {

    private static final String PARAMETER = "p.";
    private static final String KIND = "kind";
    private static final String RECORDED_AS = "recordedAs";
    private static final Map<String, Text> OWN_FIELDS = Map.ofEntries(
            Map.entry(KIND, new Text("事项", "event")),
            Map.entry(RECORDED_AS, new Text("报送为", "reported as")),
            Map.entry("group", new Text("事项类别", "event group")),
            Map.entry("amount", new Text("数量", "amount")),
            Map.entry("decided", new Text("核定分值", "points decided")),
            Map.entry("nthInMonth", new Text("本月第几次", "how many-eth of the month")),
            Map.entry("nthInQuarter", new Text("本季第几次", "how many-eth of the quarter")),
            Map.entry("nthInYear", new Text("本年第几次", "how many-eth of the year")));

    /** The code itself where the policy gives no name. */
    Text of(String field) {
        if (field.startsWith(PARAMETER) && version.parameters().containsKey(field.substring(PARAMETER.length()))) {
            return version.parameters().get(field.substring(PARAMETER.length())).title();
        }
        if (version.catalogue().items().containsKey(field)) {
            return version.catalogue().items().get(field).name();
        }
        if (version.catalogue().attributes().containsKey(field)) {
            return version.catalogue().attributes().get(field).name();
        }
        return OWN_FIELDS.getOrDefault(field, Text.same(field));
    }

    Text value(String field, String value) {
        boolean isKind = field.equals(KIND) || field.equals(RECORDED_AS);
        return isKind && version.catalogue().events().containsKey(value) ? version.catalogue().events().get(value).name() : Text.same(value);
    }
}
