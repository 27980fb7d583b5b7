package org.plumbline.service.run;

import java.math.BigDecimal;

/**
 * What a list of score sheets shows of each.
 *
 * @param attainment total / attainable points, a fraction
 * @param graded     false: no rank and no grade
 */
public record SheetSummary(String assessee, String name, BigDecimal total, BigDecimal attainment, boolean graded) { }
