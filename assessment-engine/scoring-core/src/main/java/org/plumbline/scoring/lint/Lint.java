package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Parameter;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.rules.CompiledPolicy;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;

/** Judges a policy whose every word is understood: what it forgets, doubles or never uses. */
public final class Lint {

    private final PolicyVersion version;
    private final List<Rule> rules;
    private final Findings findings;

    private Lint(CompiledPolicy policy, Findings findings) {
        this.version = policy.version();
        this.rules = policy.rules();
        this.findings = findings;
    }

    public static void check(CompiledPolicy policy, Findings findings) {
        Lint lint = new Lint(policy, findings);
        new Coverage(policy.version(), policy.shapes().get(Stage.PERIOD), policy.rules(), findings).check();
        lint.unusedParameters();
        lint.unusedFigures();
        lint.gradesOutOfReach();
    }

    private void unusedParameters() {
        Set<String> used = new HashSet<>();
        rules.forEach(rule -> used.addAll(rule.parametersRead()));
        version.quantities().forEach(quantity -> {
            if (quantity instanceof Quantity.OfParameter reference) {
                used.add(reference.parameter());
            }
        });
        for (Parameter parameter : version.parameters().values()) {
            if (!used.contains(parameter.name())) {
                findings.add(LintCode.UNUSED_PARAMETER, parameter.place(), parameter.name());
            }
        }
    }

    private void unusedFigures() {
        Policy policy = version.policy();
        Set<String> used = new HashSet<>();
        rules.forEach(rule -> used.addAll(rule.fieldsRead()));
        policy.indicators().values().forEach(indicator -> used.addAll(indicator.measures()));
        policy.figures().values().forEach(figure -> used.addAll(figure.parts()));
        policy.rankings().values().forEach(ranking -> {
            used.add(ranking.by());
            used.addAll(ranking.breakBy());
        });
        for (FigureRule figure : policy.figures().values()) {
            if (!used.contains(figure.name())) {
                findings.add(LintCode.UNUSED_FIGURE, figure.place(), figure.name());
            }
        }
    }

    /** A band above every possible total; only told where the total has a ceiling, since bonuses may lift it otherwise. */
    private void gradesOutOfReach() {
        for (YearMonth month : version.datedMonths()) {
            InForce inForce = version.inForce(month, new Findings());
            BigDecimal ceiling = inForce.number(version.policy().total().ceiling());
            for (GradeBand band : version.policy().bands()) {
                BigDecimal from = inForce.number(band.from());
                if (ceiling != null && from != null && from.compareTo(ceiling) > 0) {
                    findings.add(LintCode.NO_SUCH_GRADE, band.place(), band.code(), from.toPlainString(), ceiling.toPlainString(), month);
                }
            }
        }
    }
}
