package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Verb;
import org.plumbline.scoring.score.LineKind;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.Reasons;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** Holds what came of a scenario to what it expects, and says both. */
final class Comparison {

    private final Scenario scenario;
    private final RunResult result;
    private final List<Difference> differences = new ArrayList<>();
    private final Participant subject;
    private SilentRules silent;

    private Comparison(Scenario scenario, RunResult result, Participant subject) {
        this.scenario = scenario;
        this.result = result;
        this.subject = subject;
    }

    /** @param subject whom the scenario is about, with all figures, also where there is no sheet */
    static List<Difference> compare(Scenario scenario, RunResult result, Participant subject, Set<String> fired) {
        Comparison comparison = new Comparison(scenario, result, subject);
        Scenario.Expected expected = scenario.expected();
        Optional<Quarantine.Entry> quarantined = Stream.concat(result.quarantine().stream(), result.unsettled().stream())
                .filter(entry -> entry.assessee().equals(Scenarios.SUBJECT)).findFirst();
        comparison.quarantine(expected.quarantine(), quarantined);
        boolean takesPart = result.notTakingPart().stream().noneMatch(one -> one.no().equals(Scenarios.SUBJECT));
        if (takesPart != !Boolean.FALSE.equals(expected.takesPart())) {
            comparison.differs("takesPart", new Text("参加考核", "to take part"), Text.same(String.valueOf(!takesPart)), Text.same(String.valueOf(takesPart)),
                    List.of(), rule -> takesPart && rule.verb() == Verb.TAKES_NO_PART);
        }
        if (quarantined.isEmpty() && takesPart) {
            comparison.sheet(expected);
            comparison.outcomes(expected.outcomes());
        }
        expected.checks().forEach(comparison::check);
        Set<String> missing = new TreeSet<>(expected.rules());
        missing.removeAll(fired);
        if (!missing.isEmpty()) {
            comparison.differs("rules." + missing.iterator().next(), new Text("触发规则", "to fire"), Text.same(String.join("、", missing)),
                    Text.same(fired.isEmpty() ? "-" : String.join("、", fired)), List.of(), rule -> missing.contains(rule.name()));
        }
        return comparison.differences;
    }

    private void quarantine(String expected, Optional<Quarantine.Entry> actual) {
        Text what = new Text("不予评分", "quarantine");
        Text found = actual.map(entry -> new Text(entry.finding().code() + " " + entry.finding().message().zh(),
                entry.finding().code() + " " + entry.finding().message().en())).orElse(Text.same("-"));
        if (expected == null && actual.isPresent()) {
            differs("quarantine", what, Text.same("-"), found, List.of(), NO_RULE);
        } else if (expected != null && (actual.isEmpty() || !expected.isEmpty() && !expected.equals(actual.get().finding().code()))) {
            differs("quarantine", what, Text.same(expected.isEmpty() ? "true" : expected), found, List.of(), NO_RULE);
        }
    }

    private void sheet(Scenario.Expected expected) {
        Optional<ScoreSheet> sheet = result.sheets().stream().filter(each -> each.participant().no().equals(Scenarios.SUBJECT)).findFirst();
        if (sheet.isEmpty()) {
            differs("total", new Text("得分表", "a sheet"), "true", "-");
            return;
        }
        expected.figures().forEach((name, figure) -> figure(name, figure, sheet.get().participant().figures().figure(name)));
        expected.lines().forEach((scope, points) -> {
            List<ScoreLine> actual = sheet.get().lines().stream().filter(line -> line.scope().equals(scope) && line.kind() != LineKind.NOT_COUNTED).toList();
            List<Difference.Line> lines = LinesBeside.of(scope, points, actual);
            if (!lines.stream().allMatch(Difference.Line::isAsExpected)) {
                differs("lines." + scope, Text.same(scope), Text.same(show(points)), Text.same(show(actual.stream().map(ScoreLine::points).toList())), lines,
                        rule -> scope.equals(rule.target()) && BOOKING.contains(rule.stage()));
            }
        });
        if (expected.total() != null && expected.total().compareTo(sheet.get().total()) != 0) {
            List<Difference.Line> lines = sheet.get().lines().stream().map(line -> LinesBeside.line(line.scope(), null, line)).toList();
            differs("total", new Text("总分", "total"), Text.same(Reasons.show(expected.total())), Text.same(Reasons.show(sheet.get().total())), lines, NO_RULE);
        }
        Optional<Graded> graded = result.graded().stream().filter(each -> each.no().equals(Scenarios.SUBJECT)).findFirst();
        String grade = graded.map(Graded::grade).orElse(null);
        if (expected.grade() != null && !expected.grade().equals(grade)) {
            differs("grade", new Text("等次", "grade"), Text.same(expected.grade()), Text.same(grade == null ? "-" : grade), List.of(),
                    rule -> rule.stage() == Stage.RANKED && expected.grade().equals(rule.target()));
        }
        if (expected.notGraded() != null && expected.notGraded() != (grade == null)) {
            differs("notGraded", new Text("不定等次", "notGraded"), expected.notGraded().toString(), String.valueOf(grade == null));
        }
        ranked(expected.ranked(), graded.map(Graded::standing).orElse(null));
    }

