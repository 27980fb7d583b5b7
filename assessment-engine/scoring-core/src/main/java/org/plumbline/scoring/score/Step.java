package org.plumbline.scoring.score;

import java.util.function.Consumer;

/**
 * A step of passes 2 to 9. A barrier must know of everybody before it can do its work for anybody: then every slice is gathered, the
 * step is closed, and only then applied.
 */
public interface Step {

    /** Takes from a slice what others must know. Several threads may do so with a slice each, also {@link #apply}. */
    default void gather(Slice slice) { }

    /** Every slice was gathered. */
    default void close() { }

    void apply(Slice slice);

    default boolean isBarrier() {
        return false;
    }

    /** One that looks at each assessee alone. */
    static Step alone(Consumer<Slice> work) {
        return work::accept;
    }
}
