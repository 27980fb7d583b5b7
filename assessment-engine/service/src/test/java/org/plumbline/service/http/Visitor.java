package org.plumbline.service.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One who speaks to the service as a browser does: keeps its cookies, and sends the token with what changes something. */
public final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String service;

    public Visitor(int port) {
        this(HttpClient.newBuilder(), "http://127.0.0.1:" + port);
    }

    /** Over TLS, with whatever certificate the context has. */
    public Visitor(int port, SSLContext tls) {
        this(HttpClient.newBuilder().sslContext(tls), "https://127.0.0.1:" + port);
    }

    private Visitor(HttpClient.Builder client, String service) {
        this.client = client.cookieHandler(cookies).build();
        this.service = service;
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

    public Answer signIn(String login, String password) {
        get("/api/session");
        return post("/api/session", JSON.writeValueAsString(Map.of("login", login, "password", password)));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json), headers);
    }

    public Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        String token = cookie("XSRF-TOKEN");
        if (token != null && !method.equals("GET") && !List.of(headers).contains("X-XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", token);
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

    /** Null: there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals(name)).map(HttpCookie::getValue).findFirst().orElse(null);
    }

    /** All cookies as one header, for requests that are written by hand. */
    public String cookieHeader() {
        return String.join("; ", cookies.getCookieStore().getCookies().stream().map(each -> each.getName() + "=" + each.getValue()).toList());
    }

    /** The lines of a request's head that say who asks. */
    public String byHand() {
        return "Cookie: " + cookieHeader() + "\r\nX-XSRF-TOKEN: " + cookie("XSRF-TOKEN") + "\r\n";
    }
}
