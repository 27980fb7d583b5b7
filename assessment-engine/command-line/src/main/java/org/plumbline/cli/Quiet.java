package org.plumbline.cli;

import java.util.List;

import org.slf4j.LoggerFactory;

/** Keeps the logs of libraries off the screen: a command says itself what it has to say. Only the service writes a log, into its file. */
public final class Quiet {

    private static final String CONFIGURATION = "logback.configurationFile";

    private Quiet() {
    }

    /** To be called before the first logger is made. */
    public static void begin(String[] arguments) {
        System.setProperty(CONFIGURATION, "quiet-logback.xml");
        LoggerFactory.getILoggerFactory();
        // the service takes the logging over when it starts, and would complain of a property that it does not heed
        System.clearProperty(CONFIGURATION);
        List<String> words = List.of(arguments);
        boolean serves = words.contains("serve") || words.contains("demo") && !words.contains("--once");
        if (!serves) {
            System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        }
    }
}
