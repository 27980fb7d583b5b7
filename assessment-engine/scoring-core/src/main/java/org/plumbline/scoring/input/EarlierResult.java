package org.plumbline.scoring.input;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy found for an assessee in an earlier period: the history that later policies read.
 *
 * @param attainment total / attainable points, a fraction; null: not said
 * @param rank       place from the top, from 1; null: not ranked
 * @param fromLast   place from the end, from 1; null: not ranked
 * @param size       number of those ranked together; null: not ranked
 * @param grade      code of the grade; null: not graded
 * @param points     by code of the indicators that counted, what each came to after its own coefficients and limits; empty: not known
 * @param factors    by name of a coefficient of points, the factor that was taken; empty: not known, or the policy has none
 */
public record EarlierResult(String policy, String period, String assessee, BigDecimal total, BigDecimal attainment,
        Integer rank, Integer fromLast, Integer size, String grade, SortedMap<String, BigDecimal> points, SortedMap<String, BigDecimal> factors) {

    public EarlierResult {
        total = PlainNumber.of(total);
        attainment = PlainNumber.of(attainment);
        points = plain(points);
        factors = plain(factors);
    }

    /** A result of which only the outcome is known, as of one that is handed in. */
    public EarlierResult(String policy, String period, String assessee, BigDecimal total, BigDecimal attainment, Integer rank, Integer fromLast, Integer size,
            String grade) {
        this(policy, period, assessee, total, attainment, rank, fromLast, size, grade, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** The same of another assessee. */
    public EarlierResult of(String other) {
        return new EarlierResult(policy, period, other, total, attainment, rank, fromLast, size, grade, points, factors);
    }

    public EarlierResult with(Map<String, BigDecimal> pointsOfSheet, Map<String, BigDecimal> factorsOfSheet) {
        return new EarlierResult(policy, period, assessee, total, attainment, rank, fromLast, size, grade, new TreeMap<>(pointsOfSheet), new TreeMap<>(factorsOfSheet));
    }

    private static SortedMap<String, BigDecimal> plain(Map<String, BigDecimal> numbers) {
        SortedMap<String, BigDecimal> plain = new TreeMap<>();
        numbers.forEach((name, number) -> plain.put(name, PlainNumber.of(number)));
        return Collections.unmodifiableSortedMap(plain);
    }
}
