package org.plumbline.service.difference;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.scoring.finding.Text;

/** What is different in all, as it is answered. */
public final class DiffViews {

    private DiffViews() {
    }

    /** How many assessees …; changes of total, rank and grade are those of people who are scored in both. */
    @Schema(name = "TrialCounts")
    public record CountsView(int assessees, int scoredBefore, int scoredAfter, int unchanged, int totalChanged, int rankChanged, int gradeChanged, int outcomesChanged,
            int newlyScored, int noLongerScored) {

        public static CountsView of(ScoreDiff.Counts it) {
            return new CountsView(it.assessees(), it.scoredBefore(), it.scoredAfter(), it.unchanged(), it.totalChanged(), it.rankChanged(), it.gradeChanged(),
                    it.outcomesChanged(), it.newlyScored(), it.noLongerScored());
        }
    }

    @Schema(name = "GradeShift")
    public record GradeShiftView(@Schema(description = "peer group; absent: all together") String group,
            @Schema(description = "absent: those who get none by a rule") String grade, Text gradeName, int before, int after) { }

    /** What the rewards or penalties of one code come to; sums are absent where they have no amount. */
    @Schema(name = "OutcomeShift")
    public record OutcomeShiftView(String code, Text outcome, String kind, String unit, int before, int after, BigDecimal sumBefore, BigDecimal sumAfter) { }

    /** A budget or spread; absent values: it is not looked at. */
    @Schema(name = "CheckShift")
    public record CheckShiftView(String code, Text name, String group, BigDecimal valueBefore, BigDecimal atMostBefore, BigDecimal valueAfter, BigDecimal atMostAfter) { }
}
