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
        return IntStream.range(0, count(all.size())).mapToObj(portion -> all.subList(begin(portion), end(portion, all.size())));
    }

    public static int count(int size) {
        return (size + SIZE - 1) / SIZE;
    }

    /** @param portion from 0. @return the index of its first member */
    public static int begin(int portion) {
        return portion * SIZE;
    }

    /** @return the index behind its last member */
    public static int end(int portion, int size) {
        return Math.min(begin(portion + 1), size);
    }
}
