package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.report.ResultFiles;

/** What a run read can be scored again, years later, without the files and the pack from which it came. */
class RunInputTest {

    @TempDir
    Path folder;

    private final Console console = new Console();
    private Path data;
    private Path first;
    private Path again;
    private Path frozen;

    @BeforeEach
    void scoreFromFiles() throws IOException {
        data = SmallMonth.write(folder.resolve("data"));
        // reported late: the run itself leaves it out, and must say so again
        Files.writeString(data.resolve("late.csv"), "事项编号,警号,事项,发生日期,报送日期\nE9,P002,commendation,2026-09-08,2026-10-09\n");
        first = folder.resolve("first");
        again = folder.resolve("again");
        frozen = first.resolve(ResultFiles.RUN_INPUT);
        assertThat(console.assess("score", "community-officer", "--period", "2026-10", "--data", data, "--out", first, "--lang", "zh")).isZero();
    }

    private static String field(Path result, String name) throws IOException {
        Matcher field = Pattern.compile("\"" + name + "\" : (\\S+),").matcher(Files.readString(result.resolve(ResultFiles.RESULT)));
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    @Test
    void a_frozen_input_gives_the_same_result_to_the_byte() throws IOException {
        assertThat(console.assess("score", "--run-input", frozen, "--out", again, "--lang", "zh")).isZero();

        for (String name : List.of(ResultFiles.SHEETS, ResultFiles.LINES, ResultFiles.STANDINGS, ResultFiles.OUTCOMES, ResultFiles.RUN_INPUT)) {
            assertThat(again.resolve(name)).as(name).hasSameBinaryContentAs(first.resolve(name));
        }
        for (String field : List.of("resultHash", "runInputHash", "version", "period", "semantics", "scored", "quarantined")) {
            assertThat(field(again, field)).as(field).isEqualTo(field(first, field));
        }
        assertThat(field(again, "semantics")).isEqualTo(String.valueOf(Assessment.SEMANTICS));
        assertThat(field(again, "rowsRead")).isEqualTo("0");
        assertThat(console.out()).contains(field(first, "resultHash").replace("\"", ""));
        List<String> left = Files.readAllLines(again.resolve(ResultFiles.QUARANTINE));
        assertThat(left).anyMatch(line -> line.contains("P007") && line.contains(",RUN-101,")).anyMatch(line -> line.startsWith(",,,P002,E9,RUN-2"))
                .noneMatch(line -> line.contains("INTAKE-"));
    }

    @Test
    void a_sheet_is_explained_from_a_frozen_input_as_from_files() {
        assertThat(console.assess("explain", "community-officer", "--period", "2026-10", "--data", data, "--assessee", "P003", "--lang", "zh")).isZero();
        String fromFiles = console.out();

        assertThat(console.assess("explain", "--run-input", frozen, "--assessee", "P003", "--lang", "zh")).isZero();

        assertThat(console.out()).isEqualTo(fromFiles).contains("总分");
    }

    @Test
    void it_is_said_either_way_what_to_score_and_not_both_nor_neither() {
        assertThat(console.assess("score", "--out", again, "--lang", "zh")).isEqualTo(2);
        assertThat(console.err()).contains("需要 PACK、--period 和 --data，或者只给 --run-input");
        assertThat(console.assess("score", "community-officer", "--run-input", frozen, "--out", again, "--lang", "en")).isEqualTo(2);
        assertThat(console.err()).contains("cannot be given beside it");
        assertThat(console.assess("score", "--period", "2026-10", "--run-input", frozen, "--out", again)).isEqualTo(2);
        assertThat(console.assess("score", "--data", data, "--run-input", frozen, "--out", again)).isEqualTo(2);
        assertThat(console.assess("score", "community-officer", "--data", data, "--out", again)).isEqualTo(2);
        assertThat(console.assess("explain", "--assessee", "P003")).isEqualTo(2);
        assertThat(again).doesNotExist();
    }

    @Test
    void the_result_that_an_input_belongs_to_is_not_written_over() {
        assertThat(console.assess("score", "--run-input", frozen, "--out", first)).isEqualTo(2);
        assertThat(console.err()).contains("--run-input");
    }

    @Test
    void what_is_no_whole_frozen_input_is_said_with_its_place_and_ends_with_1() throws IOException {
        String text = Files.readString(frozen);
        Path broken = Files.writeString(folder.resolve("broken.json"), text.substring(0, text.length() / 2));
        assertThat(console.assess("score", "--run-input", broken, "--out", again, "--lang", "zh")).isEqualTo(1);
        assertThat(console.err()).contains("broken.json:1:").contains("RUN-010").doesNotContain("\tat ");
        assertThat(console.assess("score", "--run-input", first.resolve(ResultFiles.RESULT), "--out", again)).isEqualTo(1);
        assertThat(console.err()).contains("RUN-009");
        Path other = Files.writeString(folder.resolve("other.json"), text.replace("\"period\":\"2026-10\"", "\"period\":\"2026-13\""));
        assertThat(console.assess("score", "--run-input", other, "--out", again)).isEqualTo(1);
        assertThat(console.err()).contains("RUN-001");
        assertThat(console.assess("score", "--run-input", folder.resolve("none.json"), "--out", again)).isEqualTo(1);
        assertThat(console.err()).contains("none.json");
        assertThat(console.assess("score", "--run-input", folder, "--out", again)).isEqualTo(1);
        assertThat(again).doesNotExist();
    }
}
