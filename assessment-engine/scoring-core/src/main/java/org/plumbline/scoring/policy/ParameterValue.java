package org.plumbline.scoring.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a parameter holds from some month on. All numbers are exact. */
public sealed interface ParameterValue {

    record Number(BigDecimal value) implements ParameterValue { }

    /** Within which a person may decide, both ends allowed; {@code from} is below {@code to}. */
    record Range(BigDecimal from, BigDecimal to) implements ParameterValue {
        public boolean contains(BigDecimal number) {
            return number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
        }
    }

    /**
     * Points by steps of a distance.
     *
     * @param each   size of a step, above 0
     * @param rows   by rising {@code beyond}: the points a step is worth beyond that distance
     * @param bands  WHOLE: the row of the whole distance counts for all steps; MARGINAL: each row for its own part
     * @param atMost null: no limit
     */
    record Steps(BigDecimal each, Mode mode, List<Row> rows, Bands bands, BigDecimal atMost) implements ParameterValue {
        public Steps {
            rows = List.copyOf(rows);
        }

        public enum Mode { PRO_RATA, EACH_FULL, EACH_STARTED }

        public enum Bands { WHOLE, MARGINAL }

        public record Row(BigDecimal beyond, BigDecimal value) { }
    }

    /**
     * A value by brackets.
     *
     * @param otherwise what holds below the first row; null: such a number marks the record as impossible
     * @param rows      by rising boundary
     */
    record Brackets(Mode mode, BigDecimal otherwise, List<Row> rows) implements ParameterValue {
        public Brackets {
            rows = List.copyOf(rows);
        }

        public enum Mode { WHOLE, MARGINAL, LINEAR }

        /** @param inclusive true for {@code from}, false for {@code above} */
        public record Row(BigDecimal boundary, boolean inclusive, BigDecimal value) {
            public boolean reaches(BigDecimal number) {
                int order = number.compareTo(boundary);
                return inclusive ? order >= 0 : order > 0;
            }
        }
    }

    /**
     * A value by code or place.
     *
     * @param clauses clause by row where the author gave one
     * @param ties    how places shared by equals are paid; null: not a table of places
     */
    record Table(Map<String, BigDecimal> rows, Map<String, String> clauses, Ties ties) implements ParameterValue {
        public Table {
            // in the order of the text
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
            clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        }

        public enum Ties { EACH, SHARED }
    }
}
