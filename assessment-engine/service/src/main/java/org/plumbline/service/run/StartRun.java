package org.plumbline.service.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.plumbline.scoring.Assessment;
import org.plumbline.service.Actor;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.coverage.Misfit;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.policy.StoredVersion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins a run, or takes over one whose process is gone. Of several that start the same at the same moment one succeeds. */
@Service
class StartRun {

    /** This process, among all that may work on one database. */
    private static final String OWNER = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    private final RunMapper mapper;
    private final Policies policies;
    private final WaivedCoverage coverage;
    private final RunAudit audit;
    private final TransactionTemplate transaction;
    private final RunSettings settings;
    private final Clock clock;

    StartRun(RunMapper mapper, Policies policies, WaivedCoverage coverage, RunAudit audit, TransactionTemplate transaction, RunSettings settings, Clock clock) {
        this.mapper = mapper;
        this.policies = policies;
        this.coverage = coverage;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws Refusal if the run is under way or finished, no version of the policy holds for the period, or somebody is in no or in several
     *                 primary policies and that is not waived
     */
    Lease start(RunOrder order) {
        return start(order, run -> { });
    }

    /** @param together done with the number of a new run in the transaction that begins it, and not where an interrupted one goes on */
    Lease start(RunOrder order, LongConsumer together) {
        String policy = order.policy();
        String period = order.period();
        StoredVersion version = policies.inForceFor(policy, period);
        String reason = Reason.optional(order.correction(), RunRefusal.NO_REASON);
        Optional<ScoringRun> latest = mapper.latest(policy, period);
        if (latest.isPresent() && !latest.get().isReady() && (latest.get().state() != ScoringRun.State.FAILED || latest.get().runInputChecksum() != null)) {
            return takeOver(latest.get(), order.actor());
        }
        Optional<ScoringRun> ready = mapper.latestReady(policy, period);
        if (ready.isPresent() && reason == null) {
            throw Refusal.conflict(RunRefusal.ALREADY_THERE, policy, policy, period, ready.get().id());
        }
        if (ready.isEmpty() && reason != null) {
            throw Refusal.conflict(RunRefusal.NOTHING_TO_CORRECT, policy, policy, period);
        }
        List<Misfit> waived = coverage.check(policies.read(version), order);
        String waiver = waived.isEmpty() ? null : WaivedCoverage.reason(order);
        int revision = latest.map(ScoringRun::revision).orElse(0) + 1;
        try {
            ScoringRun begun = transaction.execute(status -> {
                mapper.insert(new RunMapper.NewRun(policy, period, revision, version.id(), ready.isPresent() ? ScoringRun.Kind.CORRECTION : ScoringRun.Kind.LIVE,
                        ready.map(ScoringRun::id).orElse(null), reason, waiver, OWNER, settings.sliceSize(), engineVersion(), Assessment.SEMANTICS, clock.instant(), order.actor().name()),
                        settings.leaseSeconds());
                ScoringRun inserted = mapper.latest(policy, period).orElseThrow();
                coverage.keep(inserted.id(), waived);
                together.accept(inserted.id());
                audit.started(inserted, waived.size(), order.actor());
                return inserted;
            });
            return new Lease(begun.id(), OWNER, begun.epoch(), settings.leaseSeconds(), mapper);
        } catch (DuplicateKeyException another) {
            throw mapper.latest(policy, period).map(this::underWay).orElseThrow(() -> another);
        }
    }

    private Lease takeOver(ScoringRun run, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> {
                if (mapper.takeOver(run.id(), run.epoch(), OWNER, settings.leaseSeconds()) == 0) {
                    throw underWay(run);
                }
                audit.takenOver(run, actor);
            });
        } catch (PessimisticLockingFailureException withinTransaction) {
            // its process is stopped in the middle of one; the server ends that when it has heard nothing for long enough
            throw underWay(run);
        }
        return new Lease(run.id(), OWNER, run.epoch() + 1, settings.leaseSeconds(), mapper);
    }

    private Refusal underWay(ScoringRun run) {
        long left = Math.max(1, Duration.between(Instant.now(clock), run.leaseUntil()).toSeconds() + 1);
        return Refusal.conflict(RunRefusal.UNDER_WAY, run.policy(), run.policy(), run.period(), run.id(), left);
    }

    private static String engineVersion() {
        String version = Assessment.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
