package org.plumbline.service.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.plumbline.service.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The right of this process to work on a run. It is renewed while it is held; whoever was paused for longer than it lasts finds, at the
 * next write, that another process has taken the run over.
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final int RENEWALS_PER_LEASE = 3;

    private final long run;
    private final String owner;
    private final int epoch;
    private final int seconds;
    private final RunMapper mapper;
    private final ScheduledExecutorService renewal;

    Lease(long run, String owner, int epoch, int seconds, RunMapper mapper) {
        this.run = run;
        this.owner = owner;
        this.epoch = epoch;
        this.seconds = seconds;
        this.mapper = mapper;
        this.renewal = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "lease of run " + run);
            thread.setDaemon(true);
            return thread;
        });
        long pause = TimeUnit.SECONDS.toMillis(seconds) / RENEWALS_PER_LEASE;
        renewal.scheduleAtFixedRate(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    long run() {
        return run;
    }

    int epoch() {
        return epoch;
    }

    private void renew() {
        try {
            if (mapper.renew(run, epoch, owner, seconds) == 0) {
                LOG.warn("run {} is over or belongs to another process now, epoch {} has ended", run, epoch);
            }
        } catch (DataAccessException notNow) {
            // the next renewal may succeed; if none does the lease ends, and the writes fail at the fence
            LOG.warn("the lease of run {} could not be renewed: {}", run, notNow.getMessage());
        }
    }

    /**
     * Called first in each transaction that stores a part: until it ends nobody can take the run over.
     *
     * @throws Refusal if somebody has
     */
    void fence() {
        check(mapper.lockForShare(run));
    }

    /** As {@link #fence}, for a transaction that also changes the run's state. */
    void fenceForUpdate() {
        check(mapper.lockForUpdate(run));
    }

    private void check(RunMapper.Owner current) {
        if (!current.owner().equals(owner) || current.epoch() != epoch) {
            throw Refusal.conflict(RunRefusal.LEASE_LOST, "run " + run, run);
        }
    }

    /** Gives the run back at once, so that it need not be waited for. */
    @Override
    public void close() {
        renewal.shutdownNow();
        try {
            mapper.release(run, epoch, owner);
        } catch (DataAccessException notNow) {
            LOG.warn("the lease of run {} could not be given back and ends by itself: {}", run, notNow.getMessage());
        }
    }

    String owner() {
        return owner;
    }
}
