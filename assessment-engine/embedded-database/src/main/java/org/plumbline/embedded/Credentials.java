package org.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The one account of a new server. Its password is random and known only to who may read the folder. */
record Credentials(String user, String password) {

    private static final String PASSWORD = "rootPassword";
    private static final int RANDOM_BYTES = 24;

    static Optional<Credentials> read(DatabaseFolder folder) throws IOException {
        return PropertiesFile.read(folder.credentials()).map(read -> read.getProperty(PASSWORD)).map(password -> new Credentials("root", password));
    }

    /** Only the holder of the folder's lock may call this. A password written before a failed installation is used again. */
    static Credentials readOrMade(DatabaseFolder folder) throws IOException {
        Optional<Credentials> kept = read(folder);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (Files.exists(folder.data())) {
            throw new EmbeddedDatabaseException("数据库文件夹 " + folder.root() + " 中有数据，但缺少密码文件 server.properties，请从备份恢复该文件。",
                    "The database folder " + folder.root() + " holds data but its password file server.properties is gone; restore it from a backup.", null);
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        // URL-safe base 64: 32 characters, none of which SQL or a shell would read otherwise
        Credentials made = new Credentials("root", Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        PropertiesFile.write(folder.credentials(), Map.of(PASSWORD, made.password));
        return made;
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}
