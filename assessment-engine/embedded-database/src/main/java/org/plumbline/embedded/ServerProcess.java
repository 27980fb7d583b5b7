package org.plumbline.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** mariadbd as a child of this process; the end of this JVM ends it, unless the JVM is killed. */
final class ServerProcess {

    private static final int LAST_LINES = 15;

    private final Process process;
    private final Path log;
    private final Thread hook = new Thread(this::end, "end of the embedded database");
    /** Nothing can be asked of a server that does not listen yet. */
    private volatile BooleanSupplier request = () -> false;
    private volatile boolean ending;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param data the data folder; its place among the arguments is how an orphan is recognised
     * @param options further options, after those that every use of the server needs
     */
    static ServerProcess start(Binaries binaries, DatabaseFolder folder, Path data, List<String> options) throws IOException {
        Files.createDirectories(folder.scratch());
        List<String> command = new ArrayList<>(List.of(binaries.server().toString(), "--no-defaults", dataOption(data), "--console",
                "--basedir=" + binaries.base(), "--lc-messages-dir=" + binaries.scripts(), "--tmpdir=" + folder.scratch()));
        if (runsAsRoot(folder)) {
            command.add("--user=root");
        }
        command.addAll(options);
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.log().resolveSibling(folder.log().getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(binaries.base().toFile());
        builder.environment().merge(binaries.libraryVariable(), binaries.libraries().toString(), (others, ours) -> ours + File.pathSeparator + others);
        // into a file, not a pipe: should this process be killed, the server must still have somewhere to write
        builder.redirectErrorStream(true).redirectOutput(folder.log().toFile());
        ServerProcess started = new ServerProcess(builder.start(), folder.log());
        try {
            Runtime.getRuntime().addShutdownHook(started.hook);
        } catch (IllegalStateException shuttingDown) {
            started.end();
            throw shuttingDown;
        }
        return started;
    }

    static String dataOption(Path data) {
        return "--datadir=" + data;
    }

    /** mariadbd refuses to run as root unless it is told to. */
    private static boolean runsAsRoot(DatabaseFolder folder) throws IOException {
        return folder.root().getFileSystem().supportedFileAttributeViews().contains("unix")
                && Integer.valueOf(0).equals(Files.getAttribute(folder.scratch(), "unix:uid"));
    }

    Process process() {
        return process;
    }

    /** Called once if it ends and nobody here has ended it. */
    void ifItDies(Runnable action) {
        process.onExit().thenRun(() -> {
            if (!ending) {
                action.run();
            }
        });
    }

    /** From now on the end is asked for in this way first. */
    void endsBy(BooleanSupplier asking) {
        request = asking;
    }

    /** Ends the server and waits for that; does nothing if it has ended. Called by its user, by the shutdown of the JVM, or by both. */
    synchronized void end() {
        ending = true;
        Ending.of(process.toHandle(), process::isAlive, request);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // the hook is running or about to, and will find nothing left to do
            return;
        }
    }

    /** The end of this JVM no longer ends it: whoever asks for that promises to end it. */
    void isEndedByItsUser() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** The end of its log, for the message of a failure. */
    String lastWords() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return log + ": " + unreadable;
        }
    }
}
