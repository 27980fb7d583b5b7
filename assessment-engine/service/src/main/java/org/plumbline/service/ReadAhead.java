package org.plumbline.service;

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
 * Fetches the next pieces of something large while the earlier ones are worked on: the database works meanwhile. A few pieces wait at
 * most, so the whole is never in memory. Whoever does not read to the end closes it, which ends the fetching.
 */
public final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    /** More than are fetched at once, so that no thread waits for the one that uses them. */
    private static final int WAITING_FOR_EACH = 2;

    private final Iterator<Supplier<Iterable<T>>> pieces;
    private final Deque<Future<Iterable<T>>> fetched = new ArrayDeque<>();
    private final ExecutorService fetching;
    private final int waiting;
    private Iterator<T> piece = Collections.emptyIterator();

    /**
     * @param name   of the threads
     * @param atOnce how many pieces are fetched at once, each by a thread of its own
     * @param pieces in the order in which they are read
     */
    public ReadAhead(String name, int atOnce, Iterator<Supplier<Iterable<T>>> pieces) {
        this.pieces = pieces;
        this.waiting = WAITING_FOR_EACH * atOnce;
        this.fetching = Executors.newFixedThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @throws RuntimeException what the fetching met */
    @Override
    public boolean hasNext() {
        while (!piece.hasNext()) {
            while (fetched.size() < waiting && pieces.hasNext()) {
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
            throw new IllegalStateException("stopped while it waited for what is fetched", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (failed.getCause() instanceof Error own) {
                throw own;
            }
            throw new IllegalStateException("a piece could not be fetched", failed.getCause());
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
