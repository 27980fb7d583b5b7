package org.plumbline.scoring.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.FigureLevels;
import org.plumbline.scoring.policy.FigureNames;
import org.plumbline.scoring.policy.Parameter;
import org.plumbline.scoring.policy.PolicyVersion;

/** A policy version that is ready to score: its checked rules and what evaluates them. Close it to free the compiled classes. */
public final class CompiledPolicy implements AutoCloseable {

    private final PolicyVersion version;
    private final Map<Stage, FactShape> shapes;
    private final List<Rule> rules;
    private final Evaluator evaluator;
    private final AutoCloseable compiled;
    private final Map<Integer, Set<String>> kinds;
    private final FigureLevels levels;
    private final FigureNames figureNames;
    private final Strata strata;
    private final List<Set<String>> fieldsRead;
    private final List<Set<String>> fieldsNamed;
    private final List<Set<String>> parametersRead;

    CompiledPolicy(PolicyVersion version, Map<Stage, FactShape> shapes, List<Rule> rules, Evaluator evaluator, AutoCloseable compiled) {
        this(version, shapes, rules, evaluator, compiled, new HashMap<>());
        rules.stream().filter(rule -> rule.stage().isOfEvents())
                .forEach(rule -> kinds.put(rule.number(), Set.copyOf(LookupRows.possible("kind", rule, shapes.get(rule.stage()), version))));
    }

    private CompiledPolicy(PolicyVersion version, Map<Stage, FactShape> shapes, List<Rule> rules, Evaluator evaluator, AutoCloseable compiled,
            Map<Integer, Set<String>> kinds) {
        this.version = version;
        this.shapes = shapes;
        this.rules = rules;
        this.evaluator = evaluator;
        this.compiled = compiled;
        this.kinds = kinds;
        this.levels = new FigureLevels(version.policy());
        this.figureNames = new FigureNames(Stream.concat(version.catalogue().items().keySet().stream(), version.policy().figures().keySet().stream()).toList());
        this.strata = new Strata(version.policy(), levels, rules);
        this.fieldsRead = rules.stream().map(Rule::fieldsRead).toList();
        this.fieldsNamed = rules.stream().map(Rule::fieldsNamed).toList();
        this.parametersRead = rules.stream().map(Rule::parametersRead).toList();
    }

    /** The rules of a version without compiling them, for checks of the text alone. */
    public static List<Rule> rules(PolicyVersion version, Findings findings) {
        return RuleProfile.check(version, FactShapes.of(version), findings);
    }

    /** Reads, checks and compiles a bundle; empty where it has errors, which are among the findings. */
    public static Optional<CompiledPolicy> of(PolicyBundle bundle, Findings findings) {
        return PolicyVersion.read(bundle, findings).flatMap(version -> compile(version, false, findings));
    }

    /**
     * Compiles a read version.
     *
     * @param backwards whether the rules are compiled in the opposite order, to prove that order means nothing; the numbers stay
     */
    public static Optional<CompiledPolicy> compile(PolicyVersion version, boolean backwards, Findings findings) {
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Map<Stage, FactShape> shapes = FactShapes.of(version);
        List<Rule> rules = RuleProfile.check(version, shapes, findings);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        List<Rule> order = new ArrayList<>(rules);
        if (backwards) {
            Collections.reverse(order);
        }
        CanonicalDrl canonical = CanonicalDrl.of(order, shapes, version.parameters());
        try {
            RuleCompiler.RuleBase ruleBase = RuleCompiler.compile(canonical);
            DroolsEvaluator evaluator = new DroolsEvaluator(ruleBase, rules, shapes, canonical);
            return Optional.of(new CompiledPolicy(version, shapes, rules, evaluator, evaluator));
        } catch (RuleCompiler.Refused refused) {
            findings.add(RuleCode.DROOLS_DISAGREES, culprit(rules, shapes, version), refused.getMessage());
            return Optional.empty();
        }
    }

    /** The first rule that the engine refuses alone; the whole file where each is taken alone. */
    private static Place culprit(List<Rule> rules, Map<Stage, FactShape> shapes, PolicyVersion version) {
        for (Rule rule : rules) {
            try {
                RuleCompiler.compile(CanonicalDrl.of(List.of(rule), shapes, version.parameters())).close();
            } catch (RuleCompiler.Refused refused) {
                return rule.place();
            }
        }
        return Place.wholeFile(version.bundle().fileName(PolicyBundle.RULES));
    }

    public PolicyVersion version() {
        return version;
    }

    public Map<Stage, FactShape> shapes() {
        return shapes;
    }

    /** When each figure of the policy can be known. */
    public FigureLevels levels() {
        return levels;
    }

    /** Of everything that a figure of the policy can be made of, and of the figures. */
    public FigureNames figureNames() {
        return figureNames;
    }

    /** In which order indicators and the figures over their points follow each other. */
    public Strata strata() {
        return strata;
    }

    /** In the order of the text; the position is the rule's number. */
    public List<Rule> rules() {
        return rules;
    }

    /** As {@link Rule#fieldsRead}, found once: events ask for it again and again. */
    public Set<String> fieldsRead(Rule rule) {
        return fieldsRead.get(rule.number());
    }

    /** As {@link Rule#fieldsNamed}, found once: lines ask for it again and again. */
    public Set<String> fieldsNamed(Rule rule) {
        return fieldsNamed.get(rule.number());
    }

    /** As {@link Rule#parametersRead}, found once. */
    public Set<String> parametersRead(Rule rule) {
        return parametersRead.get(rule.number());
    }

    /** The event kinds that a rule on Occurrence or Event may concern. */
    public Set<String> kindsOf(Rule rule) {
        return kinds.get(rule.number());
    }

    public RuleBook book() {
        return new RuleBook(version, shapes, rules);
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /**
     * The same rules with another version's numbers: parameters are handed to the rules with each record, so tuning one compiles nothing.
     * Closing stays with this one.
     *
     * @throws IllegalArgumentException if the other version has other rules, or other parameters are dated by the day of the event
     */
    public CompiledPolicy tuned(PolicyVersion other) {
        if (!Objects.equals(other.bundle().texts().get(PolicyBundle.RULES), version.bundle().texts().get(PolicyBundle.RULES))) {
            throw new IllegalArgumentException("other rules must be compiled");
        }
        if (!datedByDay(other).equals(datedByDay(version))) {
            throw new IllegalArgumentException("rules that read parameters of another kind of date must be compiled");
        }
        return new CompiledPolicy(other, shapes, rules, evaluator, () -> { });
    }

    private static Set<String> datedByDay(PolicyVersion version) {
        return version.parameters().values().stream().filter(Parameter::isDatedByDay).map(Parameter::name).collect(Collectors.toSet());
    }

    /** The same policy evaluated by something else, which may watch this one's evaluator; closing stays with this one. */
    public CompiledPolicy evaluatedBy(Evaluator other) {
        return new CompiledPolicy(version, shapes, rules, other, () -> { }, kinds);
    }

    @Override
    public void close() {
        try {
            compiled.close();
        } catch (Exception failed) {
            throw new IllegalStateException("the compiled rules could not be released", failed);
        }
    }
}
