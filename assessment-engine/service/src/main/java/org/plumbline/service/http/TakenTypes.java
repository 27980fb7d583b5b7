package org.plumbline.service.http;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What an address takes, said where a request is refused for the type of its body before anybody has looked for its endpoint. */
final class TakenTypes {

    /** Where there is no such address. */
    private static final String ANY = "application/json, application/octet-stream, application/zip, application/yaml";

    private TakenTypes() {
    }

    static String of(HttpServletRequest request, RequestMappingHandlerMapping endpoints) {
        ServletRequestPathUtils.parseAndCache(request);
        String types = endpoints.getHandlerMethods().keySet().stream().filter(each -> isAsked(each, request))
                .flatMap(each -> each.getConsumesCondition().getConsumableMediaTypes().stream()).map(MediaType::toString).distinct().collect(Collectors.joining(", "));
        return types.isEmpty() ? ANY : types;
    }

    private static boolean isAsked(RequestMappingInfo endpoint, HttpServletRequest request) {
        return endpoint.getPathPatternsCondition() != null && endpoint.getPathPatternsCondition().getMatchingCondition(request) != null
                && endpoint.getMethodsCondition().getMatchingCondition(request) != null;
    }

    static String told(List<MediaType> types) {
        return types.isEmpty() ? ANY : types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
    }
}
