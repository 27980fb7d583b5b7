package org.plumbline.scoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.ParameterEdit;
import org.plumbline.scoring.policy.ParameterForm;

/** Whatever stands in the files, while somebody types or after a disk failed: the check says what is wrong and where, and never fails itself. */
class AnyTextTest {

    private static final List<String> FILES = List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS);

    private static final int TIMES = Boolean.getBoolean("plumbline.long") ? 20 : 1;
    private static final int FEW = 8 * TIMES;
    private static final int MANY = 20 * TIMES;

    private static PolicyBundle pack(String name) {
        try {
            PolicyBundle read = PolicyBundle.read(Path.of("../../rules/packs").resolve(name));
            return new PolicyBundle("", read.texts(), "catalogue.yaml", read.catalogue());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static PolicyBundle with(PolicyBundle bundle, String file, String text) {
        SortedMap<String, String> texts = new TreeMap<>(bundle.texts());
        if (text == null) {
            texts.remove(file);
        } else {
            texts.put(file, text);
        }
        return new PolicyBundle("", texts, bundle.catalogueName(), bundle.catalogue());
    }

    private static void survives(PolicyBundle bundle) {
        List<Finding> findings = PolicyCheck.checkTexts(bundle).findings();
        assertThat(findings).hasSizeLessThanOrEqualTo(2_001);
        for (Finding finding : findings) {
            String text = bundle.texts().getOrDefault(finding.place().file(), finding.place().file().equals(bundle.catalogueName()) ? bundle.catalogue() : "");
            assertThat(finding.place().line()).as(finding.toString()).isBetween(0, (int) text.chars().filter(c -> c == '\n' || c == '\r').count() + 1);
        }
        String parameters = bundle.texts().getOrDefault(PolicyBundle.PARAMETERS, "");
        String policy = bundle.texts().get(PolicyBundle.POLICY);
        List<ParameterForm.Entry> form = ParameterForm.read(PolicyBundle.PARAMETERS, parameters, policy);
        if (!form.isEmpty()) {
            ParameterForm.Entry entry = form.get(parameters.length() % form.size());
            entry.values().forEach(dated -> dated.numbers().stream().limit(1).forEach(number -> new ParameterEdit(entry.parameter().name(), dated.label(), number.row(), "1",
                    null, true).in(PolicyBundle.PARAMETERS, parameters, policy, new Findings())));
        }
    }

    static Stream<Named<String>> files() {
        return FILES.stream().map(file -> Named.of(file, file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_that_ends_anywhere_is_judged(String file) {
        PolicyBundle bundle = pack("community-officer");
        String text = bundle.texts().get(file);
        Random random = new Random(3);
        for (int round = 0; round < FEW; round++) {
            survives(with(bundle, file, text.substring(0, random.nextInt(text.length()))));
            survives(with(bundle, file, text.substring(random.nextInt(text.length()))));
        }
        survives(with(bundle, file, null));
        survives(with(bundle, file, ""));
    }

    private static final List<String> PIECES = List.of("{", "}", "[", "]", ":", ",", "#", "'", "\"", "\n", "\t", "  ", "- ", "|", ">", "&a", "*a", "!!b", "%", "@", "`", "?", "---\n", "...\n", "\uFEFF",
            "\u0000", "\u0007", "\uD840", "\uFFFD", "：", "，", "𠮷", "p.", "p.full", "$a", "==", "&&", "/*", "//", "rule", "when", "then", "end", "0", "-1", "1e9", "99999999999999999999999999999999", "null",
            "\\", "2026-01: ", "values: ", "rows: ", "value: ", "kind: TABLE", "\r", "\u2028", "x".repeat(300));

    @ParameterizedTest
    @MethodSource("files")
    void a_file_with_something_put_in_left_out_or_doubled_is_judged(String file) {
        PolicyBundle bundle = pack("community-officer");
        Random random = new Random(5);
        for (int round = 0; round < MANY; round++) {
            StringBuilder text = new StringBuilder(bundle.texts().get(file));
            for (int change = 0; change < 1 + random.nextInt(4); change++) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(60));
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                    case 1 -> text.delete(at, to);
                    case 2 -> text.insert(at, text.substring(at, to));
                    default -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
                }
            }
            survives(with(bundle, file, text.toString()));
        }
    }

    @Test
    void bytes_that_are_no_text_at_all_are_judged() {
        PolicyBundle bundle = pack("community-officer");
        Random random = new Random(11);
        for (String file : FILES) {
            for (int round = 0; round < FEW; round++) {
                byte[] bytes = new byte[random.nextInt(3000)];
                random.nextBytes(bytes);
                survives(with(bundle, file, new String(bytes, StandardCharsets.UTF_8)));
                survives(with(bundle, file, new String(bytes, StandardCharsets.ISO_8859_1)));
                survives(with(bundle, file, new String(bytes, StandardCharsets.UTF_16)));
            }
        }
    }

    static Stream<Named<String>> endless() {
        List<Named<String>> texts = new ArrayList<>();
        for (String piece : List.of("[", "{", "{a: ", "- ", "a: ", "? ", "a: 1\n", "- a\n", "\"", "'", "(", "((", "/*", "rule \"a\"\nwhen\nthen\nend\n", "a, ", "- - ", "|\n", "# \n", "x", "0", "満", " ", "\n", "&a ",
                "when $o : OfficerMonth( a == ( ", "- { name: x, period: 2026-03, given: {} }\n", "𠮷")) {
            texts.add(Named.of(piece.strip() + " without end", piece));
        }
        return texts.stream();
    }

    /** Deep nesting must not exhaust the stack, nor a mistake in each character the memory. */
    @ParameterizedTest
    @MethodSource("endless")
    void the_same_again_and_again_is_judged(String piece) {
        PolicyBundle bundle = pack("community-officer");
        for (String file : FILES) {
            PolicyBundle endless = with(bundle, file, piece.repeat(100_000 / piece.length()));
            survives(endless);
        }
    }
}
