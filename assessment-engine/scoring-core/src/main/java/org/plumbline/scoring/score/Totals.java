package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.NotApplicable;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.policy.Section;
import org.plumbline.scoring.policy.TotalRule;
import org.plumbline.scoring.policy.TotalRule.Step;
import org.plumbline.scoring.policy.Veto;
import org.plumbline.scoring.rules.Figures;
import org.plumbline.scoring.rules.Terms;

/** Pass 9: from the lines of indicators through sections to the total; every step that changes a sum is a line. */
final class Totals {

    private final Booking booking;
    private final SheetOrder order;
    private final Terms terms;
    private final Policy policy;
    private final InForce inForce;
    private final Rounder rounder;
    private final Indicators indicators;
    private final List<ScoreLine> lines = new ArrayList<>();
    private final Map<String, BigDecimal> shares = new HashMap<>();
    private final Map<String, Figure> ofSections = new HashMap<>();
    private boolean notGradedForFigure;

    private Totals(Booking booking, SheetOrder order, Bounds bounds, Terms terms) {
        this.booking = booking;
        this.order = order;
        this.terms = terms;
        this.policy = terms.policy();
        this.inForce = terms.inForce();
        this.rounder = new Rounder(policy.total());
        this.indicators = new Indicators(booking, bounds, terms);
    }

    static List<ScoreSheet> add(List<Booking> bookings, Terms terms) {
        SheetOrder order = new SheetOrder(terms.policy());
        Bounds bounds = new Bounds(terms);
        return bookings.parallelStream().map(booking -> new Totals(booking, order, bounds, terms).sheet()).toList();
    }

    /** What each section of a sheet has come to by its scoring parts, coefficients and limits; not applicable where nothing in it is. */
    static Map<String, Figure> ofSections(Booking booking, SheetOrder order, Bounds bounds, Terms terms) {
        Totals totals = new Totals(booking, order, bounds, terms);
        totals.parts(null);
        return totals.ofSections;
    }

    /**
     * What a section, or the total, has come to.
     *
     * @param exact      value of its scoring parts and adjustments
     * @param shown      what its lines add up to
     * @param applicable share of its points that applies, 0..1; 0: it does not apply as a whole
     * @param scores     false: it holds adjustments only and has no points to be weighed
     */
    private record Scope(Exact exact, BigDecimal shown, Exact applicable, boolean scores) { }

    /** Sums of the parts of a scope. */
    private final class Parts {
        private Exact scoring = Exact.ZERO;
        private Exact weighted = Exact.ZERO;
        private Exact weights = Exact.ZERO;
        private Exact allWeights = Exact.ZERO;
        private Exact applicable = Exact.ZERO;
        private BigDecimal shown = BigDecimal.ZERO;
        private Exact adjustments = Exact.ZERO;
        private BigDecimal shownAdjustments = BigDecimal.ZERO;
        private final Map<String, String> arithmetic = new LinkedHashMap<>();

        private boolean scores;

        private void add(String code, Exact value, BigDecimal shownValue, BigDecimal points, Quantity weight, Exact part) {
            Exact w = Exact.of(weight == null ? points : inForce.number(weight));
            scores = true;
            allWeights = allWeights.add(w);
            shown = shown.add(shownValue);
            scoring = scoring.add(value);
            if (part.signum() > 0 && points.signum() != 0) {
                // where the weight is the points themselves, a share times its weight is what was reached
                weighted = weighted.add(weight == null ? value : w.multiply(value).divide(Exact.of(points)));
                weights = weights.add(w);
                applicable = applicable.add(w.multiply(part));
                tell(code, weight == null ? points : inForce.number(weight), shownValue, points);
            }
        }

        /** Not where nothing is weighed: no line would show it. */
        private void tell(String code, BigDecimal weight, BigDecimal reached, BigDecimal points) {
            if (policy.total().uses(Step.weights)) {
                arithmetic.put(code, Reasons.show(weight) + " × " + Reasons.show(reached) + " ÷ " + Reasons.show(points));
            }
        }

