package org.plumbline.service.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.service.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.util.WebUtils;

/** Signing in at an OpenID Connect provider, where one is configured (spring.security.oauth2.client). The account must be there already. */
final class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    /** The answer of the provider cannot be believed, or it refused. */
    private static final String FAILED = "/sign-in?failed=provider";
    /** The provider knows who it is, and here there is no such account, or it is disabled. */
    private static final String NOBODY = "/sign-in?failed=account";

    private ProviderSignIn() {
    }

    static void add(HttpSecurity http, SignIn signIn, AccountInSession accounts, String loginClaim) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(begun -> begun.authorizationRequestRepository(new UnderWay()))
                // what else the provider would give out for the token is not asked for, so it is not kept
                .authorizedClientRepository(new Forgotten())
                .successHandler((request, response, known) -> {
                    String provider = known instanceof OAuth2AuthenticationToken token ? token.getAuthorizedClientRegistrationId() : "?";
                    Optional<SignedIn> who = login(known, loginClaim).flatMap(name -> signIn.withProvider(name, provider, request.getRemoteAddr()));
                    accounts.end(request);
                    who.ifPresent(it -> accounts.begin(it, provider, request));
                    response.sendRedirect(who.isPresent() ? "/" : NOBODY);
                })
                .failureHandler((request, response, failed) -> {
                    LOG.info("signing in at a provider failed: {}", because(failed));
                    response.sendRedirect(FAILED);
                }));
    }

    /** Empty: the provider does not tell it. */
    private static Optional<String> login(Authentication known, String loginClaim) {
        return known.getPrincipal() instanceof OAuth2User user ? Optional.ofNullable(user.getAttribute(loginClaim)).map(Object::toString) : Optional.empty();
    }

    /** The kind of failure; a description may hold what anybody wrote into the address. */
    private static String because(AuthenticationException failed) {
        return failed instanceof OAuth2AuthenticationException told && CODE.matcher(told.getError().getErrorCode()).matches()
                ? told.getError().getErrorCode() : failed.getClass().getSimpleName();
    }

    private static final class Forgotten implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // see above
        }

        @Override
        public void removeAuthorizedClient(String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
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
