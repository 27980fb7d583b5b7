package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCommandTest {

    @TempDir
    private static Path folder;
    private static Path home;
    private static String first;

    @BeforeAll
    static void make() throws IOException {
        home = TestHome.in(folder);
    }

    private static Console demo(String language) {
        Console console = new Console(home);
        assertThat(console.assess("demo", "--once", "--lang", language)).as(console.err()).isZero();
        return console;
    }

    @Test
    @Order(1)
    void shows_three_months_of_two_policies_as_the_service_keeps_them() {
        first = demo("zh").out();

        assertThat(first).contains("== 社区民警月度考核 2026-10").contains("== 辅警月度量化考核 2026-10").contains("名次").contains("以上各项之和")
                .contains("INTAKE-020").contains("./assess score community-officer").contains("考核运行 5，待审核").contains("考核运行 6，待审核");
        assertThat(first.lines().filter(line -> line.matches("社区民警月度考核 2026-(08|09|10).*考核对象 \\d+.*"))).hasSize(3);
        assertThat(published(first)).as("the newest month waits for a leader").containsExactly("社区民警月度考核 2026-08", "辅警月度量化考核 2026-08",
                "社区民警月度考核 2026-09", "辅警月度量化考核 2026-09");
        assertThat(first.lines().filter(line -> line.endsWith("待公示"))).hasSize(2).allMatch(line -> line.contains("2026-10"));
        assertThat(first).contains("var/demo/reports/2026-10/community-officer/ranking.pdf");
        for (String report : new String[] {"ranking.pdf", "ranking.xlsx", "outcomes.pdf", "outcomes.xlsx"}) {
            assertThat(home.resolve("var/demo/reports/2026-08/auxiliary-month").resolve(report)).isNotEmptyFile();
        }
    }

    @Test
    @Order(2)
    void prints_what_the_first_page_shows_of_it() throws IOException {
        List<String> shown = Files.readString(Console.PROJECT.resolve("README.md")).lines().dropWhile(line -> !line.startsWith("云溪分局")).takeWhile(line -> !line.equals("```")).toList();

        assertThat(shown).hasSizeGreaterThan(4);
        assertThat(first.lines()).containsAll(shown);
    }

    @Test
    @Order(2)
    void has_the_hash_that_the_files_give_without_a_database() {
        for (String pack : new String[] {"community-officer", "auxiliary-month"}) {
            Console console = new Console(home);
            console.assess("score", pack, "--period", "2026-10", "--data", home.resolve("var/demo/data"), "--out", folder.resolve(pack), "--lang", "zh");
            String hash = console.out().lines().filter(line -> line.startsWith("结果校验码 ")).findFirst().orElseThrow().substring("结果校验码 ".length());
            assertThat(hash).hasSize(64);
            assertThat(first).contains("待审核。结果校验码 " + hash);
        }
    }

    @Test
    @Order(3)
    void proves_what_is_kept_the_second_time_though_an_older_generator_made_the_sample() throws IOException {
        Files.writeString(home.resolve("var/demo/data/.made-of"), "an older generator");
        Files.writeString(home.resolve("var/demo/data/sample-left-over.csv"), "");
        assertThat(demo("zh").out()).isEqualTo(first);
        assertThat(home.resolve("var/demo/data/sample-left-over.csv")).doesNotExist();
    }

    @Test
    @Order(4)
    void a_changed_policy_becomes_a_new_version_and_the_month_a_correction_in_english_too() throws IOException {
        Path people = home.resolve("var/demo/data/sample-people.xlsx");
        FileTime made = Files.getLastModifiedTime(people);
        Path rules = home.resolve("rules/packs/auxiliary-month/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("执勤表现突出，加 {points} 分", "执勤表现突出，奖 {points} 分"));

        String changed = demo("en").out();

        assertThat(changed).contains("== Monthly assessment of community officers, 2026-10").contains("the sum of the lines above")
                .contains("Run 5, ready for review").contains("Run 9, ready for review").doesNotContain("Run 6,");
        assertThat(changed.lines().filter(line -> line.endsWith("  published"))).as("the corrections of published months, too").hasSize(4);
        assertThat(Files.getLastModifiedTime(people)).as("the sample is made only once").isEqualTo(made);
    }

    private static List<String> published(String shown) {
        return shown.lines().filter(line -> line.endsWith("  已公示")).map(line -> line.replaceFirst("(\\d{4}-\\d{2}).*", "$1")).toList();
    }
}
