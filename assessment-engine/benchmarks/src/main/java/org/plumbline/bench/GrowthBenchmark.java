package org.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether many take no longer each than few do, in a heap that could not hold what is found about them. */
final class GrowthBenchmark implements Benchmark {

    private static final double RUN_AT_MOST = 1.1;
    /** Two million fill four fifths of the heap, and the collector works the harder: what counts is that it holds them. */
    private static final double STANDINGS_AT_MOST = 2;
    private static final String HEAP = "-Xmx1g";
    private static final Pattern LINE = Pattern.compile("(\\d+) ([\\d.]+) (.*)");

    private final String name;
    private final String what;
    private final int few;
    private final int many;
    private final double most;
    private final List<String> process;

    private GrowthBenchmark(String name, String what, int few, int many, double most, Class<?> main, String... arguments) {
        this.name = name;
        this.what = what;
        this.few = few;
        this.many = many;
        this.most = most;
        this.process = new ArrayList<>(List.of(main.getName()));
        process.addAll(List.of(arguments));
    }

    /** Whole runs, from the database to the database. */
    static GrowthBenchmark ofRuns(Path var, int few, int many) {
        return new GrowthBenchmark("growth", "a whole run by 12 indicators", few, many, RUN_AT_MOST, WholeRuns.class, var.resolve("bench-growth").toString(), String.valueOf(few), "3",
                String.valueOf(many), "1");
    }

    /** Assessments alone, without a database: everybody is placed, graded by quotas and paid at once. */
    static GrowthBenchmark ofStandings(Path var, int few, int many) {
        return new GrowthBenchmark("standings", "an assessment by community-officer", few, many, STANDINGS_AT_MOST, ManyOfficers.class, var.toString(), String.valueOf(few), String.valueOf(few),
                String.valueOf(many));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return "seconds an officer of %s of %,d : of %,d, with %s".formatted(what, many, few, HEAP);
    }

    /** @param rounds has no meaning here: the few are run until they are fast, the many once */
    @Override
    public Measured measure(int rounds, PrintWriter detail) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8",
                "-Dplumbline.home=" + System.getProperty("plumbline.home"), "-cp", System.getProperty("java.class.path")));
        command.addAll(process);
        Process runs = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<Integer, Double> seconds = new HashMap<>();
        try (BufferedReader lines = runs.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher run = LINE.matcher(line);
                if (run.matches()) {
                    seconds.merge(Integer.valueOf(run.group(1)), Double.valueOf(run.group(2)), Math::min);
                    detail.printf(Locale.ROOT, "%s officers in %s s: %s%n", run.group(1), run.group(2), run.group(3));
                    detail.flush();
                }
            }
        }
        int exit = runs.waitFor();
        if (exit != 0 || !seconds.keySet().equals(Set.copyOf(List.of(few, many)))) {
            throw new IllegalStateException("the runs ended with " + exit + " after " + seconds);
        }
        return new Measured(name(), seconds.get(many) / many / (seconds.get(few) / few), most);
    }
}
