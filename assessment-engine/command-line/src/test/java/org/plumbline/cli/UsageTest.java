package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who mistypes a command is told so in the language of the session: where, what was written, and what is wanted. */
class UsageTest {

    @TempDir
    private Path folder;
    private Console console;

    @BeforeEach
    void make() {
        console = new Console(folder);
    }

    private String said(String command, String language) {
        assertThat(console.assess((Object[]) (command + " --lang " + language).split(" "))).isEqualTo(Assess.USAGE);
        assertThat(console.err()).doesNotContain("\tat ");
        assertThat(console.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        return console.err();
    }

    // a service that starts all the same would stay
    @Timeout(60)
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "verify abc                       | RUN      | abc         | 整数 | a whole number",
            "verify 99999999999999999999      | RUN      | 99999999999999999999 | 整数（-9223372036854775808 至 9223372036854775807） | a whole number from -9223372036854775808 to 9223372036854775807",
            "report 1.5                       | RUN      | 1.5         | 整数 | a whole number",
            "serve --port 99999               | --port   | 99999       | 整数（0 至 65535） | a whole number from 0 to 65535",
            "serve --port -1                  | --port   | -1          | 整数（0 至 65535） | a whole number from 0 to 65535",
            "serve --port=abc                 | --port   | abc         | 整数（0 至 65535） | a whole number from 0 to 65535",
            "demo --port 70000                | --port   | 70000       | 整数（0 至 65535） | a whole number from 0 to 65535",
            "intake --strict=abc              | --strict | abc         | ' true 或 false' | true or false",
            "serve --port 99999999999         | --port   | 99999999999 | 整数（0 至 65535） | a whole number from 0 to 65535"})
    void a_value_that_is_none_is_told_with_its_place_and_what_is_wanted(String command, String place, String value, String zh, String en) {
        assertThat(said(command, "zh")).startsWith(place + ": COMMAND-191 “" + value + "”不是" + zh + "\n").contains("./assess " + command.split(" ")[0] + " --help")
                .hasLineCount(2).doesNotContain("not");
        assertThat(said(command, "en")).startsWith(place + ": COMMAND-191 " + value + " is not " + en + "\n").contains("--help").hasLineCount(2).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void the_number_of_people_of_a_sample_and_its_month_are_told_too() {
        assertThat(console.assess("sample", "--officers", "99999999999", "--out", folder.resolve("out"))).isEqualTo(Assess.USAGE);
        assertThat(console.err()).startsWith("--officers: COMMAND-191 ").contains("99999999999").contains("-2147483648").contains("2147483647");
        assertThat(console.assess("sample", "--first-month", "2026-13", "--out", folder.resolve("out"))).isEqualTo(Assess.USAGE);
        assertThat(console.err()).startsWith("--first-month: COMMAND-191 ").contains("2026-13").contains("2026-08");
    }

    @Test
    void a_language_that_is_none_is_told_in_that_of_the_environment() {
        assertThat(console.assess("coverage", "--period", "2026-10", "--lang", "de")).isEqualTo(Assess.USAGE);
        assertThat(console.err()).startsWith("--lang: COMMAND-191 ").contains("de").contains("zh").contains("en").hasLineCount(2);
    }

    @Test
    void what_is_lacking_too_much_or_said_twice_is_told() {
        assertThat(said("coverage", "zh")).startsWith("assess coverage: COMMAND-192 缺少 --period PERIOD\n").contains("./assess coverage --help").doesNotContain("Missing");
        assertThat(said("coverage", "en")).startsWith("assess coverage: COMMAND-192 --period PERIOD is missing\n");
        assertThat(said("verify", "zh")).startsWith("assess verify: COMMAND-192 缺少 RUN\n");
        assertThat(said("verify 1 2 --old", "zh")).startsWith("assess verify: COMMAND-193 不认识“2”、“--old”\n").doesNotContain("Unmatched");
        assertThat(said("verify 1 2 --old", "en")).startsWith("assess verify: COMMAND-193 2, --old: unknown here\n");
        assertThat(said("verfy 1", "zh")).startsWith("assess: COMMAND-193 不认识").contains("是否为：").contains("verify").doesNotContain("Did you");
        assertThat(said("coverage --period 2026-10 --period 2026-09", "zh")).startsWith("assess coverage: COMMAND-194 --period PERIOD 写了不止一次\n");
        assertThat(said("coverage --period 2026-10 --period 2026-09", "en")).startsWith("assess coverage: COMMAND-194 --period PERIOD is given more than once\n");
    }
}
