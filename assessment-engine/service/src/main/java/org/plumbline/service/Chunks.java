package org.plumbline.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Cuts many keys into pieces that a statement can name. */
public final class Chunks {

    private static final int SIZE = 500;

    private Chunks() {
    }

    /** Each key once. */
    public static <T> List<List<T>> of(Collection<T> keys) {
        List<T> distinct = new ArrayList<>(new LinkedHashSet<>(keys));
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < distinct.size(); start += SIZE) {
            chunks.add(distinct.subList(start, Math.min(start + SIZE, distinct.size())));
        }
        return chunks;
    }
}
