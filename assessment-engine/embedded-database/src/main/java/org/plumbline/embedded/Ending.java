package org.plumbline.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The end of a server: by a statement, which every platform knows; else by a signal; else by force, which InnoDB recovers from. */
final class Ending {

    private static final Duration IN_ORDER = Duration.ofSeconds(60);
    private static final Duration BY_FORCE = Duration.ofSeconds(15);

    private Ending() {
    }

    /**
     * @param request asks the server to end itself and tells whether it heard
     * @throws EmbeddedDatabaseException if even force did not help
     */
    static void of(ProcessHandle server, BooleanSupplier alive, BooleanSupplier request) {
        BooleanSupplier gone = () -> !alive.getAsBoolean();
        if (gone.getAsBoolean() || request.getAsBoolean() && Patience.until(IN_ORDER, gone)) {
            return;
        }
        server.destroy();
        if (Patience.until(IN_ORDER, gone)) {
            return;
        }
        server.destroyForcibly();
        if (!Patience.until(BY_FORCE, gone)) {
            throw new EmbeddedDatabaseException("无法结束数据库进程 " + server.pid() + "。", "The database process " + server.pid() + " cannot be ended.", null);
        }
    }
}
