package org.plumbline.service.run;

import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.RunSummary;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.intake.FrozenFigures;
import org.plumbline.service.policy.CompiledPolicies;
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
    private final FrozenFigures handedIn;
    private final StoredRows stored;
    private final CompiledPolicies compiledPolicies;

    VerifyRun(Runs runs, ReplayRun replay, FreezeRun freeze, FrozenFigures handedIn, StoredRows stored, CompiledPolicies compiledPolicies) {
        this.runs = runs;
        this.replay = replay;
        this.freeze = freeze;
        this.handedIn = handedIn;
        this.stored = stored;
        this.compiledPolicies = compiledPolicies;
    }

    /** @param rows that were compared, by table */
    public record Proved(ScoringRun run, RunSummary summary, int leftOut, Map<String, Integer> rows) { }

    /**
     * Proves a run.
     *
     * @throws Refusal if the run is not finished, or naming the first thing that is not as it was
     */
    public Proved verify(long id, Progress progress) {
        ScoringRun run = runs.one(id);
        if (!run.isReady()) {
            throw Refusal.conflict(RunRefusal.NOT_READY, "run " + id, id, run.state().words());
        }
        KeptSlices kept = replay.kept(run);
        LedgerSlices rebuilt = freeze.slices(run);
        String checksum = RunInputText.write(rebuilt, OutputStream.nullOutputStream());
        if (!checksum.equals(run.runInputChecksum())) {
            throw Refusal.conflict(RunRefusal.INPUT_DIFFERS, "run " + id, id, "period_record, event, assessee", checksum, run.runInputChecksum());
        }
        try (CompiledPolicies.Loan compiled = compiledPolicies.lend(kept.bundle())) {
            RunPieces pieces = new RunPieces(id, compiled.policy(), kept, rebuilt.leftOut(), handedIn, Progress.NONE);
            Map<String, Integer> rows = compare(id, pieces, progress);
            if (!pieces.summary().hash().equals(run.resultChecksum())) {
                throw Refusal.conflict(RunRefusal.RESULT_DIFFERS, "run " + id, id, pieces.summary().hash() + " / " + run.resultChecksum());
            }
            return new Proved(run, pieces.summary(), pieces.leftOut().size(), rows);
        }
    }

    private Map<String, Integer> compare(long run, RunPieces pieces, Progress progress) {
        Map<String, Integer> rows = new ConcurrentHashMap<>();
        Consumer<ResultPart> compare = piece -> stored.refuseDifferences(run, piece).forEach((table, count) -> rows.merge(table, count, Integer::sum));
        for (int barrier = 0; barrier < pieces.barriers(); barrier++) {
            for (int slice : pieces.slices()) {
                pieces.gather(barrier, slice);
            }
            pieces.close(barrier);
        }
        for (int slice : pieces.slices()) {
            compare.accept(pieces.sheets(slice));
            progress.report("verify", slice, pieces.slices().size());
        }
        compare.accept(pieces.rank());
        pieces.portions().forEach(portion -> compare.accept(pieces.standings(portion)));
        pieces.outcomes(compare);
        stored.refuseOthers(run, rows);
        return rows;
    }
}