        private void adjust(BigDecimal value) {
            adjustments = adjustments.add(Exact.of(value));
            shownAdjustments = shownAdjustments.add(value);
        }

        private Exact applicableShare() {
            return allWeights.signum() == 0 ? Exact.ONE : applicable.divide(allWeights);
        }

        /** P × Σ(w·s/m) ÷ Σw over the parts that apply: one fraction, one division. */
        private Exact reweighted(BigDecimal points) {
            return weights.signum() == 0 ? Exact.ZERO : Exact.of(points).multiply(weighted).divide(weights);
        }

        /** The step of weighing, with what went in. */
        private ScoreLine weighing(String scope, BigDecimal points) {
            return new ScoreLine(scope, LineKind.WEIGHTS, BigDecimal.ZERO, null, null, null, WEIGHTS.with(Reasons.show(points)), arithmetic);
        }
    }

    private ScoreSheet sheet() {
        Parts top = parts(null);
        TotalRule rule = policy.total();
        Running running = new Running(ScoreLine.TOTAL, top.scoring, top.shown, rounder);
        for (Step step : rule.order()) {
            switch (step) {
                case indicators -> { }
                case weights -> {
                    if (top.scores) {
                        running.become(top.reweighted(inForce.number(rule.points())), top.weighing(ScoreLine.TOTAL, inForce.number(rule.points())));
                    }
                }
                case adjustments -> running.join(top.adjustments, top.shownAdjustments);
                case coefficients -> coefficients(running, Coefficient.TOTAL, ScoreLine.TOTAL);
                case limits -> running.limit(inForce.number(rule.floor()), inForce.number(rule.ceiling()));
                case veto -> vetoes(running);
            }
        }
        if (!rule.uses(Step.adjustments)) {
            running.join(top.adjustments, top.shownAdjustments);
        }
        BigDecimal total = rounder.printed(running.exact());
        running.round(total);
        lines.addAll(running.steps());
        BigDecimal points = inForce.number(rule.points());
        BigDecimal attainment = points.signum() == 0 ? Figures.canonical(BigDecimal.ZERO) : total.divide(points, Figures.SCALE, RoundingMode.HALF_UP);
        List<Veto> vetoes = policy.vetoes().values().stream().filter(veto -> booking.vetoes().containsKey(veto.name())).toList();
        return new ScoreSheet(booking.participant(), total, attainment, order.sorted(lines), shares, notGraded(top), vetoes, factors());
    }

    private Map<String, BigDecimal> factors() {
        Map<String, BigDecimal> factors = new HashMap<>();
        policy.coefficients().values().stream().filter(coefficient -> coefficient.isOfPoints(policy))
                .forEach(coefficient -> factors.put(coefficient.name(), Factors.of(coefficient, booking.coefficients().getOrDefault(coefficient.name(), List.of()), terms).factor()));
        return factors;
    }

    private static final Text WEIGHTS = new Text("折算：{0} × Σ(权重 × 得分 ÷ 分值) ÷ Σ权重，只计适用的部分", "weighted: {0} × Σ(weight × points ÷ full points) ÷ Σ weights of the parts that apply");

    private Text notGraded(Parts top) {
        Exact applicable = top.applicableShare();
        if (!booking.participant().graded()) {
            return new Text("不定等次：{0}", "not graded: {0}").with(String.join(", ", booking.participant().because()));
        }
        if (applicable.signum() == 0) {
            return new Text("没有任何适用的指标", "no indicator applies");
        }
        if (notGradedForFigure) {
            return new Text("有指标不适用，办法规定不定等次", "an indicator does not apply and the policy gives no grade then");
        }
        BigDecimal least = inForce.number(policy.leastAttainable());
        if (least != null && applicable.compare(Exact.of(least)) < 0) {
            return new Text("适用分值比例低于 {0}", "less than {0} of the points apply").with(Reasons.show(least));
        }
        return null;
    }

