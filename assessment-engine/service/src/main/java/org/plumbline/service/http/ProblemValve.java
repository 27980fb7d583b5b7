package org.plumbline.service.http;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.LoggerFactory;

/** The last who can tell what is wrong, where Tomcat refuses a request before it reaches the application. Public, because Tomcat makes it. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failed) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ErrorAnswer.write(request, response.getResponse(), response.getStatus(), request.getRequestURI());
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LoggerFactory.getLogger(ProblemValve.class).debug("nobody is there to be told", gone);
        }
    }
}
