package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A published month of somebody.
 *
 * @param version    of the policy that it went by
 * @param total      points
 * @param attainment total / attainable points, a fraction
 */
record OwnMonth(long run, String policy, String period, Instant publishedAt, long version, BigDecimal total, BigDecimal attainment) { }
