package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.Scoring;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.policy.TotalRule.Step;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Verb;

/**
 * Holds the points and weights that are written to what can be reached, in each month from which a parameter changes. Without the step
 * weights the reader of policies demands already that points add up.
 */
final class Attainable {

    private static final long MOST = 5_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RuleBook book;
    private final Policy policy;
    private final Remarks remarks;

    Attainable(RuleBook book, Remarks remarks) {
        this.book = book;
        this.policy = book.version().policy();
        this.remarks = remarks;
    }

    void check() {
        List<InForce> months = book.version().datedMonths().stream().map(month -> book.version().inForce(month, new Findings())).toList();
        if (policy.total().uses(Step.weights)) {
            firstMonth(months, inForce -> addsUp(null, "total", policy.total().points(), policy.total().points().place(), inForce));
            policy.sections().values().forEach(section -> firstMonth(months, inForce -> addsUp(section.code(), section.code(), section.points(), section.place(), inForce)));
        }
        for (Indicator indicator : policy.indicators().values()) {
            List<Rule> rules = PeriodPoints.rules(indicator, book.rules());
            firstMonth(Months.of(book, rules, indicator.points(), indicator.floor(), indicator.ceiling()), inForce -> isWithinReach(indicator, rules, inForce));
        }
    }

    private interface Judgement {
        boolean isGood(InForce inForce);
    }

    private static void firstMonth(List<InForce> months, Judgement judgement) {
        for (InForce month : months) {
            if (!judgement.isGood(month)) {
                return;
            }
        }
    }

    private boolean addsUp(String scope, String name, Quantity declared, Place place, InForce inForce) {
        List<Part> parts = Stream.concat(policy.indicatorsIn(scope).filter(each -> !each.isAdjustment()).map(each -> new Part(each.points(), each.weight())),
                policy.sectionsIn(scope).map(each -> new Part(each.points(), each.weight()))).filter(part -> inForce.number(part.points()).signum() != 0).toList();
        BigDecimal points = inForce.number(declared);
        if (parts.isEmpty() || points == null) {
            return true;
        }
        boolean weighted = parts.stream().anyMatch(part -> part.weight() != null);
        BigDecimal sum = parts.stream().map(part -> inForce.number(part.weight() == null ? part.points() : part.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean fits = sum.compareTo(points) == 0 || weighted && (sum.compareTo(BigDecimal.ONE) == 0 || sum.compareTo(HUNDRED) == 0);
        if (!fits) {
            remarks.add(weighted ? LintCode.WEIGHTS_UNEVEN : LintCode.POINTS_UNEVEN, name, place,
                    weighted ? new Object[] {name, sum.toPlainString(), inForce.month()} : new Object[] {name, points.toPlainString(), sum.toPlainString(), inForce.month()});
        }
        return fits;
    }

    private record Part(Quantity points, Quantity weight) { }

    /** Where nothing is known of how great a figure can be, events may award too, or there are too many combinations, nothing is said. */
    private boolean isWithinReach(Indicator indicator, List<Rule> rules, InForce inForce) {
        boolean byEvents = book.rules().stream().anyMatch(rule -> rule.stage() == Stage.EVENT && rule.verb() == Verb.AWARD && indicator.code().equals(rule.target()));
        if (byEvents || indicator.scoring() != Scoring.EARN && indicator.scoring() != Scoring.COLLECT) {
            return true;
        }
        Axes axes = new Axes(book, Stage.PERIOD, indicator, rules, inForce);
        Map<String, List<Object>> values = axes.values();
        boolean unknown = rules.stream().filter(rule -> rule.verb() == Verb.AWARD || rule.verb() == Verb.SHARE).flatMap(rule -> rule.fieldsRead().stream())
                .anyMatch(field -> book.version().policy().figures().containsKey(field) && axes.reach().greatest(field) == null);
        if (unknown) {
            return true;
        }
        values.replaceAll((field, axis) -> axis.get(0) instanceof BigDecimal ? axes.rising(field) : axis);
        BigDecimal[] most = new BigDecimal[1];
        PeriodPoints points = new PeriodPoints(indicator, rules, inForce);
        Combinations combinations = new Combinations(values, MOST);
        if (!combinations.isWhole()) {
            return true;
        }
        combinations.each(point -> points.points(point::get).ifPresent(each -> most[0] = most[0] == null ? each : most[0].max(each)));
        BigDecimal declared = inForce.number(indicator.points());
        boolean fits = most[0] == null || most[0].compareTo(declared) >= 0;
        if (!fits) {
            remarks.add(LintCode.OUT_OF_REACH, indicator.code(), indicator.place(), indicator.code(), declared.toPlainString(),
                    most[0].signum() == 0 ? "0" : most[0].stripTrailingZeros().toPlainString(), inForce.month());
        }
        return fits;
    }
}
