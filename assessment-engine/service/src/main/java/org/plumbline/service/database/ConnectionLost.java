package org.plumbline.service.database;

import java.sql.SQLException;
import java.util.Set;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells whether something failed because the database went away, which is no fault of what was being done. */
public final class ConnectionLost {

    /** Killed by an administrator, and the server is being shut down. */
    private static final Set<Integer> ENDED_BY_SERVER = Set.of(1927, 1053, 3169);
    private static final String CONNECTION = "08";

    private ConnectionLost() {
    }

    public static boolean isCauseOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            // a rollback that fails, too, hides what it was for
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null && isCauseOf(rollback.getApplicationException())) {
                return true;
            }
            if (cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException || cause instanceof SQLException sql
                    && (sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION) || ENDED_BY_SERVER.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }
}
