package org.plumbline.service.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the end of the chain as it is committed, with a key that the database does not know. */
@Component
class SignHeads {

    private final AuditMapper mapper;
    private final HeadLog log;
    private final AuditSettings settings;
    private final TransactionTemplate ofItsOwn;
    private final Clock clock;

    SignHeads(AuditMapper mapper, HeadLog log, AuditSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        // also called when a transaction has just committed, whose connection is not to be used any more
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ofItsOwn.setReadOnly(true);
    }

    /** Empty where there is no entry yet. */
    Optional<SignedHead> sign() throws IOException {
        AuditMapper.Head head = ofItsOwn.execute(status -> mapper.head());
        return head.number() == 0 ? Optional.empty() : Optional.of(log.append(SignedHead.Kind.HEAD, head.number(), head.hash(), clock.instant()));
    }

    /** Unless it was signed today, or nothing came since. */
    void daily() throws IOException {
        Optional<SignedHead> last = log.lines().last();
        AuditMapper.Head head = ofItsOwn.execute(status -> mapper.head());
        boolean isDone = last.isPresent() && (last.get().number() == head.number() || day(last.get().at()).equals(day(clock.instant())));
        if (!isDone) {
            sign();
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.timeZone());
    }
}
