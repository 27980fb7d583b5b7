package org.plumbline.service.run;

import org.plumbline.service.Actor;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** What the audit trail is told of a run, each within the transaction that does it. */
@Component
class RunAudit {

    /** What comes of a run nobody decides: the service finds it. */
    private static final Actor SERVICE = new Actor("service");

    private final AuditTrail trail;

    RunAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void started(ScoringRun run, int waived, Actor actor) {
        trail.record(AuditEntry.of(AuditAction.RUN_STARTED, run.id(), actor).with("policy", run.policy()).with("period", run.period()).with("revision", run.revision())
                .with("version", run.versionChecksum()).with("supersedes", run.supersedes()).with("reason", run.reason()).with("coverageWaiver", run.coverageWaiver())
                .with("coverageWaived", waived == 0 ? null : waived));
    }

    /** @param before as it was found */
    void takenOver(ScoringRun before, Actor actor) {
        trail.record(AuditEntry.of(AuditAction.RUN_TAKEN_OVER, before.id(), actor).changed("epoch", before.epoch(), before.epoch() + 1).changed("state", before.state(), null));
    }

    void ready(long run, RunMapper.Counts counts) {
        trail.record(AuditEntry.of(AuditAction.RUN_READY, run, SERVICE).with("resultChecksum", counts.checksum()).with("assessees", counts.assessees()).with("scored", counts.scored())
                .with("graded", counts.graded()).with("quarantined", counts.quarantined()).with("notTakingPart", counts.notTakingPart()).with("leftOut", counts.leftOut())
                .with("refused", counts.refused()));
    }

    void failed(long run, String why) {
        trail.record(AuditEntry.of(AuditAction.RUN_FAILED, run, SERVICE).with("failure", why));
    }
}
