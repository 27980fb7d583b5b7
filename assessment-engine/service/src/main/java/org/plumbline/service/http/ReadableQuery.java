package org.plumbline.service.http;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** The server decodes the parameters of an address for whoever asks for one first, and fails there: so one is asked for here, where it can be told. */
final class ReadableQuery extends OncePerRequestFilter {

    private static final int LONGEST = 200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (isReadable(request)) {
            chain.doFilter(request, response);
            return;
        }
        String broken = StringUtils.truncate(broken(request.getQueryString()), LONGEST);
        Problems.write(request, response, new ApiRefused(ApiRefusal.UNREADABLE_QUERY, broken.replaceFirst("=.*", ""), broken));
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException malformed) {
            return false;
        }
    }

    /** The first parameter that has no name or cannot be decoded, with its value, as it was sent; all of them where there are too many. */
    private static String broken(String query) {
        String all = query == null ? "" : query;
        return Arrays.stream(all.split("&")).filter(each -> each.startsWith("=") || !isText(each)).findFirst().orElse(all);
    }

    private static boolean isText(String encoded) {
        try {
            byte[] bytes = URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException | IllegalArgumentException malformed) {
            return false;
        }
    }
}
