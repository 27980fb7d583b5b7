package org.plumbline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.AssesseeKind;
import org.plumbline.scoring.input.CutInput;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;

class RunInputTextTest {

    private static byte[] written(RunInput input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunInputText.write(input, out);
        return out.toByteArray();
    }

    private static Optional<RunInput> read(byte[] bytes, Findings findings) {
        try {
            return RunInputText.read(new ByteArrayInputStream(bytes), findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Property(tries = 500)
    void what_was_written_is_read_back_equal_and_with_the_same_hash(@ForAll Random chance) throws Exception {
        RunInput input = RandomRunInput.of(chance);
        Findings findings = new Findings();
        byte[] bytes = written(input);

        Optional<RunInput> again = read(bytes, findings);

        assertThat(findings.sorted()).isEmpty();
        assertThat(again).contains(input);
        assertThat(written(again.orElseThrow())).isEqualTo(bytes);
        assertThat(RunInputText.hash(again.orElseThrow())).isEqualTo(RunInputText.hash(input))
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Property(tries = 300)
    void a_file_that_breaks_off_anywhere_is_refused_and_nothing_is_thrown(@ForAll Random chance) {
        byte[] bytes = written(RandomRunInput.of(chance));
        Findings findings = new Findings();

        assertThat(read(Arrays.copyOf(bytes, chance.nextInt(bytes.length)), findings)).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::code).containsAnyOf("RUN-009", "RUN-010").hasSize(1);
    }

    @Property(tries = 1000)
    void a_damaged_byte_is_never_a_fault_of_the_program(@ForAll Random chance) {
        byte[] bytes = written(RandomRunInput.of(chance));
        bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        Findings findings = new Findings();

        Optional<RunInput> input = read(bytes, findings);

        assertThat(input.isPresent()).isNotEqualTo(findings.hasErrors());
    }

    private static final String SMALL = new String(written(small()), StandardCharsets.UTF_8);

    private static RunInput small() {
        return Office.in("2026-03").officer("P1", "a", "3.5", "level", "HIGH", "marks", "X;Z", "flag", "true", "less", "n/a")
                .officer("P2", "a", "1").event("E1", "P1", "lead", "2026-03-02", "2026-03-03", null, 2, "M", Map.of("confirmed", true))
                .leave("P1", "病假", "2026-03-01", "2026-03-05").by(Draft.earning().interpreted()).run().input();
    }

    @Test
    void the_text_of_a_month_reads_as_one_expects() {
        assertThat(SMALL).startsWith("{\"format\":\"4\",\"period\":\"2026-03\",\"bundle\":{\"parameters.yaml\":")
                .contains("\"figures\":{\"a\":\"3.5\",\"flag\":\"true\",\"less\":null,\"level\":\"HIGH\",\"marks\":[\"X\",\"Z\"]}");
        assertThat(read(SMALL.getBytes(StandardCharsets.UTF_8), new Findings()).map(RunInput::records)).contains(small().records());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format":"4"           | "format":"2"            | RUN-011 | 格式“2”
            "format":"4"           | "format":1              | RUN-012 | 实为 1
            {"format":"4",         | {                       | RUN-009 |
            {"format":"4",         | [                       | RUN-009 |
            "period":"2026-03",    |                         | RUN-012 | 应为 "period"，实为 "bundle"
            "period":              | "secret":"x","period":  | RUN-012 | 实为 "secret"
            "name":"P1","kind"     | "nick":"x","name":"P1","kind" | RUN-012 | 实为 "nick"
            "kind":"OFFICER"       | "kind":"ROBOT"          | RUN-013 | “ROBOT”不是OFFICER 或 UNIT
            "date":"2026-03-02"    | "date":"2026-02-30"     | RUN-013 | “date”的“2026-02-30”不是日期
            "date":"2026-03-02"    | "date":"2.3.2026"       | RUN-013 | 不是日期
            "count":"2"            | "count":"2.0"           | RUN-013 | 不是整数
            "count":"2"            | "count":2               | RUN-012 | 应为 整数，实为 2
            "count":"2"            | "count":"99999999999"   | RUN-013 | 不是整数
            "a":"3.5"              | "a":"3,5"               | RUN-013 | “a”的“3,5”不是数字
            "a":"3.5"              | "a":"1e999999999"       | RUN-013 | 不是数字
            "a":"3.5"              | "a":3.5                 | RUN-012 | 应为 数字，实为 3.5
            "a":"3.5"              | "b":"1","b":"1"         | RUN-015 | figures.b
            "a":"3.5"              | "aa":"3.5"              | RUN-014 | 采集项“aa”，是否为 a？
            "flag":"true"          | "flag":"yes"            | RUN-013 | 不是true 或 false
            "level":"HIGH"         | "level":"TOP"           | RUN-013 | 不是采集目录中的值
            ["X","Z"]              | "X"                     | RUN-012 | 应为 “[”
            ["X","Z"]              | ["X",["Z"]]             | RUN-012 | 实为 [
            "confirmed":"true"     | "confirmed":null        | RUN-012 | 实为 null
            "no":"P2"              | "no":"P1"               | RUN-015 | 重复，或次序不对
            "leave":[              | "leave":[{"kind":"事假","from":"2026-03-01"}, | RUN-012 | 应为 "to"
            "records":[            | "records":[{"period":"2026-03","figures":{}}, | RUN-015 | records 的第 2 条
            "leave":[              | "more":[                | RUN-012 | 应为 “}”，实为 "more"
            }]}]}                  | }]}]} {}                | RUN-012 | 应为 文件结尾
            }]}]}                  | }]}]                    | RUN-010 |
            kind: COUNT            | kind: COUNTED           | RUN-016 |
            """)
    void what_no_run_wrote_is_refused_by_name_and_place(String wanted, String instead, String code, String says) {
        assertThat(SMALL).contains(wanted);
        Findings findings = new Findings();

        assertThat(read(SMALL.replaceFirst(Pattern.quote(wanted), Matcher.quoteReplacement(instead == null ? "" : instead))
                .getBytes(StandardCharsets.UTF_8), findings)).isEmpty();
        Finding refused = findings.sorted().stream().filter(finding -> finding.code().startsWith("RUN-")).findFirst().orElseThrow();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message().zh()).contains(says == null ? "冻结的输入" : says);
        assertThat(refused.place().file()).isEqualTo("run-input");
    }

    @Property(tries = 200)
    void written_in_slices_it_is_the_same(@ForAll Random chance) {
        RunInput input = RandomRunInput.of(chance);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        String sum = RunInputText.write(CutInput.of(input, 1 + chance.nextInt(3)), out);

        assertThat(out.toByteArray()).isEqualTo(written(input));
        assertThat(sum).isEqualTo(RunInputText.hash(input));
    }

    @Test
    void a_unit_that_is_assessed_and_stands_below_another_is_read_once() {
        Assessee bureau = new Assessee("B", "分局", AssesseeKind.UNIT, Map.of());
        Assessee station = new Assessee("S", "所", AssesseeKind.UNIT, Map.of(Assessee.PARENT, "B"));
        RunInput input = new RunInput(small().bundle(), "2026-03", List.of(bureau, station), List.of(new PeriodRecord("S", "2026-03", new TreeMap<>(Map.of("a", Figure.of("1"))))),
                List.of(), List.of(), List.of(station), List.of());

        RunInput again = read(written(input), new Findings()).orElseThrow();
        assertThat(again.records()).isEqualTo(input.records());
        assertThat(written(again)).isEqualTo(written(input));
        String contradicting = new String(written(input), StandardCharsets.UTF_8).replaceFirst("\"a\":\"1\"", "\"a\":\"2\"");
        Findings findings = new Findings();
        assertThat(read(contradicting.getBytes(StandardCharsets.UTF_8), findings)).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly("RUN-015");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"|RUN-009", "警号,姓名|RUN-009", "[]|RUN-009", "{\"policy\":\"x\"}|RUN-009", "7|RUN-009", "PK\u0003\u0004|RUN-009"})
    void another_file_is_not_taken_for_one(String text, String code) {
        Findings findings = new Findings();

        assertThat(read((text == null ? "" : text).getBytes(StandardCharsets.UTF_8), findings)).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void an_input_is_called_as_the_reader_wishes() throws IOException {
        PolicyBundle bundle = RunInputText.read("十月.json", new ByteArrayInputStream(written(small())), new Findings()).orElseThrow().bundle();

        assertThat(bundle.fileName(PolicyBundle.POLICY)).isEqualTo("十月.json/policy.yaml");
        assertThat(bundle.catalogueName()).isEqualTo("十月.json/catalogue.yaml");
        assertThat(bundle.checksum()).isEqualTo(small().bundle().checksum());
    }

    @Test
    void the_streams_stay_open_and_a_stream_that_fails_is_no_mistake_of_the_file() throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        InputStream in = new ByteArrayInputStream(written(small())) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        RunInputText.write(small(), out);
        assertThat(RunInputText.read(in, new Findings())).isPresent();

        assertThat(closed[0]).isFalse();
        assertThat(out).hasToString(SMALL);
        assertThatThrownBy(() -> RunInputText.read(broken, new Findings())).isInstanceOf(IOException.class).hasMessage("the disk is gone");
    }
}
