package org.plumbline.service.audit;

import java.time.Clock;
import java.time.Duration;

import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.plumbline.service.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * While the service stands, looks soon after its start and then every quarter of an hour whether a day is over that is still to be signed. In one process at a time for what is written into the
 * database; each machine signs into its own folder.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class WakeSigning {

    private static final Logger LOG = LoggerFactory.getLogger(WakeSigning.class);
    private static final String LOCK = "audit";
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final AnonymousDays days;
    private final SignHeads heads;
    private final LockingTaskExecutor inOneProcess;
    private final Clock clock;

    WakeSigning(AnonymousDays days, SignHeads heads, LockProvider locks, Clock clock) {
        this.days = days;
        this.heads = heads;
        this.inOneProcess = new DefaultLockingTaskExecutor(locks);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${plumbline.audit.look-every:PT5S}", fixedDelayString = "${plumbline.audit.look-every:PT15M}")
    void wake() {
        Runnable gather = days::gather;
        try {
            inOneProcess.executeWithLock(gather, new LockConfiguration(clock.instant(), LOCK, AT_MOST, Duration.ZERO));
            heads.daily();
        } catch (Exception notNow) {
            // the database or the disk may be away for a while; it is tried again at the next look
            LOG.error("the audit trail could not be signed: {}", Trace.of(notNow));
        }
    }
}
