package org.plumbline.service.run;

import java.math.BigDecimal;

/**
 * What somebody came to in a run.
 *
 * @param version    of the policy that it went by
 * @param total      points
 * @param attainment total / attainable points, a fraction
 * @param graded     false: no rank and no grade
 */
public record SheetTotal(long run, long version, BigDecimal total, BigDecimal attainment, boolean graded) { }
