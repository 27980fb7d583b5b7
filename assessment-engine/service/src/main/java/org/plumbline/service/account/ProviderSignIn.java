package org.plumbline.service.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.service.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.util.WebUtils;

/** Signing in at an OpenID Connect provider, where one is configured (spring.security.oauth2.client). The account must be there already. */
final class ProviderSignIn {

    private static final String FAILED = "/sign-in?failed=provider";

    private ProviderSignIn() {
    }

    static void add(HttpSecurity http, SignIn signIn, AccountInSession accounts, String loginClaim) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(begun -> begun.authorizationRequestRepository(new UnderWay()))
                .successHandler((request, response, known) -> {
                    SignedIn who = who(known, loginClaim, request, signIn);
                    if (who == null) {
                        accounts.end(request);
                    } else {
                        accounts.begin(who, request);
                    }
                    response.sendRedirect(who == null ? FAILED : "/");
                })
                .failureHandler((request, response, failed) -> response.sendRedirect(FAILED)));
    }

    private static SignedIn who(Authentication known, String loginClaim, HttpServletRequest request, SignIn signIn) {
        Object claim = known.getPrincipal() instanceof OAuth2User user ? user.getAttribute(loginClaim) : null;
        return claim == null ? null : signIn.withProvider(claim.toString(), request.getRemoteAddr()).orElse(null);
    }

    /**
     * What was asked of the provider, until it answers: by the random state in the address, in this process. The browser that asked
     * remembers the state as well, so that nobody else's answer signs it in.
     */
    private static final class UnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

        private static final String COOKIE = "PLUMBLINE_SIGN_IN";
        private static final Duration LONGEST = Duration.ofMinutes(10);

        private final Cache<String, OAuth2AuthorizationRequest> requests = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();

        @Override
        public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
            String state = request.getParameter("state");
            Cookie asked = WebUtils.getCookie(request, COOKIE);
            return state == null || asked == null || !asked.getValue().equals(mark(state)) ? null : requests.getIfPresent(state);
        }

        @Override
        public void saveAuthorizationRequest(OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
            if (asked != null) {
                requests.put(asked.getState(), asked);
                response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, mark(asked.getState())).path("/").httpOnly(true)
                        .secure(request.isSecure()).sameSite("Lax").maxAge(LONGEST).build().toString());
            }
        }

        /** A state may hold signs that a cookie may not. */
        private static String mark(String state) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(state.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
            OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
            if (asked != null) {
                requests.invalidate(asked.getState());
            }
            return asked;
        }
    }
}
