package org.plumbline.service.difference;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

import org.plumbline.scoring.explain.InputDiff;
import org.plumbline.scoring.explain.ScoreDiff;
import org.plumbline.scoring.explain.VersionChange;
import org.plumbline.service.Refusal;
import org.plumbline.service.run.ReplayRun;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.stereotype.Service;

/** Compares a correction with the run that it supersedes: who, what and why. Both are computed anew from their kept inputs; nothing is written. */
@Service
public class CompareRevisions {

    private final Runs runs;
    private final ReplayRun replay;
    private final FindCauses causes;

    CompareRevisions(Runs runs, ReplayRun replay, FindCauses causes) {
        this.runs = runs;
        this.replay = replay;
        this.causes = causes;
    }

    /**
     * @param told what is made of it, while the compiled rules are still there
     * @throws Refusal if there is no such run, it is not finished or corrects no other, or one of the two is not any more what was kept
     */
    <T> T perform(long run, Function<Differences, T> told) {
        ScoringRun after = runs.ready(run);
        if (after.supersedes() == null) {
            throw Refusal.conflict(DifferenceRefusal.NO_CORRECTION, "run " + run, run);
        }
        ScoringRun before = runs.ready(after.supersedes());
        return replay.kept(before, was -> replay.kept(after, is -> told.apply(new Differences(before, after, ScoreDiff.between(was, is), VersionChange.between(was, is),
                causes.of(run, InputDiff.between(was.input(), is.input())), new DiffWords(was.terms().policy(), is.terms().policy()), is.terms().catalogue()))));
    }

    /** Everybody for whom anything is different, as a CSV file that a spreadsheet opens. @throws Refusal as {@link #perform} */
    public void write(long run, OutputStream out) throws IOException {
        try {
            perform(run, differences -> {
                try {
                    DifferenceFile.write(differences, out);
                    return null;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
