package org.plumbline.service.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.service.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, from wherever a request fails: a filter, an endpoint, the server itself. Whatever the caller accepts, it is told in JSON. */
public final class Problems {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private Problems() {
    }

    static void write(HttpServletRequest request, HttpServletResponse response, ApiRefused refused) throws IOException {
        if (refused.code().status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, ApiRefused.RETRY_AFTER);
        }
        write(request, response, refused.code().status(), List.of(refused.finding()), null);
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()));
        }
        write(request, response, switch (refusal.kind()) {
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case WRONG_INPUT -> 422;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case NOT_SIGNED_IN -> HttpServletResponse.SC_UNAUTHORIZED;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case TOO_MANY -> 429;
        }, refusal.findings(), null);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, int status, List<Finding> findings, String incident) throws IOException {
        Locale language = language(request);
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.getOutputStream().write(JSON.writeValueAsBytes(Problem.of(status, findings, incident, language)));
    }

    /** Chinese, unless the reader prefers English; that of the machine would be what a request without the header gives otherwise. */
    private static Locale language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        for (var wanted = request.getLocales(); wanted.hasMoreElements();) {
            String language = wanted.nextElement().getLanguage();
            if (language.equals("en")) {
                return Locale.ENGLISH;
            }
            if (language.equals("zh")) {
                break;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
