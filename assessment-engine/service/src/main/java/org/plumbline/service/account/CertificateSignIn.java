package org.plumbline.service.account;

import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.service.access.SignedIn;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.x509.SubjectX500PrincipalExtractor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever shows a certificate that the server trusts is who its common name says, for this one request: no session begins. Only the connection
 * itself is believed; what a header says of a certificate is nothing that anybody could not write.
 */
final class CertificateSignIn extends OncePerRequestFilter {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    /** For so long a certificate from one address is written down once. */
    private static final Duration WRITTEN = Duration.ofMinutes(30);

    private record Shown(long account, String serial, String from) { }

    private final SubjectX500PrincipalExtractor commonName = new SubjectX500PrincipalExtractor();
    private final Cache<Shown, Boolean> written = Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(WRITTEN).build();
    private final SignIn signIn;
    private final Clock clock;

    CertificateSignIn(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Pages and the health are the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api") && !request.getRequestURI().startsWith("/actuator/prometheus");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] shown && shown.length > 0) {
            who(shown[0], request.getRemoteAddr()).ifPresent(who -> {
                write(who, shown[0]);
                SecurityContextHolder.setContext(AccountInSession.context(who));
            });
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> who(X509Certificate certificate, String from) {
        try {
            // one that itself stands among the trusted ones is let in by the server although it has expired
            certificate.checkValidity(Date.from(clock.instant()));
            return signIn.withCertificate(String.valueOf(commonName.extractPrincipal(certificate)), from);
        } catch (BadCredentialsException | CertificateExpiredException | CertificateNotYetValidException nobody) {
            return Optional.empty();
        }
    }

    private void write(SignedIn who, X509Certificate certificate) {
        String serial = certificate.getSerialNumber().toString(16);
        Shown shown = new Shown(who.account(), serial, who.from());
        if (written.getIfPresent(shown) == null) {
            signIn.shown(who, serial);
            written.put(shown, true);
        }
    }
}
