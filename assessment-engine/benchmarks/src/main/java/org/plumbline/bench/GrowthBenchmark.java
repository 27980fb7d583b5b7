package org.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a run of ten times as many takes ten times as long, in a heap that could not hold them. */
final class GrowthBenchmark implements Benchmark {

    private static final double MOST = 1.1;
    private static final String HEAP = "-Xmx1g";
    private static final Pattern LINE = Pattern.compile("(\\d+) ([\\d.]+) (.*)");

    private final Path room;
    private final int few;
    private final int many;

    GrowthBenchmark(Path var, int few, int many) {
        this.room = var.resolve("bench-growth");
        this.few = few;
        this.many = many;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String what() {
        return "seconds an officer of a whole run of %,d : of %,d, by 12 indicators, with %s".formatted(many, few, HEAP);
    }

    /** @param rounds has no meaning here: the few are run until they are fast, the many once */
    @Override
    public Measured measure(int rounds, PrintWriter detail) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8",
                "-Dplumbline.home=" + System.getProperty("plumbline.home"), "-cp", System.getProperty("java.class.path"), WholeRuns.class.getName(),
                room.toString(), String.valueOf(few), "3", String.valueOf(many), "1").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Integer, Double> seconds = new HashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher run = LINE.matcher(line);
                if (run.matches()) {
                    seconds.merge(Integer.valueOf(run.group(1)), Double.valueOf(run.group(2)), Math::min);
                    detail.printf(Locale.ROOT, "%s officers in %s s on %s%n", run.group(1), run.group(2), run.group(3));
                    detail.flush();
                }
            }
        }
        int exit = process.waitFor();
        if (exit != 0 || !seconds.keySet().equals(Set.copyOf(List.of(few, many)))) {
            throw new IllegalStateException("the runs ended with " + exit + " after " + seconds);
        }
        return new Measured(name(), seconds.get(many) / many / (seconds.get(few) / few), MOST);
    }
}
