package org.plumbline.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A lock of the operating system, which lets go of it when this process ends, however it ends. The server started by us does not inherit it. */
final class FolderLock implements AutoCloseable {

    /**
     * Channels to locks that this very JVM holds elsewhere, say below another class loader. They stay open: POSIX drops a process's lock as soon
     * as the process closes any descriptor of the file.
     */
    private static final Map<Path, FileChannel> KEPT_OPEN = new ConcurrentHashMap<>();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<FolderLock> tryAcquire(Path file) throws IOException {
        FileChannel kept = KEPT_OPEN.remove(file);
        FileChannel channel = kept != null ? kept : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException heldByThisJvm) {
            KEPT_OPEN.put(file, channel);
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
