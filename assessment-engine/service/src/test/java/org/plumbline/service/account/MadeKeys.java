package org.plumbline.service.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** Keys and certificates that are made when a test runs, in its own folder. */
final class MadeKeys {

    static final String PASSWORD = "only-of-this-test";

    private final Path folder;

    MadeKeys(Path folder) {
        this.folder = folder;
    }

    Path all() {
        return folder.resolve("all.p12");
    }

    void authority(String alias) throws Exception {
        make(alias, "CN=" + alias, List.of("-ext", "bc:c"));
    }

    /** Of the service itself, which nobody else vouches for. */
    void server() throws Exception {
        make("server", "CN=localhost", List.of("-ext", "san=ip:127.0.0.1,dns:localhost"));
    }

    /** @param days when it ends, from now; below zero: it has ended */
    void client(String alias, String commonName, String authority, int days) throws Exception {
        make(alias, "CN=" + commonName + ",O=Plumbline", List.of("-signer", authority, "-startdate", "-30d", "-validity", String.valueOf(30 + days)));
    }

    private void make(String alias, String name, List<String> more) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", alias, "-dname", name,
                "-keyalg", "EC", "-keystore", all().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(more);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** A store of those who are believed. */
    Path trusting(String... aliases) throws Exception {
        Path file = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trustStore(aliases).store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private KeyStore trustStore(String... aliases) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String alias : aliases) {
            trusted.setCertificateEntry(alias, store().getCertificate(alias));
        }
        return trusted;
    }

    X509Certificate certificate(String alias) throws GeneralSecurityException, IOException {
        return (X509Certificate) store().getCertificate(alias);
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(all())) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    /** One who shows this certificate to whoever asks for one, trusted there or not. @param alias null: shows none */
    SSLContext client(String alias) throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trustStore("server"));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(alias == null ? null : new KeyManager[] {new Shows(alias, (PrivateKey) store().getKey(alias, PASSWORD.toCharArray()),
                Arrays.stream(store().getCertificateChain(alias)).map(X509Certificate.class::cast).toArray(X509Certificate[]::new))}, trust.getTrustManagers(), null);
        return tls;
    }

    Map<String, String> settings(Path trusted) {
        return Map.of("server.ssl.key-store", all().toString(), "server.ssl.key-store-password", PASSWORD, "server.ssl.key-alias", "server",
                "server.ssl.trust-store", trusted.toString(), "server.ssl.trust-store-password", PASSWORD, "server.ssl.client-auth", "want", "plumbline.access.certificates", "true");
    }

    private static final class Shows extends X509ExtendedKeyManager {

        private final String alias;
        private final PrivateKey key;
        private final X509Certificate[] chain;

        Shows(String alias, PrivateKey key, X509Certificate[] chain) {
            this.alias = alias;
            this.key = key;
            this.chain = chain;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {alias};
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return alias;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return alias;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return null;
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return null;
        }

        @Override
        public X509Certificate[] getCertificateChain(String asked) {
            return chain;
        }

        @Override
        public PrivateKey getPrivateKey(String asked) {
            return key;
        }
    }
}
