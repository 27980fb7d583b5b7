package org.plumbline.scoring.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.policy.FigureSource;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.Keys;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.WrittenNumber;
import org.plumbline.scoring.policy.Yaml;

/** Reads the earlier results that a scenario knows of, and refuses those that no run of its period can know. */
final class HistoryReader {

    private final PolicyVersion version;
    private final OtherPeriods periods;
    private final Findings findings;

    HistoryReader(PolicyVersion version, OtherPeriods periods, Findings findings) {
        this.version = version;
        this.periods = periods;
        this.findings = findings;
    }

    List<EarlierResult> results(List<Yaml> entries) {
        List<EarlierResult> results = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        for (Yaml entry : entries) {
            Keys keys = Keys.of("history", entry, findings);
            EarlierResult result = result(keys);
            results.add(result);
            boolean isOwn = result.policy().equals(version.policy().code());
            // another policy may have results of this very period, and a run that comes late, for a correction, knows later ones
            boolean holds = result.period().isEmpty() || periods.hold(result.period(), isOwn, keys);
            if (holds && !known.add(List.of(result.policy(), result.period(), result.assessee()))) {
                findings.add(ScenarioCode.PERIOD_TWICE, keys.placeOf("period"), "history", result.period());
            }
        }
        return results;
    }

    private EarlierResult result(Keys keys) {
        EarlierResult result = new EarlierResult(keys.requiredText("policy").orElse(""), keys.requiredText("period").orElse(""), keys.text("child").orElse(""),
                keys.number("total").orElse(null), keys.number("attainment").orElse(null), keys.whole("rank", 1, 1_000_000).orElse(null),
                keys.whole("fromLast", 1, 1_000_000).orElse(null), keys.whole("size", 1, 1_000_000).orElse(null), keys.text("grade").orElse(null));
        Policy policy = version.policy();
        boolean isOwn = result.policy().equals(policy.code());
        result = result.with(numbers("points", isOwn ? policy.indicators().keySet() : null, keys), numbers("coefficients", isOwn ? policy.coefficients().keySet() : null, keys));
        keys.finish();
        Set<String> read = new TreeSet<>(Set.of(policy.code()));
        policy.figures().values().stream().filter(figure -> figure.of() instanceof FigureSource.Result).forEach(figure -> read.add(((FigureSource.Result) figure.of()).policy()));
        if (!result.policy().isEmpty() && !read.contains(result.policy()) && !findings.isMisread("figures")) {
            unknown(new Text("办法（没有数据读取它的结果）", "policy (no figure reads its results)"), "policy", result.policy(), read, keys);
        }
        List<String> grades = policy.bands().stream().map(GradeBand::code).toList();
        Optional.ofNullable(result.grade()).filter(grade -> isOwn && !grades.contains(grade) && !findings.isMisread("bands"))
                .ifPresent(grade -> unknown(new Text("等次", "grade"), "grade", grade, grades, keys));
        return result;
    }

    /** @param known the names that there are; null: those of another policy, which is not here */
    private Map<String, BigDecimal> numbers(String key, Set<String> known, Keys keys) {
        return keys.map(key, (name, value) -> {
            if (known != null && !known.contains(name.text()) && !findings.isMisread(key)) {
                findings.add(ScenarioCode.UNKNOWN_GIVEN, name.place(), key, name.text(), Suggestion.of(name.text(), known));
            }
            return WrittenNumber.number(value, findings);
        });
    }

    private void unknown(Text what, String key, String name, Collection<String> possible, Keys keys) {
        findings.add(ScenarioCode.UNKNOWN_GIVEN, keys.placeOf(key), what, name, Suggestion.of(name, possible));
    }
}
