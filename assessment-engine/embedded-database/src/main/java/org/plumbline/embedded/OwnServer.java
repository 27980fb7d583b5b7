package org.plumbline.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The server that this process started, with the lock that makes it the only one on its folder. */
final class OwnServer {

    private static final Duration TO_ANSWER = Duration.ofMinutes(3);
    private static final int PORTS_TO_TRY = 3;

    private final DatabaseFolder folder;
    private final FolderLock lock;
    private final ServerProcess process;
    private final RunningServer running;

    private OwnServer(DatabaseFolder folder, FolderLock lock, ServerProcess process, RunningServer running) {
        this.folder = folder;
        this.lock = lock;
        this.process = process;
        this.running = running;
    }

    /** Takes the lock over: it is let go when the server ends, or at once if the start fails. */
    static OwnServer start(DatabaseFolder folder, FolderLock lock) throws IOException {
        try {
            Binaries binaries = Binaries.unpackedBelow(folder.neighbourhood());
            Credentials credentials = Credentials.readOrMade(folder);
            new Orphans(folder, binaries, RunningServer.read(folder)).end(credentials);
            RunningServer.forget(folder);
            Installation.ensure(folder, binaries, credentials);
            return listening(folder, lock, binaries, credentials);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static OwnServer listening(DatabaseFolder folder, FolderLock lock, Binaries binaries, Credentials credentials) throws IOException {
        for (int attempt = 1;; attempt++) {
            int port = freePort();
            ServerProcess process = ServerProcess.start(binaries, folder, folder.data(), options(port, folder.data()));
            try {
                RunningServer running = RunningServer.of(process.process().toHandle(), port);
                running.write(folder);
                RunningServer.Answer answer = answer(process, running, credentials);
                if (answer == RunningServer.Answer.YES) {
                    process.endsBy(() -> running.askToEnd(credentials));
                    return new OwnServer(folder, lock, process, running);
                }
                if (answer == RunningServer.Answer.WRONG_PASSWORD) {
                    throw new EmbeddedDatabaseException("server.properties 中的密码与数据库文件夹 " + folder.root() + " 中的数据不符，请从备份恢复该文件。",
                            "The password in server.properties is not that of the data in " + folder.root() + "; restore the file from a backup.", null);
                }
            } catch (IOException | RuntimeException failed) {
                process.end();
                throw failed;
            }
            process.end();
            String lastWords = process.lastWords();
            // somebody else may take a free port before the server does
            if (attempt == PORTS_TO_TRY || !lastWords.contains("Bind on TCP/IP port")) {
                throw new EmbeddedDatabaseException("数据库未能启动（" + folder.root() + "，日志 server.log）。",
                        "The database in " + folder.root() + " did not start; see its server.log.", lastWords, null);
            }
        }
    }

    private static RunningServer.Answer answer(ServerProcess process, RunningServer running, Credentials credentials) {
        AtomicReference<RunningServer.Answer> answer = new AtomicReference<>();
        Patience.until(TO_ANSWER, () -> {
            answer.set(running.answer(credentials));
            return answer.get() != RunningServer.Answer.NONE_YET || !process.process().isAlive();
        });
        // what answers on the port of a dead server is another program
        return process.process().isAlive() ? answer.get() : RunningServer.Answer.NONE_YET;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static List<String> options(int port, Path data) {
        return List.of("--bind-address=127.0.0.1", "--port=" + port,
                // no socket in the file system: its path is limited to about 107 bytes, and one way in is enough
                "--socket=", "--skip-name-resolve", "--skip-ssl", "--pid-file=" + data.resolve("mariadbd.pid"),
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin",
                // MySQL's default but for ONLY_FULL_GROUP_BY: MariaDB does not see that a key determines the other columns
                "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M", "--max-allowed-packet=64M", "--local-infile=1");
    }

    void isEndedByItsUser() {
        process.isEndedByItsUser();
    }

    void ifItDies(Runnable action) {
        process.ifItDies(action);
    }

    /** Waits for the guests, then ends it. */
    void endWhenAlone(Duration atMost) throws IOException {
        Guests.awaitNone(folder.guests(), atMost);
        end();
    }

    RunningServer running() {
        return running;
    }

    boolean alive() {
        return process.process().isAlive();
    }

    /** The record goes first, so that nobody begins to use a server that is ending; the lock goes last. */
    void end() throws IOException {
        try (lock) {
            RunningServer.forget(folder);
            process.end();
        }
    }
}
