package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.scenario.Scenario;
import org.plumbline.scoring.scenario.ScenarioReader;
import org.plumbline.scoring.scenario.Scenarios;

/**
 * Scenarios prove a pack only if they fail when it is wrong: each pack is bent in one place at a time, and some scenario must say so.
 * With {@code -Dplumbline.long=true} every bend is tried, else the first and every fifth after it.
 */
class ScenariosNoticeTest {

    /** @param rulesOf the good pack, where the bend leaves the rules alone; else null */
    private record Bend(String name, PolicyBundle bundle, CompiledPolicy rulesOf) { }

    private static final int EVERY = Boolean.getBoolean("plumbline.long") ? 1 : 5;
    private static final List<CompiledPolicy> OPEN = new ArrayList<>();

    @AfterAll
    static void release() {
        OPEN.forEach(CompiledPolicy::close);
    }

    @TestFactory
    Stream<DynamicNode> a_bent_pack_is_noticed() {
        return Packs.all().stream().map(pack -> dynamicContainer(pack.getFileName().toString(), bends(pack).stream().map(ScenariosNoticeTest::noticed)));
    }

    private static DynamicTest noticed(Bend bend) {
        return dynamicTest(bend.name(), () -> assertThat(isNoticed(bend)).as("%s is noticed", bend.name()).isTrue());
    }

    private static boolean isNoticed(Bend bend) {
        if (bend.rulesOf() == null) {
            return PolicyCheck.check(bend.bundle()).hasErrors();
        }
        Findings findings = new Findings();
        PolicyVersion version = PolicyVersion.read(bend.bundle(), findings).orElseThrow();
        List<Scenario> scenarios = ScenarioReader.read(version, findings);
        CompiledPolicy.rules(version, findings);
        return findings.hasErrors() || Scenarios.run(bend.rulesOf().tuned(version), scenarios).stream().anyMatch(result -> !result.passed());
    }

    private static List<Bend> bends(Path pack) {
        List<Bend> bends = new ArrayList<>();
        PolicyBundle good = Packs.bundle(pack);
        CompiledPolicy compiled = CompiledPolicy.of(good, new Findings()).orElseThrow();
        OPEN.add(compiled);
        comparisons(good, bends);
        numbers(compiled, bends);
        words(compiled, bends);
        Set<String> passOver = Stream.concat(NO_DIFFERENCE.stream(), UNPROVED.stream()).filter(each -> each.startsWith(pack.getFileName() + ": "))
                .map(each -> each.substring(each.indexOf(": ") + 2)).collect(Collectors.toSet());
        assertThat(bends).extracting(Bend::name).as("what is passed over is there").containsAll(passOver);
        bends.removeIf(bend -> passOver.contains(bend.name()));
        return IntStream.range(0, bends.size()).filter(at -> at % EVERY == 0).mapToObj(bends::get).toList();
    }

    private static final Map<String, String> NEIGHBOURS = Map.of(">=", ">", ">", ">=", "<=", "<", "<", "<=", "==", "!=");

    /** Each comparison of each rule by its neighbour: at the threshold, not beyond it. */
    private static void comparisons(PolicyBundle good, List<Bend> bends) {
        bend(good, PolicyBundle.RULES, Pattern.compile("(?<= )(>=|<=|>|<|==)(?= )"), found -> NEIGHBOURS.get(found.group()), null, bends);
    }

    /** Another text for the same policy. */
    private static final Set<String> NO_DIFFERENCE = Set.of(
            // who has less than 80 is not PASS and gets no bonus anyway
            "auxiliary-month: monthlyBonus 80 → 79",
            // without incidents there is no rise
            "community-officer: 辖区发案率-达到上限不得分: > → >=",
            // a section's points cancel out: its weight counts
            "community-officer: groundworkPoints 40 → 41", "community-officer: resultsPoints 60 → 61", "community-officer: resultsPoints 60 → 59",
            // days are whole
            "community-officer: lateEntry 0 → 0.01",
            // what can apply is 0.4 or 0.6 of the points, nothing between
            "enforcement-quality: leastAttainable 0.6 → 0.59",
            // no rule reads a rank, and a group of four is below every number of places
            "agency-review: smallestGroup 5 → 4");

    /** What no scenario of the pack proves yet. */
    private static final Set<String> UNPROVED = Set.of(
            "auxiliary-month: smallestGroup 5 → 6", "auxiliary-month: smallestGroup 5 → 4", "auxiliary-pay: smallestGroup 5 → 6", "auxiliary-pay: smallestGroup 5 → 4",
            "auxiliary-year: smallestGroup 5 → 6", "auxiliary-year: smallestGroup 5 → 4", "forest-station-grading: smallestGroup 5 → 6", "forest-station-grading: smallestGroup 5 → 4",
            "auxiliary-pay: checks: heads: ROSTER → heads: PAID", "community-officer: gradeBudget: heads: ROSTER → heads: PAID",
            "community-officer: excellentShare 0.25 → 0.26", "community-officer: goodShare 0.5 → 0.51");

