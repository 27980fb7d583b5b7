package org.plumbline.service.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.plumbline.service.access.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * A session remembers the number of the account and whether a password began it: what the account may do is looked up at each request,
 * so that what is withdrawn is gone at once.
 */
final class AccountInSession implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    /** There where somebody else vouched for the account. */
    private static final String PROVIDER = "plumbline.provider";

    private final SignIn signIn;
    private final Duration longest;
    private final Clock clock;

    AccountInSession(SignIn signIn, Duration longest, Clock clock) {
        this.signIn = signIn;
        this.longest = longest;
        this.clock = clock;
    }

    /** Begins a session of its own: one from before signing in may be known to somebody else. */
    void begin(SignedIn who, HttpServletRequest request) {
        end(request);
        request.getSession(true).setAttribute(ACCOUNT, String.valueOf(who.account()));
        SecurityContextHolder.setContext(context(who));
    }

    /** The same for whom a provider vouches: a password that is good for once does not stand in the way. */
    void begin(SignedIn who, String provider, HttpServletRequest request) {
        begin(who, request);
        request.getSession().setAttribute(PROVIDER, provider);
    }

    void end(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    static SecurityContext context(SignedIn who) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(who, null,
                who.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList()));
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return who(exchange.getRequest()).map(AccountInSession::context).orElseGet(SecurityContextImpl::new);
    }

    private Optional<SignedIn> who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String account)) {
            return Optional.empty();
        }
        if (Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        Optional<SignedIn> who = signIn.known(Long.parseLong(account), request.getRemoteAddr());
        return session.getAttribute(PROVIDER) == null ? who : who.map(SignedIn::withoutPassword);
    }

    /** What a session remembers is written by {@link #begin} alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication known = context.getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn who) {
            begin(who, request);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
