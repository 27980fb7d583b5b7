package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.Catalogue.Direction;
import org.plumbline.scoring.input.Catalogue.ItemKind;
import org.plumbline.scoring.policy.FigureRule;
import org.plumbline.scoring.policy.GradeBand;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Parameter;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.score.Reasons;

/** Judges a policy whose every word is understood: what it forgets, doubles, never uses, or may not do. */
public final class Lint {

    private final RuleBook book;
    private final PolicyVersion version;
    private final Remarks remarks;

    private Lint(RuleBook book, Remarks remarks) {
        this.book = book;
        this.version = book.version();
        this.remarks = remarks;
    }

    /** By the texts alone: nothing is compiled and no scenario runs. */
    public static void check(RuleBook book, Remarks remarks) {
        Lint lint = new Lint(book, remarks);
        new Coverage(book, remarks).check();
        new SilentRules(book, remarks).check();
        new Edges(book, remarks).check();
        lint.pointsThatFall();
        new Attainable(book, remarks).check();
        new CutCoefficients(book, remarks).check();
        new QuotaSizes(book.version(), remarks).check();
        new Limits(book, remarks).check();
        new Shelters(book, remarks).check();
        new Clauses(book, remarks).check();
        new FigureUses(book.version(), remarks).check();
        lint.lateParameters();
        lint.unusedParameters();
        lint.unusedFigures();
        lint.gradesOutOfReach();
    }

    private void pointsThatFall() {
        Falls falls = new Falls(book, item -> item.better() == null || !item.isNumber() && item.kind() != ItemKind.FLAG ? 0 : item.better() == Direction.HIGHER ? 1 : -1);
        for (Indicator indicator : version.policy().indicators().values()) {
            falls.first(indicator).ifPresent(fall -> remarks.add(LintCode.FALLS, indicator.code(), fall.rule().place(), indicator.code(), fall.field(),
                    Reasons.show(fall.from()), Reasons.show(fall.to()), Reasons.show(fall.before()), Reasons.show(fall.after()), fall.month()));
        }
    }

    /** Before all parameters have a value nothing can be run; one that is dated by the day stops only those who have an event before. */
    private void lateParameters() {
        List<Parameter> byPeriod = version.parameters().values().stream().filter(parameter -> !parameter.isDatedByDay()).toList();
        YearMonth earliest = byPeriod.stream().map(parameter -> parameter.values().firstKey()).min(YearMonth::compareTo).orElse(null);
        for (Parameter parameter : byPeriod) {
            if (parameter.values().firstKey().isAfter(earliest)) {
                remarks.add(LintCode.LATE_PARAMETER, parameter.name(), parameter.place(), parameter.name(), parameter.values().firstKey(), earliest);
            }
        }
        LocalDate firstDay = earliest == null ? null : version.policy().period().firstDay(version.datedMonths().get(0));
        for (Parameter parameter : version.parameters().values()) {
            if (parameter.isDatedByDay() && firstDay != null && parameter.days().firstKey().isAfter(firstDay)) {
                remarks.add(LintCode.LATE_DAY, parameter.name(), parameter.place(), parameter.name(), parameter.days().firstKey(), firstDay);
            }
        }
    }

    private void unusedParameters() {
        Set<String> used = new HashSet<>();
        book.rules().forEach(rule -> used.addAll(rule.parametersRead()));
        version.quantities().forEach(quantity -> {
            if (quantity instanceof Quantity.OfParameter reference) {
                used.add(reference.parameter());
            }
        });
        for (Parameter parameter : version.parameters().values()) {
            if (!used.contains(parameter.name())) {
                remarks.add(LintCode.UNUSED_PARAMETER, parameter.name(), parameter.place(), parameter.name());
            }
        }
    }

    private void unusedFigures() {
        Policy policy = version.policy();
        Set<String> used = new HashSet<>();
        book.rules().forEach(rule -> used.addAll(rule.fieldsNamed()));
        policy.indicators().values().forEach(indicator -> used.addAll(indicator.measures()));
        policy.figures().values().forEach(figure -> used.addAll(figure.parts()));
        policy.rankings().values().forEach(ranking -> {
            used.add(ranking.by());
            used.addAll(ranking.breakBy());
        });
        for (FigureRule figure : policy.figures().values()) {
            if (!used.contains(figure.name())) {
                remarks.add(LintCode.UNUSED_FIGURE, figure.name(), figure.place(), figure.name());
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
                    remarks.add(LintCode.NO_SUCH_GRADE, band.code(), band.place(), band.code(), from.toPlainString(), ceiling.toPlainString(), month);
                }
            }
        }
    }
}
