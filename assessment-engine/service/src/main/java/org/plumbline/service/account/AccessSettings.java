package org.plumbline.service.account;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param keys          folder of the key with which cookies are signed; processes that serve together share it
 * @param longest       after it one signs in anew, however busy one was
 * @param attempts      how often from one address signing in may be tried in a minute
 * @param certificates  whether the common name of a client's certificate signs in; the server has to ask for certificates (server.ssl.client-auth)
 * @param loginClaim    which claim of an OpenID Connect provider is the login name
 * @param metricsToken  with which a collector reads the measurements without an account; empty: none can
 */
@ConfigurationProperties("plumbline.access")
record AccessSettings(Path keys, @DefaultValue("12h") Duration longest, @DefaultValue("30") int attempts, @DefaultValue("false") boolean certificates,
        @DefaultValue("preferred_username") String loginClaim, @DefaultValue("") String metricsToken) { }
