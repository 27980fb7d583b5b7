package org.plumbline.service.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.Actor;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.plumbline.service.audit.AuditAction;
import org.plumbline.service.audit.AuditEntry;
import org.plumbline.service.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The periods for which figures are handed in; each is open until somebody closes it, and can be reopened with a reason. */
@Service
public class AssessmentPeriods {

    private static final Map<String, Text> WORDS = Map.of(KeptPeriod.OPEN, new Text("开放", "open"), KeptPeriod.CLOSED, new Text("关闭", "closed"));

    private final PeriodMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    AssessmentPeriods(PeriodMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<KeptPeriod> all() {
        return mapper.all();
    }

    /** @throws Refusal if no figures of it were ever handed in */
    @Transactional(readOnly = true)
    public KeptPeriod one(String label) {
        return mapper.one(label).orElseThrow(() -> Refusal.notFound(IntakeRefusal.NO_PERIOD, label, label));
    }

    /**
     * Waits for the batches that are being stored; those that come later are refused the rows of this period.
     *
     * @throws Refusal if there is no such period, it is closed already, or no reason is given
     */
    @Transactional
    public KeptPeriod close(String label, String reason, Actor actor) {
        return decide(label, KeptPeriod.CLOSED, reason, AuditAction.PERIOD_CLOSED, actor);
    }

    /** @throws Refusal if there is no such period, it is open, or no reason is given */
    @Transactional
    public KeptPeriod reopen(String label, String reason, Actor actor) {
        return decide(label, KeptPeriod.OPEN, reason, AuditAction.PERIOD_REOPENED, actor);
    }

    private KeptPeriod decide(String label, String state, String reason, AuditAction action, Actor actor) {
        mapper.label(label).orElseThrow(() -> Refusal.notFound(IntakeRefusal.NO_PERIOD, label, label));
        String because = Reason.required(reason, IntakeRefusal.NO_REASON);
        String before = mapper.lockState(label);
        if (before.equals(state)) {
            throw Refusal.conflict(IntakeRefusal.ALREADY_SO, label, label, WORDS.get(state));
        }
        mapper.setState(label, state);
        mapper.insertDecision(label, state, because, clock.instant(), actor.name());
        audit.record(AuditEntry.of(action, label, actor).changed("state", before, state).with("reason", because));
        return mapper.one(label).orElseThrow();
    }

    /** Makes those that do not exist. In a transaction of its own, so that two batches of a new period do not wait for each other. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void make(Collection<String> labels) {
        new TreeSet<>(labels).stream().filter(label -> mapper.label(label).isEmpty()).forEach(mapper::insert);
    }

    /** The closed ones among these, which are then neither closed nor reopened until the transaction ends. */
    Set<String> closedAmong(Collection<String> labels) {
        if (labels.isEmpty()) {
            return Set.of();
        }
        mapper.lockForShare(labels);
        return Set.copyOf(mapper.closed(labels));
    }
}
