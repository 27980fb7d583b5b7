package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Everything that a parameters.yaml says, without its places: what an edit must come to. */
final class Expected {

    private static final String CLAUSE = " clause";
    private static final String ASSUMED = " assumed";
    private static final String SHAPE = " shape";
    private static final String ROW_CLAUSE = " clause of ";
    private static final String NUMBER = " number ";

    /** By parameter and first day, then by what is said. */
    private final Map<String, Map<String, String>> said = new TreeMap<>();

    private Expected() {
    }

    static Expected of(List<ParameterForm.Entry> form) {
        Expected all = new Expected();
        for (ParameterForm.Entry entry : form) {
            Parameter parameter = entry.parameter();
            all.said.put(parameter.name(), Map.of(SHAPE, parameter.title() + " " + parameter.kind() + parameter.datedBy() + parameter.unit() + parameter.least() + parameter.greatest()));
            for (ParameterForm.Dated dated : entry.values()) {
                Map<String, String> of = all.said.computeIfAbsent(key(parameter.name(), dated.day()), any -> new TreeMap<>());
                of.put(CLAUSE, String.valueOf(dated.value().clause()));
                of.put(ASSUMED, String.valueOf(dated.value().assumed()));
                of.put(SHAPE, shape(dated.value().value()));
                dated.numbers().forEach(number -> {
                    of.put(NUMBER + number.row(), plain(number.value()));
                    of.put(ROW_CLAUSE + number.row(), String.valueOf(number.clause()));
                });
            }
        }
        return all;
    }

    private static String shape(ParameterValue value) {
        if (value instanceof ParameterValue.Steps steps) {
            return steps.mode() + " " + steps.bands();
        }
        return value instanceof ParameterValue.Brackets brackets ? brackets.mode().name()
                : value instanceof ParameterValue.Table table ? String.valueOf(table.ties()) : "";
    }

    void copy(String parameter, LocalDate from, LocalDate to) {
        said.put(key(parameter, to), new TreeMap<>(said.get(key(parameter, from))));
    }

    void number(String parameter, LocalDate day, String row, String value) {
        said.get(key(parameter, day)).put(NUMBER + row, plain(new BigDecimal(value)));
    }

    void rowClause(String parameter, LocalDate day, String row, String clause) {
        said.get(key(parameter, day)).put(ROW_CLAUSE + row, clause);
    }

    /** @param clause null: it is assumed */
    void source(String parameter, LocalDate day, String clause) {
        said.get(key(parameter, day)).put(CLAUSE, String.valueOf(clause));
        said.get(key(parameter, day)).put(ASSUMED, String.valueOf(clause == null));
    }

    private static String key(String parameter, LocalDate day) {
        return parameter + " " + day;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expected expected && expected.said.equals(said);
    }

    @Override
    public int hashCode() {
        return Objects.hash(said);
    }
}
