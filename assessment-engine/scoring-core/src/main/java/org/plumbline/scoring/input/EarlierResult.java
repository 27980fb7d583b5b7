package org.plumbline.scoring.input;

import java.math.BigDecimal;

/**
 * What a policy found for an assessee in an earlier period: the history that later policies read.
 *
 * @param attainment total / attainable points, a fraction; null: not said
 * @param rank       place from the top, from 1; null: not ranked
 * @param fromLast   place from the end, from 1; null: not ranked
 * @param size       number of those ranked together; null: not ranked
 * @param grade      code of the grade; null: not graded
 */
public record EarlierResult(String policy, String period, String assessee, BigDecimal total, BigDecimal attainment,
        Integer rank, Integer fromLast, Integer size, String grade) {

    public EarlierResult {
        total = PlainNumber.of(total);
        attainment = PlainNumber.of(attainment);
    }
}
