package org.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.TestServer;

/** How the service starts, says how it is, and stops. */
@Tag("database")
class ServiceLifeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "", "192.0.2.1", "::"})
    void it_does_not_start_where_others_could_reach_it(String address) {
        try (TestDatabase database = TestDatabase.create()) {
            assertThatThrownBy(() -> ServedService.on(database, Map.of("server.address", address)).close())
                    .hasMessageContaining("拒绝启动").hasMessageContaining("refusing to start");
        }
    }

    @Test
    void a_request_under_way_is_answered_before_it_stops() throws Exception {
        byte[] file = "警号,姓名,月份,电话回访数\nP1,甲,2026-10,5\n".getBytes(StandardCharsets.UTF_8);
        try (TestDatabase database = TestDatabase.create()) {
            ServedService service = ServedService.on(database, Map.of());
            service.publish("community-officer", "2026-01");
            try (Socket socket = new Socket("127.0.0.1", service.port())) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST /api/batches?fileName=a.csv HTTP/1.1\r\nHost: localhost\r\n" + service.everybody().byHand() + "Content-Type: application/octet-stream\r\nConnection: close\r\nContent-Length: "
                        + file.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(file, 0, 10);
                out.flush();
                awaitUpload(database);
                CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close);
                awaitRefusal(service.port());
                assertThat(stopped).isNotDone();
                out.write(file, 10, file.length - 10);
                out.flush();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 201");
                stopped.join();
            }
        }
    }

    /** Until the body is being received, the request is under way. */
    private static void awaitUpload(TestDatabase database) throws IOException {
        Path uploads = Path.of(database.properties().get("plumbline.database.spool")).resolve("uploads");
        for (int look = 0; look < 400; look++) {
            try (Stream<Path> files = Files.list(uploads)) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            ServedService.pause();
        }
        throw new IllegalStateException("the upload was never received");
    }

    private static void awaitRefusal(int port) {
        for (int look = 0; look < 400; look++) {
            try (Socket another = new Socket("127.0.0.1", port)) {
                ServedService.pause();
            } catch (IOException refused) {
                return;
            }
        }
        throw new IllegalStateException("the service still takes connections");
    }

    @Test
    void its_health_is_that_of_the_database() throws Exception {
        try (TestDatabase database = TestDatabase.create(); ServedService service = ServedService.on(database, Map.of())) {
            Visitor.Answer up = service.get("/actuator/health");
            assertThat(up.status()).isEqualTo(200);
            assertThat(up.body()).as("what it consists of is nobody's business").doesNotContain("components", "db");
            assertThat(service.get("/actuator").json().path("_links").propertyNames()).allMatch(name -> name.startsWith("health") || name.equals("prometheus") || name.equals("self"));

            lockOut(database);

            Visitor.Answer down = service.get("/actuator/health");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.json().at("/status").asString()).isEqualTo("DOWN");
            Visitor.Answer request = service.get("/api/runs");
            assertThat(request.status()).as(request.body()).isEqualTo(503);
            assertThat(request.code()).isEqualTo("API-018");
        }
    }

    /** The database is gone for the service, though not for other tests. */
    private static void lockOut(TestDatabase database) throws Exception {
        try (Connection root = TestServer.root(); Statement statement = root.createStatement()) {
            List<String> connections = new ArrayList<>();
            for (String role : new String[] {"a", "r", "o"}) {
                statement.execute("ALTER USER '" + database.name() + role + "'@'%' ACCOUNT LOCK");
            }
            try (ResultSet rows = statement.executeQuery("SELECT id FROM information_schema.processlist WHERE user LIKE '" + database.name() + "%'")) {
                while (rows.next()) {
                    connections.add(rows.getString(1));
                }
            }
            for (String id : connections) {
                statement.execute("KILL " + id);
            }
        }
    }
}
