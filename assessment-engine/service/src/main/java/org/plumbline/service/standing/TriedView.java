package org.plumbline.service.standing;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

import org.plumbline.scoring.explain.Tried;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.scoring.score.ScoreLine;

/**
 * What one would have with other figures, if all others stayed as they are. Rank and grade are absent where the policy does not publish
 * what they are measured by; the grade is that of the total with vetoes and rules, before quotas.
 *
 * @param problem why there is no sheet, or no grade; absent: nothing stands in the way
 */
@Schema(name = "Tried")
record TriedView(@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal total, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal attainment,
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Integer rank, int size,
        @Schema(description = "before quotas: where a quota cuts, a run can give another", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String grade,
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Text gradeName, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Text problem, boolean takesPart,
        List<TriedLine> lines) {

    /** A line whose points differ; those of before or after are absent where there is no such line. */
    @Schema(name = "TriedLine")
    record TriedLine(String scope, Text scopeName, String kind, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal pointsBefore,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) BigDecimal points, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Text reason) { }

    static TriedView of(Tried it, WhatIfOfMine.Prepared prepared) {
        String grade = prepared.showsGrade() && it.beforeQuotas() != null ? it.beforeQuotas().grade() : null;
        return new TriedView(it.total(), it.attainment(), prepared.showsRank() ? it.rank() : null, prepared.size(), grade,
                grade == null ? null : Wordings.grade(grade, prepared.policy()),
                it.quarantined() == null ? null : it.quarantined().finding().message(), it.takesPart(),
                it.lines().stream().map(line -> new TriedLine(line.scope(), Wordings.scope(line.scope(), prepared.policy()), line.kind().name(),
                        points(line.before()), points(line.after()), line.after() == null ? null : line.after().reason())).toList());
    }

    private static BigDecimal points(ScoreLine line) {
        return line == null ? null : line.points();
    }
}
