package org.plumbline.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting with an end. */
final class Patience {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private Patience() {
    }

    /** @return whether it came true within the time */
    static boolean until(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("等待数据库时被中断。", "Interrupted while waiting for the database.", interrupted);
        }
    }
}
