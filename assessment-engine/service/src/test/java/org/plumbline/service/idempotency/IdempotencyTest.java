package org.plumbline.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.service.AtOnce;
import org.plumbline.service.Tables;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ServedService;
import org.plumbline.service.http.Visitor;
import org.plumbline.service.http.Visitor.Answer;

/** What is sent again under the same key is done once. */
@Tag("database")
class IdempotencyTest {

    private static final String POLICY = "community-officer";
    private static final String KEY = "Idempotency-Key";

    private static TestDatabase database;
    private static ServedService service;
    private static String begin;

    private String key;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.publish(POLICY, "2026-08");
        begin = "{\"policy\":\"" + POLICY + "\",\"version\":\"" + service.get("/api/policies/" + POLICY + "/versions").json().at("/items/0/checksum").asString() + "\"}";
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @BeforeEach
    void anotherKey() {
        key = UUID.randomUUID().toString();
    }

    private static long drafts() {
        return Long.parseLong(Tables.of(database).rows("SELECT COUNT(*) FROM policy_draft").get(0));
    }

    private static Answer begin(Visitor who, String key) {
        return who.post("/api/drafts", begin, KEY, key);
    }

    @Test
    void a_request_that_is_sent_again_is_told_the_same_and_done_once() {
        long before = drafts();
        Answer first = begin(service.everybody(), key);
        Answer again = begin(service.everybody(), key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(List.of(again.status(), again.body(), again.header("Location"), again.header("Content-Type"), again.header("Idempotency-Replayed")))
                .isEqualTo(List.of(201, first.body(), first.header("Location"), first.header("Content-Type"), "true"));
        assertThat(drafts()).isEqualTo(before + 1);
        assertThat(begin(service.everybody(), UUID.randomUUID().toString()).body()).as("under another key").isNotEqualTo(first.body());
        assertThat(drafts()).isEqualTo(before + 2);
    }

    @Test
    void of_many_at_once_one_is_done() throws Exception {
        long before = drafts();
        List<Answer> answers = AtOnce.all(Stream.generate(() -> (Callable<Answer>) () -> begin(service.everybody(), key)).limit(8).toList());

        assertThat(drafts()).isEqualTo(before + 1);
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.code().equals("API-021") && answer.header("Retry-After").equals("5"))
                .filteredOn(answer -> answer.status() == 201).isNotEmpty().extracting(Answer::body).containsOnly(begin(service.everybody(), key).body());
    }

    @Test
    void the_key_of_another_request_is_refused() {
        begin(service.everybody(), key);

        assertThat(service.everybody().post("/api/drafts", begin + " ", KEY, key).code()).as("another body").isEqualTo("API-020");
        assertThat(service.everybody().post("/api/policy-checks", begin, KEY, key).code()).as("another address").isEqualTo("API-020");
        for (String bad : List.of("with blank", "x".repeat(101))) {
            assertThat(begin(service.everybody(), bad).code()).isEqualTo("API-019");
        }
    }

    @Test
    void an_address_may_be_as_long_as_its_texts() {
        String address = "/api/batches?fileName=" + ServedService.encoded("单".repeat(100) + ".csv") + "&reason=" + ServedService.encoded("更正".repeat(100));
        Function<String, Answer> sent = more -> service.send("POST", address + more, "application/octet-stream", BodyPublishers.ofString("警号,姓名\nL1,甲\n"), KEY, key);
        Answer first = sent.apply("");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(sent.apply("").body()).isEqualTo(first.body());
        assertThat(sent.apply(ServedService.encoded("正")).code()).as("another end").isEqualTo("API-020");
    }

    @Test
    void everybody_has_keys_of_his_own() {
        Visitor other = service.signedIn(Role.POLICY_EDITOR, null);

        assertThat(begin(other, key).body()).isNotEqualTo(begin(service.everybody(), key).body());
    }

    @Test
    void what_was_refused_leaves_the_key_to_be_used() {
        assertThat(service.everybody().post("/api/drafts", begin.replace(POLICY, "no-such"), KEY, key).status()).isEqualTo(404);
        assertThat(begin(service.everybody(), key).status()).isEqualTo(201);
    }

    @Test
    void a_password_is_told_once() {
        String request = "{\"login\":\"once" + key.substring(0, 8) + "\",\"name\":\"王五\",\"roles\":[]}";
        Answer first = service.everybody().post("/api/accounts", request, KEY, key);
        Answer again = service.everybody().post("/api/accounts", request, KEY, key);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.code()).as("and not that the login is taken").isEqualTo("API-022");
        assertThat(Tables.of(database).rows("SELECT * FROM idempotent_request WHERE idempotency_key = '" + key + "'")).singleElement().asString()
                .doesNotContain(first.json().path("password").asString());
    }

    @Test
    void a_process_that_ended_leaves_an_end_that_nobody_knows_and_after_a_day_the_key_is_new() throws SQLException {
        long before = drafts();
        Answer first = begin(service.everybody(), key);
        database.asRoot("UPDATE idempotent_request SET body_sha256 = NULL WHERE idempotency_key = '" + key + "'");
        assertThat(begin(service.everybody(), key).code()).isEqualTo("API-021");
        assertThat(drafts()).isEqualTo(before + 1);

        database.asRoot("UPDATE idempotent_request SET asked_at = asked_at - INTERVAL 25 HOUR WHERE idempotency_key = '" + key + "'");
        assertThat(begin(service.everybody(), key).body()).isNotEqualTo(first.body());
        assertThat(drafts()).isEqualTo(before + 2);
    }

    @Test
    void who_may_no_longer_is_not_told_again() throws SQLException {
        Visitor editor = service.signedIn(Role.POLICY_EDITOR, null);
        assertThat(begin(editor, key).status()).isEqualTo(201);
        database.asRoot("UPDATE account_role r JOIN account a ON a.id = r.account JOIN idempotent_request i ON i.account = a.id SET r.role = 'LEADER'"
                + " WHERE i.idempotency_key = '" + key + "'");

        assertThat(begin(editor, key).code()).isEqualTo("ACCESS-002");
    }

    @Test
    void a_file_is_known_by_its_content() {
        byte[] file = people("P1");
        Answer first = handIn(file);
        assertThat(first.status()).as(first.body()).isLessThan(300);
        assertThat(handIn(file).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(handIn(people("P2")).code()).isEqualTo("API-020");
    }

    private static byte[] people(String no) {
        return ("警号,姓名\n" + no + ",王五\n").getBytes(StandardCharsets.UTF_8);
    }

    private Answer handIn(byte[] file) {
        return service.send("POST", "/api/batches?fileName=" + ServedService.encoded("人员.csv"), "application/octet-stream", BodyPublishers.ofByteArray(file), KEY, key);
    }
}
