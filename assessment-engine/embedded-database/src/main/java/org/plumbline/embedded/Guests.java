package org.plumbline.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The processes that use a server which another one started. Each holds a share of a lock; whoever started the server ends it when it
 * can have that lock alone, so that no short command takes the database away from a long one.
 */
final class Guests {

    /** The shares of this JVM, by file: one for all its opens, since a second channel to the file would drop the first one's lock when it closes. */
    private static final Map<Path, Guests> HERE = new HashMap<>();

    private final FileChannel channel;
    private int opens;

    private Guests(FileChannel channel) {
        this.channel = channel;
    }

    /** Whether this process is a guest from now on; false while the owner is about to end the server. */
    static boolean enter(Path file) throws IOException {
        synchronized (HERE) {
            Guests here = HERE.get(file);
            if (here == null) {
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (channel.tryLock(0, Long.MAX_VALUE, true) == null) {
                    channel.close();
                    return false;
                }
                here = new Guests(channel);
                HERE.put(file, here);
            }
            here.opens++;
            return true;
        }
    }

    static void leave(Path file) throws IOException {
        synchronized (HERE) {
            Guests here = HERE.get(file);
            if (here != null && --here.opens == 0) {
                HERE.remove(file);
                here.channel.close();
            }
        }
    }

    static boolean areThere(Path file) throws IOException {
        synchronized (HERE) {
            if (HERE.containsKey(file)) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock alone = channel.tryLock()) {
                return alone == null;
            } catch (OverlappingFileLockException heldByThisJvm) {
                return true;
            }
        }
    }

    /** Returns when the last one has left, or the time is over. */
    static void awaitNone(Path file, Duration atMost) throws IOException {
        for (long end = System.nanoTime() + atMost.toNanos(); areThere(file) && System.nanoTime() - end < 0;) {
            Patience.pause();
        }
    }
}
