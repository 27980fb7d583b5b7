package org.plumbline.service.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

/**
 * The folder for what is on its way into the database: only its owner may look into it, only from it does the driver hand anything to a server.
 *
 * @param path absolute
 */
record SpoolFolder(Path path) {

    private static final String SUFFIX = ".rows";
    /** No load takes as long; what is older was left by a process that was killed. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    /** A folder of our own below the given one, whose permissions are not ours to change. Nothing is made yet. */
    static SpoolFolder in(Path folder) {
        return new SpoolFolder(folder.toAbsolutePath().normalize().resolve("load"));
    }

    /** Makes the folder, or makes it private, and removes what a killed process left. */
    void prepare() {
        try {
            // another process may make it at the same moment
            Files.createDirectories(path);
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(path.toString());
            }
            PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (rights != null) {
                rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
            removeLeftBehind();
        } catch (IOException denied) {
            throw new UncheckedIOException("暂存目录不可用 / the spool folder cannot be used: " + path, denied);
        }
    }

    private void removeLeftBehind() throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).compareTo(limit) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** An empty file that only its owner may read, with a name that nobody can guess. */
    Path newFile() throws IOException {
        return Files.createTempFile(path, "", SUFFIX);
    }
}
