package org.plumbline.service.run;

import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.RunSummary;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.Trace;
import org.plumbline.service.bulk.BulkWriteFailed;
import org.plumbline.service.database.ConnectionLost;
import org.plumbline.service.intake.FrozenFigures;
import org.plumbline.service.policy.CompiledPolicies;
import org.plumbline.service.policy.Policies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a policy for a period: start or go on → freeze → gather at each barrier → score slice by slice → rank → standings → outcomes → verify → ready for review. */
@Service
public class RunPeriod {

    private static final Logger LOG = LoggerFactory.getLogger(RunPeriod.class);
    private static final int LONGEST_FAILURE = 4_000;

    /** A run that is ready, with what there is to say of it. */
    public record Done(ScoringRun run, RunSummary summary) { }

    private final StartRun start;
    private final FreezeRun freeze;
    private final Policies policies;
    private final CompiledPolicies compiledPolicies;
    private final FrozenFigures handedIn;
    private final StoreResult store;
    private final RunJob job;
    private final RunsUnderWay underWay;
    private final RunMapper mapper;
    private final RunAudit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunPeriod(StartRun start, FreezeRun freeze, Policies policies, CompiledPolicies compiledPolicies, FrozenFigures handedIn, StoreResult store, RunJob job, RunsUnderWay underWay,
            RunMapper mapper, RunAudit audit, TransactionTemplate transaction, Clock clock) {
        this.start = start;
        this.freeze = freeze;
        this.policies = policies;
        this.compiledPolicies = compiledPolicies;
        this.handedIn = handedIn;
        this.store = store;
        this.job = job;
        this.underWay = underWay;
        this.mapper = mapper;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param correction why a finished run is to be corrected; null or blank: nothing is corrected
     * @throws Refusal if it cannot be started, has nothing to run, or was taken over by another process meanwhile
     */
    public Done run(String policy, String period, String correction, Actor actor, Progress progress) {
        return run(new RunOrder(policy, period, correction, null, actor), progress);
    }

    /** @throws Refusal if it cannot be started, has nothing to run, or was taken over by another process meanwhile */
    public Done run(RunOrder order, Progress progress) {
        return perform(start.start(order), progress);
    }

    /** Begins it, so that its number is known, and leaves the work for {@link #perform}. */
    Lease begin(RunOrder order) {
        return start.start(order);
    }

    /** @param together as in {@link RunQueue#start(RunOrder, LongConsumer)} */
    Lease begin(RunOrder order, LongConsumer together) {
        return start.start(order, together);
    }

    Done perform(Lease begun, Progress progress) {
        try (Lease lease = begun; RunsUnderWay.Heard heard = underWay.hear(lease, progress)) {
            try (CompiledPolicies.Loan compiled = compiledPolicies.lend(bundleOf(lease))) {
                RunWork work = new RunWork(lease, store, frozen -> pieces(lease, compiled.policy(), frozen), heard);
                int barriers = new Assessment(compiled.policy(), Progress.NONE).barriers(mapper.byId(lease.run()).orElseThrow().period());
                job.perform(lease, steps(lease, work, barriers, heard));
                heard.finished();
                ScoringRun run = mapper.byId(lease.run()).orElseThrow();
                LOG.info("run {} is ready for review: {} scored, {} quarantined, result {}", run.id(), run.scored(), run.quarantined(), run.resultChecksum());
                return new Done(run, work.summary());
            } catch (RuntimeException | Error failed) {
                tell(lease, failed);
                throw failed;
            }
        }
    }

    private RunSteps steps(Lease lease, RunWork work, int barriers, Progress progress) {
        RunSteps steps = job.under(lease).then("freeze", () -> work.reads(freeze.freeze(lease, progress)));
        for (int barrier = 0; barrier < barriers; barrier++) {
            int number = barrier;
            steps.thenEach("gather-" + number, work::toGather, slice -> work.gather(number, slice)).then("close-" + number, () -> work.close(number));
        }
        return steps.thenEach("sheets", work::toStore, work::sheets).then("rank", work::rank).thenEach("standings", work::toPlace, work::standings)
                .then("outcomes", work::outcomes).then("verify", work::verify).then("ready", work::ready);
    }

    private PolicyBundle bundleOf(Lease lease) {
        return policies.read(policies.version(mapper.byId(lease.run()).orElseThrow().version())).bundle();
    }

    private RunPieces pieces(Lease lease, CompiledPolicy policy, FrozenRun frozen) {
        return new RunPieces(lease.run(), policy, frozen.slices(), frozen.leftOut(), handedIn, Progress.NONE);
    }

    /** Says with the run why it failed, unless it belongs to another process by now. */
    private void tell(Lease lease, Throwable failed) {
        String incident = UUID.randomUUID().toString();
        String why = why(failed, incident);
        if (failed instanceof Refusal refusal) {
            // nothing is broken: something is missing or wrong in what was handed in, and the run says what
            LOG.warn("run {} failed: {}", lease.run(), refusal.getMessage());
        } else {
            LOG.error("run {} failed, incident {}: {}", lease.run(), incident, Trace.of(failed));
        }
        try {
            String kept = FailureWords.within(why, LONGEST_FAILURE);
            transaction.executeWithoutResult(status -> {
                if (mapper.setFailed(lease.run(), lease.epoch(), lease.owner(), kept, clock.instant()) > 0) {
                    audit.failed(lease.run(), kept);
                }
            });
        } catch (RuntimeException notNow) {
            failed.addSuppressed(notNow);
        }
    }

    private static String why(Throwable failed, String incident) {
        if (failed instanceof Refusal refusal) {
            return refusal.findings().stream().map(FailureWords::kept).collect(Collectors.joining("\n"));
        }
        if (ConnectionLost.isCauseOf(failed)) {
            return FailureWords.kept(Finding.of(RunRefusal.DATABASE_LOST, Place.wholeFile(""), incident));
        }
        if (failed instanceof BulkWriteFailed unwritten) {
            return FailureWords.kept(unwritten.text());
        }
        return FailureWords.kept(Finding.of(RunRefusal.UNEXPECTED, Place.wholeFile(""), incident));
    }
}
