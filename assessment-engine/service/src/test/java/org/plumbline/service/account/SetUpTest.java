package org.plumbline.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;

/** Before anybody has an account. */
@Tag("database")
class SetUpTest {

    private static String request(String token, String password) {
        return "{\"token\":\"" + token + "\",\"login\":\"first\",\"name\":\"管理员\",\"password\":\"" + password + "\"}";
    }

    @Test
    void the_token_of_the_terminal_makes_the_first_administrator_and_nobody_else() {
        try (TestDatabase database = TestDatabase.create(); ServedService service = ServedService.withoutAccounts(database, Map.of())) {
            String token = service.get(SetUp.class).token().orElseThrow();
            Visitor visitor = service.stranger();
            assertThat(visitor.get("/api/session").json().path("setUp").asBoolean()).isTrue();
            assertThat(visitor.get("/api/runs").status()).isEqualTo(401);
            assertThat(visitor.post("/api/set-up", request("made-up", "three blue lanterns by the river")).code()).isEqualTo("ACCOUNT-021");
            assertThat(visitor.post("/api/set-up", request(token, "administrator")).code()).isEqualTo("ACCOUNT-017");

            assertThat(visitor.post("/api/set-up", request(token, "three blue lanterns by the river")).status()).isEqualTo(200);
            assertThat(visitor.get("/api/accounts").json().at("/items/0/login").asString()).isEqualTo("first");
            assertThat(service.get(SetUp.class).token()).isEmpty();
            Visitor second = service.stranger();
            assertThat(List.of(second.get("/api/session").json().path("setUp").asBoolean(), second.post("/api/set-up", request(token, "another good long one 7")).code()))
                    .containsExactly(false, "ACCOUNT-020");
        }
    }
}
