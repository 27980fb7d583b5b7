package org.plumbline.service.report;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a use case gives page by page, as it is asked for: a big report is never in memory as a whole. */
final class Batches<T> implements Iterator<List<T>> {

    /** How many rows a page has; one with fewer is the last. */
    static final int PAGE = 500;

    private final Function<T, List<T>> after;
    private List<T> next;

    private Batches(Function<T, List<T>> after) {
        this.after = after;
        this.next = after.apply(null);
    }

    /** @param after gives the page after a row; null stands for the beginning; asks for {@link #PAGE} rows */
    static <T> Stream<List<T>> of(Function<T, List<T>> after) {
        Iterable<List<T>> pages = () -> new Batches<>(after);
        return StreamSupport.stream(pages.spliterator(), false);
    }

    /** One after the other, each begun when it is reached; a flat map of streams would hold each part as a whole. Can be gone through once. */
    static <T> Iterable<T> joined(Stream<? extends Iterable<T>> parts) {
        Iterator<? extends Iterable<T>> all = parts.iterator();
        return () -> new Iterator<>() {

            private Iterator<T> part = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!part.hasNext() && all.hasNext()) {
                    part = all.next().iterator();
                }
                return part.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return part.next();
            }
        };
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public List<T> next() {
        if (next.isEmpty()) {
            throw new NoSuchElementException();
        }
        List<T> page = next;
        next = page.size() < PAGE ? List.of() : after.apply(page.get(page.size() - 1));
        return page;
    }
}
