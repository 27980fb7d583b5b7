package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.PolicyBundle;

/** Reads parameters.yaml: dated values, each with its clause or marked as assumed. */
final class ParametersReader {

    private final AssessmentPeriod time;
    private final Findings findings;

    private ParametersReader(AssessmentPeriod time, Findings findings) {
        this.time = time;
        this.findings = findings;
    }

    /** @param time the policy's, in which the labels of the dates are meant */
    static Map<String, Parameter> read(String file, String text, AssessmentPeriod time, Findings findings) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        YamlReader.read(file, text, findings).ifPresent(yaml -> {
            Keys keys = Keys.of("parameters", yaml, findings);
            if (yaml instanceof Yaml.Mapping mapping) {
                ParametersReader reader = new ParametersReader(time, findings);
                for (String name : mapping.entries().keySet()) {
                    keys.value(name);
                    Yaml.Entry entry = mapping.entries().get(name);
                    if (Names.checkWord(entry.key(), findings)) {
                        reader.parameter(entry.key(), entry.value()).ifPresent(parameter -> parameters.put(name, parameter));
                    }
                    if (!parameters.containsKey(name)) {
                        findings.misread(name);
                    }
                }
            }
        });
        return parameters;
    }

    /** What the parameters are called, as far as the text can be read, for what stands where one was meant. */
    static Lexicon named(String text) {
        Lexicon lexicon = new Lexicon();
        Findings nobodyReads = Findings.upTo(0);
        YamlReader.read(PolicyBundle.PARAMETERS, text, nobodyReads).filter(Yaml.Mapping.class::isInstance).ifPresent(yaml -> ((Yaml.Mapping) yaml).entries().forEach((name, entry) -> {
            Text title = entry.value() instanceof Yaml.Mapping ? Keys.of(name, entry.value(), nobodyReads).words("name").orElse(Text.same(name)) : Text.same(name);
            lexicon.add(new Text("参数", "a parameter"), "p." + name, "p." + name, title, List.of(name));
        }));
        return lexicon;
    }

    private Optional<Parameter> parameter(Yaml.Scalar name, Yaml yaml) {
        Keys keys = Keys.of(name.text(), yaml, findings);
        keys.forgive("kind", "dated-by");
        Optional<Parameter.Kind> known = keys.choice("kind", Parameter.Kind.class);
        Parameter.Kind kind = known.orElse(Parameter.Kind.NUMBER);
        Text title = keys.words("name").orElse(Text.same(name.text()));
        String unit = keys.requiredText("unit").orElse("");
        BigDecimal[] range = range(keys);
        Optional<Parameter.DatedBy> datedBy = keys.choice("dated-by", Parameter.DatedBy.class);
        Dates dates = new Dates(name.text(), datedBy.orElse(null), keys.mentions("dated-by") && datedBy.isEmpty());
        boolean kindIsMisread = keys.mentions("kind") && known.isEmpty();
        if (kindIsMisread) {
            keys.required("kind");
        }
        if (keys.required("values").isPresent() && !kindIsMisread) {
            Yaml dated = keys.value("values").orElseThrow();
            Keys labels = Keys.of("values", dated, findings);
            if (dated instanceof Yaml.Mapping mapping) {
                mapping.entries().forEach((label, entry) -> {
                    labels.value(label);
                    boolean isDate = dates.isDate(entry.key());
                    dated(name.text(), kind, entry, range).filter(value -> isDate).ifPresent(value -> dates.add(entry.key(), value));
                });
                if (mapping.entries().isEmpty()) {
                    findings.add(PolicyCode.NO_VALUE, name.place(), name.text());
                }
            }
        }
        keys.finish();
        return dates.areEmpty() ? Optional.empty()
                : Optional.of(new Parameter(name.text(), title, kind, unit, range[0], range[1], dates.months, dates.days, name.place()));
    }

    /** The values of one parameter by their labels, which are those of periods or also days. */
    private final class Dates {
        private final String parameter;
        private final boolean byDay;
        /** Which of the two is meant is not known, and told; then any label may be right. */
        private final boolean unclear;
        private final NavigableMap<YearMonth, Parameter.Dated> months = new TreeMap<>();
        private final NavigableMap<LocalDate, Parameter.Dated> days = new TreeMap<>();

        private Dates(String parameter, Parameter.DatedBy datedBy, boolean unclear) {
            this.parameter = parameter;
            this.byDay = datedBy == Parameter.DatedBy.EVENT_DAY || unclear;
            this.unclear = unclear;
        }

        private boolean isDate(Yaml.Scalar label) {
            String text = label.text();
            if (Period.firstMonthOf(text, time).filter(PackTime::covers).isPresent() || byDay && PackTime.day(text).isPresent()) {
                return true;
            }
            if (PackTime.day(text).isPresent()) {
                findings.add(PolicyCode.DAY_FOR_PERIOD, label.place(), text, parameter, text.substring(0, text.lastIndexOf('-')));
            } else {
                findings.add(byDay && !unclear ? PolicyCode.BAD_DAY : PolicyCode.BAD_PERIOD, label.place(), text);
            }
            return false;
        }

        private void add(Yaml.Scalar label, Parameter.Dated value) {
            boolean isTwice = byDay ? days.putIfAbsent(Period.firstDayOf(label.text(), time).orElseThrow(), value) != null
                    : months.putIfAbsent(Period.firstMonthOf(label.text(), time).orElseThrow(), value) != null;
            if (isTwice) {
                findings.add(PolicyCode.DUPLICATE_KEY, label.place(), label.text());
            }
        }

        private boolean areEmpty() {
            return months.isEmpty() && days.isEmpty();
        }
    }

    private BigDecimal[] range(Keys keys) {
        BigDecimal[] range = new BigDecimal[2];
        if (keys.required("range").isPresent()) {
            List<Yaml> ends = keys.list("range");
            if (ends.size() == 2) {
                range[0] = WrittenNumber.number(ends.get(0), findings).orElse(null);
                range[1] = WrittenNumber.number(ends.get(1), findings).orElse(null);
            } else {
                findings.add(PolicyCode.WRONG_SHAPE, keys.placeOf("range"), "range", new Text("两个数 [最小, 最大]", "two numbers [least, greatest]"));
            }
        }
        if (range[0] != null && range[1] != null && range[0].compareTo(range[1]) > 0) {
            findings.add(PolicyCode.RANGE_ORDER, keys.placeOf("range"), "range", range[0].toPlainString(), range[1].toPlainString());
            // no value can lie in it
            return new BigDecimal[2];
        }
        return range;
    }

    private Optional<Parameter.Dated> dated(String name, Parameter.Kind kind, Yaml.Entry entry, BigDecimal[] range) {
        Keys keys = Keys.of(name + " " + entry.key().text(), entry.value(), findings);
        Numbers numbers = new Numbers(name, range);
        ParameterValue value = switch (kind) {
            case NUMBER -> keys.required("value").flatMap(numbers::number).map(ParameterValue.Number::new).orElse(null);
            case STEPS -> steps(keys, numbers);
            case BRACKETS -> brackets(keys, numbers);
            case TABLE -> table(keys, numbers);
            case RANGE -> range(keys, numbers);
        };
        keys.forgive("clause", "assumed");
        Optional<String> clause = keys.text("clause").filter(text -> !text.isBlank());
        Optional<Boolean> isAssumed = keys.flag("assumed");
        boolean assumed = isAssumed.orElse(false);
        keys.finish();
        // what is neither true nor false is told as such
        if (clause.isEmpty() && !assumed && (isAssumed.isPresent() || !keys.has("assumed"))) {
            findings.add(PolicyCode.NO_SOURCE, entry.key().place(), name, entry.key().text());
        }
        return Optional.ofNullable(value).map(known -> new Parameter.Dated(known, clause.orElse(null), assumed, entry.key().place()));
    }

    private ParameterValue range(Keys keys, Numbers numbers) {
        Optional<BigDecimal> from = keys.required("from").flatMap(numbers::number);
        Optional<BigDecimal> to = keys.required("to").flatMap(numbers::number);
        if (from.isEmpty() || to.isEmpty()) {
            return null;
        }
        if (from.get().compareTo(to.get()) >= 0) {
            findings.add(PolicyCode.RANGE_ORDER, keys.placeOf("from"), numbers.name, from.get().toPlainString(), to.get().toPlainString());
        }
        return new ParameterValue.Range(from.get(), to.get());
    }

    private ParameterValue steps(Keys keys, Numbers numbers) {
        BigDecimal each = keys.required("each").flatMap(yaml -> WrittenNumber.number(yaml, findings)).orElse(null);
        if (each != null && each.signum() <= 0) {
            findings.add(PolicyCode.OUT_OF_RANGE, keys.placeOf("each"), "each", each.toPlainString(), "> 0", "…");
            each = null;
        }
        ParameterValue.Steps.Mode mode = keys.requiredChoice("mode", ParameterValue.Steps.Mode.class).orElse(null);
        List<ParameterValue.Steps.Row> rows = new ArrayList<>();
        keys.forgive("at-most", "bands");
        keys.required("rows");
        keys.refuseEmpty("rows");
        for (Yaml row : keys.list("rows")) {
            Keys cells = Keys.of("rows", row, findings);
            Optional<BigDecimal> beyond = cells.required("beyond").flatMap(yaml -> WrittenNumber.number(yaml, findings));
            Optional<BigDecimal> value = cells.required("value").flatMap(numbers::number);
            cells.finish();
            if (beyond.isPresent() && value.isPresent()) {
                if (!rows.isEmpty() && beyond.get().compareTo(rows.get(rows.size() - 1).beyond()) <= 0) {
                    findings.add(PolicyCode.ROWS_ORDER, row.place(), numbers.name, beyond.get(), rows.get(rows.size() - 1).beyond());
                }
                rows.add(new ParameterValue.Steps.Row(beyond.get(), value.get()));
            }
        }
        ParameterValue.Steps.Bands bands = rows.size() > 1
                ? keys.requiredChoice("bands", ParameterValue.Steps.Bands.class).orElse(null)
                : keys.choice("bands", ParameterValue.Steps.Bands.class).orElse(ParameterValue.Steps.Bands.WHOLE);
        BigDecimal atMost = keys.value("at-most").flatMap(numbers::number).orElse(null);
        return each == null || mode == null || rows.isEmpty() || bands == null ? null : new ParameterValue.Steps(each, mode, rows, bands, atMost);
    }

    private ParameterValue brackets(Keys keys, Numbers numbers) {
        ParameterValue.Brackets.Mode mode = keys.requiredChoice("mode", ParameterValue.Brackets.Mode.class).orElse(null);
        keys.forgive("otherwise");
        BigDecimal otherwise = keys.value("otherwise").flatMap(numbers::number).orElse(null);
        List<ParameterValue.Brackets.Row> rows = new ArrayList<>();
        keys.required("rows");
        keys.refuseEmpty("rows");
        for (Yaml row : keys.list("rows")) {
            Keys cells = Keys.of("rows", row, findings);
            boolean inclusive = !cells.mentions("above");
            Optional<BigDecimal> boundary = cells.required(inclusive ? "from" : "above").flatMap(yaml -> WrittenNumber.number(yaml, findings));
            Optional<BigDecimal> value = cells.required("value").flatMap(numbers::number);
            cells.finish();
            if (boundary.isPresent() && value.isPresent()) {
                if (!rows.isEmpty() && boundary.get().compareTo(rows.get(rows.size() - 1).boundary()) <= 0) {
                    findings.add(PolicyCode.ROWS_ORDER, row.place(), numbers.name, boundary.get(), rows.get(rows.size() - 1).boundary());
                }
                rows.add(new ParameterValue.Brackets.Row(boundary.get(), inclusive, value.get()));
            }
        }
        return mode == null || rows.isEmpty() ? null : new ParameterValue.Brackets(mode, otherwise, rows);
    }

    private ParameterValue table(Keys keys, Numbers numbers) {
        Map<String, String> clauses = new LinkedHashMap<>();
        keys.required("rows");
        keys.refuseEmpty("rows");
        Map<String, BigDecimal> rows = keys.map("rows", (name, yaml) -> {
            if (yaml instanceof Yaml.Scalar) {
                return numbers.number(yaml);
            }
            Keys row = Keys.of(name.text(), yaml, findings);
            Optional<BigDecimal> value = row.required("value").flatMap(numbers::number);
            row.requiredText("clause").ifPresent(clause -> clauses.put(name.text(), clause));
            row.finish();
            return value;
        });
        ParameterValue.Table.Ties ties = keys.choice("ties", ParameterValue.Table.Ties.class).orElse(null);
        return rows.isEmpty() ? null : new ParameterValue.Table(rows, clauses, ties);
    }

    /** Reads numbers and holds each to the range of its parameter. */
    private final class Numbers {
        private final String name;
        private final BigDecimal[] range;

        private Numbers(String name, BigDecimal[] range) {
            this.name = name;
            this.range = range;
        }

        private Optional<BigDecimal> number(Yaml yaml) {
            Optional<BigDecimal> number = WrittenNumber.number(yaml, findings);
            number.ifPresent(value -> {
                boolean tooSmall = range[0] != null && value.compareTo(range[0]) < 0;
                boolean tooGreat = range[1] != null && value.compareTo(range[1]) > 0;
                if (tooSmall || tooGreat) {
                    Place place = yaml.place();
                    findings.add(PolicyCode.OUT_OF_RANGE, place, name, value.toPlainString(), range[0], range[1]);
                }
            });
            return number;
        }
    }
}
