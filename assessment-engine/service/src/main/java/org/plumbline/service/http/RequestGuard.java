package org.plumbline.service.http;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what no page or program of ours sends: a browser on this machine also runs foreign pages, and those can send requests here.
 * A foreign name that resolves to this machine is told by its Host, a foreign page by its Origin or by Sec-Fetch-Site.
 */
final class RequestGuard extends OncePerRequestFilter {

    private static final List<String> OURS = List.of("localhost", "127.0.0.1", "[::1]");
    private static final String HEALTH = "/actuator/health";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]/@]+)(?::(\\d{1,5}))?");

    /** A screen runs our own files and asks this service; nothing else, and no text in a page is ever a script or a style. */
    private static final String SCREEN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Set<String> hosts = new HashSet<>(OURS);

    RequestGuard(List<String> more) {
        more.forEach(host -> hosts.add(host.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Screens.isScreen(request.getRequestURI()) ? SCREEN : "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith(HEALTH)) {
            // it is told to everybody, also when the database, and with it every session, is away
            request.setAttribute(SessionRepositoryFilter.class.getName() + ".FILTERED", true);
        }
        ApiRefusal refusal = refusal(request);
        if (refusal != null) {
            Problems.write(request, response, new ApiRefused(refusal, ""));
        } else {
            chain.doFilter(request, response);
        }
    }

    private ApiRefusal refusal(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !isOurs(host) || !isOurs(request.getServerName())) {
            return ApiRefusal.FOREIGN_HOST;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOurs(origin, port(host, request.getScheme()))) {
            return ApiRefusal.FOREIGN_ORIGIN;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean isFromHere = site == null || site.equals("same-origin") || site.equals("none");
        // a link from elsewhere may open something here; what a foreign page fetches by itself would keep the service busy
        boolean isFollowed = READS.contains(request.getMethod()) && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
        return isFromHere || isFollowed ? null : ApiRefusal.CROSS_SITE;
    }

    private boolean isOurs(String host) {
        Matcher parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        return parts.matches() && hosts.contains(parts.group(1));
    }

    /** A page on another port of this machine is another site's. */
    private boolean isOurs(String origin, int port) {
        Matcher parts = Pattern.compile("(https?)://(" + HOST.pattern() + ")").matcher(origin.toLowerCase(Locale.ROOT));
        return parts.matches() && isOurs(parts.group(2)) && port(parts.group(2), parts.group(1)) == port;
    }

    private static int port(String host, String scheme) {
        int named = URI.create("http://" + host).getPort();
        return named >= 0 ? named : scheme.equals("https") ? 443 : 80;
    }
}
