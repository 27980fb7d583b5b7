package org.plumbline.service.http;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What Spring refuses, in our words. */
final class SpringRefusals {

    private SpringRefusals() {
    }

    /** Null where it is none of what a caller can mend. */
    static ApiRefused of(Throwable failed, HttpServletRequest request) {
        if (failed instanceof HttpRequestMethodNotSupportedException method) {
            String[] supported = method.getSupportedMethods();
            return new ApiRefused(ApiRefusal.WRONG_METHOD, "", method.getMethod(), supported == null ? "" : String.join(", ", supported));
        }
        if (failed instanceof HttpMediaTypeNotSupportedException type) {
            return new ApiRefused(ApiRefusal.WRONG_MEDIA_TYPE, "Content-Type", ApiRefusal.said(request.getContentType()), TakenTypes.told(type.getSupportedMediaTypes()));
        }
        if (failed instanceof HttpMediaTypeNotAcceptableException accept) {
            // a header that cannot be read is compared with nothing
            return accept.getSupportedMediaTypes().isEmpty() ? new ApiRefused(ApiRefusal.UNREADABLE_ACCEPT, "Accept", ApiRefusal.said(request.getHeader(HttpHeaders.ACCEPT)))
                    : new ApiRefused(ApiRefusal.NOT_ACCEPTABLE, "Accept", TakenTypes.told(accept.getSupportedMediaTypes()));
        }
        if (failed instanceof MissingServletRequestParameterException missing) {
            return new ApiRefused(ApiRefusal.MISSING_PARAMETER, missing.getParameterName(), missing.getParameterName());
        }
        if (failed instanceof TypeMismatchException mismatch) {
            String name = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : String.valueOf(mismatch.getPropertyName());
            return new ApiRefused(ApiRefusal.BAD_PARAMETER, name, name, wanted(mismatch.getRequiredType()));
        }
        if (failed instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.of(unreadable.getCause());
        }
        if (failed instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return known.getStatusCode().value() == ApiRefusal.UNKNOWN_PATH.status()
                    ? new ApiRefused(ApiRefusal.UNKNOWN_PATH, "", request.getRequestURI()) : new ApiRefused(ApiRefusal.BAD_REQUEST, "");
        }
        return null;
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "?";
        }
        if (type.isEnum()) {
            return java.util.Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(java.util.stream.Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "2026-10-31";
            case "int", "Integer", "long", "Long" -> "1, 2, 3 …";
            case "boolean", "Boolean" -> "true, false";
            default -> type.getSimpleName();
        };
    }
}
