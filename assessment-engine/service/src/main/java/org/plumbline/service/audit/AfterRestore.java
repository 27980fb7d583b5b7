package org.plumbline.service.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import org.plumbline.service.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The first thing that is done to a restored database: it is written down, and signed that the chain goes on from the backup's end. */
@Service
public class AfterRestore {

    private final AuditMapper mapper;
    private final AuditTrail trail;
    private final HeadLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AfterRestore(AuditMapper mapper, AuditTrail trail, HeadLog log, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.trail = trail;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Entries that were signed here and are not in the backup are missing from now on with good reason: only whoever has the key can say so.
     *
     * @param backup  name of the file
     * @param savedAt when it was taken
     */
    public void begin(String backup, Instant savedAt, Actor actor) throws IOException {
        AuditMapper.Head head = mapper.head();
        log.append(SignedHead.Kind.RESTORED, head.number(), head.hash(), clock.instant());
        transaction.executeWithoutResult(status -> trail.record(AuditEntry.of(AuditAction.RESTORED, "database", actor).with("backup", backup).with("savedAt", savedAt)));
        trail.signHead();
    }
}