    private static final Pattern NUMBER = Pattern.compile("(?<=value: |beyond: |from: |at-most: |each: |\\d: |[a-zA-Z]: )-?\\d+(\\.\\d+)?(?=[,} \n])");

    /** Each number of parameters.yaml a little more, and a little less, within its range. */
    private static void numbers(CompiledPolicy compiled, List<Bend> bends) {
        PolicyBundle good = compiled.version().bundle();
        String text = good.texts().get(PolicyBundle.PARAMETERS);
        String parameter = "";
        int at = 0;
        for (String line : text.split("(?<=\n)")) {
            if (!line.startsWith(" ") && !line.startsWith("#") && line.contains(":")) {
                parameter = line.substring(0, line.indexOf(':'));
            }
            int begin = line.contains("values:") ? line.indexOf("values:") : line.startsWith("    ") ? 0 : line.length();
            for (MatchResult found : NUMBER.matcher(line).results().filter(match -> match.start() >= begin).toList()) {
                BigDecimal number = new BigDecimal(found.group());
                for (BigDecimal other : List.of(number.add(step(number)), number.subtract(step(number)))) {
                    String bent = text.substring(0, at + found.start()) + other.toPlainString() + text.substring(at + found.end());
                    bends.add(new Bend(parameter + " " + number.toPlainString() + " → " + other.toPlainString(), Packs.with(good, PolicyBundle.PARAMETERS, bent), compiled));
                }
            }
            at += line.length();
        }
    }

    /** A hundredth of a fraction, a whole of everything else. */
    private static BigDecimal step(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.ONE) < 0 ? new BigDecimal("0.01") : BigDecimal.ONE;
    }

    private static final Map<String, String> OPPOSITES = Map.of("tie-at-the-edge: NONE", "tie-at-the-edge: ALL", "tie-at-the-edge: ALL", "tie-at-the-edge: NONE",
            "same-matter: HIGHEST", "same-matter: ALL", "heads: ROSTER", "heads: PAID", "not-applicable: FULL", "not-applicable: ZERO",
            "not-applicable: REWEIGHT", "not-applicable: ZERO", "not-applicable: PEER_MEAN", "not-applicable: FULL", "not-applicable: NOT_GRADED", "not-applicable: FULL");

    /** What policy.yaml says in words, by another word; each tie-break without it. */
    private static void words(CompiledPolicy compiled, List<Bend> bends) {
        PolicyBundle good = compiled.version().bundle();
        bend(good, PolicyBundle.POLICY, Pattern.compile("tie-at-the-edge: (NONE|ALL)|heads: ROSTER|not-applicable: (FULL|REWEIGHT|PEER_MEAN|NOT_GRADED)"), found -> OPPOSITES.get(found.group()), compiled, bends);
        bend(good, PolicyBundle.POLICY, Pattern.compile("break-by: \\[\\w+(, \\w+)*]"), found -> "break-by: []", compiled, bends);
        bend(good, PolicyBundle.POLICY, Pattern.compile("break-by: \\[(\\w+), (\\w+)]"), found -> "break-by: [" + found.group(2) + ", " + found.group(1) + "]", compiled, bends);
        // without its line, a band takes what belongs to the ones below it
        bend(good, PolicyBundle.POLICY, Pattern.compile("(?<=code: )(\\w+)(?=, name: \\{[^}]*}, from)"), found -> found.group() + "X", compiled, bends);
    }

    private static void bend(PolicyBundle good, String file, Pattern pattern, Function<MatchResult, String> other, CompiledPolicy rulesOf, List<Bend> bends) {
        String text = good.texts().get(file);
        pattern.matcher(text).results().forEach(found -> {
            String bent = text.substring(0, found.start()) + other.apply(found) + text.substring(found.end());
            bends.add(new Bend(place(text, found.start()) + ": " + found.group() + " → " + other.apply(found), Packs.with(good, file, bent), rulesOf));
        });
    }

    /** The rule, or the first word of the line. */
    private static String place(String text, int at) {
        MatchResult rule = Pattern.compile("rule \"([^\"]*)\"").matcher(text.substring(0, at)).results().reduce((one, next) -> next).orElse(null);
        return rule != null ? rule.group(1) : text.substring(text.lastIndexOf('\n', at) + 1, at).strip().split(":")[0];
    }
}
