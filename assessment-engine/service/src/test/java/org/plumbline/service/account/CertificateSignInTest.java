package org.plumbline.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.service.Actor;
import org.plumbline.service.CannotStart;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;

/** The real server over TLS, and whoever comes with a certificate of whatever kind. */
@Tag("database")
class CertificateSignInTest {

    private static final String NOT_LET_IN = "no connection";

    @TempDir
    private static Path folder;

    private static MadeKeys keys;
    private static TestDatabase database;
    private static ServedService service;
    private static Accounts.Created known;
    private static Accounts.Created administrator;

    @BeforeAll
    static void start() throws Exception {
        keys = new MadeKeys(folder);
        keys.server();
        keys.authority("bureau");
        keys.authority("elsewhere");
        keys.client("known", "Wang.Wu", "bureau", 30);
        keys.client("boss", "boss", "bureau", 30);
        keys.client("unknown", "nobody-here", "bureau", 30);
        keys.client("alike", "\u212aang.wu", "bureau", 30);
        keys.client("expired", "wang.wu", "bureau", -1);
        keys.client("expired-itself-trusted", "wang.wu", "elsewhere", -1);
        keys.client("foreign", "wang.wu", "elsewhere", 30);
        database = TestDatabase.create();
        service = ServedService.withoutAccounts(database, keys.settings(keys.trusting("bureau", "expired-itself-trusted")));
        known = made("wang.wu", Role.AUDITOR);
        administrator = made("boss", Role.ADMINISTRATOR);
        made("kang.wu", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    private static Accounts.Created made(String login, Role role) {
        return service.get(Accounts.class).create(new NewAccount(login, "王五", null, List.of(new NewAccount.Grant(role, null))), new Actor("test"));
    }

    private static Visitor with(String certificate) throws Exception {
        return new Visitor(service.port(), keys.client(certificate));
    }

    private static String asked(String certificate, String... headers) throws Exception {
        try {
            return String.valueOf(with(certificate).get("/api/runs", headers).status());
        } catch (IllegalStateException broken) {
            return NOT_LET_IN;
        }
    }

    @Test
    void a_certificate_that_is_trusted_is_the_account_of_its_common_name_with_its_roles() throws Exception {
        Visitor visitor = with("known");
        assertThat(visitor.get("/api/session").json().at("/account/login").asString()).isEqualTo("wang.wu");
        assertThat(visitor.get("/api/runs").status()).isEqualTo(200);
        assertThat(visitor.post("/api/accounts/" + known.account().id() + "/password", "{}").code()).as("no role beyond its own").isEqualTo("ACCESS-002");
        assertThat(visitor.cookie("PLUMBLINE_SESSION")).as("no session").isNull();

        assertThat(with("boss").get("/api/audit?limit=10&subject=wang.wu").json().toString())
                .containsOnlyOnce("SIGNED_IN").contains("\"by\":\"CERTIFICATE\"", "\"serial\":\"" + keys.certificate("known").getSerialNumber().toString(16) + "\"");
    }

    @Test
    void one_of_another_authority_or_that_has_expired_gets_nothing() throws Exception {
        assertThat(asked("foreign")).isEqualTo(NOT_LET_IN);
        assertThat(asked("expired")).isEqualTo(NOT_LET_IN);
        assertThat(asked("expired-itself-trusted")).as("the server itself lets it in").isEqualTo("401");
    }

    @Test
    void one_of_nobody_and_one_whose_name_only_looks_alike_get_nothing() throws Exception {
        assertThat(asked("unknown")).isEqualTo("401");
        assertThat(asked("alike")).isEqualTo("401");
    }

    @Test
    void the_account_is_looked_at_with_each_request() throws Exception {
        Accounts.Created other = made("leaving", Role.AUDITOR);
        keys.client("leaving", "leaving", "bureau", 30);
        Visitor visitor = with("leaving");
        Visitor boss = with("boss");
        boss.get("/api/session");
        assertThat(visitor.get("/api/runs").status()).isEqualTo(200);
        assertThat(boss.post("/api/accounts/" + other.account().id() + "/state", "{\"state\":\"DISABLED\"}").status()).isEqualTo(200);

        assertThat(visitor.get("/api/runs").status()).isEqualTo(401);
        assertThat(asked("leaving")).isEqualTo("401");
    }

    @Test
    void who_shows_none_signs_in_with_a_password() throws Exception {
        Visitor visitor = with(null);
        assertThat(visitor.get("/api/runs").status()).isEqualTo(401);
        Visitor.Answer in = visitor.signIn("boss", administrator.password());

        assertThat(in.json().at("/account/login").asString()).isEqualTo("boss");
        assertThat(in.response().headers().allValues("Set-Cookie")).filteredOn(each -> each.startsWith("PLUMBLINE_SESSION")).isNotEmpty().allMatch(each -> each.contains("Secure"));
        assertThat(visitor.get("/api/runs").code()).as("which is good for once, here").isEqualTo("ACCESS-004");
    }

    @Test
    void a_certificate_alone_changes_nothing_without_the_token_against_foreign_pages() throws Exception {
        assertThat(with("boss").post("/api/accounts/" + known.account().id() + "/sessions/ending", "{}").code()).isEqualTo("ACCESS-006");
    }

    @Test
    void what_a_header_says_of_a_certificate_is_not_believed() throws Exception {
        String text = Base64.getEncoder().encodeToString(keys.certificate("known").getEncoded());
        String pem = "-----BEGIN CERTIFICATE----- " + text + " -----END CERTIFICATE-----";
        Map<String, String> written = Map.of("X-SSL-Client-Cert", pem, "SSL_CLIENT_CERT", pem, "X-Client-Cert", URLEncoder.encode(pem, StandardCharsets.UTF_8),
                "Client-Cert", ":" + text + ":", "X-Forwarded-Client-Cert", "Cert=\"" + URLEncoder.encode(pem, StandardCharsets.UTF_8) + "\";Subject=\"CN=wang.wu\"",
                "X-SSL-Client-S-DN", "CN=wang.wu", "jakarta.servlet.request.X509Certificate", pem);
        String[] headers = written.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue())).toArray(String[]::new);

        assertThat(asked(null, headers)).isEqualTo("401");
        assertThat(asked("unknown", headers)).isEqualTo("401");
        try (ServedService behindProxy = ServedService.withoutAccounts(database, Map.of("plumbline.access.certificates", "true", "server.forward-headers-strategy", "native"))) {
            assertThat(new Visitor(behindProxy.port()).get("/api/runs", headers).status()).isEqualTo(401);
        }
    }

    @Test
    void without_saying_whose_certificates_count_the_service_does_not_start() throws Exception {
        Map<String, String> settings = new HashMap<>(keys.settings(folder));
        settings.keySet().removeIf(name -> name.startsWith("server.ssl.trust-store"));
        assertThatThrownBy(() -> ServedService.withoutAccounts(database, settings).close()).hasRootCauseInstanceOf(CannotStart.class).rootCause().hasMessageContaining("trust-store");
    }
}
