package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.policy.Section;
import org.plumbline.scoring.policy.TotalRule.Step;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Reckoning;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.RuleBook;
import org.plumbline.scoring.rules.Verb;

/** Looks for coefficients above 1 whose gain a ceiling cuts off again: of the total, a section or an indicator. */
final class CutCoefficients {

    private static final long MOST = 5_000;

    private final RuleBook book;
    private final Policy policy;
    private final Remarks remarks;

    CutCoefficients(RuleBook book, Remarks remarks) {
        this.book = book;
        this.policy = book.version().policy();
        this.remarks = remarks;
    }

    /** @param points what the coefficient multiplies at most; null for adjustments, whose points nobody states */
    private record Target(Text name, Quantity points, Quantity ceiling) { }

    void check() {
        for (Coefficient coefficient : policy.coefficients().values()) {
            Target target = target(coefficient.of());
            for (YearMonth month : target == null ? List.<YearMonth>of() : book.version().datedMonths()) {
                InForce inForce = book.version().inForce(month, new Findings());
                BigDecimal points = inForce.number(target.points());
                BigDecimal ceiling = inForce.number(target.ceiling());
                BigDecimal factor = greatest(coefficient, inForce);
                if (points != null && ceiling != null && factor.compareTo(BigDecimal.ONE) > 0 && points.multiply(factor).compareTo(ceiling) > 0) {
                    remarks.add(LintCode.COEFFICIENT_CUT, coefficient.name(), coefficient.place(), coefficient.name(), factor.stripTrailingZeros().toPlainString(),
                            target.name(), ceiling.toPlainString(), month);
                    break;
                }
            }
        }
    }

    private Target target(String of) {
        if (of.equals(Coefficient.TOTAL)) {
            List<Step> order = policy.total().order();
            boolean cutAfterwards = order.indexOf(Step.limits) > order.indexOf(Step.coefficients);
            return cutAfterwards ? new Target(new Text("总分", "the total"), policy.total().points(), policy.total().ceiling()) : null;
        }
        Section section = policy.sections().get(of);
        if (section != null) {
            return new Target(new Text("部分“" + of + "”", "section " + of), section.points(), section.ceiling());
        }
        Indicator indicator = policy.indicators().get(of);
        if (indicator == null) {
            return null;
        }
        boolean endsAtItsPoints = indicator.ceiling() == null && (indicator.scoring() == Indicator.Scoring.EARN || indicator.scoring() == Indicator.Scoring.COLLECT);
        return new Target(new Text("指标“" + of + "”", "indicator " + of), indicator.points(), endsAtItsPoints ? indicator.points() : indicator.ceiling());
    }

    /** The greatest factor that a rule can set; that of no rule counts as well. */
    private BigDecimal greatest(Coefficient coefficient, InForce inForce) {
        BigDecimal[] most = {inForce.number(coefficient.otherwise())};
        for (Rule rule : book.rules()) {
            if (rule.verb() == Verb.COEFFICIENT && coefficient.name().equals(rule.target())) {
                new Combinations(new Axes(book, rule.stage(), null, List.of(rule), inForce).values(), MOST)
                        .each(point -> {
                            if (Conditions.fires(rule, point::get, inForce)) {
                                Reckoning.amount(rule, point::get, inForce).ifPresent(factor -> most[0] = most[0].max(factor));
                            }
                        });
            }
        }
        return most[0];
    }
}
