package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;

/**
 * The numbers of parameters.yaml as a form shows them, each with its place in the text. What cannot be read is left out: the check says
 * what is wrong with it.
 */
public final class ParameterForm {

    /** A parameter with its dated values, in the order of the text. */
    public record Entry(Parameter parameter, List<Dated> values) { }

    /**
     * What a parameter holds from some month on.
     *
     * @param label as the author wrote the date: 2026-01, 2026-Q1 or 2026, or 2026-03-15 where the day of the event decides
     * @param month the policy month in which it begins to hold
     * @param day   the first day on which it holds
     */
    public record Dated(String label, YearMonth month, LocalDate day, Parameter.Dated value, List<Number> numbers) { }

    /**
     * One number that may be tuned.
     *
     * @param row    which it is: null for the only number of NUMBER; the code or place for TABLE; from and to for RANGE; for STEPS and BRACKETS {@code each},
     *               {@code at-most}, {@code otherwise}, and of their rows the position from 1 and the key: {@code 1.beyond}, {@code 2.value}
     * @param clause of this row alone; null: that of the dated value
     * @param place  of the number itself
     */
    public record Number(String row, BigDecimal value, String clause, Place place) { }

    private ParameterForm() {
    }

    /** @param policy text of policy.yaml, whose periods say what the labels of the dates mean; months, where it cannot be read */
    public static List<Entry> read(String file, String text, String policy) {
        AssessmentPeriod time = time(policy);
        Map<String, Parameter> parameters = ParametersReader.read(file, text, time, Findings.upTo(0));
        List<Entry> form = new ArrayList<>();
        YamlReader.read(file, text, Findings.upTo(0)).filter(Yaml.Mapping.class::isInstance).map(Yaml.Mapping.class::cast)
                .ifPresent(root -> parameters.forEach((name, parameter) -> form.add(new Entry(parameter, dated(parameter, root.entries().get(name).value(), time)))));
        return form;
    }

    static AssessmentPeriod time(String policy) {
        return PolicyReader.read("", policy == null ? "" : policy, Findings.upTo(0)).map(Policy::period).orElse(AssessmentPeriod.MONTHS);
    }

    private static List<Dated> dated(Parameter parameter, Yaml yaml, AssessmentPeriod time) {
        List<Dated> dated = new ArrayList<>();
        // as the reader of the parameters finds it, misspelt or not
        if (Keys.of(parameter.name(), yaml, Findings.upTo(0)).required("values").orElse(null) instanceof Yaml.Mapping values) {
            values.entries().forEach((label, entry) -> Period.firstDayOf(label, time).ifPresent(day -> {
                YearMonth month = time.monthOf(day);
                Parameter.Dated value = parameter.isDatedByDay() ? parameter.days().get(day) : parameter.values().get(month);
                // of two labels that mean the same date only the first was read
                if (value != null && value.place().equals(entry.key().place())) {
                    dated.add(new Dated(label, month, day, value, numbers(parameter.kind(), entry.value())));
                }
            }));
        }
        return dated;
    }

    /** By position in the text, so that a row with a mistake does not change what the others are called. */
    private static List<Number> numbers(Parameter.Kind kind, Yaml value) {
        List<Number> numbers = new ArrayList<>();
        if (value instanceof Yaml.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> {
                if (key.equals("rows")) {
                    addRows(kind, entry.value(), numbers);
                } else if (!key.equals("assumed") && !key.equals("clause")) {
                    add(kind == Parameter.Kind.NUMBER ? null : key, entry.value(), null, numbers);
                }
            });
        }
        return numbers;
    }

    private static void addRows(Parameter.Kind kind, Yaml rows, List<Number> numbers) {
        if (kind == Parameter.Kind.TABLE && rows instanceof Yaml.Mapping table) {
            table.entries().forEach((code, row) -> {
                if (row.value() instanceof Yaml.Mapping cells && cells.entries().containsKey("value")) {
                    String clause = cells.entries().get("clause") != null && cells.entries().get("clause").value() instanceof Yaml.Scalar words ? words.text() : null;
                    add(code, cells.entries().get("value").value(), clause, numbers);
                } else {
                    add(code, row.value(), null, numbers);
                }
            });
        } else if (kind != Parameter.Kind.TABLE) {
            List<Yaml> list = rows instanceof Yaml.Sequence sequence ? sequence.entries() : List.of(rows);
            for (int position = 1; position <= list.size(); position++) {
                if (list.get(position - 1) instanceof Yaml.Mapping cells) {
                    String before = position + ".";
                    cells.entries().forEach((key, cell) -> add(before + key, cell.value(), null, numbers));
                }
            }
        }
    }

    private static void add(String row, Yaml yaml, String clause, List<Number> numbers) {
        WrittenNumber.number(yaml, Findings.upTo(0)).ifPresent(value -> numbers.add(new Number(row, value, clause, yaml.place())));
    }
}
