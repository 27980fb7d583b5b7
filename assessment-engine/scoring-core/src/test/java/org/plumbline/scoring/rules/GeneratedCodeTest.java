package org.plumbline.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.PolicyVersion;

/** The list of what generated classes may name lets every rule of the format pass and holds nothing that none needs. */
class GeneratedCodeTest {

    private static final List<ClassFile> CLASSES = new ArrayList<>();

    private static String packageName;

    @BeforeAll
    static void compile() {
        PolicyVersion version = WholeLanguage.draft().version();
        Map<Stage, FactShape> shapes = FactShapes.of(version);
        CanonicalDrl canonical = CanonicalDrl.of(RuleProfile.check(version, shapes, new Findings()), shapes, version.parameters());
        packageName = canonical.packageName();
        GeneratedCode guard = new GeneratedCode(packageName);
        RuleCompiler.compile(canonical, new FilteringLoader(), bytes -> {
            guard.check(bytes);
            CLASSES.add(ClassFile.of(bytes));
        }).close();
    }

    @Test
    void rules_that_say_everything_that_rules_can_say_pass() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
    }

    @Test
    void no_member_is_listed_that_no_rule_needs() throws IOException {
        List<String> named = CLASSES.stream().flatMap(file -> file.members().stream()).map(ClassFile.Member::toString).distinct().toList();
        try (InputStream in = GeneratedCode.class.getResourceAsStream("generated-code.txt")) {
            List<String> listed = new String(in.readAllBytes()).lines().filter(line -> line.split(" ").length == 3 && !line.matches("(#|\\[|own|self).*")).toList();
            assertThat(listed).hasSizeGreaterThan(80);
            assertThat(named).containsAll(listed);
        }
    }

    @Test
    void every_helper_and_every_call_is_named() {
        List<String> named = CLASSES.stream().flatMap(file -> file.members().stream()).map(ClassFile.Member::name).distinct().toList();
        assertThat(named).containsAll(Helper.words());
        for (Verb verb : Verb.values()) {
            assertThat(named).contains(verb.word());
        }
    }

    private static byte[] bytesOf(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    @Test
    void a_class_of_another_name_is_refused() throws IOException {
        byte[] foreign = bytesOf(GeneratedCodeTest.class);
        assertThatThrownBy(() -> new GeneratedCode(packageName).check(foreign)).isInstanceOf(GeneratedCode.Forbidden.class).hasMessageContaining("foreign name");
        assertThatThrownBy(() -> new GeneratedCode(packageName).check(new byte[] {1, 2, 3, 4})).isInstanceOf(GeneratedCode.Forbidden.class);
    }

    /** Read from classes that the Java compiler makes, with all kinds of jumps. */
    private static final class Loops {
        static void byWhile(boolean go) {
            while (go) {
                Thread.onSpinWait();
            }
        }
    }

    private static final class Catches {
        static void all(Runnable run) {
            try {
                run.run();
            } catch (RuntimeException nothing) {
                return;
            }
        }
    }

    private static final class Numbers {
        static long[] array() {
            return new long[1_000_000_000];
        }
    }

    private static final class Long {
        static Object[] array() {
            int length;
            return new Object[length = 1_000_000_000];
        }
    }

    private static final class Straight {
        static int by(String word, int number, long wide) {
            return switch (word) {
                case "a" -> number > 0 ? 1 : 2;
                case "b" -> wide > 70_000L ? 3 : 4;
                default -> switch (number) {
                    case 1, 2, 3 -> 5;
                    case 1_000_000 -> 6;
                    default -> new String[3].length;
                };
            };
        }
    }

    @Test
    void code_that_jumps_back_or_catches_does_not_surely_end() throws IOException {
        assertThat(ClassFile.of(bytesOf(Loops.class)).ends()).isFalse();
        assertThat(ClassFile.of(bytesOf(Catches.class)).ends()).isFalse();
        assertThat(ClassFile.of(bytesOf(Numbers.class)).ends()).isFalse();
        assertThat(ClassFile.of(bytesOf(Long.class)).ends()).isFalse();
        assertThat(ClassFile.of(bytesOf(Straight.class)).ends()).isTrue();
    }
}
