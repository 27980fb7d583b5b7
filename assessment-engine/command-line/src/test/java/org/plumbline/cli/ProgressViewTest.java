package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What stands in a log of a long run. */
class ProgressViewTest {

    private final StringWriter shown = new StringWriter();
    private long seconds;
    private ProgressView view = in(Locale.ENGLISH);

    private ProgressView in(Locale language) {
        return ProgressView.plain(new PrintWriter(shown), language, () -> TimeUnit.SECONDS.toNanos(seconds));
    }

    private void after(int more, String phase, long done, long total) {
        seconds += more;
        view.report(phase, done, total);
    }

    @Test
    void a_long_phase_says_now_and_then_how_fast_it_goes_and_what_is_left() {
        after(0, "freeze", 0, -1);
        after(2, "freeze", 100_000, 100_000);
        after(0, "period", 0, 100_000);
        after(5, "period", 20_000, 100_000);
        after(5, "period", 40_000, 100_000);
        after(15, "period", 100_000, 100_000);
        after(0, "store", 0, 100_000);
        after(10, "store", 100_000, 100_000);
        view.close();

        assertThat(shown.toString().lines()).containsExactly("freeze: 100000, 50,000/s", "period: 40000/100000, 4,000/s, 15 s left",
                "period: 100000, 4,000/s", "store: 100000, 10,000/s");
    }

    @Test
    void a_phase_is_told_in_the_language_of_the_session() {
        view = in(Locale.CHINESE);
        after(0, "compare", 0, 2475);
        after(11, "compare", 1100, 2475);
        after(4, "compare", 2475, 2475);
        view.close();

        assertThat(shown.toString().lines()).containsExactly("比对: 1100/2475，每秒 100，还需 14 秒", "比对: 2475，每秒 165");
    }

    @Test
    void every_phase_that_core_service_and_commands_name_has_a_chinese_word() throws IOException {
        Pattern named = Pattern.compile("\\b(?:report|begin|tell)\\(\"([a-z-]+)\",");
        List<String> phases = new ArrayList<>();
        for (String module : List.of("scoring-core", "service", "command-line")) {
            try (Stream<Path> all = Files.walk(Console.PROJECT.resolve("assessment-engine").resolve(module).resolve("src/main/java"))) {
                for (Path file : all.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Matcher found = named.matcher(Files.readString(file));
                    while (found.find()) {
                        phases.add(found.group(1));
                    }
                }
            }
        }
        assertThat(phases).contains("compare", "freeze", "restoring").allSatisfy(phase -> assertThat(PhaseWords.of(phase).zh()).as(phase).matches("\\p{IsHan}+"));
    }

    @Test
    void what_is_over_at_once_is_not_worth_a_line() {
        after(0, "freeze", 0, -1);
        after(0, "freeze", 12, 12);
        after(0, "standings", 0, 12);
        after(1, "verify", 12, 12);
        view.close();

        assertThat(shown.toString()).isEmpty();
    }
}
