package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.NewAccount;
import org.slf4j.LoggerFactory;

/** Requests that cannot be read: what is wrong, where, which value it is, and what would be right. */
@Tag("database")
class UnreadableRequestsTest {

    private static TestDatabase database;
    private static ServedService service;
    private static Visitor officer;

    @BeforeAll
    static void start() throws IOException {
        database = TestDatabase.create();
        service = ServedService.on(database, Map.of());
        service.publish("community-officer", "2026-01");
        service.handIn("人员.csv", "警号,姓名\nP1,甲\n".getBytes(StandardCharsets.UTF_8));
        officer = service.signedIn(List.of(new NewAccount.Grant(Role.OFFICER, null)), "P1");
    }

    @AfterAll
    static void stop() {
        service.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"/api/accounts?cursor=%F0%9F, cursor=%F0%9F", "/api/runs/3/standings?limit=5&search=%F0, search=%F0", "/api/runs?policy=%zz, policy=%zz", "/api/session?%FF=1, %FF=1",
        "/actuator/health?x=%FF, x=%FF", "/?x=%C0%80, x=%C0%80", "/api/none?x=%FF, x=%FF", "/api/runs?a=1&=x, =x"})
    void an_address_with_what_is_no_utf8_is_told_and_fills_no_log(String address, String broken) throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            for (String cookies : List.of("Cookie: " + service.everybody().cookieHeader(), "X-Nobody: 1")) {
                String answer = RawRequest.send(service.port(), "GET " + address + " HTTP/1.1", "Host: localhost", cookies);
                assertThat(answer).startsWith("HTTP/1.1 400").contains("API-023", "application/problem+json", broken).doesNotContain("tomcat", "Exception");
            }
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs?policy=%E5%8A%9E+%2B", "/api/runs?policy=%EF%BF%BD", "/api/runs?policy", "/api/runs?&policy=x&"})
    void an_address_that_is_odd_but_can_be_read_is_answered(String address) throws IOException {
        assertThat(RawRequest.send(service.port(), "GET " + address + " HTTP/1.1", "Host: localhost", "Cookie: " + service.everybody().cookieHeader())).startsWith("HTTP/1.1 200");
    }
}