    private Parts parts(String scope) {
        Parts parts = new Parts();
        for (Indicator indicator : order.indicatorsIn(scope)) {
            List<ScoreLine> own = indicators.lines(indicator);
            lines.addAll(own);
            BigDecimal value = Indicators.sum(own);
            boolean counts = booking.applies(indicator.code()) || booking.exempt().containsKey(indicator.code())
                    || indicator.notApplicable() != NotApplicable.REWEIGHT && indicator.notApplicable() != NotApplicable.NOT_GRADED;
            notGradedForFigure |= !counts && indicator.notApplicable() == NotApplicable.NOT_GRADED;
            if (indicator.isAdjustment()) {
                parts.adjust(value);
                shares.put(indicator.code(), value);
            } else {
                BigDecimal points = inForce.number(indicator.points());
                parts.add(indicator.code(), Exact.of(value), value, points, indicator.weight(), counts ? Exact.ONE : Exact.ZERO);
                share(indicator.code(), Exact.of(value), points, counts);
            }
        }
        for (Section section : order.sectionsIn(scope)) {
            Scope value = section(section);
            BigDecimal points = inForce.number(section.points());
            boolean applies = value.scores() && value.applicable().signum() > 0;
            if (value.scores()) {
                parts.add(section.code(), applies ? value.exact() : Exact.ZERO, applies ? value.shown() : BigDecimal.ZERO, points, section.weight(), value.applicable());
            }
            if (!applies) {
                // nothing in it can be scored, yet what was awarded or deducted in it still counts
                parts.adjustments = parts.adjustments.add(value.exact());
                parts.shownAdjustments = parts.shownAdjustments.add(value.shown());
            }
            share(section.code(), value.exact(), points, applies);
            ofSections.put(section.code(), applies || !value.scores() ? new Figure.Amount(value.shown()) : Figure.Absent.NOT_APPLICABLE);
        }
        return parts;
    }

    private void share(String code, Exact value, BigDecimal points, boolean counts) {
        if (counts && points.signum() != 0) {
            shares.put(code, value.divide(Exact.of(points)).rounded(Figures.SCALE, RoundingMode.HALF_UP));
        }
    }

    private Scope section(Section section) {
        Parts parts = parts(section.code());
        Running running = new Running(section.code(), parts.scoring, parts.shown, rounder);
        BigDecimal points = inForce.number(section.points());
        if (booking.exempt().containsKey(section.code())) {
            running.join(parts.adjustments, parts.shownAdjustments);
            running.become(Exact.of(points), Indicators.exemption(section.code(), booking.exempt().get(section.code())));
            lines.addAll(running.steps());
            return new Scope(running.exact(), running.shown(), Exact.ONE, true);
        }
        if (policy.total().uses(Step.weights) && parts.scores) {
            running.become(parts.reweighted(points), parts.weighing(section.code(), points));
        }
        running.join(parts.adjustments, parts.shownAdjustments);
        coefficients(running, section.code(), section.code());
        running.limit(inForce.number(section.floor()), inForce.number(section.ceiling()));
        lines.addAll(running.steps());
        return new Scope(running.exact(), running.shown(), parts.applicableShare(), parts.scores);
    }

    private void coefficients(Running running, String of, String scope) {
        for (Coefficient coefficient : policy.coefficients().values()) {
            if (coefficient.of().equals(of)) {
                Factors.Taken taken = Factors.of(coefficient, booking.coefficients().getOrDefault(coefficient.name(), List.of()), terms);
                running.become(running.exact().multiply(Exact.of(taken.factor())), Indicators.coefficient(scope, null, coefficient, taken));
            }
        }
    }

    private void vetoes(Running running) {
        for (Veto veto : policy.vetoes().values()) {
            BigDecimal most = inForce.number(veto.totalAtMost());
            if (booking.vetoes().containsKey(veto.name()) && most != null && running.exact().compare(Exact.of(most)) > 0) {
                Spoken spoken = booking.vetoes().get(veto.name());
                Text reason = new Text("一票否决：{0}", "veto: {0}").with(spoken.reason());
                running.become(Exact.of(most), new ScoreLine(ScoreLine.TOTAL, LineKind.VETO, BigDecimal.ZERO, spoken.rule(), veto.clause(), spoken.event(), reason, spoken.figures()));
            }
        }
    }
}
