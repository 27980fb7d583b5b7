package org.plumbline.scoring.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.lint.Lint;
import org.plumbline.scoring.lint.Look;
import org.plumbline.scoring.lint.Remarks;
import org.plumbline.scoring.lint.ThresholdProof;
import org.plumbline.scoring.lint.Waived;
import org.plumbline.scoring.lint.Waivers;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.scenario.RuleCoverage;
import org.plumbline.scoring.scenario.Scenario;
import org.plumbline.scoring.scenario.ScenarioReader;
import org.plumbline.scoring.scenario.ScenarioResult;
import org.plumbline.scoring.scenario.Scenarios;

/** Judges a bundle as a whole: the texts of all files first, each as far as it can be understood; lint and scenarios only where they have no errors. */
public final class PolicyCheck {

    /**
     * @param findings  everything that is wrong or doubtful, in the order of the files; of more than 2,000 the first found
     * @param scenarios what came of each; empty where the text itself has errors
     * @param rules     number of rules; 0 where the text has errors
     * @param coverage  of each rule by the scenarios; empty where none were run
     * @param waived    findings that the policy keeps with a reason; they are not among the others and count for nothing
     */
    public record Report(List<Finding> findings, List<ScenarioResult> scenarios, int rules, List<RuleCoverage> coverage, List<Waived> waived) {

        /** With what was found elsewhere, in other packs or in past months. */
        public Report and(Waivers.Settled more) {
            return new Report(Stream.concat(findings.stream(), more.findings().stream()).sorted(Finding.ORDER).toList(), scenarios, rules, coverage,
                    Stream.concat(waived.stream(), more.waived().stream()).toList());
        }

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
        Texts texts = Texts.read(bundle, findings);
        return new Report(all(findings, bundle), List.of(), findings.hasErrors() ? 0 : texts.rules().size(), List.of(), List.of());
    }

    private record Texts(PolicyVersion version, List<Rule> rules, List<Scenario> scenarios) {

        /** Rules before scenarios, which name them. */
        static Texts read(PolicyBundle bundle, Findings findings) {
            PolicyVersion version = PolicyVersion.asFarAsRead(bundle, findings);
            List<Rule> rules = CompiledPolicy.rules(version, findings);
            List<Scenario> scenarios = ScenarioReader.read(version, findings);
            if (findings.hasErrors()) {
                Scenarios.check(version, rules, scenarios, findings);
            }
            return new Texts(version, rules, scenarios);
        }
    }

    public static Report check(PolicyBundle bundle) {
        Findings findings = Findings.upTo(MOST_FINDINGS);
        Texts texts = Texts.read(bundle, findings);
        Optional<CompiledPolicy> compiled = CompiledPolicy.compile(texts.version(), false, findings);
        if (compiled.isEmpty()) {
            return new Report(all(findings, bundle), List.of(), 0, List.of(), List.of());
        }
        try (CompiledPolicy policy = compiled.get()) {
            Remarks remarks = new Remarks();
            Lint.check(policy.book(), remarks);
            ThresholdProof proof = new ThresholdProof(policy.book());
            List<ScenarioResult> results = Scenarios.run(policy.evaluatedBy(proof.watching(policy.evaluator())), texts.scenarios());
            if (!results.isEmpty() && results.stream().allMatch(ScenarioResult::passed)) {
                proof.tell(remarks);
            }
            results.forEach(result -> findings.addAll(result.differences()));
            findings.addAll(Scenarios.coverage(policy, results));
            Waivers.Settled settled = Waivers.settle(policy.version().policy().waivers(), remarks.all(), EnumSet.of(Look.TEXTS, Look.SCENARIOS));
            findings.addAll(settled.findings());
            return new Report(all(findings, bundle), results, policy.rules().size(), Scenarios.covered(policy, results), settled.waived());
        }
    }
}
