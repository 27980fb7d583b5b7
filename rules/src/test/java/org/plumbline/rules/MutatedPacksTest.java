package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.PolicyBundle;

/**
 * Whatever an editor's slip makes of a good pack, the check of its texts points at the slip: at its line, or at the very word that the slip
 * took away from it, where that is used. What is noticed elsewhere is listed here, by code and with the reason.
 */
class MutatedPacksTest {

    private static final int ROUNDS = Boolean.getBoolean("plumbline.long") ? 10_000 : 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_.$]+|\\S");
    private static final String CATALOGUE = "catalogue.yaml";
    private static final List<String> FILES = List.of(PolicyBundle.POLICY, PolicyBundle.PARAMETERS, PolicyBundle.RULES, PolicyBundle.SCENARIOS, CATALOGUE);

    /** What is not there has no place of its own: the thing that lacks it is named, which begins before the slip. */
    private static final Set<String> OF_THE_THING_AROUND = Set.of(
            "POLICY-004", // a key is missing
            "SYNTAX-001", "SYNTAX-101", // a bracket that does not close is told where it opens, a sign that is missing where it should stand
            "POLICY-005", // a value of another shape than it should have
            "POLICY-015", "POLICY-016", // a parameter without value, a value without source
            "POLICY-025", "POLICY-028", "POLICY-030", "POLICY-075", // what an indicator or figure must say as well
            "PROFILE-004", // a rule without its clause or reason
            "SCENARIO-108"); // a scenario that expects nothing

    /** Where a sign that structures a text is gone or added, the reader notices only further on what it makes of the rest. */
    private static final Set<String> NOTICED_FURTHER_ON = Set.of(
            "SYNTAX-001", "SYNTAX-004", "SYNTAX-009", // YAML: nothing fits, or fits twice
            "SYNTAX-101", "SYNTAX-102", "SYNTAX-103", "SYNTAX-104", "PROFILE-001", "PROFILE-002", "PROFILE-027", // rules
            "POLICY-002", "POLICY-010", "POLICY-013"); // a key that belongs to the thing above

    /** What several places say together: which of them is wrong cannot be known, and one is named. */
    private static final Set<String> OF_SEVERAL_PLACES = Set.of(
            "POLICY-011", "POLICY-012", // a name for two things, a circle
            "POLICY-014", // a value outside of a range that stands elsewhere
            "POLICY-017", "POLICY-018", // a parameter without a value in some month, or of another kind, where it is used
            "POLICY-019", "POLICY-020", "POLICY-021", "POLICY-022", "POLICY-023", "POLICY-026", "POLICY-031", "POLICY-032", "POLICY-033", // amounts that do not fit together
            "POLICY-070", "POLICY-071", "POLICY-072", "POLICY-073", "POLICY-074", // weights, points and limits of which a parameter changes one
            "POLICY-076", "POLICY-080", // two keys of one meaning, points asked of what is a section now
            "POLICY-024", "POLICY-034", "POLICY-081", // a kind in two groups or twice in one, two attributes for one column
            "PROFILE-003", "SCENARIO-107", // two rules or scenarios of one name
            "PROFILE-007", "PROFILE-014", "PROFILE-017", "PROFILE-018", "PROFILE-020", "PROFILE-021", "PROFILE-022", "PROFILE-023", "PROFILE-024", "PROFILE-045", // rules that use what the policy says otherwise
            "TYPE-001", "TYPE-002", "TYPE-004", "TYPE-005", "SCENARIO-109", "POLICY-006", // a value of another kind than the catalogue or parameter has now
            "SCENARIO-104", // a period in which a parameter has no value now
            "SCENARIO-130", "SCENARIO-131", "SCENARIO-132", "SCENARIO-133", "SCENARIO-134", // what a scenario knows beside its period, and what no figure looks at now
            "POLICY-060", "PROFILE-040", // what needs a ranking, where none is left
            "POLICY-003"); // a combination that is not supported

    /** @param was the whole line as it was, @param line its number, from 1 */
    private record Slip(String file, String word, String instead, String was, int line, PolicyBundle bent) {

        @Override
        public String toString() {
            return "%s:%d “%s” → “%s”".formatted(file, line, word, instead);
        }

        String text(String name) {
            return name.equals(CATALOGUE) ? bent.catalogue() : bent.texts().get(name);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_word_dropped_doubled_or_misspelt_is_pointed_at_or_means_nothing() {
        // the example shows what no pack of the bureau needs
        return Stream.concat(Packs.all().stream(), Stream.of(Path.of("../docs/examples/discretion"))).map(pack -> DynamicTest.dynamicTest(pack.getFileName().toString(), () -> {
            PolicyBundle read = Packs.bundle(pack);
            PolicyBundle good = new PolicyBundle("", read.texts(), CATALOGUE, read.catalogue());
            Random chance = new Random(7);
            List<String> misplaced = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Slip slip = slip(good, chance);
                try {
                    PolicyCheck.checkTexts(slip.bent()).findings().stream().filter(finding -> !pointsAt(slip, finding))
                            .forEach(finding -> misplaced.add(slip + ": " + finding.place() + " " + finding.code() + " " + finding.message().en()));
                } catch (RuntimeException | StackOverflowError failed) {
                    throw new AssertionError(slip.toString(), failed);
                }
            }
            assertThat(misplaced).isEmpty();
        }));
    }

    private static Slip slip(PolicyBundle good, Random chance) {
        String file = FILES.get(chance.nextInt(FILES.size()));
        String text = file.equals(CATALOGUE) ? good.catalogue() : good.texts().get(file);
        List<MatchResult> words = WORD.matcher(text).results().toList();
        MatchResult word = words.get(chance.nextInt(words.size()));
        String instead = switch (chance.nextInt(3)) {
            case 0 -> "";
            case 1 -> word.group() + " " + word.group();
            default -> word.group().length() > 1 ? word.group().substring(0, word.group().length() - 1) + (char) ('a' + chance.nextInt(26)) : "#";
        };
        String bent = text.substring(0, word.start()) + instead + text.substring(word.end());
        TreeMap<String, String> texts = new TreeMap<>(good.texts());
        if (!file.equals(CATALOGUE)) {
            texts.put(file, bent);
        }
        int line = (int) text.substring(0, word.start()).chars().filter(c -> c == '\n').count() + 1;
        return new Slip(file, word.group(), instead, text.split("\n", -1)[line - 1], line, new PolicyBundle("", texts, CATALOGUE, file.equals(CATALOGUE) ? bent : good.catalogue()));
    }

    private static boolean pointsAt(Slip slip, Finding finding) {
        Place place = finding.place();
        if (place.column() > 0) {
            assertThat(place.length()).as("%s: the length of %s", slip, finding).isPositive();
        }
        boolean same = place.file().equals(slip.file());
        boolean atTheSlip = same && place.line() == slip.line();
        boolean around = same && OF_THE_THING_AROUND.contains(finding.code()) && isAround(slip, place.line());
        boolean furtherOn = same && NOTICED_FURTHER_ON.contains(finding.code()) && place.line() > slip.line();
        return atTheSlip || around || furtherOn || OF_SEVERAL_PLACES.contains(finding.code()) || usesWhatIsGone(slip, place);
    }

    /** A name that stood in the line of the slip, and is not declared there any more. */
    private static boolean usesWhatIsGone(Slip slip, Place place) {
        String marked = marked(slip, place);
        String name = marked.replaceAll("^p\\.|[\"{}\\[\\]]", "");
        return marked.contains(slip.word().replace("$", "")) || !name.isBlank() && slip.was().contains(name);
    }

    /** In rules the same rule, in YAML a line that is less indented than all between it and the slip. */
    private static boolean isAround(Slip slip, int line) {
        String[] lines = slip.text(slip.file()).split("\n", -1);
        if (line > slip.line()) {
            return false;
        }
        if (slip.file().equals(PolicyBundle.RULES)) {
            return Stream.of(lines).skip(line).limit(slip.line() - line).noneMatch(each -> each.startsWith("rule"));
        }
        return Stream.of(lines).skip(line).limit(slip.line() - line).allMatch(each -> each.isBlank() || each.strip().startsWith("#") || indent(each) > indent(lines[line - 1]));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The text at a place. */
    private static String marked(Slip slip, Place place) {
        String line = slip.text(place.file()).split("\n", -1)[Math.max(1, place.line()) - 1];
        int from = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), Math.max(0, place.column() - 1)));
        int left = line.codePointCount(from, line.length());
        return line.substring(from, line.offsetByCodePoints(from, Math.min(left, place.length())));
    }
}
