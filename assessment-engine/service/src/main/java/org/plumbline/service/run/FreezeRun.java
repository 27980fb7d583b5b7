package org.plumbline.service.run;

import java.util.List;
import java.util.Set;

import org.plumbline.scoring.Freeze;
import org.plumbline.scoring.RunInputText;
import org.plumbline.scoring.figure.LookBack;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.input.MonthData;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
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

    FreezeRun(RunMapper mapper, Policies policies, FrozenFigures figures, Postings postings, LeaveLedger leave, EarlierRuns earlier,
            RunInputStore inputs, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.policies = policies;
        this.figures = figures;
        this.postings = postings;
        this.leave = leave;
        this.earlier = earlier;
        this.inputs = inputs;
        this.transaction = transaction;
    }

    /**
     * What the run reads; the same each time it is asked, whatever was handed in since.
     *
     * @throws Refusal if there is nothing to run, or what was kept is not what was frozen
     */
    FrozenRun freeze(Lease lease) {
        ScoringRun run = mapper.byId(lease.run()).orElseThrow();
        PolicyVersion version = policies.read(policies.version(run.version()));
        Period period = Period.of(run.period(), version.policy().period()).orElseThrow();
        closeListPatiently(lease, version, period);
        FrozenRun frozen = rebuild(run);
        String checksum = RunInputText.hash(frozen.input());
        if (run.runInputChecksum() == null) {
            transaction.executeWithoutResult(status -> keep(lease, frozen, checksum));
        } else if (!run.runInputChecksum().equals(checksum)) {
            throw Refusal.conflict(RunRefusal.INPUT_DIFFERS, "run " + run.id(), run.id(), "rows", checksum, run.runInputChecksum());
        }
        return frozen;
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

    private void keep(Lease lease, FrozenRun frozen, String checksum) {
        lease.fenceForUpdate();
        inputs.write(lease.run(), frozen.input());
        mapper.setFrozen(lease.run(), checksum);
    }

    /**
     * The input as it follows from the closed list.
     *
     * @throws Refusal if there is nothing to run
     */
    FrozenRun rebuild(ScoringRun run) {
        return rebuild(run, policies.readAnew(policies.version(run.version())));
    }

    /**
     * The input as it follows from the closed list by another version, which may read other things of it.
     *
     * @throws Refusal if there is nothing to run, the run's period is none of the version's, or a parameter has no value in it
     */
    FrozenRun rebuild(ScoringRun run, PolicyVersion version) {
        Period period = period(version, run.period());
        LookBack lookBack = LookBack.of(version.policy(), period);
        Set<String> read = version.policy().policiesRead();
        FrozenFigures.Frozen handedIn = figures.read(run.id(), lookBack.labels(), lookBack.firstDay(), period.lastDay(), read);
        KeptOrigins origins = new KeptOrigins();
        MonthData data = new MonthData(postings.frozen(run.id()), origins.remember(handedIn.records()), origins.remember(handedIn.events()),
                origins.remember(leave.frozen(run.id(), lookBack.lastDayOfLeave(period))), earlier.results(run, version, period, handedIn.history()));
        Findings findings = new Findings();
        return Freeze.freeze(version, run.period(), data, origins, findings).map(frozen -> new FrozenRun(frozen.input(), frozen.leftOut(), origins))
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, findings.sorted().stream().map(finding -> withPeriods(finding, run)).toList()));
    }

    private static Period period(PolicyVersion version, String label) {
        Findings findings = new Findings();
        return Freeze.period(version, label, findings).orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, findings.sorted()));
    }

    /** Only the figures of one period were read, but the message names the others that there are. */
    private Finding withPeriods(Finding finding, ScoringRun run) {
        List<String> periods = figures.periods(run.id());
        return finding.code().equals(RunCode.NO_FIGURES.id()) && !periods.isEmpty()
                ? Finding.of(RunCode.NO_FIGURES, finding.place(), run.period(), String.join(", ", periods)) : finding;
    }
}
