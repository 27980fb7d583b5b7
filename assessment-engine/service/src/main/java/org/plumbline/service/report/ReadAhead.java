package org.plumbline.service.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Fetches the next rows while the earlier ones are laid out: the database works while the page is made. A few pieces wait at most, so a
 * big report is never in memory as a whole. Whoever does not read to the end closes it, which ends the fetching.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    private static final int PIECE = 250;
    private static final int WAITING = 4;

    /** @param failure what ended the fetching; null: nothing did */
    private record Piece<T>(List<T> rows, boolean isLast, Throwable failure) { }

    private final BlockingQueue<Piece<T>> pieces = new ArrayBlockingQueue<>(WAITING);
    private final Thread fetching;
    private volatile boolean isClosed;
    private Iterator<T> piece = Collections.emptyIterator();
    private boolean isOver;

    /** @param rows opened and read by the fetching thread alone */
    ReadAhead(Supplier<Iterator<T>> rows) {
        fetching = new Thread(() -> fetch(rows), "report-rows");
        fetching.setDaemon(true);
        fetching.start();
    }

    private void fetch(Supplier<Iterator<T>> opened) {
        try {
            Iterator<T> rows = opened.get();
            List<T> next = new ArrayList<>(PIECE);
            while (!isClosed && rows.hasNext()) {
                next.add(rows.next());
                if (next.size() == PIECE) {
                    hand(new Piece<>(next, false, null));
                    next = new ArrayList<>(PIECE);
                }
            }
            hand(new Piece<>(next, true, null));
        } catch (RuntimeException | Error failed) {
            hand(new Piece<>(List.of(), true, failed));
        }
    }

    /** Waits until there is room; nobody takes what comes after the close. */
    private void hand(Piece<T> next) {
        try {
            while (!isClosed && !pieces.offer(next, 1, TimeUnit.SECONDS)) {
                continue;
            }
        } catch (InterruptedException closed) {
            isClosed = true;
        }
    }

    /** @throws RuntimeException what the fetching met */
    @Override
    public boolean hasNext() {
        while (!piece.hasNext() && !isOver) {
            Piece<T> next = take();
            piece = next.rows.iterator();
            isOver = next.isLast;
            if (next.failure instanceof RuntimeException failed) {
                throw failed;
            }
            if (next.failure instanceof Error failed) {
                throw failed;
            }
        }
        return piece.hasNext();
    }

    private Piece<T> take() {
        try {
            return pieces.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("the report was stopped", stopped);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return piece.next();
    }

    @Override
    public void close() {
        isClosed = true;
        pieces.clear();
    }
}