    /** @param standing null: is not among those who are ranked or graded */
    private void ranked(Scenario.Ranked expected, Standing standing) {
        boolean isRanked = standing != null && standing.isRanked();
        expected.numbers().forEach((word, wanted) -> {
            Integer found = !isRanked ? null : switch (word) {
                case "rank" -> standing.rank();
                case "fromLast" -> standing.fromLast();
                case "tied" -> standing.tied();
                default -> standing.size();
            };
            if (!wanted.equals(found)) {
                differs(word, PLACE_WORDS.get(word), Text.same(wanted.toString()), found == null ? NO_PLACE : Text.same(found.toString()), List.of(), NO_RULE);
            }
        });
        if (expected.notRanked() != null && expected.notRanked() == isRanked) {
            differs("notRanked", NO_PLACE, expected.notRanked().toString(), String.valueOf(!isRanked));
        }
    }

    /** A number to the decimals that are written, at least four: 0.8462 of 0.846153846154. */
    private void figure(String name, Figure expected, Figure actual) {
        Figure shown = expected instanceof Figure.Amount wanted && actual instanceof Figure.Amount found
                ? new Figure.Amount(found.value().setScale(Math.max(LEAST_DECIMALS, wanted.value().scale()), RoundingMode.HALF_UP)) : actual;
        if (!expected.equals(shown)) {
            differs("figures." + name, new Text("数据 {0}", "figure {0}").with(name), show(expected), show(actual));
        }
    }

    private static String show(Figure figure) {
        if (figure instanceof Figure.Amount amount) {
            return Reasons.show(amount.value());
        }
        return figure instanceof Figure.Choice choice ? choice.code() : figure instanceof Figure.Choices choices ? choices.codes().toString()
                : figure instanceof Figure.Flag flag ? String.valueOf(flag.value()) : figure.toString();
    }

    private void outcomes(Map<String, BigDecimal> expected) {
        if (expected == null) {
            return;
        }
        Map<String, BigDecimal> actual = new LinkedHashMap<>();
        for (Outcome outcome : result.outcomes()) {
            if (outcome.assessee().equals(Scenarios.SUBJECT)) {
                BigDecimal before = actual.get(outcome.code());
                actual.put(outcome.code(), before == null ? outcome.amount() : before.add(outcome.amount()));
            }
        }
        boolean same = actual.keySet().equals(expected.keySet()) && expected.entrySet().stream()
                .allMatch(each -> Objects.equals(Reasons.show(each.getValue()), Reasons.show(actual.get(each.getKey()))));
        if (!same) {
            differs("outcomes", new Text("奖惩", "outcomes"), Text.same(show(expected)), Text.same(show(actual)), List.of(),
                    rule -> rule.stage() == Stage.STANDING && expected.containsKey(rule.target()) && !actual.containsKey(rule.target()));
        }
    }

    private void check(String check, BigDecimal excess) {
        BigDecimal actual = result.checks().stream().filter(each -> each.check().equals(check)).map(each -> each.excess())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (actual.compareTo(excess) != 0) {
            differs("checks." + check, new Text("检查 {0} 超出", "excess of {0}").with(check), Reasons.show(excess), Reasons.show(actual));
        }
    }

    private static String show(List<BigDecimal> points) {
        return points.stream().map(Reasons::show).toList().toString();
    }

    private static String show(Map<String, BigDecimal> amounts) {
        Map<String, String> shown = new LinkedHashMap<>();
        amounts.forEach((code, amount) -> shown.put(code, amount == null ? "true" : Reasons.show(amount)));
        return shown.toString();
    }

    private void differs(String key, Text what, String expected, String actual) {
        differs(key, what, Text.same(expected), Text.same(actual), List.of(), NO_RULE);
    }

    /** @param key of the expectation; {@code meant} are the rules that could have made it come out as expected */
    private void differs(String key, Text what, Text expected, Text actual, List<Difference.Line> lines, Predicate<Rule> meant) {
        if (silent == null) {
            silent = new SilentRules(result, subject, scenario.given().events());
        }
        differences.add(new Difference(Finding.of(ScenarioCode.DIFFERS, scenario.placeOf(key), scenario.name(), what, expected, actual), lines, silent.of(meant)));
    }

    private static final Text NO_PLACE = new Text("不排名", "no place");
    private static final Map<String, Text> PLACE_WORDS = Map.of("rank", new Text("名次", "rank"), "fromLast", new Text("倒数名次", "place from the last"),
            "tied", new Text("并列人数", "number of equals"), "size", new Text("本组人数", "size of the group"));
    private static final int LEAST_DECIMALS = 4;
    private static final Predicate<Rule> NO_RULE = rule -> false;
    private static final Set<Stage> BOOKING = EnumSet.of(Stage.EVENT, Stage.PERIOD);
}
