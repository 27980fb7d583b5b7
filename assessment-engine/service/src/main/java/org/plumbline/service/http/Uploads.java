package org.plumbline.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

import org.plumbline.service.database.DatabaseSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The folder for files that are being handed in: only its owner may look into it. The driver hands nothing from it to a server. */
@Component
@ConditionalOnWebApplication
public class Uploads {

    private static final String SUFFIX = ".upload";
    private static final long LEFT_BEHIND_MS = 86_400_000;

    /** A file that is there while it is worked on. */
    public interface Work<T> {
        T on(Path file) throws Exception;
    }

    private final Path folder;

    Uploads(DatabaseSettings settings) {
        folder = settings.spool().toAbsolutePath().normalize().resolve("uploads");
        try {
            Files.createDirectories(folder);
            PosixFileAttributeView rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (rights != null) {
                rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
            removeLeftBehind();
        } catch (IOException denied) {
            throw new UncheckedIOException("上传暂存目录不可用 / the folder for uploads cannot be used: " + folder, denied);
        }
    }

    /** Files of a process that was killed; another that works on the same folder has younger ones. */
    private void removeLeftBehind() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis() < System.currentTimeMillis() - LEFT_BEHIND_MS) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Receives a body and works on it; then the file is gone, however it went. */
    public <T> T receive(InputStream body, Work<T> work) throws Exception {
        Path file = Files.createTempFile(folder, "", SUFFIX);
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return work.on(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
