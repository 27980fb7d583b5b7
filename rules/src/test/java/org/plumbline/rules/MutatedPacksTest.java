package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.scenario.ScenarioReader;

/** Whatever an editor's slip makes of a good pack, reading it ends with findings at places that exist, and never with an exception. */
class MutatedPacksTest {

    private static final int ROUNDS = Boolean.getBoolean("plumbline.long") ? 10_000 : 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_.$]+|\\S");
    private static final List<String> FILES = List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS);

    @TestFactory
    Stream<DynamicTest> a_word_dropped_doubled_or_misspelt_is_told_or_means_nothing() {
        return Packs.all().stream().map(pack -> DynamicTest.dynamicTest(pack.getFileName().toString(), () -> {
            PolicyBundle good = Packs.bundle(pack);
            Random chance = new Random(7);
            for (int round = 0; round < ROUNDS; round++) {
                String file = FILES.get(chance.nextInt(FILES.size()));
                String text = good.texts().get(file);
                List<MatchResult> words = WORD.matcher(text).results().toList();
                MatchResult word = words.get(chance.nextInt(words.size()));
                String slip = slip(word.group(), chance);
                TreeMap<String, String> texts = new TreeMap<>(good.texts());
                texts.put(file, text.substring(0, word.start()) + slip + text.substring(word.end()));
                PolicyBundle bent = new PolicyBundle("", texts, good.catalogueName(), good.catalogue());
                String what = "%s: “%s” → “%s” at %d".formatted(file, word.group(), slip, word.start());
                assertThatCode(() -> assertThat(read(bent)).as(what).allMatch(finding -> isThere(finding, bent))).as(what).doesNotThrowAnyException();
            }
        }));
    }

    private static String slip(String word, Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> "";
            case 1 -> word + " " + word;
            default -> word.length() > 1 ? word.substring(0, word.length() - 1) + (char) ('a' + chance.nextInt(26)) : "#";
        };
    }

    private static List<Finding> read(PolicyBundle bundle) {
        Findings findings = new Findings();
        PolicyVersion.read(bundle, findings).ifPresent(version -> {
            ScenarioReader.read(version, findings);
            CompiledPolicy.rules(version, findings);
        });
        return findings.sorted();
    }

    private static boolean isThere(Finding finding, PolicyBundle bundle) {
        String text = finding.place().file().equals(bundle.catalogueName()) ? bundle.catalogue() : bundle.texts().get(finding.place().file());
        return finding.place().line() <= text.split("\n", -1).length;
    }
}
