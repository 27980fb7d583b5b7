package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void shows_a_month_of_two_policies_and_makes_the_sample_only_once() throws IOException {
        Path home = home();
        Console console = new Console(home);
        assertThat(console.assess("demo", "--once", "--lang", "zh")).as(console.err()).isZero();
        String first = console.out();
        assertThat(first).contains("== 社区民警月度考核 2026-10").contains("== 辅警月度量化考核 2026-10").contains("名次").contains("以上各项之和")
                .contains("INTAKE-020").contains("./assess score community-officer").doesNotContain("网页界面");
        Path people = home.resolve("var/demo/data/sample-people.xlsx");
        FileTime made = Files.getLastModifiedTime(people);

        assertThat(console.assess("demo", "--lang", "zh")).isZero();
        assertThat(console.out()).startsWith(first).contains("网页界面");
        assertThat(Files.getLastModifiedTime(people)).isEqualTo(made);

        Files.writeString(home.resolve("var/demo/data/.made-of"), "an older generator");
        Files.writeString(home.resolve("var/demo/data/sample-left-over.csv"), "");
        assertThat(console.assess("demo", "--once", "--lang", "zh")).isZero();
        assertThat(console.out()).isEqualTo(first);
        assertThat(home.resolve("var/demo/data/sample-left-over.csv")).doesNotExist();
    }

    @Test
    void speaks_english() throws IOException {
        Console console = new Console(home());
        assertThat(console.assess("demo", "--once", "--lang", "en")).isZero();
        assertThat(console.out()).contains("== Monthly assessment of community officers, 2026-10").contains("the sum of the lines above");
    }

    /** A project's folder with rules alone, with blanks and Chinese characters in its name. */
    private Path home() throws IOException {
        Path home = folder.resolve("准绳 project");
        Path rules = Console.PROJECT.resolve("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(each -> !each.toString().contains("target")).toList()) {
                Path copy = home.resolve("rules").resolve(rules.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, copy);
                }
            }
        }
        return home;
    }
}
