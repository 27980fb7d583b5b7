package org.plumbline.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@link ChildWork}; ended by its own process number. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private ChildProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when the process is ready to begin. */
    public static ChildProcess ready(TestDatabase database, Map<String, String> more, String... work) throws IOException {
        return ready(List.of(), database, more, work);
    }

    /** One that may write no file larger than so many blocks of 512 bytes: to it the disk is full then. */
    public static ChildProcess withFilesOf(int blocks, TestDatabase database, Map<String, String> more, String... work) throws IOException {
        return ready(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"), database, more, work);
    }

    private static ChildProcess ready(List<String> before, TestDatabase database, Map<String, String> more, String... work) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), ChildWork.class.getName()));
        database.properties().forEach((key, value) -> command.add(key + "=" + value));
        more.forEach((key, value) -> command.add(key + "=" + value));
        command.addAll(List.of(work));
        ChildProcess child = new ChildProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        child.await("READY");
        return child;
    }

    public void begin() throws IOException {
        goOn();
        await("BEGIN");
    }

    /** Lets it begin, or go on from where it said it waits. */
    public void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Nanoseconds from now until the work is done. */
    public long untilDone() throws IOException {
        long begun = System.nanoTime();
        await("DONE");
        return System.nanoTime() - begun;
    }

    /** Until it waits before a step. */
    public void untilStep(String step) throws IOException {
        await("AT " + step);
    }

    /** Until it is over. @return DONE, or FAILED with the code or kind of what happened */
    public String untilOver() throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("DONE") || line.startsWith("FAILED ")) {
                return line;
            }
        }
        throw new IllegalStateException("the process ended without a word");
    }

    /** SIGSTOP: not a thread of it moves until {@link #wake}. */
    public void stop() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    public void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        if (new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("no signal " + name);
        }
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a killed process lives on");
        }
    }

    private void await(String word) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(word)) {
                return;
            }
            lines.add(line);
        }
        throw new IllegalStateException("the process ended before it said " + word + ": " + String.join("\n", lines));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
