package org.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether memory stays as it is while a policy is changed and compiled a thousand times, as in a service that runs for months.
 *
 * <p>Measured in a process of its own that keeps only what the program holds: the optimizing compiler of the JVM writes its profile of hot
 * methods into the metaspace for many minutes, and the parallel collector leaves some dead objects where they are, whoever runs.
 */
final class LeakBenchmark implements Benchmark {

    private static final double MOST = 1.01;
    private static final List<String> EXACT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private static final Pattern LINE = Pattern.compile("(\\d+) (\\d+) (\\d+)");

    /** Bytes in use after a collection. */
    private record Memory(long heap, long metaspace) {
    }

    @Override
    public String name() {
        return "leak";
    }

    @Override
    public String what() {
        return "memory in use after 1,000 compiles of changed policies : after 200, heap or metaspace, whichever grew more";
    }

    /** @param rounds has no meaning here */
    @Override
    public Measured measure(int rounds, PrintWriter detail) throws IOException, InterruptedException {
        Map<Integer, Memory> after = compiles();
        Memory settled = after.get(ManyCompiles.SETTLED);
        Memory last = after.get(ManyCompiles.COMPILES);
        double heap = (double) last.heap / settled.heap;
        double metaspace = (double) last.metaspace / settled.metaspace;
        detail.printf("heap %.2f MiB : %.2f MiB = %.4f%n", last.heap / 1048576.0, settled.heap / 1048576.0, heap);
        detail.printf("metaspace %.2f MiB : %.2f MiB = %.4f%n", last.metaspace / 1048576.0, settled.metaspace / 1048576.0, metaspace);
        return new Measured(name(), Math.max(heap, metaspace), MOST);
    }

    private static Map<Integer, Memory> compiles() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(EXACT);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ManyCompiles.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Integer, Memory> after = new HashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher memory = LINE.matcher(line);
                if (memory.matches()) {
                    after.put(Integer.valueOf(memory.group(1)), new Memory(Long.parseLong(memory.group(2)), Long.parseLong(memory.group(3))));
                }
            }
        }
        int exit = process.waitFor();
        if (exit != 0 || after.size() != 2) {
            throw new IllegalStateException("the compiles ended with " + exit + " after " + after.keySet());
        }
        return after;
    }
}
