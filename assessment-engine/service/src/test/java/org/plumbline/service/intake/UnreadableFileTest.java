package org.plumbline.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.service.Refusal;

/** A file that cannot be read as a whole is refused, and nothing of it is in any table. */
@Tag("database")
class UnreadableFileTest {

    private static IntakeDesk desk;

    @BeforeAll
    static void open() {
        desk = IntakeDesk.open();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static Stream<Arguments> unreadable() {
        byte[] random = new byte[5_000];
        new Random(7).nextBytes(random);
        return Stream.of(
                Arguments.of("empty", new byte[0], "INTAKE-003"),
                Arguments.of("blanks only", text(" \n\n ,,\n"), "INTAKE-003"),
                Arguments.of("an old workbook", ole2(), "INTAKE-004"),
                Arguments.of("no header", text("你好\n1,2,3\n"), "INTAKE-008"),
                Arguments.of("a header that lacks the period", text("警号,应走访户数\nA1,100\n"), "INTAKE-008"),
                Arguments.of("random bytes", random, "INTAKE-045"),
                Arguments.of("a zip that is no workbook", zip("readme.txt", "hello"), "INTAKE-005"),
                Arguments.of("half a zip", Arrays.copyOf(zip("xl/workbook.xml", "<workbook/>".repeat(100)), 60), "INTAKE-005"),
                Arguments.of("10,000 columns", text(IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n1\n"), "INTAKE-008"),
                Arguments.of("two columns of one meaning", text("警号,考核周期,走访户数,已走访户数\nA1,2026-10,1,1\n"), "INTAKE-009"),
                Arguments.of("a quotation mark that is never closed", text("警号,考核周期,应走访户数\nA1,2026-10,1\n\"A2,2026-10,1\n"), "INTAKE-013"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ole2() {
        byte[] bytes = new byte[1_024];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 0, bytes, 0, 8);
        return bytes;
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unreadable(String what, byte[] content, String code) {
        SortedMap<String, Long> before = desk.tables.counts();

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.take(what, content, null));

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_INPUT);
        assertThat(refusal.findings().get(0).code()).isEqualTo(code);
        assertThat(refusal.findings()).allMatch(finding -> finding.place().file().startsWith(what));
        assertThat(desk.tables.counts()).isEqualTo(before);
    }
}
