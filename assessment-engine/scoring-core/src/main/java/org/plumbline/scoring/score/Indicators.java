package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.NotApplicable;
import org.plumbline.scoring.rules.Terms;

/** The lines of one indicator, completed by exemption or fill, coefficient and its own limits. */
final class Indicators {

    private final Booking booking;
    private final Terms terms;
    private final Bounds bounds;
    private final Rounder rounder;

    Indicators(Booking booking, Bounds bounds, Terms terms) {
        this.booking = booking;
        this.bounds = bounds;
        this.terms = terms;
        this.rounder = new Rounder(terms.policy().total());
    }

    /** All lines of the indicator; empty where it leaves the sheet. */
    List<ScoreLine> lines(Indicator indicator) {
        List<ScoreLine> lines = booking.lines().getOrDefault(indicator.code(), List.of());
        if (booking.exempt().containsKey(indicator.code())) {
            BigDecimal goal = indicator.isAdjustment() ? BigDecimal.ZERO : points(indicator);
            return with(lines, exemption(indicator.code(), booking.exempt().get(indicator.code())), goal.subtract(sum(lines)));
        }
        return booking.applies(indicator.code()) ? limited(multiplied(lines, indicator), indicator) : filled(lines, indicator);
    }

    /** What rules earned, after the indicator's own limits and without any fill: what a peer mean is taken over. */
    BigDecimal earned(Indicator indicator) {
        return sum(lines(indicator));
    }

    static BigDecimal sum(List<ScoreLine> lines) {
        if (lines.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = lines.get(0).points();
        for (int i = 1; i < lines.size(); i++) {
            sum = sum.add(lines.get(i).points());
        }
        return sum;
    }

    private BigDecimal points(Indicator indicator) {
        return bounds.of(indicator).points();
    }

    private List<ScoreLine> filled(List<ScoreLine> lines, Indicator indicator) {
        return switch (indicator.notApplicable()) {
            case FULL -> with(lines, ScoreLine.step(indicator.code(), LineKind.NOT_APPLICABLE, indicator.isAdjustment() ? BigDecimal.ZERO : points(indicator),
                    indicator.clause(), new Text("不适用，按满分计", "does not apply: full points")));
            case ZERO -> with(lines, ScoreLine.step(indicator.code(), LineKind.NOT_APPLICABLE, rounder.booked(BigDecimal.ZERO), indicator.clause(),
                    new Text("不适用，计 0 分", "does not apply: 0 points")));
            case PEER_MEAN -> with(lines, ScoreLine.step(indicator.code(), LineKind.NOT_APPLICABLE, booking.fills().get(indicator.code()), indicator.clause(),
                    new Text("不适用，按同组平均分计", "does not apply: mean of the peer group")));
            case REWEIGHT, NOT_GRADED -> tellingUncounted(lines, indicator);
            case NEVER -> throw new IllegalStateException("quarantined before: " + indicator.code());
        };
    }

    private List<ScoreLine> multiplied(List<ScoreLine> booked, Indicator indicator) {
        List<ScoreLine> lines = booked;
        for (Coefficient coefficient : terms.policy().coefficients().values()) {
            if (coefficient.of().equals(indicator.code())) {
                Factors.Taken taken = Factors.of(coefficient, booking.coefficients().getOrDefault(coefficient.name(), List.of()), terms);
                BigDecimal sum = sum(lines);
                lines = with(lines, coefficient(indicator.code(), indicator.clause(), coefficient, taken), rounder.booked(sum.multiply(taken.factor())).subtract(sum));
            }
        }
        return lines;
    }

    /** The step of a coefficient, without its points. */
    static ScoreLine coefficient(String scope, String clause, Coefficient coefficient, Factors.Taken taken) {
        Text reason = taken.reason(new Text("乘系数 {0} = {1}", "times coefficient {0} = {1}").with(coefficient.name(), Reasons.show(taken.factor())));
        return taken.because().map(rules -> ScoreLine.step(scope, LineKind.COEFFICIENT, BigDecimal.ZERO, reason, rules))
                .orElseGet(() -> ScoreLine.step(scope, LineKind.COEFFICIENT, BigDecimal.ZERO, clause, reason));
    }

    /** The step of an exemption, without its points. */
    static ScoreLine exemption(String scope, Spoken because) {
        Text reason = new Text("免考，按满分计：{0}", "exempt, full points: {0}").with(because.reason());
        return ScoreLine.step(scope, LineKind.EXEMPTION, BigDecimal.ZERO, reason, because);
    }

    /** An indicator that leaves the sheet says so; not one that is none of the assessee's business. */
    private List<ScoreLine> tellingUncounted(List<ScoreLine> lines, Indicator indicator) {
        if (!indicator.concerns(booking.participant().assessee())) {
            return lines;
        }
        boolean notGraded = indicator.notApplicable() == NotApplicable.NOT_GRADED;
        return with(lines, ScoreLine.step(indicator.code(), LineKind.NOT_COUNTED, rounder.booked(BigDecimal.ZERO), indicator.clause(),
                notGraded ? new Text("不适用，不定等次", "does not apply: no grade") : new Text("不适用，不计入", "does not apply: not counted")));
    }

    private List<ScoreLine> limited(List<ScoreLine> lines, Indicator indicator) {
        BigDecimal floor = bounds.of(indicator).floor();
        BigDecimal ceiling = bounds.of(indicator).ceiling();
        BigDecimal sum = sum(lines);
        if (ceiling != null && sum.compareTo(ceiling) > 0) {
            return with(lines, limit(indicator, limitReason("不超过 {0} 分", "at most {0} points", ceiling)), rounder.booked(ceiling).subtract(sum));
        }
        if (floor != null && sum.compareTo(floor) < 0) {
            return with(lines, limit(indicator, limitReason("不低于 {0} 分", "at least {0} points", floor)), rounder.booked(floor).subtract(sum));
        }
        return lines;
    }

    static Text limitReason(String zh, String en, BigDecimal limit) {
        return new Text(zh, en).with(Reasons.show(limit));
    }

    private static ScoreLine limit(Indicator indicator, Text reason) {
        return ScoreLine.step(indicator.code(), LineKind.LIMIT, BigDecimal.ZERO, indicator.clause(), reason);
    }

    private static List<ScoreLine> with(List<ScoreLine> lines, ScoreLine step, BigDecimal points) {
        return points.signum() == 0 ? lines : with(lines, step.of(points));
    }

    /** A copy: what was booked is asked for more than once. */
    private static List<ScoreLine> with(List<ScoreLine> lines, ScoreLine step) {
        List<ScoreLine> more = new ArrayList<>(lines);
        more.add(step);
        return more;
    }
}
