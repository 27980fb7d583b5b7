package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.scoring.report.ResultFiles;

/** Where there is no room for a result or a report nothing is there by half, and it is said. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

    /** Of 512 bytes: enough for the small files of a result, not for its frozen input. */
    private static final int BLOCKS = 16;

    @TempDir
    private Path folder;

    private record Ended(int code, String words) { }

    /** A process of its own that may write no larger file: to it the disk is full then. */
    private static Ended assess(Path... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + BLOCKS + "; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Dplumbline.home=" + Console.PROJECT,
                "-Dstderr.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Assess.class.getName(), "score", "community-officer", "--period",
                "2026-10", "--data", more[0].toString(), "--out", more[1].toString(), "--lang", "zh"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), words);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_result_that_has_no_room_leaves_the_earlier_one_and_comes_to_the_same_when_there_is() throws Exception {
        Path data = SmallMonth.write(folder.resolve("data"));
        Path out = Files.createDirectories(folder.resolve("out"));

        Ended full = assess(data, out);

        assertThat(full.code()).as(full.words()).isEqualTo(Assess.SYSTEM_FAILED);
        assertThat(full.words()).contains("assess score 失败：没有空间").doesNotContain("there is no room").doesNotContain("\tat ");
        assertThat(names(out)).as("no file, whole or half").isEmpty();

        Console console = new Console();
        assertThat(console.assess("score", "community-officer", "--period", "2026-10", "--data", data, "--out", out)).as(console.err()).isEqualTo(Assess.DONE);
        byte[] first = Files.readAllBytes(out.resolve(ResultFiles.RESULT));
        List<String> whole = names(out);

        assertThat(assess(data, out).code()).isEqualTo(Assess.SYSTEM_FAILED);
        assertThat(names(out)).isEqualTo(whole);
        assertThat(Files.readAllBytes(out.resolve(ResultFiles.RESULT))).as("the earlier result").isEqualTo(first);
        assertThat(console.assess("score", "community-officer", "--period", "2026-10", "--data", data, "--out", out)).isEqualTo(Assess.DONE);
        assertThat(Files.readAllBytes(out.resolve(ResultFiles.RESULT))).isEqualTo(first);
    }

    @Test
    void a_report_that_fails_half_way_is_not_there_and_an_earlier_one_stays() throws IOException {
        Path file = folder.resolve("ranking.pdf");
        WholeFile.Content tooMuch = out -> {
            out.write(new byte[100_000]);
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> WholeFile.write(file, tooMuch)).hasMessage("No space left on device");
        assertThat(names(folder)).isEmpty();

        WholeFile.write(file, out -> out.write("whole".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> WholeFile.write(file, tooMuch)).isInstanceOf(IOException.class);
        assertThat(names(folder)).containsExactly("ranking.pdf");
        assertThat(file).hasContent("whole");
    }
}
