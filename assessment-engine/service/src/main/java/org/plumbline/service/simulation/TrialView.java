package org.plumbline.service.simulation;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.service.difference.DiffViews.CheckShiftView;
import org.plumbline.service.difference.DiffViews.CountsView;
import org.plumbline.service.difference.DiffViews.GradeShiftView;
import org.plumbline.service.difference.DiffViews.OutcomeShiftView;
import org.plumbline.service.difference.DiffWords;
import org.plumbline.service.difference.MoverView;
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

    static TrialView of(Trial trial, int limit) {
        ScoreDiff diff = trial.diff();
        DiffWords words = trial.words();
        return new TrialView(BaselineView.of(trial.run()), TriedView.of(trial.draft()), CountsView.of(diff.counts()),
                diff.grades().stream().map(words::grade).toList(), diff.outcomes().stream().map(words::outcome).toList(),
                diff.checks().stream().map(words::check).toList(), trial.after().findings().stream().map(FoundView::of).toList(), diff.movers().size(),
                diff.movers().stream().limit(limit).map(words::mover).toList());
    }
}
