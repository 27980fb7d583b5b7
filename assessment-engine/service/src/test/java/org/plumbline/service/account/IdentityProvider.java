package org.plumbline.service.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An OpenID Connect provider at which everybody who asks is the same person, and which lies when it is told to. */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "plumbline";
    static final String SECRET = "the secret of the client, long enough for a signature with it";

    /** How a token is made into text. */
    enum Signature { RIGHT, OF_ANOTHER_KEY, WITH_THE_SECRET, NONE }

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey another;
    /** By code the nonce that was asked with. */
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = honest -> honest;
    private volatile Signature signature = Signature.RIGHT;
    private volatile boolean lastHadSecret;

    IdentityProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        another = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Map<String, String> settings() {
        String registration = "spring.security.oauth2.client.registration.bureau.";
        return Map.of(registration + "client-id", CLIENT, registration + "client-secret", SECRET, registration + "scope", "openid,profile", registration + "client-name", "统一登录",
                "spring.security.oauth2.client.provider.bureau.issuer-uri", issuer());
    }

    /** From now on. @param told what a token says, from what it would say of nobody in particular */
    void says(UnaryOperator<JWTClaimsSet.Builder> told, Signature signed) {
        claims = told;
        signature = signed;
    }

    void saysLogin(String login) {
        says(honest -> honest.claim("preferred_username", login), Signature.RIGHT);
    }

    boolean wasToldTheSecret() {
        return lastHadSecret;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state").replace("=", "%3D"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String nonce = nonces.remove(parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).get("code"));
        lastHadSecret = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).startsWith("Basic ");
        try {
            json(exchange, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"scope\":\"openid profile\",\"id_token\":\"" + text(nonce) + "\"}");
        } catch (JOSEException failed) {
            throw new IOException(failed);
        }
    }

    private String text(String nonce) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet said = claims.apply(new JWTClaimsSet.Builder().issuer(issuer()).subject("4711").audience(List.of(CLIENT)).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300))).claim("nonce", nonce)).build();
        if (signature == Signature.NONE) {
            return new PlainJWT(said).serialize();
        }
        boolean withSecret = signature == Signature.WITH_THE_SECRET;
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(withSecret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256).keyID("one").build(), said);
        token.sign(withSecret ? new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)) : new RSASSASigner(signature == Signature.RIGHT ? key : another));
        return token.serialize();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Map<String, String> parameters(String query) {
        return new HashMap<>(Arrays.stream(query.split("&")).map(each -> each.split("=", 2)).collect(Collectors.toMap(each -> each[0],
                each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8))));
    }

    static String pathOf(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
