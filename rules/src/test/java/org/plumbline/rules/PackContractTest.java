package org.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.plumbline.scoring.check.PolicyCheck;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.lint.AcrossPacks;
import org.plumbline.scoring.lint.ResultsRead;
import org.plumbline.scoring.lint.Waived;
import org.plumbline.scoring.lint.Waivers;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.scenario.Scenario;
import org.plumbline.scoring.scenario.ScenarioReader;
import org.plumbline.scoring.scenario.ScenarioResult;
import org.plumbline.scoring.scenario.Scenarios;

/** What every pack promises, whoever wrote it: a new folder is held to it without a line of Java. */
class PackContractTest {

    @Test
    void there_are_packs() {
        assertThat(Packs.all()).isNotEmpty();
    }

    @Test
    void one_event_is_worth_the_same_in_all_packs_or_a_pack_says_why_not() {
        List<PolicyVersion> before = new ArrayList<>();
        List<Waived> waived = new ArrayList<>();
        for (Path pack : Packs.all()) {
            Waivers.Settled compared = AcrossPacks.compare(before, version(pack));
            assertThat(compared.findings()).as("%s", pack).isEmpty();
            waived.addAll(compared.waived());
            before.add(version(pack));
        }
        assertThat(waived).as("no waiver of the comparison is idle").hasSize(before.stream().mapToInt(version ->
                (int) version.policy().waivers().stream().filter(waiver -> waiver.code().equals("LINT-023")).count()).sum());
    }

    @Test
    void what_a_pack_reads_of_another_is_there() {
        List<PolicyVersion> all = Packs.all().stream().map(PackContractTest::version).toList();
        assertThat(all).allSatisfy(version -> assertThat(ResultsRead.compare(all, version).findings()).isEmpty());
    }

    @TestFactory
    Stream<DynamicNode> every_pack_keeps_the_contract() {
        return Packs.all().stream().map(pack -> dynamicContainer(pack.getFileName().toString(), Stream.of(
                dynamicTest("the check finds neither errors nor doubts", () -> assertThat(PolicyCheck.check(Packs.bundle(pack)).findings()).isEmpty()),
                dynamicTest("the order of the rules means nothing", () -> orderMeansNothing(pack)),
                dynamicTest("each rule fires in some scenario and is silent in another", () -> firesAndIsSilent(pack)),
                dynamicTest("each parameter is used", () -> everyParameterIsUsed(pack)),
                dynamicTest("the README has a row for each rule and parameter", () -> readmeIsComplete(pack)),
                dynamicTest("the rules are real DRL", () -> isRealDrl(pack)),
                dynamicTest("the code is the name of the folder", () -> assertThat(version(pack).policy().code()).isEqualTo(pack.getFileName().toString())))));
    }

    @Test
    void no_two_scenarios_of_a_pack_have_one_name() {
        for (Path pack : Packs.all()) {
            assertThat(ScenarioReader.read(version(pack), new Findings())).extracting(Scenario::name).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
        }
    }

    private static PolicyVersion version(Path pack) {
        Findings findings = new Findings();
        PolicyVersion version = PolicyVersion.read(Packs.bundle(pack), findings).orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        return version;
    }

    private static CompiledPolicy compiled(PolicyVersion version, boolean backwards) {
        Findings findings = new Findings();
        return CompiledPolicy.compile(version, backwards, findings).orElseThrow(() -> new AssertionError(findings.sorted()));
    }

    private static void orderMeansNothing(Path pack) {
        PolicyVersion version = version(pack);
        try (CompiledPolicy forwards = compiled(version, false); CompiledPolicy backwards = compiled(version, true)) {
            String one = everythingSaid(forwards);
            assertThat(one).isNotBlank();
            assertThat(everythingSaid(backwards)).isEqualTo(one);
        }
    }

    /** All that the rules do in all scenarios, and what came of each. */
    private static String everythingSaid(CompiledPolicy policy) {
        StringBuilder said = new StringBuilder();
        CompiledPolicy heard = policy.evaluatedBy((stage, facts, parameters) -> {
            var evaluations = policy.evaluator().evaluate(stage, facts, parameters);
            said.append(stage).append(evaluations).append('\n');
            return evaluations;
        });
        List<ScenarioResult> results = Scenarios.run(heard, ScenarioReader.read(policy.version(), new Findings()));
        results.forEach(result -> said.append(result.scenario().name()).append(result.differences()).append(result.fired()).append('\n'));
        return said.toString();
    }

    private static void firesAndIsSilent(Path pack) {
        try (CompiledPolicy policy = compiled(version(pack), false)) {
            List<ScenarioResult> results = Scenarios.run(policy, ScenarioReader.read(policy.version(), new Findings()));
            for (Rule rule : policy.rules()) {
                assertThat(results).as("fires: %s", rule.name()).anyMatch(result -> result.fired().contains(rule.name()));
                assertThat(results).as("is silent: %s", rule.name()).anyMatch(result -> !result.fired().contains(rule.name()));
            }
        }
    }

    private static void everyParameterIsUsed(Path pack) {
        PolicyVersion version = version(pack);
        Set<String> used = new TreeSet<>();
        Pattern.compile("\\bp\\.([\\p{L}\\p{Nd}_]+)").matcher(version.bundle().texts().get(PolicyBundle.POLICY)).results().forEach(found -> used.add(found.group(1)));
        CompiledPolicy.rules(version, new Findings()).forEach(rule -> used.addAll(rule.parametersRead()));

        assertThat(used).containsExactlyInAnyOrderElementsOf(version.parameters().keySet());
    }

    /** Sister rules of one subject (“入户走访率-达到…”, “入户走访率-低于…”) may share a row. */
    private static void readmeIsComplete(Path pack) {
        List<String> rows = Packs.readme(pack).lines().filter(line -> line.startsWith("|")).toList();
        for (Rule rule : CompiledPolicy.rules(version(pack), new Findings())) {
            String subject = rule.name().split("-")[0];
            assertThat(rows).as(rule.name()).anyMatch(row -> row.contains(subject));
        }
        for (String parameter : version(pack).parameters().keySet()) {
            assertThat(rows).as(parameter).anyMatch(row -> row.contains("`" + parameter + "`"));
        }
    }

    private static void isRealDrl(Path pack) throws Exception {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = parser.parse(false, Packs.bundle(pack).texts().get(PolicyBundle.RULES));

        assertThat(parser.getErrors()).isEmpty();
        assertThat(parsed.getRules()).extracting(rule -> rule.getName()).containsExactlyElementsOf(CompiledPolicy.rules(version(pack), new Findings()).stream().map(Rule::name).toList());
    }
}
