package org.plumbline.service.run;

import java.util.List;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.Refusal;
import org.springframework.stereotype.Service;

/**
 * Proves a finished run: the kept input has its checksum and is what follows from the closed list of batches; computed anew it gives
 * the same result; and every row that is stored is a row of that result.
 */
@Service
public class VerifyRun {

    private final Runs runs;
    private final ReplayRun replay;
    private final FreezeRun freeze;
    private final StoredRows stored;
    private final RunSettings settings;

    VerifyRun(Runs runs, ReplayRun replay, FreezeRun freeze, StoredRows stored, RunSettings settings) {
        this.runs = runs;
        this.replay = replay;
        this.freeze = freeze;
        this.stored = stored;
        this.settings = settings;
    }

    /**
     * The run as computed anew.
     *
     * @throws Refusal if the run is not finished, or naming the first thing that is not as it was
     */
    public RunPeriod.Done verify(long id, Progress progress) {
        ScoringRun run = runs.one(id);
        if (!run.isReady()) {
            throw Refusal.conflict(RunRefusal.NOT_READY, "run " + id, id, run.state());
        }
        RunInput kept = replay.keptInput(run);
        FrozenRun rebuilt = freeze.rebuild(run);
        refuseOther(run, "period_record, event, assessee", RunInputText.hash(rebuilt.input()), run.runInputChecksum());
        try (CompiledPolicy policy = RunPeriod.compile(kept.bundle())) {
            RunResult result = new Assessment(policy, progress).run(kept);
            if (!result.hash().equals(run.resultChecksum())) {
                throw Refusal.conflict(RunRefusal.RESULT_DIFFERS, "run " + id, id, result.hash() + " / " + run.resultChecksum());
            }
            List<LeftOut> leftOut = rebuilt.leftOut(result);
            stored.refuseDifferences(id, new ResultParts(id, result, leftOut, rebuilt.origins(), settings.sheetsAtOnce()));
            return new RunPeriod.Done(run, result, leftOut, rebuilt.origins());
        }
    }

    private static void refuseOther(ScoringRun run, String what, String checksum, String expected) {
        if (!checksum.equals(expected)) {
            throw Refusal.conflict(RunRefusal.INPUT_DIFFERS, "run " + run.id(), run.id(), what, checksum, expected);
        }
    }
}
