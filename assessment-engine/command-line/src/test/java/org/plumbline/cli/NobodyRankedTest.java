package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.report.ResultFiles;

/** The first pack of the documentation without its ranking. */
class NobodyRankedTest {

    @TempDir
    Path folder;

    private final Console console = new Console();
    private Path pack;
    private Path data;

    @BeforeEach
    void aPackThatRanksNobody() throws IOException {
        pack = Files.createDirectories(folder.resolve("pack"));
        try (Stream<Path> files = Files.list(Console.PROJECT.resolve("docs/examples/first-pack"))) {
            for (Path each : files.toList()) {
                Files.copy(each, pack.resolve(each.getFileName()));
            }
        }
        Path policy = pack.resolve("policy.yaml");
        Files.writeString(policy, Files.readString(policy).replaceFirst("rankings:\n.*\n", ""));
        data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("people.csv"), "警号,姓名,派出所\nA02,甲二,东所\nA01,甲一,西所\n");
        Files.writeString(data.resolve("visits.csv"), "警号,月份,应走访户数,已走访户数\nA01,2026-10,100,50\nA02,2026-10,100,100\n");
    }

    @Test
    void the_result_is_a_list_by_number_with_grades_and_without_places() throws IOException {
        Path out = folder.resolve("out");
        assertThat(console.assess("score", pack, "--period", "2026-10", "--lang", "zh", "--out", out, "--data", data)).isZero();
        assertThat(console.out()).contains("等次：合格 1  不合格 1");
        assertThat(Files.readAllLines(out.resolve(ResultFiles.STANDINGS))).satisfies(lines -> {
            assertThat(lines.get(1)).startsWith(",,,,2,A01,甲一,52.63,FAIL,");
            assertThat(lines.get(2)).startsWith(",,,,2,A02,甲二,100.00,PASS,");
        });
    }

    @Test
    void the_explanation_says_that_nobody_is_ranked() {
        assertThat(console.assess("explain", pack, "--period", "2026-10", "--lang", "en", "--data", data, "--assessee", "A02")).isZero();
        assertThat(console.out()).contains("Rank: this policy ranks nobody");
    }

    @Test
    void where_all_are_ranked_together_and_nobody_is_graded_the_words_say_so() throws IOException {
        Path policy = pack.resolve("policy.yaml");
        Files.writeString(policy, Files.readString(policy).replaceFirst("(?s)grades:\n.*?quotas: \\[]\n",
                "rankings: { main: { by: total, within: [], ties: COMPETITION, break-by: [], smallest-group: 1 } }\ngrades: { bands: [], quotas: [] }\n"));

        assertThat(console.assess("explain", pack, "--period", "2026-10", "--lang", "zh", "--data", data, "--assessee", "A02")).isZero();
        assertThat(console.out()).contains("名次：全体，第 1 名，共 2 人").doesNotContain("等次：");
        assertThat(console.assess("score", pack, "--period", "2026-10", "--lang", "zh", "--out", folder.resolve("out"), "--data", data)).isZero();
        assertThat(console.out()).contains("等次：本办法不定等次");
    }
}
