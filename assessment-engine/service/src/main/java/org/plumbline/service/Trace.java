package org.plumbline.service;

import java.sql.SQLException;

/**
 * An exception as the log may keep it: kinds, places and the numbers of database errors, but no messages. A message may hold a row's
 * contents (a database names the duplicate key, a reader the cell), and nobody's number or name is to stand in a log.
 */
public final class Trace {

    private static final int FRAMES = 25;
    private static final int CAUSES = 8;

    private Trace() {
    }

    public static String of(Throwable failed) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failed;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClass().getName()).append(words(cause));
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                trace.append("\n\tat ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static String words(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return " " + sql.getErrorCode() + "/" + sql.getSQLState();
        }
        // these are made by the machine, out of the names in the program alone
        boolean isOfTheProgram = cause instanceof NullPointerException || cause instanceof ClassCastException || cause instanceof Refusal;
        return isOfTheProgram ? " " + cause.getMessage() : "";
    }
}
