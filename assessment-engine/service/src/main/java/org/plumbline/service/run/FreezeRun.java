package org.plumbline.service.run;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.JoinedInput;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.ReadAhead;
import org.plumbline.service.Refusal;
import org.plumbline.service.intake.FrozenFigures;
import org.plumbline.service.organisation.LeaveLedger;
import org.plumbline.service.organisation.Postings;
import org.plumbline.service.policy.Policies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fixes what a run reads. First the list of batches and earlier runs is closed, behind the gate and in a moment; what stands in them
 * never changes, so it is read afterwards, put together to the one input, and kept.
 */
@Component
class FreezeRun {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeRun.class);
    private static final int TRIES = 10;

    private final RunMapper mapper;
    private final Policies policies;
    private final FrozenFigures figures;
    private final Postings postings;
    private final LeaveLedger leave;
    private final EarlierRuns earlier;
    private final RunInputStore inputs;
    private final TransactionTemplate transaction;
    private final RunSettings settings;

    FreezeRun(RunMapper mapper, Policies policies, FrozenFigures figures, Postings postings, LeaveLedger leave, EarlierRuns earlier,
            RunInputStore inputs, TransactionTemplate transaction, RunSettings settings) {
        this.mapper = mapper;
        this.policies = policies;
        this.figures = figures;
        this.postings = postings;
        this.leave = leave;
        this.earlier = earlier;
        this.inputs = inputs;
        this.transaction = transaction;
        this.settings = settings;
    }

    /**
     * What the run reads; the same each time it is asked, whatever was handed in since.
     *
     * @param progress hears that it has begun, and of slices
     * @throws Refusal if there is nothing to run, or what was kept is not what was frozen
     */
    FrozenRun freeze(Lease lease, Progress progress) {
        ScoringRun run = mapper.byId(lease.run()).orElseThrow();
        PolicyVersion version = policies.read(run.version());
        progress.report("freeze", 0, -1);
        closeListPatiently(lease, version, Period.of(run.period(), version.policy().period()).orElseThrow());
        LedgerSlices slices = slices(run);
        String checksum = keep(lease, slices, progress);
        refuseNothing(run, version, slices);
        if (run.runInputChecksum() == null) {
            transaction.executeWithoutResult(status -> {
                lease.fenceForUpdate();
                mapper.setFrozen(lease.run(), checksum);
            });
        } else if (!run.runInputChecksum().equals(checksum)) {
            throw Refusal.conflict(RunRefusal.INPUT_DIFFERS, "run " + run.id(), run.id(), "rows", checksum, run.runInputChecksum());
        }
        inputs.refuseOther(run, checksum);
        return new FrozenRun(inputs.slices(run), slices.leftOut());
    }

    /** What a predecessor has kept already is not written again. */
    private String keep(Lease lease, LedgerSlices slices, Progress progress) {
        Iterator<Supplier<Iterable<RunInput>>> pieces = IntStream.range(0, slices.count()).<Supplier<Iterable<RunInput>>>mapToObj(number -> () -> List.of(slices.slice(number))).iterator();
        try (RunInputStore.Keeping keeping = inputs.keep(lease, slices.bundle(), slices.period());
                ReadAhead<RunInput> read = new ReadAhead<>("freeze", settings.sheetWriters(), pieces)) {
            int kept = 0;
            while (read.hasNext()) {
                keeping.keep(read.next());
                progress.report("freeze", ++kept, slices.count());
            }
            return keeping.finish();
        }
    }

    /** A large file may be under way for longer than the server lets a transaction wait. */
    private void closeListPatiently(Lease lease, PolicyVersion version, Period period) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                transaction.executeWithoutResult(status -> closeList(lease, version, period));
                return;
            } catch (PessimisticLockingFailureException stillUnderWay) {
                LOG.info("run {} waits for intakes that are under way: attempt {}", lease.run(), attempt);
            }
        }
        throw Refusal.conflict(RunRefusal.INTAKE_UNDER_WAY, "run " + lease.run(), lease.run());
    }

    /** Once for each run: whoever takes a run over finds the list that its predecessor closed. */
    private void closeList(Lease lease, PolicyVersion version, Period period) {
        lease.fence();
        if (figures.list(lease.run()).isEmpty()) {
            figures.closeList(lease.run());
            earlier.name(lease.run(), version, period);
        }
    }

    /** The input as it follows from the closed list. */
    LedgerSlices slices(ScoringRun run) {
        return slices(run, policies.readAnew(policies.version(run.version())));
    }

    /**
     * The input as a whole, as it follows from the closed list by another version, which may read other things of it.
     *
     * @throws Refusal if there is nothing to run, the run's period is none of the version's, or a parameter has no value in it
     */
    RunInput whole(ScoringRun run, PolicyVersion version) {
        LedgerSlices slices = slices(run, version);
        RunInput whole = JoinedInput.of(slices);
        refuseNothing(run, version, slices);
        return whole;
    }

    private LedgerSlices slices(ScoringRun run, PolicyVersion version) {
        return new LedgerSlices(new LedgerSlices.Ledgers(postings, figures, leave, earlier), run, version, period(version, run.period()));
    }

    /** Only the figures of one period were read, but the message names the others that there are. */
    private void refuseNothing(ScoringRun run, PolicyVersion version, LedgerSlices slices) {
        Findings findings = new Findings();
        if (!Freeze.isSomething(version, run.period(), slices.hasFigures(), slices.assessees() > 0, () -> figures.periods(run.id()), findings)) {
            throw new Refusal(Refusal.Kind.CONFLICT, findings.sorted());
        }
    }

    private static Period period(PolicyVersion version, String label) {
        Findings findings = new Findings();
        return Freeze.period(version, label, findings).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, findings.sorted()));
    }
}
