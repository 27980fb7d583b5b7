package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.report.ResultFiles;

class ScoreCommandTest {

    @TempDir
    Path folder;

    private final Console console = new Console();
    private Path data;
    private Path out;

    @BeforeEach
    void aMonthInAFolderWithBlanks() throws IOException {
        data = SmallMonth.write(folder.resolve("十月 数据"));
        out = folder.resolve("结果 一");
    }

    private int score(Path from, Path to, Object... more) {
        return console.assess(Stream.concat(Stream.of("score", "community-officer", "--period", "2026-10", "--lang", "zh", "--out", to, "--data", from), Stream.of(more)).toArray());
    }

    private String text(Path to, String name) throws IOException {
        return Files.readString(to.resolve(name));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(out.resolve(name));
    }

    @Test
    void scores_a_month_into_seven_files_and_nothing_else() throws IOException {
        assertThat(score(data, out)).isZero();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
        }
        assertThat(console.out()).contains("社区民警月度考核 2026-10").contains("考核对象 8：得分 7，暂不评分 1，不参加 0");
        assertThat(console.err()).contains("30 行中有 2 行有误").contains("另有 2 行没有计入");
        assertThat(lines(ResultFiles.STANDINGS).get(1)).startsWith("东分局 / A组,1,1,7,7,P008,");
        assertThat(lines(ResultFiles.STANDINGS)).hasSize(8);
        assertThat(text(out, ResultFiles.RESULT)).contains("\"assessees\" : 8").contains("\"scored\" : 7").contains("\"rowsRejected\" : 2").contains("\"refused\" : false");
    }

    @Test
    void files_open_in_a_spreadsheet_and_no_cell_is_a_formula() throws IOException {
        score(data, out);
        byte[] bytes = Files.readAllBytes(out.resolve(ResultFiles.SHEETS));
        assertThat(new String(bytes, 0, 3, StandardCharsets.UTF_8)).isEqualTo("\uFEFF");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("P001,'=警员1,").doesNotContain(",=警员").doesNotContain("\r");
        // a number that costs points stays a number
        assertThat(lines(ResultFiles.LINES)).anyMatch(line -> line.startsWith("P003,") && line.contains(",RULE,-3,"));
    }

    @Test
    void every_column_is_explained() throws IOException {
        score(data, out);
        String explained = Files.readString(Console.PROJECT.resolve("docs/result-files.md"));
        for (String name : ResultFiles.NAMES.stream().filter(each -> each.endsWith(".csv")).toList()) {
            String section = explained.substring(explained.indexOf("## " + name)).split("\n## ", 3)[0];
            assertThat(lines(name).get(0).replace("\uFEFF", "").split(",")).allSatisfy(column -> assertThat(section).containsPattern("(?m)^\\|[^|]*\\b" + column + "\\b"));
        }
    }

    @Test
    void lines_add_up_to_the_total() throws IOException {
        score(data, out);
        for (String sheet : lines(ResultFiles.SHEETS).subList(1, 8)) {
            String[] cells = sheet.split(",");
            BigDecimal sum = lines(ResultFiles.LINES).stream().filter(line -> line.startsWith(cells[0] + ","))
                    .map(line -> new BigDecimal(line.split(",")[5])).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(cells[0]).isEqualByComparingTo(cells[4]);
        }
    }

    @Test
    void the_quarantine_names_file_line_and_column_of_each_row_that_was_left_out() throws IOException {
        score(data, out);
        List<String> quarantine = lines(ResultFiles.QUARANTINE);
        assertThat(quarantine).hasSize(6);
        assertThat(quarantine).anyMatch(line -> line.startsWith(data.resolve("figures.csv") + ",8,4,P007,") && line.contains(",INTAKE-020,ERROR,"));
        assertThat(quarantine).anyMatch(line -> line.startsWith(data.resolve("events.csv") + ",4,4,P004,") && line.contains(",INTAKE-030,ERROR,"));
        assertThat(quarantine).anyMatch(line -> line.startsWith(data.resolve("figures.csv") + ",10,,P009,") && line.contains(",RUN-003,WARNING,"));
        assertThat(quarantine).anyMatch(line -> line.startsWith(data.resolve("events.csv") + ",5,,P009,") && line.contains(",RUN-004,WARNING,"));
        assertThat(quarantine).anyMatch(line -> line.startsWith(",,,P007,") && line.contains(",RUN-101,ERROR,"));
    }

    @Test
    void the_order_of_rows_and_files_changes_no_byte() throws IOException {
        score(data, out);
        for (int seed = 1; seed <= 3; seed++) {
            Path again = folder.resolve("again " + seed);
            score(SmallMonth.shuffled(folder.resolve("mixed " + seed), seed), again);
            for (String name : ResultFiles.NAMES) {
                if (!name.equals(ResultFiles.QUARANTINE)) {
                    assertThat(again.resolve(name)).hasSameBinaryContentAs(out.resolve(name));
                }
            }
            assertThat(withoutPlaces(again)).isEqualTo(withoutPlaces(out));
        }
    }

    /** The files have other names and the rows stand in other lines; everything else must be equal, the order too. */
    private static List<String> withoutPlaces(Path result) throws IOException {
        return Files.readAllLines(result.resolve(ResultFiles.QUARANTINE)).stream().map(line -> line.replaceFirst("^[^,]*,[0-9]*,", "")).toList();
    }

    @Test
    void the_files_may_be_named_one_by_one_and_twice() throws IOException {
        score(data, out);
        Path again = folder.resolve("again");
        assertThat(score(data.resolve("people.csv"), again, data.resolve("spot.csv"), data.resolve("events.csv"), "--data", data.resolve("figures.csv"), data)).isZero();
        assertThat(again.resolve(ResultFiles.SHEETS)).hasSameBinaryContentAs(out.resolve(ResultFiles.SHEETS));
        assertThat(text(again, ResultFiles.RESULT)).contains("\"rowsRead\" : 30");
    }

    @Test
    void another_result_in_the_folder_is_replaced() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve(ResultFiles.RESULT), "old");
        Files.writeString(out.resolve(ResultFiles.SHEETS + ".part"), "left behind by a killed process");
        assertThat(score(data, out)).isZero();
        assertThat(text(out, ResultFiles.RESULT)).contains("community-officer");
        assertThat(out.resolve(ResultFiles.SHEETS + ".part")).doesNotExist();
    }

    @Test
    void strict_makes_a_wrong_row_a_failure_but_writes_the_result() {
        assertThat(score(data, out, "--strict")).isEqualTo(1);
        assertThat(out.resolve(ResultFiles.RESULT)).exists();
        assertThat(console.err()).contains("--strict");
    }

    @Test
    void strict_is_content_with_good_rows() throws IOException {
        Files.delete(data.resolve(SmallMonth.EVENTS));
        List<String> good = Files.readAllLines(data.resolve(SmallMonth.FIGURES)).stream().filter(row -> !row.contains("约90户")).toList();
        Files.write(data.resolve(SmallMonth.FIGURES), good);
        assertThat(score(data, out, "--strict")).isZero();
    }

    @Test
    void a_file_that_cannot_be_read_stops_the_run_because_ranks_would_be_wrong() throws IOException {
        Files.writeString(data.resolve("notes.csv"), "天气,心情\n晴,好\n");
        assertThat(score(data, out)).isEqualTo(1);
        assertThat(console.err()).contains("notes.csv").contains("INTAKE-008").contains("没有计算");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_refused_budget_is_written_and_ends_with_1() throws IOException {
        Path unit = Files.createDirectories(folder.resolve("payroll"));
        StringBuilder people = new StringBuilder("assessee,name,station,post\n");
        StringBuilder figures = new StringBuilder("assessee,period,dutyScore\n");
        int[] scores = {95, 95, 95, 85, 85, 85, 85, 65, 65, 50};
        for (int i = 0; i < scores.length; i++) {
            people.append("A").append(i).append(",辅警").append(i).append(",一所,辅警\n");
            figures.append("A").append(i).append(",2026-10,").append(scores[i]).append("\n");
        }
        Files.writeString(unit.resolve("people.csv"), people);
        Files.writeString(unit.resolve("figures.csv"), figures);
        assertThat(console.assess("score", "auxiliary-pay", "--period", "2026-10", "--lang", "zh", "--out", out, "--data", unit)).isEqualTo(1);
        assertThat(console.err()).contains("RUN-307").contains("超出 300").contains("不能公示");
        assertThat(text(out, ResultFiles.RESULT)).contains("\"refused\" : true").contains("\"excess\" : \"300\"");
    }

    @Test
    void what_is_wrong_with_the_input_is_said_and_ends_with_1() {
        assertThat(console.assess("score", "comunity-officer", "--period", "2026-10", "--out", out, "--data", data, "--lang", "en")).isEqualTo(1);
        assertThat(console.err()).contains("no policy pack comunity-officer").contains("did you mean community-officer?");
        assertThat(console.assess("score", "community-officer", "--period", "2026-Q3", "--out", out, "--data", data)).isEqualTo(1);
        assertThat(console.err()).contains("RUN-001");
        assertThat(console.assess("score", "community-officer", "--period", "2026-10", "--out", out, "--data", data.resolve("none.csv"))).isEqualTo(1);
        assertThat(console.err()).contains("none.csv").doesNotContain("\tat ");
    }

    @Test
    void mistakes_of_usage_end_with_2_and_a_folder_that_cannot_be_is_told_before_the_work() throws IOException {
        assertThat(console.assess("score", "community-officer", "--period", "2026-10", "--data", data)).isEqualTo(2);
        assertThat(score(data, data)).isEqualTo(2);
        assertThat(console.err()).contains("--out 不能是 --data");
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(score(data, file.resolve("below"))).isEqualTo(1);
        assertThat(console.err()).contains("不能写入文件夹");
        assertThat(console.assess("score", "community-officer", "--period", "2026-10", "--data", data, "--out", "")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_passed_over_is_named_and_an_old_workbook_stops_the_run() throws IOException {
        Files.writeString(data.resolve("notes.txt"), "x");
        assertThat(score(data, out)).isZero();
        assertThat(console.err()).contains("没有读取").contains("notes.txt");
        Files.writeString(data.resolve("old.xls"), "x");
        assertThat(score(data, out)).isEqualTo(1);
        assertThat(console.err()).contains("old.xls").contains(".xlsx");
    }

    @Test
    void a_month_of_which_nobody_handed_in_figures_is_refused() {
        assertThat(console.assess("score", "community-officer", "--period", "2027-03", "--out", out, "--data", data)).isEqualTo(1);
        assertThat(console.err()).contains("RUN-007").contains("2026-10");
    }
}
