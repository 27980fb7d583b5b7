package org.plumbline.service.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many in at once and sends the others away, at once or after a short wait: memory and database are shared by all of them. */
public final class Turnstile {

    private final Semaphore places;
    private final Semaphore queue;
    private final Duration patience;

    public Turnstile(int places) {
        this(places, 0, Duration.ZERO);
    }

    /**
     * @param waiting  how many may wait for a place, first come first served
     * @param patience how long each of them waits at most
     */
    public Turnstile(int places, int waiting, Duration patience) {
        this.places = new Semaphore(places, true);
        this.queue = new Semaphore(waiting);
        this.patience = patience;
    }

    /** @throws ApiRefused if all places are taken; otherwise what the work throws */
    public <T> T pass(Callable<T> work) throws Exception {
        enter();
        try {
            return work.call();
        } finally {
            leave();
        }
    }

    /** Takes a place until {@link #leave}. @throws ApiRefused if all are taken and none becomes free in time */
    public void enter() {
        if (!places.tryAcquire() && !waited()) {
            throw ApiRefused.busy();
        }
    }

    private boolean waited() {
        if (!queue.tryAcquire()) {
            return false;
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queue.release();
        }
    }

    public void leave() {
        places.release();
    }
}
