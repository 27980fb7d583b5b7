package org.plumbline.service.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.service.PlumblineService;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a port of its own, spoken to as any program would. */
public final class ServedService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    private ServedService(ConfigurableApplicationContext context) {
        this.context = context;
        this.port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    public static ServedService on(TestDatabase database, Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.putAll(more);
        return new ServedService(PlumblineService.start(WebApplicationType.SERVLET, properties));
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public int port() {
        return port;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json), headers);
    }

    public Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public Answer handIn(Path file) throws IOException {
        return handIn(file.getFileName().toString(), Files.readAllBytes(file));
    }

    public Answer handIn(String name, byte[] content) {
        return send("POST", "/api/batches?fileName=" + encoded(name), "application/octet-stream", BodyPublishers.ofByteArray(content));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Catalogue, bundle and publication of a pack, as far as they are not there yet. */
    public void publish(String pack, String fromMonth) throws IOException {
        send("PUT", "/api/catalogue", "application/yaml", BodyPublishers.ofFile(RunningService.rules().resolve("catalogue.yaml")));
        Answer imported = send("POST", "/api/policies/versions", "application/zip", BodyPublishers.ofByteArray(Zips.of(RunningService.texts(pack))));
        String checksum = imported.json().at("/version/checksum").asString();
        post("/api/policies/" + pack + "/publications", "{\"checksum\":\"" + checksum + "\",\"fromMonth\":\"" + fromMonth + "\",\"reason\":\"办法生效\"}");
    }

    /** Starts a run and looks until it is over. */
    public JsonNode run(String policy, String period) {
        Answer begun = post("/api/runs", "{\"policy\":\"" + policy + "\",\"period\":\"" + period + "\",\"coverageWaiver\":\"" + RunningService.WAIVER + "\"}");
        if (begun.status() != 202) {
            throw new IllegalStateException(begun.body());
        }
        return untilOver(begun.header("Location"));
    }

    public JsonNode untilOver(String location) {
        for (int look = 0; look < 2_000; look++) {
            JsonNode run = get(location).json();
            if (List.of("REVIEW", "FAILED").contains(run.path("state").asString())) {
                return run;
            }
            pause();
        }
        throw new IllegalStateException("the run does not end");
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor).json();
            page.path("items").forEach(items::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : null;
        } while (cursor != null);
        return items;
    }

    @Override
    public void close() {
        context.close();
    }
}
