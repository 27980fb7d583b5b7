package org.plumbline.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ServedService;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The audit trail as the screen asks for it. */
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditOverHttpTest {

    private static TestDatabase database;
    private static ServedService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        // signs at once, as at its first start
        service = ServedService.on(database, Map.of("plumbline.audit.look-every", "PT0.2S"));
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @Test
    @Order(1)
    void entries_come_page_by_page_and_the_state_says_what_was_signed() throws InterruptedException {
        JsonNode before = service.get("/api/audit/state").json();
        assertThat(before.path("count").asLong()).as("an account was made, and somebody signed in").isEqualTo(2);

        service.get(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 1; i <= 5; i++) {
                service.get(AuditTrail.class).record(AuditDesk.setting("setting-" + i, i));
            }
            service.get(AuditTrail.class).record(AuditEntry.of(AuditAction.SIGNED_IN, "zhang", AuditDesk.ZHANG));
        });

        List<JsonNode> all = service.all("/api/audit", 2);
        assertThat(all).extracting(it -> it.path("number").asInt()).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        JsonNode one = all.get(5);
        assertThat(one.at("/after/value").asString() + one.at("/before/value").asString()).isEqualTo("10");
        assertThat(one.path("actionZh").asString() + " " + one.path("subjectKind").asString()).isEqualTo("修改设置 SETTING");
        assertThat(one.path("actor").asString() + " " + one.path("from").asString()).isEqualTo("zhang 192.0.2.7");
        assertThat(service.all("/api/audit?action=SIGNED_IN&actor=zhang", 2)).hasSize(1);
        assertThat(service.all("/api/audit?subjectKind=SETTING&subject=setting-3", 2)).hasSize(1);
        assertThat(service.all("/api/audit?from=2099-01-01", 2)).isEmpty();
        assertThat(service.all("/api/audit?to=2020-01-01", 2)).isEmpty();
        for (String wrong : List.of("action=NONE", "subjectKind=x", "from=yesterday", "limit=0", "cursor=x")) {
            assertThat(service.get("/api/audit?" + wrong).status()).as(wrong).isEqualTo(400);
        }

        JsonNode state = service.get("/api/audit/state").json();
        for (int look = 0; look < 100 && !state.has("signedNumber"); look++) {
            Thread.sleep(100);
            state = service.get("/api/audit/state").json();
        }
        assertThat(state.path("count").asLong()).isEqualTo(8);
        assertThat(state.path("head").asString()).isEqualTo(all.get(0).path("hash").asString());
        assertThat(state.path("signedNumber").asLong()).isBetween(1L, 8L);
        assertThat(state.path("signedAgrees").asBoolean()).isTrue();
    }

    @Test
    @Order(2)
    void what_an_entry_tells_is_erased_once_with_a_reason_and_the_chain_stays_whole() throws IOException {
        service.get(TransactionTemplate.class).executeWithoutResult(status -> service.get(AuditTrail.class).record(AuditDesk.setting("to-erase", 1)));
        String entry = "/api/audit/" + service.get("/api/audit?subject=to-erase").json().at("/items/0/number").asLong() + "/erasure";

        assertThat(service.signedIn(Role.AUDITOR, null).post(entry, "{\"reason\":\"依申请\"}").code()).isEqualTo("ACCESS-002");
        assertThat(service.post(entry, "{}").status()).isEqualTo(422);
        assertThat(service.post(entry, "{\"reason\":\"依申请\"}").status()).isEqualTo(204);
        assertThat(service.post(entry, "{\"reason\":\"依申请\"}").status()).isEqualTo(409);
        assertThat(service.get("/api/audit?subject=to-erase").json().at("/items/0/after")).isEmpty();
        assertThat(service.get(VerifyAudit.class).verify(Progress.NONE).erased()).as("it is whole").isEqualTo(1);
    }
}
