package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that only reads makes no database in a folder that was mistyped, and does not say of it that all is well. */
class NoDatabaseTest {

    @TempDir
    private Path folder;
    private Console console;

    @BeforeEach
    void make() {
        console = new Console(folder);
    }

    static Stream<List<String>> reading() {
        return Stream.of(List.of("verify-audit"), List.of("verify", "1"), List.of("coverage", "--period", "2026-10"), List.of("report", "1"),
                List.of("run-input", "1", "--out", "none.json"), List.of("differences", "1", "--out", "none.csv"), List.of("backup", "none.zip"));
    }

    private int assess(List<String> command, Object... more) {
        List<Object> words = new ArrayList<>(command);
        words.addAll(List.of(more));
        return console.assess(words.toArray());
    }

    @ParameterizedTest
    @MethodSource("reading")
    void a_folder_without_a_database_is_told_and_left_as_it_is(List<String> command) throws IOException {
        Path mistyped = folder.resolve("typo-db");

        assertThat(assess(command, "--database", mistyped, "--lang", "zh")).isEqualTo(Assess.USAGE);
        assertThat(console.err()).contains("COMMAND-190").contains(mistyped.toString()).contains("没有数据库").contains("--database").doesNotContain("there is no");
        assertThat(console.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();

        Files.createDirectory(mistyped);
        assertThat(assess(command, "--database", mistyped, "--lang", "en")).isEqualTo(Assess.USAGE);
        assertThat(console.err()).contains("COMMAND-190").contains(mistyped.toString()).contains("there is no database").doesNotContain("没有");
        assertThat(mistyped).isEmptyDirectory();
    }

    @Test
    void where_none_is_named_the_demonstrations_is_told() {
        assertThat(console.assess("verify-audit", "--lang", "zh")).isEqualTo(Assess.USAGE);
        assertThat(console.err()).contains("COMMAND-190").contains(Path.of("var", "database").toString()).contains("--database " + Home.var().resolve("demo").resolve("database"));
        assertThat(folder).isEmptyDirectory();
    }
}
