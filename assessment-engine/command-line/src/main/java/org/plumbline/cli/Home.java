package org.plumbline.cli;

import java.nio.file.Path;

/** The project's folder, as the launcher names it. */
final class Home {

    private Home() {
    }

    static Path folder() {
        String home = System.getProperty("plumbline.home");
        if (home == null) {
            throw new IllegalStateException("plumbline.home is not set; start this with the assess script");
        }
        return Path.of(home);
    }

    /** Where everything that changes is kept: the embedded database, logs, what the demo made. {@code PLUMBLINE_VAR}, or var/. */
    static Path var() {
        String elsewhere = System.getenv("PLUMBLINE_VAR");
        return elsewhere == null || elsewhere.isBlank() ? folder().resolve("var") : Path.of(elsewhere).toAbsolutePath();
    }
}
