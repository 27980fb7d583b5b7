package org.plumbline.service.schedule;

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
 * Wakes the look at the schedules while the service stands, in one process at a time. The lock only spares the others the work: where it
 * fails, two that look at once begin one run.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class WakeSchedules {

    private static final Logger LOG = LoggerFactory.getLogger(WakeSchedules.class);
    private static final String LOCK = "schedules";
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final LookAtSchedules schedules;
    private final LockingTaskExecutor inOneProcess;
    private final Clock clock;

    WakeSchedules(LookAtSchedules schedules, LockProvider locks, Clock clock) {
        this.schedules = schedules;
        this.inOneProcess = new DefaultLockingTaskExecutor(locks);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${plumbline.schedule.look-every:PT1M}", fixedDelayString = "${plumbline.schedule.look-every:PT1M}")
    void wake() {
        Runnable look = schedules::look;
        try {
            inOneProcess.executeWithLock(look, new LockConfiguration(clock.instant(), LOCK, AT_MOST, Duration.ZERO));
        } catch (RuntimeException notNow) {
            // the database may be away for a while; the next look comes soon, and the log has no people's numbers
            LOG.error("the schedules could not be looked at: {}", Trace.of(notNow));
        }
    }
}
