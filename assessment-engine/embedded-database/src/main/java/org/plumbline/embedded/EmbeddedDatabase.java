package org.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A MariaDB of one's own in a folder, for those who have no MySQL: nothing to install, reachable from this machine only.
 *
 * <p>One process at a time owns the server of a folder: the first that opens it. Others, opening the folder while the owner lives, are guests on the
 * owner's server; the owner waits for them when it closes. They lose it only when the owner is killed. Within one JVM the opens of a folder are counted, and the last close ends the server. When the JVM
 * ends in order the server is ended, too; a program that wants its own connections to finish first closes them and this before it exits.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Longer than a first start on a slow machine, with unpacking and recovery. */
    private static final Duration OWNER_TO_ANSWER = Duration.ofMinutes(4);

    /** A guest that takes longer is not waited for. */
    private static final Duration GUESTS_TO_LEAVE = Duration.ofMinutes(30);

    /** The servers of this JVM, by the real path of their folder. Also the monitor: one start or end at a time. */
    private static final Map<Path, Owned> OWNED = new HashMap<>();

    private final RunningServer running;
    private final Credentials credentials;
    private final Path ownedRoot;
    private final Path guests;
    private boolean closed;

    private EmbeddedDatabase(RunningServer running, Credentials credentials, Path ownedRoot, Path guests) {
        this.guests = guests;
        this.running = running;
        this.credentials = credentials;
        this.ownedRoot = ownedRoot;
    }

    /** @return whether a database was made in the folder before; looks only, and makes nothing */
    public static boolean isIn(Path folder) {
        return Files.isDirectory(new DatabaseFolder(folder).data());
    }

    /**
     * Starts the server on the folder, or connects to the one that another living process has started on it. A server whose owner was killed is
     * ended and started anew. The first start takes a while; the program files go beside the folder, to {@code mariadb-<version>-<platform>}.
     *
     * @param folder made if absent; readable by its owner only from then on
     * @throws EmbeddedDatabaseException if there are no binaries for this platform, if the server does not start, or if another process holds the
     *         folder and its server does not answer
     */
    public static EmbeddedDatabase open(Path folder) {
        return open(folder, OWNER_TO_ANSWER);
    }

    static EmbeddedDatabase open(Path folder, Duration ownerToAnswer) {
        try {
            return open(DatabaseFolder.at(folder), ownerToAnswer);
        } catch (IOException failed) {
            throw new EmbeddedDatabaseException("无法使用数据库文件夹 " + folder + "（" + failed.getMessage() + "）。",
                    "The database folder " + folder + " cannot be used (" + failed + ").", failed);
        }
    }

    private static EmbeddedDatabase open(DatabaseFolder folder, Duration ownerToAnswer) throws IOException {
        for (long end = System.nanoTime() + ownerToAnswer.toNanos(); System.nanoTime() - end < 0; Patience.pause()) {
            // the lock first: who gets it knows that no owner lives, whatever the folder's record says
            Optional<EmbeddedDatabase> opened = owned(folder);
            if (opened.isPresent()) {
                return opened.get();
            }
            if (Guests.enter(folder.guests())) {
                Optional<Credentials> credentials = Credentials.read(folder);
                Optional<RunningServer> running = RunningServer.read(folder);
                if (credentials.isPresent() && running.isPresent() && running.get().answers(credentials.get())) {
                    return new EmbeddedDatabase(running.get(), credentials.get(), null, folder.guests());
                }
                Guests.leave(folder.guests());
            }
        }
        throw new EmbeddedDatabaseException("另一个进程占用着数据库文件夹 " + folder.root() + "，但其数据库在 " + ownerToAnswer.toSeconds() + " 秒内没有应答。",
                "Another process holds the database folder " + folder.root() + ", but its server did not answer within "
                        + ownerToAnswer.toSeconds() + " s.", null);
    }

    private static Optional<EmbeddedDatabase> owned(DatabaseFolder folder) throws IOException {
        synchronized (OWNED) {
            Owned before = OWNED.get(folder.root());
            if (before != null && before.server.alive()) {
                OWNED.put(folder.root(), new Owned(before.server, before.users + 1));
                return Optional.of(new EmbeddedDatabase(before.server.running(), Credentials.readOrMade(folder), folder.root(), folder.guests()));
            }
            if (before != null) {
                OWNED.remove(folder.root());
                before.server.end();
            }
            Optional<FolderLock> lock = FolderLock.tryAcquire(folder.lock());
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            OwnServer server = OwnServer.start(folder, lock.get());
            OWNED.put(folder.root(), new Owned(server, 1));
            return Optional.of(new EmbeddedDatabase(server.running(), Credentials.readOrMade(folder), folder.root(), folder.guests()));
        }
    }

    /** @return {@code jdbc:mysql://127.0.0.1:PORT}, without a schema; the port is another one after each start of the server */
    public String url() {
        return running.url();
    }

    public String rootUser() {
        return credentials.user();
    }

    public String rootPassword() {
        return credentials.password();
    }

    /** @return whether this process owns the server, so that the server ends with it */
    public boolean startedHere() {
        return ownedRoot != null;
    }

    /** @return whether other processes use the server that this one started, so that {@link #close} will wait for them */
    public boolean hasGuests() {
        try {
            return ownedRoot != null && Guests.areThere(guests);
        } catch (IOException unknown) {
            throw new EmbeddedDatabaseException("无法使用 " + guests + "。", "The file " + guests + " cannot be used.", unknown);
        }
    }

    /**
     * The end of this JVM no longer ends the server by itself, because the caller closes it then, after what still needs it. Only for the owner;
     * others have nothing to end.
     */
    public void isClosedByItsUser() {
        synchronized (OWNED) {
            Owned owned = OWNED.get(ownedRoot);
            if (owned != null) {
                owned.server.isEndedByItsUser();
            }
        }
    }

    /** Calls the action if the server that this process started ends by itself or is killed. */
    public void ifItDies(Runnable action) {
        synchronized (OWNED) {
            Owned owned = OWNED.get(ownedRoot);
            if (owned != null) {
                owned.server.ifItDies(action);
            }
        }
    }

    /**
     * Ends the server in order if this process owns it and this was its last use, and waits before that until no other process uses it. A second
     * call does nothing.
     */
    @Override
    public void close() {
        if (ownedRoot == null) {
            leave();
            return;
        }
        synchronized (OWNED) {
            Owned owned = OWNED.get(ownedRoot);
            // after a crash of the server, a later open may have started another one
            if (closed || owned == null || owned.server.running() != running) {
                return;
            }
            closed = true;
            if (owned.users > 1) {
                OWNED.put(ownedRoot, new Owned(owned.server, owned.users - 1));
                return;
            }
            OWNED.remove(ownedRoot);
            try {
                owned.server.endWhenAlone(GUESTS_TO_LEAVE);
            } catch (IOException failed) {
                throw new EmbeddedDatabaseException("数据库未能正常关闭（" + ownedRoot + "）。", "The database in " + ownedRoot + " was not closed in order.", failed);
            }
        }
    }

    private void leave() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Guests.leave(guests);
        } catch (IOException failed) {
            throw new EmbeddedDatabaseException("无法使用 " + guests + "。", "The file " + guests + " cannot be used.", failed);
        }
    }

    private record Owned(OwnServer server, int users) {
    }
}
