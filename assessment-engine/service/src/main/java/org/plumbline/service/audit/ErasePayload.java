package org.plumbline.service.audit;

import java.time.Clock;

import org.plumbline.service.Actor;
import org.plumbline.service.Reason;
import org.plumbline.service.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what an entry tells beyond its head, where the law demands it. The entry stays, the chain still proves itself, and an entry of its own says who erased it and why. */
@Service
public class ErasePayload {

    private final AuditMapper mapper;
    private final AuditTrail trail;
    private final Clock clock;

    ErasePayload(AuditMapper mapper, AuditTrail trail, Clock clock) {
        this.mapper = mapper;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refusal if there is no reason, no such entry, or nothing to erase */
    @Transactional
    public void erase(long number, String reason, Actor actor) {
        String because = Reason.required(reason, AuditRefusal.NO_REASON);
        mapper.one(number).orElseThrow(() -> Refusal.notFound(AuditRefusal.NO_ENTRY, "audit entry " + number, number));
        if (mapper.erase(number, clock.instant(), actor.name()) == 0) {
            throw Refusal.conflict(AuditRefusal.NOTHING_TO_ERASE, "audit entry " + number, number);
        }
        trail.record(AuditEntry.of(AuditAction.PAYLOAD_ERASED, number, actor).with("reason", because));
    }
}
