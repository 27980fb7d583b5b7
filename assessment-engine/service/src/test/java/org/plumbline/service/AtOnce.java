package org.plumbline.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several things that begin at the same moment. */
public final class AtOnce {

    private AtOnce() {
    }

    /** The results in the order of the deeds; what one of them throws is thrown on. */
    public static <T> List<T> all(List<Callable<T>> deeds) {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        CyclicBarrier begin = new CyclicBarrier(deeds.size());
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                begun.add(threads.submit(() -> {
                    begin.await(1, TimeUnit.MINUTES);
                    return deed.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : begun) {
                results.add(one.get(2, TimeUnit.MINUTES));
            }
            return results;
        } catch (Exception failed) {
            throw new AssertionError("one of those that began at once failed", failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
