package org.plumbline.scoring.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

import org.plumbline.scoring.Assessment;
import org.plumbline.scoring.CalendarYears;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Suggestion;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.CheckRule;
import org.plumbline.scoring.policy.GradeQuota;
import org.plumbline.scoring.policy.PackTime;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyCode;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.RankingRule;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Evaluation;
import org.plumbline.scoring.rules.Evaluator;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.score.Participant;
import org.plumbline.scoring.score.ScoreSheet;

/** Runs scenarios through the same passes as any month. */
public final class Scenarios {

    /** Number of the assessee whom a scenario is about; colleagues come after it. */
    static final String SUBJECT = "S0000";
    private static final String ANYWHERE = "情景";
    /** Rules and policy are compiled; the texts would only be hashed for each scenario, and nobody keeps that hash. */
    private static final PolicyBundle NO_TEXTS = new PolicyBundle("", new TreeMap<>(), "", "");

    private final CompiledPolicy policy;
    private final PolicyVersion version;
    private final List<String> names;

    private Scenarios(CompiledPolicy policy) {
        this.policy = policy;
        this.names = policy.rules().stream().map(Rule::name).toList();
        this.version = policy.version();
    }

    public static List<ScenarioResult> run(CompiledPolicy policy, List<Scenario> scenarios) {
        Scenarios runner = new Scenarios(policy);
        return scenarios.stream().map(runner::run).toList();
    }

    /** Which rules no scenario fires, and which every one does. */
    public static List<Finding> coverage(CompiledPolicy policy, List<ScenarioResult> results) {
        Findings findings = new Findings();
        List<RuleCoverage> covered = covered(policy, results);
        // of one that fails it is not known what it fires once it is mended
        boolean allPass = results.stream().allMatch(ScenarioResult::passed);
        for (RuleCoverage rule : allPass ? covered : List.<RuleCoverage>of()) {
            if (rule.firedBy().isEmpty()) {
                findings.add(ScenarioCode.NEVER_FIRED, rule.place(), rule.rule());
            } else if (rule.unfiredIn().isEmpty()) {
                findings.add(ScenarioCode.ALWAYS_FIRED, rule.place(), rule.rule());
            }
        }
        return findings.sorted();
    }

    /** For each rule, in the order of the text, which scenarios fire it and which do not. */
    public static List<RuleCoverage> covered(CompiledPolicy policy, List<ScenarioResult> results) {
        return policy.rules().stream().map(rule -> RuleCoverage.of(rule.name(), rule.place(), results)).toList();
    }

    /** What can be said of scenarios without running them: whether their rules and periods exist. */
    public static void check(PolicyVersion version, List<Rule> rules, List<Scenario> scenarios, Findings findings) {
        List<String> names = rules.stream().map(Rule::name).toList();
        for (Scenario scenario : scenarios) {
            namesExist(scenario, names, findings);
            periodCanBeUsed(scenario, version, findings);
        }
    }

    private ScenarioResult run(Scenario scenario) {
        Findings wrong = new Findings();
        namesExist(scenario, names, wrong);
        periodCanBeUsed(scenario, version, wrong);
        if (!wrong.hasErrors()) {
            Set<String> fired = new ConcurrentSkipListSet<>();
            CompiledPolicy watched = policy.evaluatedBy(watching(fired));
            Assessment.Ranker ranker = scenario.standing() == null ? Assessment.RANKING : placing(scenario.standing());
            Participant[] subject = new Participant[1];
            Assessment.Ranker noting = (sheets, roster, findings, terms) -> {
                roster.stream().filter(one -> one.no().equals(SUBJECT)).forEach(one -> subject[0] = one);
                return ranker.rank(sheets, roster, findings, terms);
            };
            RunResult result = new Assessment(watched, noting, Progress.NONE).run(input(scenario));
            return new ScenarioResult(scenario, Comparison.compare(scenario, result, subject[0], fired), fired);
        }
        return new ScenarioResult(scenario, wrong.sorted().stream().map(finding -> new Difference(finding, List.of(), List.of())).toList(), Set.of());
    }

    private static void namesExist(Scenario scenario, List<String> names, Findings findings) {
        for (String rule : scenario.expected().rules()) {
            // where the rules cannot be read to their end, a name may be that of one which was skipped
            if (!names.contains(rule) && !findings.isMisread(rule) && !findings.isMisread(PolicyBundle.RULES)) {
                findings.add(ScenarioCode.UNKNOWN_RULE, scenario.placeOf("rules." + rule), scenario.name(), rule, Suggestion.of(rule, names));
            }
        }
    }

