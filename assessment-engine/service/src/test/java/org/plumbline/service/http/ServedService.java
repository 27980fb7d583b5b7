package org.plumbline.service.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.plumbline.service.Actor;
import org.plumbline.service.PlumblineService;
import org.plumbline.service.RunningService;
import org.plumbline.service.TestDatabase;
import org.plumbline.service.access.Role;
import org.plumbline.service.account.Accounts;
import org.plumbline.service.account.NewAccount;
import org.plumbline.service.http.Visitor.Answer;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The service on a port of its own, spoken to as any program would. */
public final class ServedService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;
    private final Visitor everybody;
    private String firstLogin;

    private ServedService(ConfigurableApplicationContext context, boolean hasAccounts) {
        this.context = context;
        this.port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
        this.everybody = !hasAccounts ? new Visitor(port) : signedIn(Arrays.stream(Role.values()).filter(role -> role != Role.OFFICER).map(role -> new NewAccount.Grant(role, null)).toList(), null);
    }

    public static ServedService on(TestDatabase database, Map<String, String> more) {
        return new ServedService(started(database, more), true);
    }

    /** As it is when it starts for the first time. */
    public static ServedService withoutAccounts(TestDatabase database, Map<String, String> more) {
        return new ServedService(started(database, more), false);
    }

    private static ConfigurableApplicationContext started(TestDatabase database, Map<String, String> more) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("plumbline.access.keys", Path.of("target", "keys").toAbsolutePath().toString());
        properties.put("plumbline.access.attempts", "100000");
        properties.putAll(more);
        return PlumblineService.start(WebApplicationType.SERVLET, properties);
    }

    /** Somebody new with these roles, who has signed in. @param assessee police number; null: none */
    public Visitor signedIn(List<NewAccount.Grant> roles, String assessee) {
        String login = "v" + UUID.randomUUID().toString().substring(0, 12);
        firstLogin = firstLogin == null ? login : firstLogin;
        Accounts.Created created = get(Accounts.class).createForDemo(new NewAccount(login, "测试", assessee, roles), new Actor("test"));
        Visitor visitor = new Visitor(port);
        Answer answer = visitor.signIn(login, created.password());
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return visitor;
    }

    public Visitor signedIn(Role role, String unit) {
        return signedIn(List.of(new NewAccount.Grant(role, unit)), null);
    }

    /** Login name of the account that may do everything. */
    public String login() {
        return firstLogin;
    }

    /** Nobody in particular, who has not signed in. */
    public Visitor stranger() {
        return new Visitor(port);
    }

    /** Who may do everything, for requests that are written by hand. */
    public Visitor everybody() {
        return everybody;
    }

    public int port() {
        return port;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public Answer get(String path, String... headers) {
        return everybody.get(path, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return everybody.post(path, json, headers);
    }

    public Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
        return everybody.send(method, path, type, body, headers);
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
