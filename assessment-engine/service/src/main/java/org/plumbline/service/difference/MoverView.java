package org.plumbline.service.difference;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.explain.Mover;
import org.plumbline.scoring.finding.Text;

/**
 * Somebody for whom anything changes.
 *
 * @param before   absent: was not assessed
 * @param after    absent: would not be assessed
 * @param lines    of the sheet, those whose points differ
 * @param outcomes those that differ
 */
@Schema(name = "Mover")
public record MoverView(String assessee, String name, StateView before, StateView after, List<LineChangeView> lines, List<OutcomeChangeView> outcomes) {

    /** What a result says of somebody; rank and size are within the peer group. */
    @Schema(name = "MoverState")
    public record StateView(Mover.Status status, String group, BigDecimal total, Integer rank, int size, String grade, Text gradeName,
            @Schema(description = "why not scored, why not graded, or why the grade is not that of the total") Text because) { }

    /** A line whose points differ; those of before or after are absent where there is no such line. */
    @Schema(name = "LineChange")
    public record LineChangeView(@Schema(description = "indicator or section, or total") String scope, Text scopeName,
            @Schema(description = "RULE, or the step of the arithmetic") String kind, @Schema(description = "number of the report behind it") String event,
            BigDecimal pointsBefore, BigDecimal pointsAfter, String ruleBefore, String ruleAfter, Text reasonBefore, Text reasonAfter) { }

    /** A reward or penalty that differs. */
    @Schema(name = "OutcomeChange")
    public record OutcomeChangeView(String code, Text outcome, @Schema(description = "whether there was one") boolean before,
            @Schema(description = "whether there would be one") boolean after, BigDecimal amountBefore, BigDecimal amountAfter, Text reasonBefore, Text reasonAfter) { }
}
