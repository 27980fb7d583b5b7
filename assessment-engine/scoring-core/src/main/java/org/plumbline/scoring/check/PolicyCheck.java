package org.plumbline.scoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.lint.Lint;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.scenario.Scenario;
import org.plumbline.scoring.scenario.ScenarioReader;
import org.plumbline.scoring.scenario.ScenarioResult;
import org.plumbline.scoring.scenario.Scenarios;

/** Judges a bundle as a whole: text, rules, lint, then scenarios. Each step runs only on what passed the one before. */
public final class PolicyCheck {

    /**
     * @param findings  everything that is wrong or doubtful, in the order of the files; of more than 2,000 the first found
     * @param scenarios what came of each; empty where the text itself has errors
     * @param rules     number of rules; 0 where the text has errors
     */
    public record Report(List<Finding> findings, List<ScenarioResult> scenarios, int rules) {

        public boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private static final int MOST_FINDINGS = 2_000;

    private PolicyCheck() {
    }

    private static List<Finding> all(Findings findings, PolicyBundle bundle) {
        if (!findings.hasMore()) {
            return findings.sorted();
        }
        List<Finding> listed = new ArrayList<>(findings.sorted());
        listed.add(0, Finding.of(PolicyCode.TOO_MANY, Place.wholeFile(bundle.fileName(PolicyBundle.POLICY)), findings.count(), MOST_FINDINGS));
        return listed;
    }

    /** Judges the texts alone, rules included: nothing is compiled and no scenario runs, so that it can be asked at each stroke of a key. */
    public static Report checkTexts(PolicyBundle bundle) {
        Findings findings = Findings.upTo(MOST_FINDINGS);
        int rules = PolicyVersion.read(bundle, findings).map(version -> {
            ScenarioReader.read(version, findings);
            return CompiledPolicy.rules(version, findings).size();
        }).orElse(0);
        return new Report(all(findings, bundle), List.of(), findings.hasErrors() ? 0 : rules);
    }

    public static Report check(PolicyBundle bundle) {
        Findings findings = Findings.upTo(MOST_FINDINGS);
        Optional<PolicyVersion> version = PolicyVersion.read(bundle, findings);
        if (version.isEmpty()) {
            return new Report(all(findings, bundle), List.of(), 0);
        }
        List<Scenario> scenarios = ScenarioReader.read(version.get(), findings);
        if (findings.hasErrors()) {
            // rules are read all the same, so that their mistakes are told at once
            CompiledPolicy.rules(version.get(), findings);
            return new Report(all(findings, bundle), List.of(), 0);
        }
        Optional<CompiledPolicy> compiled = CompiledPolicy.compile(version.get(), false, findings);
        if (compiled.isEmpty()) {
            return new Report(all(findings, bundle), List.of(), 0);
        }
        try (CompiledPolicy policy = compiled.get()) {
            Lint.check(policy, findings);
            List<ScenarioResult> results = Scenarios.run(policy, scenarios);
            results.forEach(result -> findings.addAll(result.differences()));
            findings.addAll(Scenarios.coverage(policy, results));
            return new Report(all(findings, bundle), results, policy.rules().size());
        }
    }
}
