package org.plumbline.scoring.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.policy.Indicator;
import org.plumbline.scoring.policy.Indicator.Scoring;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.rules.Conditions;
import org.plumbline.scoring.rules.Known;
import org.plumbline.scoring.rules.Reckoning;
import org.plumbline.scoring.rules.Rule;
import org.plumbline.scoring.rules.Stage;
import org.plumbline.scoring.rules.Verb;

/**
 * What the rules on the period fact give one indicator in one month: points within its own limits, unrounded, without coefficients and
 * events. Where events can lift the sum above the floor, or take it from the ceiling, that limit is not looked at: beyond it a point more
 * or less may count all the same.
 */
record PeriodPoints(Indicator indicator, List<Rule> rules, InForce inForce, boolean hasFloor, boolean hasCeiling) {

    PeriodPoints(Indicator indicator, List<Rule> rules, InForce inForce) {
        this(indicator, rules, inForce, true, true);
    }

    /** @param all the rules of the policy, those on events among them */
    static PeriodPoints beside(List<Rule> all, Indicator indicator, List<Rule> rules, InForce inForce) {
        return new PeriodPoints(indicator, rules, inForce, !isMovedByEvents(all, indicator, Verb.AWARD), !isMovedByEvents(all, indicator, Verb.DEDUCT));
    }

    private static boolean isMovedByEvents(List<Rule> all, Indicator indicator, Verb verb) {
        return all.stream().anyMatch(rule -> rule.stage() == Stage.EVENT && rule.verb() == verb && indicator.code().equals(rule.target()));
    }

    static List<Rule> rules(Indicator indicator, List<Rule> rules) {
        return rules.stream().filter(rule -> rule.stage() == Stage.PERIOD && isBooking(rule) && indicator.code().equals(rule.target())).toList();
    }

    static boolean isBooking(Rule rule) {
        return rule.verb() == Verb.FULL || rule.verb() == Verb.SHARE || rule.verb() == Verb.AWARD || rule.verb() == Verb.DEDUCT;
    }

    /** Empty where no line or several would quarantine the assessee, or a rule cannot compute. */
    Optional<BigDecimal> points(Known known) {
        List<Rule> firing = rules.stream().filter(rule -> Conditions.fires(rule, known, inForce)).toList();
        if (indicator.scoring() == Scoring.EARN && (firing.size() > 1 || firing.isEmpty() && indicator.otherwise() == Indicator.Otherwise.ERROR)) {
            return Optional.empty();
        }
        BigDecimal sum = indicator.scoring() == Scoring.DEDUCT ? inForce.number(indicator.points()) : BigDecimal.ZERO;
        for (Rule rule : firing) {
            Optional<BigDecimal> amount = rule.verb() == Verb.FULL ? Optional.of(BigDecimal.ONE) : Reckoning.amount(rule, known, inForce);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = switch (rule.verb()) {
                case FULL, SHARE -> sum.add(inForce.number(indicator.points()).multiply(amount.get()));
                case DEDUCT -> sum.subtract(amount.get());
                default -> sum.add(amount.get());
            };
        }
        return Optional.of(within(sum));
    }

    private BigDecimal within(BigDecimal sum) {
        boolean earns = indicator.scoring() == Scoring.EARN || indicator.scoring() == Scoring.COLLECT;
        BigDecimal floor = indicator.floor() == null && earns ? BigDecimal.ZERO : inForce.number(indicator.floor());
        BigDecimal ceiling = indicator.ceiling() == null && earns ? inForce.number(indicator.points()) : inForce.number(indicator.ceiling());
        BigDecimal above = floor == null || !hasFloor ? sum : sum.max(floor);
        return ceiling == null || !hasCeiling ? above : above.min(ceiling);
    }
}
