package org.plumbline.scoring.progress;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a piece of work goes.
 *
 * @param done  how many pieces are done so far
 * @param total how many there are; -1: not known yet
 * @param spent how long they took
 */
public record Pace(long done, long total, Duration spent) {

    /** Less than this says nothing: the first pieces of a work come in a moment or not at all. */
    private static final Duration TOO_SHORT = Duration.ofMillis(100);

    /** Pieces a second, rounded; empty while nothing can be said. */
    public Optional<Long> perSecond() {
        return done <= 0 || spent.compareTo(TOO_SHORT) < 0 ? Optional.empty() : Optional.of((done * 1_000 + spent.toMillis() / 2) / spent.toMillis());
    }

    /** How long the rest takes at the same pace, in whole seconds and rounded up; empty while nothing can be said. */
    public Optional<Duration> left() {
        if (total >= 0 && done >= total) {
            return Optional.of(Duration.ZERO);
        }
        if (total < 0 || perSecond().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(((total - done) * spent.toMillis() + done * 1_000 - 1) / (done * 1_000)));
    }
}
