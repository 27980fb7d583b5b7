package org.plumbline.scoring.grade;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A long list in portions, so that what is made for each of its members need not be there for all at once. */
public final class Portions {

    private static final int SIZE = 10_000;

    private Portions() {
    }

    /** Views of the list, in its order. */
    public static <T> Stream<List<T>> of(List<T> all) {
        return IntStream.range(0, (all.size() + SIZE - 1) / SIZE).mapToObj(portion -> all.subList(portion * SIZE, Math.min((portion + 1) * SIZE, all.size())));
    }
}
