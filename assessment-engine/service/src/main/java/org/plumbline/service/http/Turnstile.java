package org.plumbline.service.http;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Lets so many in at once and sends the others away at once: memory and database are shared by all of them. */
public final class Turnstile {

    private final Semaphore places;

    public Turnstile(int places) {
        this.places = new Semaphore(places);
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

    /** Takes a place until {@link #leave}. @throws ApiRefused if all are taken */
    public void enter() {
        if (!places.tryAcquire()) {
            throw ApiRefused.busy();
        }
    }

    public void leave() {
        places.release();
    }
}
