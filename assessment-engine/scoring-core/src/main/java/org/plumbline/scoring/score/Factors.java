package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.rules.Terms;

/** Chooses among the factors that rules set for one coefficient. */
public final class Factors {

    private static final Text BECAUSE = new Text("{0}：{1}", "{0}: {1}");

    private Factors() {
    }

    /** The factor, and the rules that it is due to: those that set it, or with PRODUCT all; none where it is the policy's {@code otherwise}. */
    record Taken(BigDecimal factor, Optional<Spoken> because) {

        /** @param words of what is done with the factor */
        Text reason(Text words) {
            return because.map(spoken -> BECAUSE.with(words, spoken.reason())).orElse(words);
        }
    }

    static Taken of(Coefficient coefficient, List<Spoken> set, Terms terms) {
        BigDecimal factor = taken(coefficient, set.stream().map(Spoken::amount).toList(), terms);
        List<Spoken> behind = set.stream().filter(each -> coefficient.take() == Coefficient.Take.PRODUCT || each.amount().compareTo(factor) == 0).toList();
        return new Taken(factor, behind.isEmpty() ? Optional.empty() : Optional.of(Spoken.together(behind)));
    }

    /** The policy's {@code otherwise} where no rule set one. */
    public static BigDecimal taken(Coefficient coefficient, List<BigDecimal> set, Terms terms) {
        if (set.isEmpty()) {
            return terms.inForce().number(coefficient.otherwise());
        }
        return switch (coefficient.take()) {
            case HIGHEST -> set.stream().max(Comparator.naturalOrder()).orElseThrow();
            case LOWEST -> set.stream().min(Comparator.naturalOrder()).orElseThrow();
            case PRODUCT -> set.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        };
    }
}
