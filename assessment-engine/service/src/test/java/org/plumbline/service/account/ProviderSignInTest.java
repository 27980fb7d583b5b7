package org.plumbline.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.Actor;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.IdentityProvider.Signature;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import tools.jackson.databind.JsonNode;

/** Signing in at a provider, from the link on the page to the session, and each of its steps forged. */
@Tag("database")
class ProviderSignInTest {

    private static final String BEGIN = "/oauth2/authorization/bureau";
    private static final String NOBODY = "/sign-in?failed=account";
    private static final String FAILED = "/sign-in?failed=provider";

    private static IdentityProvider provider;
    private static TestDatabase database;
    private static ServedService service;
    private String login;
    private long account;

    @BeforeAll
    static void start() throws Exception {
        provider = new IdentityProvider();
        database = TestDatabase.create();
        service = ServedService.on(database, provider.settings());
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
        provider.close();
    }

    @BeforeEach
    void somebody() {
        login = "p" + UUID.randomUUID().toString().substring(0, 8);
        account = service.get(Accounts.class).create(new NewAccount(login, "王五", null, List.of(new NewAccount.Grant(Role.AUDITOR, null))), new Actor("test")).account().id();
        provider.saysLogin(login);
    }

    /** Where the provider sends the browser back to. */
    private static String sentBack(Visitor visitor) throws Exception {
        Visitor.Answer begun = visitor.get(BEGIN);
        assertThat(begun.status()).isEqualTo(302);
        assertThat(begun.response().headers().allValues("Set-Cookie")).anySatisfy(each -> assertThat(each).startsWith("PLUMBLINE_SIGN_IN=").contains("HttpOnly", "SameSite=Lax"));
        return IdentityProvider.pathOf(HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(begun.header("Location"))).build(), BodyHandlers.discarding())
                .headers().firstValue("Location").orElseThrow());
    }

    /** As a browser comes back from another site. */
    private static Visitor.Answer follow(Visitor visitor, String path) {
        return visitor.get(path, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate");
    }

    private static String outcome(Visitor visitor) throws Exception {
        Visitor.Answer back = follow(visitor, sentBack(visitor));
        return back.status() == 302 ? IdentityProvider.pathOf(back.header("Location")) : back.status() + " " + back.body();
    }

    private static void isNobody(Visitor visitor) {
        assertThat(visitor.get("/api/runs").status()).isEqualTo(401);
        assertThat(visitor.get("/api/session").json().hasNonNull("account")).isFalse();
    }

    private static JsonNode lastEntry() {
        return service.get("/api/audit?limit=1").json().at("/items/0");
    }

    @Test
    void whom_the_provider_knows_and_who_has_an_account_is_in_with_its_roles() throws Exception {
        Visitor visitor = service.stranger();
        assertThat(visitor.get("/api/session").json().at("/providers/0").toString()).contains(BEGIN, "统一登录");
        assertThat(outcome(visitor)).isEqualTo("/");

        assertThat(lastEntry().toString()).contains("SIGNED_IN", login, "127.0.0.1", "\"by\":\"PROVIDER\"", "\"provider\":\"bureau\"");
        assertThat(visitor.get("/api/session").json().at("/account/login").asString()).isEqualTo(login);
        assertThat(visitor.get("/api/runs").status()).as("although the password that the account was made with was never changed").isEqualTo(200);
        assertThat(visitor.post("/api/periods/2026-10/closing", "{\"reason\":\"x\"}").code()).as("no role beyond its own").isEqualTo("ACCESS-002");
        assertThat(provider.wasToldTheSecret()).isTrue();
        assertThat(visitor.post("/api/session/ending", "{}").status()).isEqualTo(204);
        isNobody(visitor);
    }

    @Test
    void a_session_of_before_is_not_the_one_of_after() throws Exception {
        Visitor visitor = service.signedIn(Role.RUN_OPERATOR, null);
        String before = visitor.cookie("PLUMBLINE_SESSION");
        assertThat(outcome(visitor)).isEqualTo("/");

        assertThat(visitor.cookie("PLUMBLINE_SESSION")).isNotEqualTo(before);
        assertThat(service.stranger().get("/api/runs", "Cookie", "PLUMBLINE_SESSION=" + before).status()).isEqualTo(401);
        assertThat(visitor.get("/api/session").json().at("/account/login").asString()).isEqualTo(login);
    }

    @Test
    void who_has_no_account_is_told_so_and_nothing_is_made() throws Exception {
        provider.saysLogin("somebody-else");
        Visitor visitor = service.stranger();
        assertThat(outcome(visitor)).isEqualTo(NOBODY);

        isNobody(visitor);
        assertThat(lastEntry().toString()).contains("SIGN_IN_FAILED", "\"by\":\"PROVIDER\"").doesNotContain("somebody-else");
        assertThat(service.get("/api/accounts?search=somebody-else").json().path("items")).isEmpty();
        assertThat(visitor.get(NOBODY).status()).as("the page that says so").isIn(200, 404);
    }

    @Test
    void a_disabled_account_is_not_let_in_and_who_is_in_is_out() throws Exception {
        Visitor inside = service.stranger();
        assertThat(outcome(inside)).isEqualTo("/");
        service.post("/api/accounts/" + account + "/state", "{\"state\":\"DISABLED\"}");

        isNobody(inside);
        Visitor visitor = service.stranger();
        assertThat(outcome(visitor)).isEqualTo(NOBODY);
        isNobody(visitor);
        assertThat(service.get("/api/audit?limit=5&subject=" + login).json().toString()).contains("SIGN_IN_FAILED", "\"because\":\"DISABLED\"");
    }

    @Test
    void capital_letters_are_no_other_name_and_look_alikes_are() throws Exception {
        login = "k" + login;
        service.get(Accounts.class).create(new NewAccount(login, "王五", null, List.of()), new Actor("test"));
        provider.saysLogin(login.toUpperCase());
        assertThat(outcome(service.stranger())).isEqualTo("/");
        for (String alike : List.of("\u212a" + login.substring(1), login + " ", " " + login, login + "\u0000", "ｋ" + login.substring(1), "%")) {
            provider.saysLogin(alike);
            assertThat(outcome(service.stranger())).as(alike).isEqualTo(NOBODY);
        }
        provider.says(honest -> honest, Signature.RIGHT);
        assertThat(outcome(service.stranger())).as("without a name").isEqualTo(NOBODY);
    }

    private void isRefused(String forged, UnaryOperator<JWTClaimsSet.Builder> claims, Signature signature) throws Exception {
        provider.says(honest -> claims.apply(honest.claim("preferred_username", login)), signature);
        Visitor visitor = service.stranger();
        assertThat(outcome(visitor)).as(forged).isEqualTo(FAILED);
        isNobody(visitor);
    }

    @Test
    void a_token_that_is_not_the_provider_s_or_not_for_this_or_not_for_now_is_refused() throws Exception {
        isRefused("another nonce", honest -> honest.claim("nonce", "made-up"), Signature.RIGHT);
        isRefused("no nonce", honest -> honest.claim("nonce", null), Signature.RIGHT);
        isRefused("another issuer", honest -> honest.issuer("http://127.0.0.1:1"), Signature.RIGHT);
        isRefused("for another service", honest -> honest.audience("another"), Signature.RIGHT);
        isRefused("expired", honest -> honest.issueTime(Date.from(Instant.now().minusSeconds(900))).expirationTime(Date.from(Instant.now().minusSeconds(600))), Signature.RIGHT);
        isRefused("of another key", honest -> honest, Signature.OF_ANOTHER_KEY);
        isRefused("signed with what the client knows", honest -> honest, Signature.WITH_THE_SECRET);
        isRefused("not signed", honest -> honest, Signature.NONE);
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_signs_nobody_in() throws Exception {
        String others = sentBack(service.stranger());
        Visitor victim = service.stranger();
        assertThat(follow(victim, others).header("Location")).as("the answer to another browser").endsWith(FAILED);
        isNobody(victim);

        String own = sentBack(victim);
        assertThat(follow(victim, own.replaceAll("state=[^&]*", "state=made-up")).header("Location")).endsWith(FAILED);
        assertThat(follow(victim, own.replaceAll("&state=[^&]*", "")).header("Location")).endsWith(FAILED);
        assertThat(follow(victim, own.replaceAll("code=[^&]*&", "error=access_denied&")).header("Location")).as("the provider refused").endsWith(FAILED);
        isNobody(victim);
    }

    @Test
    void an_answer_is_good_for_once() throws Exception {
        Visitor visitor = service.stranger();
        String back = sentBack(visitor);
        assertThat(follow(visitor, back).header("Location")).endsWith("/");
        visitor.post("/api/session/ending", "{}");

        assertThat(follow(visitor, back).header("Location")).endsWith(FAILED);
        isNobody(visitor);
    }
}
