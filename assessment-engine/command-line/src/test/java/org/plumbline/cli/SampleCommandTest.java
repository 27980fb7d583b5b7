package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void writesTheMonthsAndSaysWhatItWrote() {
        assertThat(assess("sample", "--officers", "20", "--months", "1", "--out", folder.resolve("样例 一").toString())).isZero();
        assertThat(out.toString()).contains("8 files").contains("a day that does not exist (日期不存在)").contains("deliberate-mistakes.csv");
        assertThat(folder.resolve("样例 一/sample-people.xlsx")).exists();
    }

    @Test
    void cleanMonthsHaveNoMistakesAndEachFileIsToldWithItsRows() throws Exception {
        assertThat(assess("sample", "--officers", "20", "--months", "1", "--clean", "--out", folder.toString())).isZero();
        assertThat(out.toString()).doesNotContain("mistakes");
        for (String file : new String[] {"sample-units.csv", "sample-2026-08-考勤.csv"}) {
            long rows = Files.readAllLines(folder.resolve(file)).size() - 1;
            assertThat(err.toString().lines()).as("rows below the header, not people").contains(file + ": " + rows);
        }
    }

    @Test
    void anImpossibleNumberIsAMistakeOfUsage() {
        assertThat(assess("sample", "--officers", "0", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("officers must be 1 to 1000000, not 0");
        assertThat(assess("sample", "--first-month", "2026-13", "--out", folder.toString())).isEqualTo(2);
        assertThat(assess()).isEqualTo(2);
    }

    @Test
    void aFileInPlaceOfTheFolderIsWrongInput() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(assess("sample", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is not a folder").doesNotContain("\tat ");
    }

    @Test
    void otherMonthsInTheFolderAreWrongInput() {
        assess("sample", "--officers", "20", "--months", "2", "--out", folder.toString());
        assertThat(assess("sample", "--officers", "20", "--months", "1", "--out", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("belongs to another sample");
    }

    @Test
    void aFolderBelowAFileIsAFailureOfTheSystem() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(assess("sample", "--out", file.resolve("below").toString())).isEqualTo(3);
        assertThat(err.toString()).startsWith("assess sample ").contains(file.toString()).doesNotContain("\tat ");
    }

    private int assess(String... arguments) {
        CommandLine command = Assess.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
