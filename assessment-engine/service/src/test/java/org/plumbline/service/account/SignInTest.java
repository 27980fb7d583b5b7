package org.plumbline.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.Actor;
import org.plumbline.service.CannotStart;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;

/** Ways in, and ways that lead nowhere. */
@Tag("database")
class SignInTest {

    private static final String GOOD = "three blue lanterns by the river";

    private static TestDatabase database;
    private static ServedService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    /** Somebody who has chosen a password. */
    private static Accounts.Created made(Role... roles) {
        return service.get(Accounts.class).create(new NewAccount("u" + UUID.randomUUID().toString().substring(0, 8), "王五",
                null, List.of(roles).stream().map(role -> new NewAccount.Grant(role, null)).toList()), new Actor("test"));
    }

    private static Visitor chosen(Accounts.Created created) {
        Visitor visitor = service.stranger();
        visitor.signIn(created.account().login(), created.password());
        assertThat(visitor.post("/api/session/password", "{\"current\":\"" + created.password() + "\",\"password\":\"" + GOOD + "\"}").status()).isEqualTo(200);
        return visitor;
    }

    @Test
    void a_password_that_is_good_for_once_only_lets_one_choose_another() {
        Accounts.Created created = made(Role.AUDITOR);
        Visitor visitor = service.stranger();
        Visitor.Answer signedIn = visitor.signIn(created.account().login(), created.password());

        assertThat(signedIn.json().at("/account/passwordIsOnce").asBoolean()).isTrue();
        assertThat(visitor.get("/api/runs").code()).isEqualTo("ACCESS-004");
        for (String weak : List.of("short", "password1234", "aaaaaaaaaaaaaaaa", created.account().login() + created.account().login(), created.password())) {
            assertThat(visitor.post("/api/session/password", "{\"current\":\"" + created.password() + "\",\"password\":\"" + weak + "\"}").status()).as(weak).isEqualTo(422);
        }
        assertThat(visitor.post("/api/session/password", "{\"current\":\"" + created.password() + "\",\"password\":\"" + GOOD + "\"}").status()).isEqualTo(200);
        assertThat(visitor.get("/api/runs").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_account_are_told_alike() {
        Accounts.Created disabled = made(Role.AUDITOR);
        Visitor administrator = service.signedIn(Role.ADMINISTRATOR, null);
        assertThat(administrator.post("/api/accounts/" + disabled.account().id() + "/state", "{\"state\":\"DISABLED\"}").status()).isEqualTo(200);
        String wrong = service.stranger().signIn(made(Role.AUDITOR).account().login(), "not it").body();

        assertThat(service.stranger().signIn("nobody-here", "not it").body()).isEqualTo(wrong).contains("ACCOUNT-001");
        assertThat(service.stranger().signIn(disabled.account().login(), disabled.password()).body()).isEqualTo(wrong);
    }

    @Test
    void failures_make_the_next_try_wait_even_with_the_right_password_and_an_administrator_unlocks() {
        Accounts.Created created = made(Role.AUDITOR);
        for (int i = 0; i < 4; i++) {
            service.stranger().signIn(created.account().login(), "guess " + i);
        }
        assertThat(service.stranger().signIn(created.account().login(), created.password()).status()).isEqualTo(401);

        service.signedIn(Role.ADMINISTRATOR, null).post("/api/accounts/" + created.account().id() + "/state", "{\"state\":\"ACTIVE\"}");
        assertThat(service.stranger().signIn(created.account().login(), created.password()).status()).isEqualTo(200);
    }

    @Test
    void the_delay_grows_until_the_account_is_locked_for_an_hour() {
        assertThat(List.of(1, 3, 4, 5, 9, 10, 99)).extracting(failures -> SignIn.delay(failures).toSeconds()).containsExactly(0L, 0L, 2L, 4L, 64L, 3_600L, 3_600L);
    }

    @Test
    void a_write_without_the_token_is_refused_whoever_is_signed_in() {
        Visitor visitor = service.signedIn(Role.RUN_OPERATOR, null);
        Visitor.Answer answer = visitor.send("POST", "/api/periods/2026-10/closing", "application/json", BodyPublishers.ofString("{\"reason\":\"x\"}"), "X-XSRF-TOKEN", "made-up");
        assertThat(answer.status() + " " + answer.code()).isEqualTo("403 ACCESS-006");
    }

    @Test
    void a_session_begins_anew_when_one_signs_in_and_its_cookie_is_for_nobody_else() {
        Accounts.Created created = made(Role.AUDITOR);
        Visitor visitor = chosen(created);
        String cookie = visitor.cookie("PLUMBLINE_SESSION");
        Visitor.Answer again = visitor.signIn(created.account().login(), GOOD);

        assertThat(visitor.cookie("PLUMBLINE_SESSION")).isNotEqualTo(cookie);
        assertThat(again.response().headers().allValues("Set-Cookie")).filteredOn(each -> each.startsWith("PLUMBLINE_SESSION"))
                .allSatisfy(each -> assertThat(each).contains("HttpOnly", "SameSite=Strict"));
        assertThat(service.stranger().get("/api/runs", "Cookie", "PLUMBLINE_SESSION=" + cookie).status()).as("the former session").isEqualTo(401);
    }

    @Test
    void who_reads_the_database_cannot_make_a_cookie_of_it() {
        Visitor visitor = service.signedIn(Role.AUDITOR, null);
        String id = visitor.cookie("PLUMBLINE_SESSION").replaceFirst("\\..*", "");
        assertThat(Tables.of(database).rows("SELECT SESSION_ID FROM SPRING_SESSION")).contains(id);

        assertThat(service.stranger().get("/api/runs", "Cookie", "PLUMBLINE_SESSION=" + id).status()).isEqualTo(401);
        assertThat(service.stranger().get("/api/runs", "Cookie", "PLUMBLINE_SESSION=" + id + ".AAAA").status()).isEqualTo(401);
        assertThat(service.stranger().get("/api/runs", "Cookie", "PLUMBLINE_SESSION=" + visitor.cookie("PLUMBLINE_SESSION")).status()).isEqualTo(200);
    }

    @Test
    void who_signs_out_or_is_signed_out_is_out_at_once() {
        Accounts.Created created = made(Role.AUDITOR);
        Visitor first = chosen(created);
        Visitor second = service.stranger();
        second.signIn(created.account().login(), GOOD);
        String cookie = first.cookie("PLUMBLINE_SESSION");
        assertThat(first.post("/api/session/ending", "{}").status()).isEqualTo(204);
        assertThat(service.stranger().get("/api/runs", "Cookie", "PLUMBLINE_SESSION=" + cookie).status()).isEqualTo(401);
        assertThat(second.get("/api/runs").status()).isEqualTo(200);

        Visitor administrator = service.signedIn(Role.ADMINISTRATOR, null);
        assertThat(administrator.get("/api/accounts/" + created.account().id()).json().path("sessions").asInt()).isEqualTo(1);
        assertThat(administrator.post("/api/accounts/" + created.account().id() + "/sessions/ending", "{}").status()).isEqualTo(204);
        assertThat(second.get("/api/runs").status()).isEqualTo(401);
    }

    @Test
    void somebody_ends_his_own_sessions_elsewhere_and_nobody_else_s() {
        Accounts.Created created = made(Role.AUDITOR);
        Visitor here = chosen(created);
        Visitor there = service.stranger();
        there.signIn(created.account().login(), GOOD);
        Visitor another = service.signedIn(Role.AUDITOR, null);
        assertThat(here.get("/api/session").json().at("/account/account").asLong()).isEqualTo(created.account().id());

        assertThat(here.post("/api/session/others/ending", "{}").json().path("ended").asInt()).isEqualTo(1);
        assertThat(there.get("/api/runs").status()).isEqualTo(401);
        assertThat(List.of(here.get("/api/runs").status(), another.get("/api/runs").status())).containsExactly(200, 200);
        assertThat(service.get("/api/audit?action=SESSION_REVOKED&actor=" + created.account().login()).json().at("/items/0/details/others").asString()).isEqualTo("1");
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_again() {
        Visitor visitor = service.signedIn(Role.ADMINISTRATOR, null);
        Visitor.Answer answer = null;
        for (int i = 0; i < 10 && (answer == null || answer.status() != 429); i++) {
            answer = visitor.send("POST", "/api/accounts/import?fileName=x", "application/octet-stream", BodyPublishers.ofString("x"));
        }
        assertThat(answer.code()).isEqualTo("ACCESS-007");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.body()).contains(answer.header("Retry-After") + " seconds");
    }

    @Test
    void a_role_that_is_withdrawn_is_gone_with_the_next_request() {
        Accounts.Created created = made(Role.AUDITOR);
        Visitor visitor = chosen(created);
        assertThat(visitor.get("/api/runs").status()).isEqualTo(200);
        service.signedIn(Role.ADMINISTRATOR, null).post("/api/accounts/" + created.account().id() + "/roles/" + created.account().roles().get(0).id() + "/withdrawal", "{}");

        assertThat(visitor.get("/api/runs").code()).isEqualTo("ACCESS-002");
    }

    @Test
    void nobody_changes_his_own_account() {
        Accounts.Created created = made(Role.ADMINISTRATOR);
        Visitor visitor = chosen(created);
        String own = "/api/accounts/" + created.account().id();
        assertThat(visitor.post(own + "/roles", "{\"role\":\"LEADER\"}").code()).isEqualTo("ACCOUNT-013");
        assertThat(visitor.post(own + "/state", "{\"state\":\"DISABLED\"}").code()).isEqualTo("ACCOUNT-013");
        Visitor.Answer reset = visitor.post(own + "/password", "{}");
        assertThat(reset.code()).isEqualTo("ACCOUNT-028");
        assertThat(reset.json().path("detail").asString()).contains("修改密码");
        assertThat(visitor.get("/api/runs").status()).as("nothing was changed").isNotEqualTo(401);
    }

    @Test
    void a_session_of_yesterday_has_ended() throws SQLException {
        Visitor visitor = service.signedIn(Role.AUDITOR, null);
        String id = visitor.cookie("PLUMBLINE_SESSION").replaceFirst("\\..*", "");
        database.asRoot("UPDATE SPRING_SESSION SET CREATION_TIME = CREATION_TIME - 13 * 3600 * 1000 WHERE SESSION_ID = '" + id + "'");

        assertThat(visitor.get("/api/runs").status()).isEqualTo(401);
    }

    @Test
    void no_password_and_no_token_is_in_the_database_or_in_an_answer_about_an_account() {
        Accounts.Created created = made(Role.AUDITOR);
        assertThat(service.signedIn(Role.ADMINISTRATOR, null).get("/api/accounts/" + created.account().id()).body()).doesNotContain(created.password(), "argon2");
        assertThat(Tables.of(database).rows("SELECT password_hash FROM account WHERE id = " + created.account().id())).allMatch(hash -> hash.startsWith("$argon2id$"));
    }

    @Test
    void measurements_are_for_those_who_run_it_or_have_the_token() {
        assertThat(service.stranger().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(service.signedIn(Role.RUN_OPERATOR, null).get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void other_machines_are_not_served_while_there_are_accounts_of_the_demonstration() {
        service.signedIn(Role.AUDITOR, null);
        assertThatThrownBy(() -> ServedService.on(database, Map.of("plumbline.http.beyond-loopback", "true")).close()).hasRootCauseInstanceOf(CannotStart.class);
    }
}
