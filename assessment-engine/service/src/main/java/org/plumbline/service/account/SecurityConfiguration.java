package org.plumbline.service.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.plumbline.service.Refusal;
import org.plumbline.service.access.AccessRefusal;
import org.plumbline.service.http.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** Who asks is known before any endpoint; what each endpoint asks for, it says itself. */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Set<String> SEES_MEASUREMENTS = Set.of("ROLE_ADMINISTRATOR", "ROLE_RUN_OPERATOR", "ROLE_AUDITOR");

    @Bean
    AccountInSession accountInSession(SignIn signIn, AccessSettings settings, Clock clock) {
        return new AccountInSession(signIn, settings.longest(), clock);
    }

    @Bean
    HttpSessionIdResolver signedCookies(AccessSettings settings) throws IOException {
        return new SignedCookies(CookieKey.in(settings.keys()));
    }

    /** A session holds texts only: whatever else somebody wrote into the table is never made an object. */
    @Bean(defaultCandidate = false)
    GenericConversionService springSessionConversionService() {
        GenericConversionService texts = new GenericConversionService();
        texts.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        texts.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return texts;
    }

    /** There is no other way in than those below: without it a user with a made-up password would be there. */
    @Bean
    UserDetailsService nobody() {
        return login -> {
            throw new UsernameNotFoundException("");
        };
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AccountInSession accounts, AccessSettings settings, SignIn signIn, Clock clock,
            ObjectProvider<ClientRegistrationRepository> providers) throws Exception {
        http.securityContext(context -> context.securityContextRepository(accounts))
                .csrf(csrf -> csrf.spa())
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                // how long something may be kept, the service says for each kind of answer
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/prometheus").access((who, exchange) -> mayMeasure(who.get(), exchange, settings))
                        .anyRequest().permitAll())
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint((request, response, failed) -> refuse(request, response, Refusal.notSignedIn(AccessRefusal.NOT_SIGNED_IN)))
                        .accessDeniedHandler((request, response, denied) -> refuse(request, response, denied instanceof CsrfException
                                ? Refusal.forbidden(AccessRefusal.NO_TOKEN, "X-XSRF-TOKEN") : Refusal.notSignedIn(AccessRefusal.NOT_SIGNED_IN))));
        if (settings.certificates()) {
            http.addFilterBefore(new CertificateSignIn(signIn, clock), AnonymousAuthenticationFilter.class);
        }
        if (providers.getIfAvailable() != null) {
            ProviderSignIn.add(http, signIn, accounts, settings.loginClaim());
        }
        return http.build();
    }

    private static AuthorizationDecision mayMeasure(Authentication who, RequestAuthorizationContext exchange, AccessSettings settings) {
        String told = exchange.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        boolean hasToken = !settings.metricsToken().isEmpty() && told != null
                && MessageDigest.isEqual(("Bearer " + settings.metricsToken()).getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
        return new AuthorizationDecision(hasToken || who.getAuthorities().stream().anyMatch(each -> SEES_MEASUREMENTS.contains(each.getAuthority())));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Problems.write(request, response, refusal);
    }
}
