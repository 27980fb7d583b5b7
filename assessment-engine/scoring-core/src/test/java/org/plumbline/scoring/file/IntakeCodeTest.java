package org.plumbline.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeCodeTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    @TempDir
    Path folder;

    @Test
    void no_number_is_used_twice_and_012_is_kept() {
        assertThat(Arrays.stream(IntakeCode.values()).map(IntakeCode::id)).doesNotHaveDuplicates().doesNotContain("INTAKE-012");
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_say_the_same_things(IntakeCode code) {
        Set<String> zh = holes(code.message().zh());
        assertThat(zh).isEqualTo(holes(code.message().en()));
        assertThat(holes(code.remedy().zh())).isEqualTo(holes(code.remedy().en()));
    }

    @Test
    void progress_is_told_while_reading_and_comparing() throws Exception {
        String rows = "x,甲\n".repeat(25_000);
        Path file = Files.writeString(folder.resolve("a.csv"), "警号,姓名\n" + rows);
        Set<String> told = new TreeSet<>();

        Intake intake = DataFiles.read(List.of(file), SmallCatalogue.CATALOGUE, (phase, done, total) -> told.add(phase + " " + done + " " + total));

        assertThat(told).containsExactly("compare 0 25000", "compare 25000 25000", "read 10000 -1", "read 20000 -1");
        assertThat(intake.files().get(0).file()).isEqualTo(file.toString());
        assertThat(intake.files().get(0).collapsed()).isEqualTo(24_999);
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
