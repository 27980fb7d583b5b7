package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final Console console = new Console();

    static List<String> packs() throws IOException {
        try (Stream<Path> packs = Files.list(Console.PROJECT.resolve("rules/packs"))) {
            return packs.map(pack -> pack.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_scenario_of_every_pack_passes(String pack) {
        assertThat(console.assess("check", pack, "--lang", "en")).as(console.out()).isZero();
        assertThat(console.out()).containsPattern("rules, scenarios passed (\\d+)/\\1, rules that a scenario fires (\\d+)/\\2; errors 0");
    }

    /** A pack in a folder with blanks, in which a piece of text was replaced. */
    private Path broken(String file, String from, String to) throws IOException {
        return broken("auxiliary-month", file, from, to);
    }

    private Path broken(String name, String file, String from, String to) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("我的 办法").resolve(name));
        try (Stream<Path> files = Files.list(Console.PROJECT.resolve("rules/packs").resolve(name))) {
            for (Path each : files.toList()) {
                Files.copy(each, pack.resolve(each.getFileName()));
            }
        }
        Files.copy(Console.PROJECT.resolve("rules/catalogue.yaml"), folder.resolve("catalogue.yaml"));
        String text = Files.readString(pack.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(pack.resolve(file), text.replace(from, to));
        return pack;
    }

    @Test
    void a_pack_over_which_the_program_fails_is_told_of_with_the_place_in_the_program() {
        CheckedPack failed = CheckedPack.failed(Path.of("pack"), new ArrayIndexOutOfBoundsException("Index 0"));

        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.report().findings()).singleElement().asString().contains("POLICY-051", "ArrayIndexOutOfBoundsException: Index 0", "CheckCommandTest.java");
    }

    @Test
    void a_pack_that_is_not_there_is_said_so_and_the_others_are_judged() throws IOException {
        assertThat(console.assess("check", "no-such-pack", "auxiliary-month", "--lang", "en")).isEqualTo(3);
        assertThat(console.err()).contains("no policy pack no-such-pack");
        assertThat(console.out()).contains("auxiliary-month");
    }

    @Test
    void a_file_and_nothing_are_no_packs() throws IOException {
        Path file = Files.writeString(folder.resolve("pack.zip"), "");
        assertThat(console.assess("check", file, "--lang", "en")).isEqualTo(1);
        assertThat(console.err()).contains("is a file: a policy pack is a folder");
        assertThat(console.assess("check", "", "--lang", "en")).isEqualTo(1);
    }

    @Test
    void a_mistake_is_named_with_file_line_column_and_remedy() throws IOException {
        Path pack = broken("rules.drl", "$points : p.goodDuty", "$points : p.goodDutty");
        int line = 1 + Files.readAllLines(pack.resolve("rules.drl")).stream().takeWhile(each -> !each.contains("goodDutty")).toList().size();
        int column = 1 + Files.readAllLines(pack.resolve("rules.drl")).get(line - 1).indexOf("p.goodDutty");
        assertThat(console.assess("check", pack, "--lang", "zh")).isEqualTo(1);
        assertThat(console.out()).containsPattern("(?m)^" + pack + "/rules.drl:" + line + ":" + column + ": [A-Z]+-\\d+ .*goodDutty.*\\R    \\S");
    }

    @Test
    void a_scenario_that_comes_out_otherwise_is_an_error() throws IOException {
        Path pack = broken("parameters.yaml", "80", "81");
        assertThat(console.assess("check", pack, "--lang", "en")).isEqualTo(1);
        assertThat(console.out()).contains("scenarios.yaml:").contains("SCENARIO-101");
    }

    @Test
    void several_packs_are_judged_each_alone() throws IOException {
        Path pack = broken("policy.yaml", "code: auxiliary-month", "cod: auxiliary-month");
        assertThat(console.assess("check", pack, "auxiliary-month", "--lang", "en")).isEqualTo(1);
        assertThat(console.out()).contains("policy.yaml:").contains("scenarios run when they are mended").contains("scenarios passed 29/29");
    }

    @Test
    void what_a_pack_keeps_is_shown_with_its_reason_and_counts_for_nothing() {
        assertThat(console.assess("check", "community-officer", "--lang", "zh")).isZero();
        assertThat(console.out()).contains("LINT-018 已豁免 incident").contains("    理由：原文三(二)列明辖区发案率").contains("错误 0，提示 0");
        assertThat(console.assess("check", "community-officer", "--json")).isZero();
        assertThat(console.out()).contains("\"waived\" : [").contains("\"reason\" : \"原文三(二)");
    }

    @Test
    void packs_that_are_checked_together_are_compared() throws IOException {
        Path pack = broken("policy.yaml", "code: auxiliary-month", "code: other-month");
        Files.writeString(pack.resolve("parameters.yaml"), Files.readString(pack.resolve("parameters.yaml")).replace("shiftSwap: 2", "shiftSwap: 1"));
        console.assess("check", "auxiliary-month", pack, "--lang", "en");
        assertThat(console.out()).contains("LINT-023 warning event kind Unauthorised swap of duty is worth −2 points in auxiliary-month and −1 points in other-month");
    }

    @Test
    void what_a_pack_reads_of_one_that_is_named_after_it_is_compared() throws IOException {
        Path year = broken("auxiliary-year", "policy.yaml", "where: {in: [FAIL]}", "where: {in: [FIAL]}");

        assertThat(console.assess("check", year, "auxiliary-month", "--lang", "zh")).isEqualTo(1);
        assertThat(console.out()).contains("policy.yaml:13:").contains("LINT-051 数据 failedMonths 读取办法 auxiliary-month 的等次“FIAL”，而该办法没有这一项，是否为 FAIL？");
        console.assess("check", year, "--lang", "zh");
        assertThat(console.out()).as("alone, only scenarios can tell").doesNotContain("LINT-051").contains("SCENARIO-101");
    }

    @Test
    void with_data_past_results_are_looked_at() throws IOException {
        StringBuilder people = new StringBuilder("警号,姓名,派出所,岗位\n");
        StringBuilder figures = new StringBuilder("警号,月份,履职评分\n");
        for (int i = 100; i < 140; i++) {
            people.append("A").append(i).append(",辅警").append(i).append(",一所,辅警\n");
            figures.append("A").append(i).append(",2026-03,90\n").append("A").append(i).append(",2026-04,").append(i - 60).append("\n");
        }
        Files.writeString(folder.resolve("people.csv"), people);
        Files.writeString(folder.resolve("figures.csv"), figures);

        assertThat(console.assess("check", "auxiliary-pay", "--lang", "en", "--period", "2026-03", "--data", folder)).isZero();
        assertThat(console.out()).contains("LINT-027 warning indicator duty tells nobody apart: 100% of 40 sheets have the same points").contains("warnings 1");
        assertThat(console.assess("check", "auxiliary-pay", "--lang", "en", "--data", folder)).as("both months together").isZero();
        assertThat(console.out()).contains("warnings 0");
        assertThat(console.assess("check", "auxiliary-pay", "--lang", "en", "--period", "2026-05", "--data", folder)).isEqualTo(1);
        assertThat(console.assess("check", "auxiliary-pay", "--lang", "en", "--period", "2026-03")).isEqualTo(2);
    }

    @Test
    void a_scenario_that_failed_is_explained_line_by_line_and_by_the_rules_that_kept_silent() throws IOException {
        Path pack = broken("parameters.yaml", "value: 80,", "value: 81,");
        assertThat(console.assess("check", pack, "--lang", "zh")).isEqualTo(1);
        assertThat(console.out()).contains("    未触发“月奖-分三档”：");
        String all = console.out();
        assertThat(console.assess("check", pack, "--lang", "en")).isEqualTo(1);
        assertThat(console.out()).contains(" did not fire: ").hasLineCount(all.split("\n").length);
    }

    @Test
    void coverage_says_how_many_scenarios_fire_each_rule() {
        assertThat(console.assess("check", "auxiliary-month", "--coverage", "--lang", "en")).isZero();
        assertThat(console.out()).contains("fired by").containsPattern("(?m)^全勤-加分 +\\d+ +\\d+ ");
    }

    @Test
    void a_file_that_the_system_refuses_is_a_finding_and_the_exit_code_says_so() throws IOException {
        Path unreadable = Path.of("/proc/self/mem");
        Assumptions.assumeTrue(Files.isRegularFile(unreadable), "a file that nobody can read, whoever runs the test");
        Path pack = Files.createDirectories(folder.resolve("unreadable"));
        Files.createSymbolicLink(pack.resolve("policy.yaml"), unreadable);

        assertThat(console.assess("check", pack, "auxiliary-month", "--lang", "en")).isEqualTo(3);
        assertThat(console.out()).contains("POLICY-040").contains("scenarios passed 29/29");
    }

    @Test
    void a_pack_that_lacks_a_file_does_not_keep_the_others_from_being_judged() throws IOException {
        Path pack = broken("policy.yaml", "code: auxiliary-month", "code: auxiliary-month");
        Path lacking = Files.createDirectories(folder.resolve("empty"));
        Files.delete(pack.resolve("rules.drl"));
        assertThat(console.assess("check", lacking, pack, "auxiliary-month", "--lang", "en")).isEqualTo(1);
        assertThat(console.out()).contains("POLICY-001 the bundle lacks the file rules.drl").contains("scenarios passed 29/29");
    }

    @Test
    void json_holds_the_same_in_both_languages() throws IOException {
        Path pack = broken("rules.drl", "$points : p.goodDuty", "$points : p.goodDutty");
        assertThat(console.assess("check", pack, "--json")).isEqualTo(1);
        assertThat(console.out()).startsWith("[").contains("\"line\" : ").contains("\"length\" : 11,").contains("\"coverage\" : ").contains("\"results\" : ").contains("\"severity\" : \"ERROR\"").contains("\"zh\" : ").contains("\"en\" : ");
    }

    @Test
    void an_unknown_pack_is_wrong_input() {
        assertThat(console.assess("check", "nobody", "--lang", "zh")).isEqualTo(1);
        assertThat(console.err()).contains("没有办法文件包“nobody”").contains("现有：").contains("auxiliary-month");
        assertThat(console.assess("check")).isEqualTo(2);
    }
}
