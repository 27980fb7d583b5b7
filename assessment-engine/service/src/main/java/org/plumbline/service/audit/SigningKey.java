package org.plumbline.service.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.plumbline.service.Refusal;

/**
 * The key that signs heads, in a folder outside of the database, so that whoever may do everything in the database still cannot sign: {@code audit.key} signs and is
 * for its owner only, {@code audit.pub} proves and may be given to anybody. Both are PEM.
 */
final class SigningKey {

    static final String PRIVATE = "audit.key";
    static final String PUBLIC = "audit.pub";

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    SigningKey(Path folder) {
        this.folder = folder;
    }

    boolean isThere() {
        return Files.isRegularFile(folder.resolve(PRIVATE)) && Files.isRegularFile(folder.resolve(PUBLIC));
    }

    /** Called by one process at a time: see {@link HeadLog}. The public part first, because the private one says that both are there. */
    void make() throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            write(PUBLIC, "PUBLIC KEY", pair.getPublic().getEncoded(), "rw-r--r--");
            write(PRIVATE, "PRIVATE KEY", pair.getPrivate().getEncoded(), "rw-------");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private void write(String name, String kind, byte[] encoded, String permissions) throws IOException {
        String text = "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind + "-----\n";
        // made for its owner only by default
        Path unfinished = Files.createTempFile(folder, name, ".part");
        Files.writeString(unfinished, text);
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString(permissions));
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Base64. @throws Refusal if the key cannot be read */
    String sign(String text) throws IOException {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(PRIVATE)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw broken(PRIVATE);
        }
    }

    /** @throws Refusal if the key cannot be read */
    boolean isSignatureOf(String text, String signature) throws IOException {
        PublicKey key;
        try {
            key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(read(PUBLIC)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw broken(PUBLIC);
        }
        try {
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(key);
            verification.update(text.getBytes(StandardCharsets.UTF_8));
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }

    private byte[] read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw broken(name);
        }
        return Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
    }

    private Refusal broken(String name) {
        Path file = folder.resolve(name);
        return Refusal.conflict(AuditRefusal.NO_KEY, file.toString(), file, folder.resolve(HeadLog.FILE));
    }
}
