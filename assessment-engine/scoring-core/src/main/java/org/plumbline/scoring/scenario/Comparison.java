package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.score.Quarantine;
import org.plumbline.scoring.score.Reasons;
import org.plumbline.scoring.score.ScoreSheet;

/** Holds what came of a scenario to what it expects, and says both. */
final class Comparison {

    private final Scenario scenario;
    private final RunResult result;
    private final Findings findings;

    private Comparison(Scenario scenario, RunResult result, Findings findings) {
        this.scenario = scenario;
        this.result = result;
        this.findings = findings;
    }

    static void compare(Scenario scenario, RunResult result, Set<String> fired, Findings findings) {
        Comparison comparison = new Comparison(scenario, result, findings);
        Scenario.Expected expected = scenario.expected();
        Optional<Quarantine.Entry> quarantined = result.quarantine().stream().filter(entry -> entry.assessee().equals(Scenarios.SUBJECT)).findFirst();
        comparison.quarantine(expected.quarantine(), quarantined);
        boolean takesPart = result.notTakingPart().stream().noneMatch(one -> one.no().equals(Scenarios.SUBJECT));
        if (takesPart != !Boolean.FALSE.equals(expected.takesPart())) {
            comparison.differs(new Text("参加考核", "to take part"), Text.same(String.valueOf(!takesPart)), Text.same(String.valueOf(takesPart)));
        }
        if (quarantined.isEmpty() && takesPart) {
            comparison.sheet(expected);
            comparison.outcomes(expected.outcomes());
        }
        expected.checks().forEach(comparison::check);
        Set<String> missing = new TreeSet<>(expected.rules());
        missing.removeAll(fired);
        if (!missing.isEmpty()) {
            comparison.differs(new Text("触发规则", "to fire"), String.join("、", missing), fired.isEmpty() ? "-" : String.join("、", fired));
        }
    }

    private void quarantine(String expected, Optional<Quarantine.Entry> actual) {
        Text what = new Text("不予评分", "quarantine");
        Text found = actual.map(entry -> new Text(entry.finding().code() + " " + entry.finding().message().zh(),
                entry.finding().code() + " " + entry.finding().message().en())).orElse(Text.same("-"));
        if (expected == null && actual.isPresent()) {
            differs(what, Text.same("-"), found);
        } else if (expected != null && (actual.isEmpty() || !expected.isEmpty() && !expected.equals(actual.get().finding().code()))) {
            differs(what, Text.same(expected.isEmpty() ? "true" : expected), found);
        }
    }

    private void sheet(Scenario.Expected expected) {
        Optional<ScoreSheet> sheet = result.sheets().stream().filter(each -> each.participant().no().equals(Scenarios.SUBJECT)).findFirst();
        if (sheet.isEmpty()) {
            differs(new Text("得分表", "a sheet"), "true", "-");
            return;
        }
        expected.lines().forEach((scope, points) -> {
            List<BigDecimal> actual = sheet.get().lines().stream().filter(line -> line.scope().equals(scope)).map(line -> line.points()).toList();
            boolean same = actual.size() == points.size();
            for (int i = 0; same && i < points.size(); i++) {
                same = actual.get(i).compareTo(points.get(i)) == 0;
            }
            if (!same) {
                differs(Text.same(scope), show(points), show(actual));
            }
        });
        if (expected.total() != null && expected.total().compareTo(sheet.get().total()) != 0) {
            differs(new Text("总分", "total"), Reasons.show(expected.total()), Reasons.show(sheet.get().total()));
        }
        Optional<Graded> graded = result.graded().stream().filter(each -> each.no().equals(Scenarios.SUBJECT)).findFirst();
        String grade = graded.map(Graded::grade).orElse(null);
        if (expected.grade() != null && !expected.grade().equals(grade)) {
            differs(new Text("等次", "grade"), expected.grade(), grade == null ? "-" : grade);
        }
        if (expected.notGraded() != null && expected.notGraded() != (grade == null)) {
            differs(new Text("不定等次", "notGraded"), expected.notGraded().toString(), String.valueOf(grade == null));
        }
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
            differs(new Text("奖惩", "outcomes"), show(expected), show(actual));
        }
    }

    private void check(String check, BigDecimal excess) {
        BigDecimal actual = result.checks().stream().filter(each -> each.check().equals(check)).map(each -> each.excess())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (actual.compareTo(excess) != 0) {
            differs(new Text("检查 {0} 超出", "excess of {0}").with(check), Reasons.show(excess), Reasons.show(actual));
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

    private void differs(Text what, String expected, String actual) {
        differs(what, Text.same(expected), Text.same(actual));
    }

    private void differs(Text what, Text expected, Text actual) {
        findings.add(ScenarioCode.DIFFERS, scenario.place(), scenario.name(), what, expected, actual);
    }
}
