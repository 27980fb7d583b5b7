package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Lexicon;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.Keys;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.WrittenNumber;
import org.plumbline.scoring.policy.Yaml;

/** Reads what a scenario expects, and holds its names to the policy. */
final class ExpectedReader {

    static final Scenario.Expected NOTHING = new Scenario.Expected(Map.of(), null, null, null, List.of(), null, null, null, Map.of(), Map.of(), new Scenario.Ranked(Map.of(), null));

    private final PolicyVersion version;
    private final BiFunction<Yaml.Scalar, Yaml, Optional<Figure>> figure;
    private final Lexicon lexicon;
    private final Findings findings;
    private final boolean isPlaced;

    /** @param isPlaced whether the scenario itself says the place; {@code figure} reads the value of an item or figure */
    ExpectedReader(PolicyVersion version, boolean isPlaced, BiFunction<Yaml.Scalar, Yaml, Optional<Figure>> figure, Findings findings) {
        this.version = version;
        this.isPlaced = isPlaced;
        this.figure = figure;
        this.lexicon = version.lexicon();
        this.findings = findings;
    }

    /** @param places takes where each expectation stands */
    Scenario.Expected expected(Yaml yaml, Map<String, Place> places) {
        Keys keys = Keys.of("expect", yaml, findings);
        keys.forgive("lines", "total", "grade", "outcomes", "rules", "quarantine", "takesPart", "notGraded", "checks", "figures", NOT_RANKED);
        keys.forgive(Scenario.Ranked.WORDS.toArray(String[]::new));
        for (String key : List.of("total", "grade", "outcomes", "quarantine", "takesPart", "notGraded")) {
            places.put(key, keys.placeOf(key));
        }
        Map<String, List<BigDecimal>> lines = keys.map("lines", (name, value) -> {
            if (!version.policy().indicators().containsKey(name.text()) && !version.policy().sections().containsKey(name.text()) && !name.text().equals("total")) {
                Set<String> scopes = new TreeSet<>(version.policy().indicators().keySet());
                scopes.addAll(version.policy().sections().keySet());
                unknown(new Text("指标或部分", "indicator or section"), name, scopes);
            }
            places.put("lines." + name.text(), value.place());
            List<BigDecimal> points = new ArrayList<>();
            (value instanceof Yaml.Sequence list ? list.entries() : List.of(value)).forEach(each -> WrittenNumber.number(each, findings).ifPresent(points::add));
            return Optional.of(points);
        });
        BigDecimal total = keys.number("total").orElse(null);
        String grade = keys.text("grade").orElse(null);
        if (grade != null && version.policy().bands().stream().noneMatch(band -> band.code().equals(grade)) && !findings.isMisread(grade)) {
            findings.add(ScenarioCode.UNKNOWN_GIVEN, keys.placeOf("grade"), new Text("等次", "grade"), grade,
                    Suggestion.of(grade, version.policy().bands().stream().map(band -> band.code()).toList(), lexicon));
        }
        Map<String, BigDecimal> outcomes = keys.has("outcomes") ? new LinkedHashMap<>() : null;
        keys.map("outcomes", (name, value) -> {
            if (!version.policy().outcomes().containsKey(name.text())) {
                unknown(new Text("奖励或惩处", "reward or penalty"), name, version.policy().outcomes().keySet());
            }
            boolean plain = value instanceof Yaml.Scalar scalar && scalar.text().equals("true");
            outcomes.put(name.text(), plain ? null : WrittenNumber.number(value, findings).orElse(null));
            return Optional.of(name);
        });
        String quarantine = keys.text("quarantine").filter(text -> !text.equals("false")).map(text -> text.equals("true") ? "" : text).orElse(null);
        if (quarantine != null && !quarantine.isEmpty() && !REASONS.contains(quarantine)) {
            findings.add(ScenarioCode.UNKNOWN_GIVEN, keys.placeOf("quarantine"), new Text("不予评分的原因", "reason for no score"), quarantine,
                    Suggestion.of(quarantine, Stream.concat(REASONS.stream(), Stream.of("true", "false")).toList()));
        }
        Boolean takesPart = keys.flag("takesPart").orElse(null);
        Boolean notGraded = keys.flag("notGraded").orElse(null);
        Map<String, BigDecimal> checks = keys.map("checks", (name, value) -> {
            if (!version.policy().checks().containsKey(name.text())) {
                unknown(new Text("检查", "check"), name, version.policy().checks().keySet());
            }
            places.put("checks." + name.text(), value.place());
            return WrittenNumber.number(value, findings);
        });
        Map<String, Figure> figures = keys.map("figures", (name, value) -> {
            places.put("figures." + name.text(), value.place());
            return figure.apply(name, value);
        });
        List<String> rules = keys.texts("rules");
        keys.scalars("rules").forEach(rule -> places.put("rules." + rule.text(), rule.place()));
        Scenario.Ranked ranked = ranked(keys, places);
        keys.finish();
        return new Scenario.Expected(lines, total, grade, outcomes, rules, quarantine, takesPart, notGraded, checks, figures, ranked);
    }

    private Scenario.Ranked ranked(Keys keys, Map<String, Place> places) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String word : Scenario.Ranked.WORDS) {
            keys.whole(word, 1, MOST_RANKED).ifPresent(number -> numbers.put(word, number));
        }
        Boolean notRanked = keys.flag(NOT_RANKED).orElse(null);
        Stream.concat(Scenario.Ranked.WORDS.stream(), Stream.of(NOT_RANKED)).filter(keys::has).forEach(key -> {
            places.put(key, keys.placeOf(key));
            if (version.policy().mainRanking().isEmpty() && !key.equals(NOT_RANKED) && !findings.isMisread("rankings")) {
                findings.add(ScenarioCode.NOBODY_RANKED, keys.placeOf(key), key);
            } else if (isPlaced) {
                findings.add(ScenarioCode.PLACED_ALREADY, keys.placeOf(key), key);
            }
        });
        return new Scenario.Ranked(numbers, notRanked);
    }

    private static final String NOT_RANKED = "notRanked";
    private static final int MOST_RANKED = 10_000;

    /** Codes of what can be wrong with a record. */
    private static final List<String> REASONS = Stream.of(RunCode.values()).map(RunCode::id).filter(id -> id.startsWith("RUN-1")).toList();

    private void unknown(Text what, Yaml.Scalar name, Set<String> known) {
        if (!findings.isMisread(name.text())) {
            findings.add(ScenarioCode.UNKNOWN_GIVEN, name.place(), what, name.text(), Suggestion.of(name.text(), known, lexicon));
        }
    }
}
