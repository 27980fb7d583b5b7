package org.plumbline.service.simulation;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.scoring.finding.Text;
import org.plumbline.service.http.Problem.FoundView;
import org.plumbline.service.run.ScoringRun;
import org.plumbline.service.studio.Draft;

/**
 * What would be different. The groups, grades and outcomes bear the names of the draft, and those of the run where only that has them.
 *
 * @param grades   all groups together first, then group by group
 * @param findings what the draft's result has to say about groups, quotas and budgets; an error would forbid its publication
 */
@Schema(name = "Trial")
record TrialView(BaselineView baseline, TriedView draft, CountsView counts, List<GradeShiftView> grades, List<OutcomeShiftView> outcomes,
        List<CheckShiftView> checks, List<FoundView> findings,
        @Schema(description = "how many there are for whom anything changes, also beyond those that are listed") int moversInAll,
        @Schema(description = "those whose grade changes first, then by places moved, then by points") List<MoverView> movers) {

    /** The kept result with which the draft's is compared. */
    @Schema(name = "TrialBaseline")
    record BaselineView(long run, String policy, String period, String versionChecksum, String resultChecksum) {

        static BaselineView of(ScoringRun run) {
            return new BaselineView(run.id(), run.policy(), run.period(), run.versionChecksum(), run.resultChecksum());
        }
    }

    /** The revision that was tried. */
    @Schema(name = "TriedDraft")
    record TriedView(long draft, int revision, String checksum) {

        static TriedView of(Draft draft) {
            return new TriedView(draft.id(), draft.latest().revision(), draft.latest().checksum());
        }
    }

    /** How many assessees …; changes of total, rank and grade are those of people who are scored in both. */
    @Schema(name = "TrialCounts")
    record CountsView(int assessees, int scoredBefore, int scoredAfter, int unchanged, int totalChanged, int rankChanged, int gradeChanged, int outcomesChanged,
            int newlyScored, int noLongerScored) {

        static CountsView of(ScoreDiff.Counts it) {
            return new CountsView(it.assessees(), it.scoredBefore(), it.scoredAfter(), it.unchanged(), it.totalChanged(), it.rankChanged(), it.gradeChanged(),
                    it.outcomesChanged(), it.newlyScored(), it.noLongerScored());
        }
    }

    @Schema(name = "GradeShift")
    record GradeShiftView(@Schema(description = "peer group; absent: all together") String group,
            @Schema(description = "absent: those who get none by a rule") String grade, Text gradeName, int before, int after) { }

    /** What the rewards or penalties of one code come to; sums are absent where they have no amount. */
    @Schema(name = "OutcomeShift")
    record OutcomeShiftView(String code, Text outcome, String kind, String unit, int before, int after, BigDecimal sumBefore, BigDecimal sumAfter) { }

    /** A budget or spread; absent values: it is not looked at. */
    @Schema(name = "CheckShift")
    record CheckShiftView(String code, Text name, String group, BigDecimal valueBefore, BigDecimal atMostBefore, BigDecimal valueAfter, BigDecimal atMostAfter) { }

    static TrialView of(Trial trial, int limit) {
        ScoreDiff diff = trial.diff();
        TrialWords words = trial.words();
        return new TrialView(BaselineView.of(trial.run()), TriedView.of(trial.draft()), CountsView.of(diff.counts()),
                diff.grades().stream().map(words::grade).toList(), diff.outcomes().stream().map(words::outcome).toList(),
                diff.checks().stream().map(words::check).toList(), trial.after().findings().stream().map(FoundView::of).toList(), diff.movers().size(),
                diff.movers().stream().limit(limit).map(words::mover).toList());
    }
}
