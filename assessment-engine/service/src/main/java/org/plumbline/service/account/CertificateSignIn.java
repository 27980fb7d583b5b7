package org.plumbline.service.account;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.service.access.SignedIn;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.x509.SubjectX500PrincipalExtractor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever shows a certificate that the server trusts is who its common name says, for this one request: no session begins. */
final class CertificateSignIn extends OncePerRequestFilter {

    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final SubjectX500PrincipalExtractor commonName = new SubjectX500PrincipalExtractor();
    private final SignIn signIn;

    CertificateSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            who(request).ifPresent(who -> SecurityContextHolder.setContext(AccountInSession.context(who)));
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> who(HttpServletRequest request) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] shown) || shown.length == 0) {
            return Optional.empty();
        }
        try {
            return signIn.vouchedFor(String.valueOf(commonName.extractPrincipal(shown[0])), request.getRemoteAddr());
        } catch (BadCredentialsException nameless) {
            return Optional.empty();
        }
    }
}
