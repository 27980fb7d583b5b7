package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.CutInput;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.score.ScoreSheet;

/** A result found once more in slices, with one of them in memory at a time: whatever the cut, it is the same. */
public final class InSlices implements ResultSink {

    private final List<ScoreSheet> sheets = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    private InSlices() {
    }

    /** Cut into single assessees, and into the largest part and a rest. */
    public static void mustFindTheSame(RunResult whole, CompiledPolicy policy) {
        int size = whole.input().assessees().size();
        if (size > 1) {
            mustFindTheSame(whole, policy, 1);
            mustFindTheSame(whole, policy, size - 1);
        }
    }

    public static void mustFindTheSame(RunResult whole, CompiledPolicy policy, int assessees) {
        InSlices taken = new InSlices();
        RunSummary summary = new Assessment(policy, Progress.NONE).run(CutInput.of(whole.input(), assessees), taken);
        assertThat(taken.sheets).as("sheets in slices of %d", assessees).usingElementComparator(InSlices::sameLines).isEqualTo(whole.sheets());
        assertThat(taken.places).as("places in slices of %d", assessees).isEqualTo(whole.graded().stream().map(InSlices::place).toList());
        assertThat(taken.outcomes).as("outcomes in slices of %d", assessees).isEqualTo(whole.outcomes());
        assertThat(summary.checks()).isEqualTo(whole.checks());
        assertThat(summary.quarantine()).isEqualTo(whole.quarantine());
        assertThat(summary.unsettled()).isEqualTo(whole.unsettled());
        assertThat(summary.notTakingPart()).extracting(one -> one.no() + one.assessee().name()).isEqualTo(whole.notTakingPart().stream().map(one -> one.no() + one.assessee().name()).toList());
        assertThat(summary.leftOut()).isEqualTo(whole.leftOut());
        assertThat(summary.findings()).isEqualTo(whole.findings());
        assertThat(summary.hash()).as("hash in slices of %d", assessees).isEqualTo(whole.hash());
    }

    private static int sameLines(ScoreSheet one, ScoreSheet other) {
        return one.participant().no().equals(other.participant().no()) && one.total().equals(other.total()) && one.lines().equals(other.lines()) ? 0 : 1;
    }

    private static String place(Graded graded) {
        return graded.no() + " " + graded.standing().group() + " " + graded.standing().rank() + " " + graded.standing().sheet().total() + " " + graded.grade() + " " + graded.because();
    }

    @Override
    public void sheets(int slice, List<ScoreSheet> more) {
        sheets.addAll(more);
    }

    @Override
    public void standings(List<Graded> all) {
        all.forEach(each -> places.add(place(each)));
    }

    @Override
    public void outcomes(List<Outcome> more) {
        outcomes.addAll(more);
    }
}
