package org.plumbline.service.run;

import java.math.BigDecimal;

/**
 * What a list of score sheets shows of each.
 *
 * @param unit       where the assessee belongs; null: the catalogue shows none
 * @param post       which work the assessee does; null: the catalogue shows none
 * @param attainment total / attainable points, a fraction
 * @param graded     false: no rank and no grade
 */
public record SheetSummary(String assessee, String name, String unit, String post, BigDecimal total, BigDecimal attainment, boolean graded) { }
