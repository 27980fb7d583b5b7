package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.plumbline.scoring.policy.Coefficient;
import org.plumbline.scoring.rules.Terms;

/** Chooses among the factors that rules set for one coefficient. */
public final class Factors {

    private Factors() {
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
