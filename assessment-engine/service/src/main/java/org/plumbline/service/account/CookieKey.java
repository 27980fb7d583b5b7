package org.plumbline.service.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the numbers of sessions on their way to the browser. The database holds the numbers: whoever reads it, or a copy of it, still
 * cannot make a cookie.
 */
final class CookieKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private CookieKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The key in the folder, made at first use and readable by its owner alone. */
    static CookieKey in(Path folder) throws IOException {
        Path file = folder.resolve("session.key");
        Files.createDirectories(folder);
        if (!Files.exists(file)) {
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            // written aside and moved, so that another process never reads a half of it
            Path aside = Files.createTempFile(folder, "session", ".key");
            try {
                if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
                }
                Files.write(aside, Base64.getEncoder().encode(made), StandardOpenOption.TRUNCATE_EXISTING);
                Files.createLink(file, aside);
            } catch (FileAlreadyExistsException other) {
                // another process was first; its key is read below
            } finally {
                Files.delete(aside);
            }
        }
        byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
        if (bytes.length != BYTES) {
            throw new IOException("session.key does not hold a key; remove it, and everybody signs in anew");
        }
        return new CookieKey(bytes);
    }

    String signed(String id) {
        return id + "." + signature(id);
    }

    /** The number, if it was signed with this key. */
    Optional<String> opened(String cookie) {
        int dot = cookie.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = cookie.substring(0, dot);
        boolean isOurs = MessageDigest.isEqual(signature(id).getBytes(StandardCharsets.US_ASCII), cookie.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return isOurs ? Optional.of(id) : Optional.empty();
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
