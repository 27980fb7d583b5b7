package org.plumbline.cli;

import java.util.List;

/**
 * Keeps the logs of libraries off the screen: a command says what it has to say itself. Only the service writes a log, into its file;
 * and what else libraries report there goes by its own settings.
 */
final class Quiet {

    private static final String CONFIGURATION = "logback.configurationFile";

    private Quiet() {
    }

    /** Before the first logger is made. */
    static void unlessServing(String[] arguments) {
        boolean serves = List.of(arguments).contains("serve") || List.of(arguments).contains("demo") && !List.of(arguments).contains("--once");
        if (!serves && System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, "quiet-logback.xml");
            System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        }
    }
}
