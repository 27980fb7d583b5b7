package org.plumbline.service.report;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Fetches the next pieces of a report while the earlier ones are laid out: the database works while the page is made. A few pieces wait
 * at most, so a big report is never in memory as a whole. Whoever does not read to the end closes it, which ends the fetching.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 4;

    private final Iterator<Supplier<Iterable<T>>> pieces;
    private final Deque<Future<Iterable<T>>> fetched = new ArrayDeque<>();
    private final ExecutorService fetching = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "report-rows");
        thread.setDaemon(true);
        return thread;
    });
    private Iterator<T> piece = Collections.emptyIterator();

    /** @param pieces in the order of the report; each is fetched by a thread of its own */
    ReadAhead(Iterator<Supplier<Iterable<T>>> pieces) {
        this.pieces = pieces;
    }

    /** @throws RuntimeException what the fetching met */
    @Override
    public boolean hasNext() {
        while (!piece.hasNext()) {
            while (fetched.size() < WAITING && pieces.hasNext()) {
                fetched.add(fetching.submit(pieces.next()::get));
            }
            if (fetched.isEmpty()) {
                return false;
            }
            piece = await(fetched.remove()).iterator();
        }
        return true;
    }

    private static <T> T await(Future<T> piece) {
        try {
            return piece.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the report was stopped", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("the rows of a report could not be fetched", failed.getCause());
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return piece.next();
    }

    /** What is being fetched ends by itself; what waits is not begun. */
    @Override
    public void close() {
        fetched.forEach(each -> each.cancel(false));
        fetching.shutdown();
    }
}
