package org.plumbline.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Work that spreads over all cores elsewhere, on one thread: what is compared is the work, not how many neighbours leave a core free. */
final class OneThread {

    private OneThread() {
    }

    /** Streams that run in parallel stay within the pool of the thread that starts them. */
    static <T> T call(Callable<T> work) throws Exception {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            return one.submit(work).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            one.shutdown();
        }
    }
}
