package org.plumbline.service.ranking;

import java.math.BigDecimal;

/** What somebody of a peer group attained, a fraction; nobody in particular. */
public record Attainment(String ranking, int groupNo, BigDecimal attainment) { }
