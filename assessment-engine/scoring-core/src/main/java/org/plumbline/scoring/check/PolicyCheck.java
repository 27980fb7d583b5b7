package org.plumbline.scoring.check;

import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.lint.Lint;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.scenario.Scenario;
import org.plumbline.scoring.scenario.ScenarioReader;
import org.plumbline.scoring.scenario.ScenarioResult;
import org.plumbline.scoring.scenario.Scenarios;

/** Judges a bundle as a whole: text, rules, lint, then scenarios. Each step runs only on what passed the one before. */
public final class PolicyCheck {

    /**
     * @param findings  everything that is wrong or doubtful, in the order of the files
     * @param scenarios what came of each; empty where the text itself has errors
     * @param rules     number of rules; 0 where the text has errors
     */
    public record Report(List<Finding> findings, List<ScenarioResult> scenarios, int rules) {

        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private PolicyCheck() {
    }

    /** Judges the texts alone, rules included: nothing is compiled and no scenario runs, so that it can be asked at each stroke of a key. */
    public static Report checkTexts(PolicyBundle bundle) {
        Findings findings = new Findings();
        int rules = PolicyVersion.read(bundle, findings).map(version -> {
            ScenarioReader.read(version, findings);
            return CompiledPolicy.rules(version, findings).size();
        }).orElse(0);
        return new Report(findings.sorted(), List.of(), findings.hasErrors() ? 0 : rules);
    }

    public static Report check(PolicyBundle bundle) {
        Findings findings = new Findings();
        Optional<PolicyVersion> version = PolicyVersion.read(bundle, findings);
        if (version.isEmpty()) {
            return new Report(findings.sorted(), List.of(), 0);
        }
        List<Scenario> scenarios = ScenarioReader.read(version.get(), findings);
        if (findings.hasErrors()) {
            // rules are read all the same, so that their mistakes are told at once
            CompiledPolicy.rules(version.get(), findings);
            return new Report(findings.sorted(), List.of(), 0);
        }
        Optional<CompiledPolicy> compiled = CompiledPolicy.compile(version.get(), false, findings);
        if (compiled.isEmpty()) {
            return new Report(findings.sorted(), List.of(), 0);
        }
        try (CompiledPolicy policy = compiled.get()) {
            Lint.check(policy, findings);
            List<ScenarioResult> results = Scenarios.run(policy, scenarios);
            results.forEach(result -> findings.addAll(result.differences()));
            findings.addAll(Scenarios.coverage(policy, results));
            return new Report(findings.sorted(), results, policy.rules().size());
        }
    }
}
