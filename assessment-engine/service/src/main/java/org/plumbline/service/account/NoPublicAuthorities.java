package org.plumbline.service.account;

import java.util.List;

import org.plumbline.scoring.finding.Text;
import org.plumbline.service.CannotStart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A certificate is whoever its common name says; so it is said whose certificates count. Else Java would ask its list of public authorities, which sell any name. */
@Component
@ConditionalOnWebApplication
class NoPublicAuthorities {

    static final Text REFUSED = new Text("拒绝启动：plumbline.access.certificates=true，却没有指定信任的发证机构。请设置 server.ssl.trust-store",
            "refusing to start: plumbline.access.certificates=true, but it is not said whose certificates are trusted. Set server.ssl.trust-store");

    private static final List<String> OWN = List.of("server.ssl.key-store", "server.ssl.certificate");
    /** What a bundle trusts, whoever makes the bundle has to say. */
    private static final List<String> TRUSTED = List.of("server.ssl.trust-store", "server.ssl.trust-certificate", "server.ssl.bundle");

    NoPublicAuthorities(AccessSettings settings, Environment environment) {
        if (settings.certificates() && OWN.stream().anyMatch(environment::containsProperty) && TRUSTED.stream().noneMatch(environment::containsProperty)) {
            throw new CannotStart(REFUSED);
        }
    }
}
