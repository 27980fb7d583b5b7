package org.plumbline.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** Another JVM on the same folder. It writes one line to its standard output, where nothing else may come out, and goes on until its input ends. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "open" -> {
                try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
                    System.out.println(database.url() + " " + database.startedHere());
                    System.in.read();
                }
            }
            case "lock" -> {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    System.out.println(channel.tryLock() != null);
                    System.in.read();
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    static OtherProcess started(String what, Path folder) throws IOException {
        return started(what, folder, entry -> true, ProcessBuilder.Redirect.INHERIT);
    }

    static OtherProcess started(String what, Path folder, Predicate<String> onClassPath, ProcessBuilder.Redirect errors) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> entries = Arrays.stream(classPath.split(File.pathSeparator)).filter(onClassPath).toList();
        return new OtherProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
                "-cp", String.join(File.pathSeparator, entries), OtherProcess.class.getName(), what, folder.toString()).redirectError(errors).start());
    }

    long pid() {
        return process.pid();
    }

    String line() throws IOException {
        return output.readLine();
    }

    /** As kill -9 does. */
    void killed() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As kill does, or the end of a session. */
    void terminated() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    int ended() throws InterruptedException {
        return process.waitFor();
    }

    /** As {@link #close}, where no checked exception may come out. */
    void closed() {
        try {
            close();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Lets it end in order; what it still writes must be nothing. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        assertThat(output.readLine()).isNull();
        process.waitFor();
    }
}
