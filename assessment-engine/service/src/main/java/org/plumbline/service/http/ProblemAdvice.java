package org.plumbline.service.http;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.service.Refusal;
import org.plumbline.service.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns whatever an endpoint throws, and whatever Spring throws before one is found, into a problem. */
@RestControllerAdvice
@ConditionalOnWebApplication
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** @throws Exception the same again where a part of the answer is on its way: the server then breaks the connection, so that it is not taken for whole */
    @ExceptionHandler(Throwable.class)
    void tell(Throwable failed, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failed instanceof Exception gone && (failed instanceof AsyncRequestNotUsableException || isGone(failed))) {
            throw gone;
        }
        if (response.isCommitted()) {
            unexpected(failed, request);
            throw failed instanceof Exception exception ? exception : new IllegalStateException(failed);
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                Problems.write(request, response, refusal);
                return;
            }
            if (cause instanceof ApiRefused refused) {
                Problems.write(request, response, refused);
                return;
            }
        }
        ApiRefused refused = SpringRefusals.of(failed, request);
        if (refused == null) {
            unexpected(failed, request, response);
            return;
        }
        if (failed instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        Problems.write(request, response, refused);
    }

    /** Whoever asked has hung up; there is nobody to tell. */
    private static boolean isGone(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("ClientAbortException")) {
                return true;
            }
        }
        return false;
    }

    private static void unexpected(Throwable failed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String incident = unexpected(failed, request);
        boolean isAway = failed instanceof CannotCreateTransactionException || failed instanceof DataAccessResourceFailureException;
        ApiRefusal code = isAway ? ApiRefusal.DATABASE_AWAY : ApiRefusal.UNEXPECTED;
        if (isAway) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, ApiRefused.RETRY_AFTER);
        }
        Problems.write(request, response, code.status(), List.of(Finding.of(code, Place.wholeFile(""), incident)), incident);
    }

    /** Logs neither address nor message: there may be people's numbers in them. */
    private static String unexpected(Throwable failed, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {} in a {} request: {}", incident, request.getMethod(), Trace.of(failed));
        return incident;
    }
}
