package org.plumbline.service.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.service.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where features write down what was done. It is kept with what was done or not at all: entries are collected within the caller's transaction, written as its last
 * statements before it commits, and gone if it is rolled back.
 */
@Service
public class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final Chain chain;
    private final AuditMapper mapper;
    private final SignHeads heads;
    private final AuditSettings settings;
    private final Clock clock;

    AuditTrail(Chain chain, AuditMapper mapper, SignHeads heads, AuditSettings settings, Clock clock) {
        this.chain = chain;
        this.mapper = mapper;
        this.heads = heads;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes down what is done in this transaction, in this order.
     *
     * @throws IllegalStateException without a transaction, or in one that only reads: what is written down would not stand or fall with what is done
     */
    public void record(AuditEntry... entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("an audit entry is written within the transaction that does what it tells, and here is none that writes");
        }
        pending().entries.addAll(List.of(entries));
    }

    /** That of this transaction: one that is suspended meanwhile has its own. */
    private Pending pending() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Pending pending && pending.trail() == this) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /**
     * Signs the end of the chain, outside of the database. Within a transaction: as soon as it is committed; a failure is then told to the log, because what was
     * done stands, and the daily signature comes later.
     */
    public void signHead() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            signNow();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signNow();
            }
        });
    }

    private void signNow() {
        try {
            heads.sign();
        } catch (IOException | RuntimeException notNow) {
            LOG.error("the end of the audit trail could not be signed: {}", Trace.of(notNow));
        }
    }

    private void write(List<AuditEntry> entries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, settings.timeZone());
        entries.stream().filter(entry -> entry.action().isAnonymous()).forEach(entry -> mapper.count(today, entry.action().name(), entry.subject()));
        List<Chain.Link> links = entries.stream().filter(entry -> !entry.action().isAnonymous())
                .map(entry -> new Chain.Link(now, entry.action(), entry.subject(), entry.actor(), entry.payload())).toList();
        if (!links.isEmpty()) {
            chain.append(links);
        }
    }

    /** What one transaction leaves. */
    private final class Pending implements TransactionSynchronization {

        private final List<AuditEntry> entries = new ArrayList<>();

        private AuditTrail trail() {
            return AuditTrail.this;
        }

        /** After all others, so that nothing is done any more while the chain is locked. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(entries);
        }
    }
}
