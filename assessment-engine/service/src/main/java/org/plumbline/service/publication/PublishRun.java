package org.plumbline.service.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.plumbline.scoring.policy.Period;
import org.plumbline.service.Actor;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.plumbline.service.policy.Policies;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.ScoringRun;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A leader has looked at a run and lets the assessed see it. */
@Service
public class PublishRun {

    private final PublicationMapper mapper;
    private final Distributions distributions;
    private final Runs runs;
    private final Policies policies;
    private final AuditTrail audit;
    private final PublicationSettings settings;
    private final Clock clock;

    PublishRun(PublicationMapper mapper, Distributions distributions, Runs runs, Policies policies, AuditTrail audit, PublicationSettings settings, Clock clock) {
        this.mapper = mapper;
        this.distributions = distributions;
        this.runs = runs;
        this.policies = policies;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param remark for everybody who sees the result; null: none
     * @throws Refusal if the run is not finished or scores nobody, its period is not over, a check forbids it, a later one is there, it is published, or whoever asks has started it
     */
    @Transactional
    public RunPublication publish(long id, String remark, Actor by) {
        ScoringRun run = runs.ready(id);
        String said = Reason.optional("remark", remark, PublicationRefusal.LONG_REMARK);
        refuseUnfit(run, by);
        try {
            mapper.publish(new RunPublication(id, run.policy(), run.period(), run.revision(), clock.instant(), by.name(), said));
        } catch (DuplicateKeyException both) {
            throw isPublished(mapper.of(id).orElseThrow());
        }
        distributions.keep(id, mapper.publishedBefore(run.policy(), id));
        audit.record(AuditEntry.of(AuditAction.RUN_PUBLISHED, id, by).with("policy", run.policy()).with("period", run.period()).with("revision", run.revision())
                .with("result", run.resultChecksum()).with("remark", said));
        audit.signHead();
        return mapper.of(id).orElseThrow();
    }

    private void refuseUnfit(ScoringRun run, Actor by) {
        mapper.of(run.id()).ifPresent(before -> {
            throw isPublished(before);
        });
        String place = "run " + run.id();
        if (run.refused()) {
            throw Refusal.conflict(PublicationRefusal.IS_REFUSED, place, run.id());
        }
        if (run.laterRun() != null) {
            throw Refusal.conflict(PublicationRefusal.IS_SUPERSEDED, place, run.id(), run.laterRun());
        }
        if (run.scored() == 0) {
            throw Refusal.conflict(PublicationRefusal.NOBODY_SCORED, place, run.id());
        }
        LocalDate last = Period.of(run.period(), policies.read(run.version()).policy().period()).orElseThrow().lastDay();
        if (!LocalDate.now(clock.withZone(settings.timeZone())).isAfter(last)) {
            throw Refusal.conflict(PublicationRefusal.PERIOD_NOT_OVER, place, run.period(), last);
        }
        if (run.startedBy().equals(by.name())) {
            throw Refusal.conflict(PublicationRefusal.OWN_RUN, place, run.id());
        }
    }

    private static Refusal isPublished(RunPublication before) {
        return Refusal.conflict(PublicationRefusal.IS_PUBLISHED, "run " + before.run(), before.run(), before.publishedBy());
    }

    /** Empty: it is not published. */
    @Transactional(readOnly = true)
    public Optional<RunPublication> of(long run) {
        return mapper.of(run);
    }
}