    private static void periodCanBeUsed(Scenario scenario, PolicyVersion version, Findings findings) {
        if (scenario.period().isEmpty() || findings.isMisread(scenario.period()) || findings.isMisread("quarter")) {
            // it is not known whether months, quarters or years are assessed
            return;
        }
        Findings values = new Findings();
        boolean known = Period.of(scenario.period(), version.policy().period()).filter(period -> PackTime.covers(period.firstMonth())).map(period -> {
            CalendarYears.check(version, period, values);
            return version.inForce(period.lastMonth(), values);
        }).isPresent();
        if (!known || values.hasErrors()) {
            Finding lacking = known ? values.sorted().get(0) : null;
            Text why = known ? lacking.message() : new Text("不是{0}周期", "it is no {0}").with(version.policy().period().kind().words());
            Text remedy = !known ? labelOf(version.policy().period().kind())
                    : lacking.code().equals(PolicyCode.NO_VALUE_IN_FORCE.id()) ? new Text("请改用有参数取值的周期", "use a period for which the parameters have values") : lacking.remedy();
            findings.add(ScenarioCode.BAD_PERIOD, scenario.placeOf("period"), scenario.name(), scenario.period(), why, remedy);
        }
    }

    private static Text labelOf(AssessmentPeriod.Kind kind) {
        String label = switch (kind) {
            case MONTH -> "2026-03";
            case QUARTER -> "2026-Q1";
            case YEAR -> "2026";
        };
        return new Text("请写 {0} 这样的周期", "write a period such as {0}").with(label);
    }

    private Evaluator watching(Set<String> fired) {
        return (stage, facts, parameters) -> {
            List<Evaluation> evaluations = policy.evaluator().evaluate(stage, facts, parameters);
            evaluations.forEach(evaluation -> evaluation.calls().forEach(call -> fired.add(policy.rules().get(call.rule()).name())));
            return evaluations;
        };
    }

    private RunInput input(Scenario scenario) {
        Cast cast = new Cast(scenario.period());
        cast.add(scenario.given(), SUBJECT, version.policy().assessee(), attributes(scenario.given()));
        int number = 1;
        for (Scenario.Colleagues colleagues : scenario.colleagues()) {
            for (int i = 0; i < colleagues.times(); i++) {
                cast.add(colleagues.given(), String.format("S%04d", number++), version.policy().assessee(), attributes(colleagues.given()));
            }
        }
        scenario.below().forEach(below -> cast.addBelow(below, SUBJECT));
        scenario.history().forEach(result -> cast.addResult(result, SUBJECT));
        return cast.input(NO_TEXTS);
    }

    /** What the scenario does not say: the first kind to whom the policy applies, and one and the same group. */
    private SortedMap<String, String> attributes(Scenario.Given given) {
        SortedMap<String, String> attributes = new TreeMap<>(version.catalogue().completed(given.attributes()));
        version.policy().appliesTo().forEach((attribute, values) -> attributes.putIfAbsent(attribute, values.get(0)));
        Set<String> grouping = new TreeSet<>();
        version.policy().rankings().values().stream().map(RankingRule::within).forEach(grouping::addAll);
        version.policy().checks().values().stream().map(CheckRule::within).forEach(grouping::addAll);
        version.policy().quotas().stream().map(GradeQuota::keyedBy).filter(attribute -> attribute != null).forEach(grouping::add);
        grouping.forEach(attribute -> attributes.putIfAbsent(attribute, ANYWHERE));
        return attributes;
    }

    /** Puts the assessee at a place among strangers who have the same sheet, so that quotas and prizes meet a group of the stated size. */
    private static Assessment.Ranker placing(Scenario.Placed placed) {
        return (sheets, roster, findings, terms) -> {
            List<Standing> standings = new ArrayList<>();
            List<Participant> heads = new ArrayList<>(roster);
            for (ScoreSheet sheet : sheets) {
                if (sheet.participant().no().equals(SUBJECT) && sheet.isGraded()) {
                    String group = sheet.participant().group(terms.policy().peers());
                    for (int place = 1; place <= placed.size(); place++) {
                        boolean better = place < placed.rank();
                        boolean equal = !better && place < placed.rank() + placed.tied();
                        int rank = equal ? placed.rank() : place;
                        int tied = equal ? placed.tied() : 1;
                        ScoreSheet at = place == placed.rank() ? sheet : stranger(sheet, place);
                        if (at != sheet) {
                            heads.add(at.participant());
                        }
                        standings.add(new Standing(at, group, rank, placed.size() - rank - tied + 2, tied, placed.size()));
                    }
                }
            }
            return new Assessment.Placed(standings, heads);
        };
    }

    private static ScoreSheet stranger(ScoreSheet sheet, int place) {
        Participant one = sheet.participant();
        Assessee other = new Assessee(String.format("X%05d", place), "X", one.assessee().kind(), one.assessee().attributes());
        Participant participant = new Participant(other, one.figures(), one.events(), true, true, one.paid(), List.of());
        return new ScoreSheet(participant, sheet.total(), sheet.attainment(), sheet.lines(), sheet.shares(), null, sheet.vetoes(), sheet.factors());
    }
}
