package org.plumbline.service.http;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside of any endpoint: in the server, in a filter. */
@Hidden
@ApiController
class ErrorAnswer implements ErrorController {

    /** Of the service as a whole: the server itself knows no single address. */
    private static final String TAKEN = "GET, POST, PUT";

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws Throwable {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failed) {
            throw failed;
        }
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // whoever asks for this address itself asks for one that is not there
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
        write(request, response, status == null ? HttpServletResponse.SC_NOT_FOUND : status, path);
    }

    /** An error is told as if it had been asked for by GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked ? asked : request.getMethod();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, int status, String path) throws IOException {
        Problems.write(request, response, switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> new ApiRefused(ApiRefusal.UNKNOWN_PATH, "", path);
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> new ApiRefused(ApiRefusal.WRONG_METHOD, "", method(request), TAKEN);
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> new ApiRefused(ApiRefusal.TOO_LARGE, "", "?");
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR -> new ApiRefused(ApiRefusal.UNEXPECTED, "", "-");
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> new ApiRefused(ApiRefusal.BUSY, "", ApiRefused.RETRY_AFTER);
            default -> new ApiRefused(ApiRefusal.BAD_REQUEST, "");
        });
    }
}
