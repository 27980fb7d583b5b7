package org.plumbline.bench.plain;

import java.math.BigDecimal;
import java.util.List;

import org.plumbline.scoring.score.ScoreLine;

/** @param lines the very lines that the engine makes: scope, points, rule, clause, reason and figures */
public record Sheet(Officer officer, BigDecimal total, List<ScoreLine> lines, BigDecimal homeVisit, BigDecimal satisfaction) {
}
