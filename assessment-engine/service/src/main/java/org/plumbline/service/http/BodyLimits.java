package org.plumbline.service.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What is sent must be of a type that a foreign page cannot send without asking first, and no larger than this type may be: told by its
 * Content-Length before anything is read, else counted while it is read.
 */
final class BodyLimits extends OncePerRequestFilter {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Where the texts of a policy are sent within JSON. */
    private static final List<String> WITH_TEXTS = List.of("/api/drafts", "/api/policy-checks", "/api/parameter-edits");

    private final Map<String, DataSize> limits;
    private final DataSize texts;
    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    /** @param endpoints made after the filters */
    BodyLimits(HttpSettings settings, ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
        texts = settings.drafts();
        limits = Map.of(MediaType.APPLICATION_JSON_VALUE, settings.json(), MediaType.APPLICATION_OCTET_STREAM_VALUE, settings.uploads(),
                "application/zip", settings.bundles(), "application/yaml", settings.texts(), "text/yaml", settings.texts());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (WITHOUT_BODY.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        DataSize limit = limit(request);
        if (limit == null) {
            Problems.write(request, response, new ApiRefused(ApiRefusal.WRONG_MEDIA_TYPE, "Content-Type", ApiRefusal.said(request.getContentType()),
                    TakenTypes.of(request, endpoints.getObject())));
        } else if (request.getContentLengthLong() > limit.toBytes()) {
            Problems.write(request, response, new ApiRefused(ApiRefusal.TOO_LARGE, "", limit.toBytes()));
        } else {
            chain.doFilter(new Limited(request, limit.toBytes()), response);
        }
    }

    private DataSize limit(HttpServletRequest request) {
        String type = type(request.getContentType());
        boolean hasTexts = type.equals(MediaType.APPLICATION_JSON_VALUE) && WITH_TEXTS.stream().anyMatch(request.getRequestURI()::startsWith);
        return hasTexts ? texts : limits.get(type);
    }

    private static String type(String contentType) {
        try {
            MediaType type = contentType == null ? null : MediaType.parseMediaType(contentType);
            return type == null ? "" : type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException none) {
            return "";
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedInput(super.getInputStream(), limit);
        }
    }
}
