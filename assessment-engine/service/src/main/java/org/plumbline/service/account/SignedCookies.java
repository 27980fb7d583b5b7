package org.plumbline.service.account;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** The cookie of a session: no script reads it, no foreign page sends it, and nobody but the service makes it. */
final class SignedCookies implements HttpSessionIdResolver {

    static final String NAME = "PLUMBLINE_SESSION";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
    private final CookieKey key;

    SignedCookies(CookieKey key) {
        this.key = key;
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(NAME);
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Strict");
        serializer.setCookiePath("/");
        serializer.setUseBase64Encoding(false);
        cookies.setCookieSerializer(serializer);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream().flatMap(cookie -> key.opened(cookie).stream()).toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        cookies.setSessionId(request, response, key.signed(id));
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
