package org.plumbline.scoring.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.outcome.Outcome;

/**
 * What the rewards or penalties of one code come to in two results.
 *
 * @param before how many
 * @param sumBefore of their amounts, exact; null: they have none
 */
public record OutcomeShift(String code, int before, int after, BigDecimal sumBefore, BigDecimal sumAfter) {

    /** As the later policy orders them, then those that only the earlier one has. */
    static List<OutcomeShift> between(RunResult before, RunResult after) {
        Set<String> codes = new LinkedHashSet<>(after.terms().policy().outcomes().keySet());
        codes.addAll(before.terms().policy().outcomes().keySet());
        List<OutcomeShift> shifts = new ArrayList<>();
        for (String code : codes) {
            List<Outcome> was = of(code, before);
            List<Outcome> is = of(code, after);
            shifts.add(new OutcomeShift(code, was.size(), is.size(), sum(code, was, before), sum(code, is, after)));
        }
        return shifts;
    }

    private static List<Outcome> of(String code, RunResult result) {
        return result.outcomes().stream().filter(outcome -> outcome.code().equals(code)).toList();
    }

    private static BigDecimal sum(String code, List<Outcome> outcomes, RunResult result) {
        boolean hasAmount = result.terms().policy().outcomes().containsKey(code) && result.terms().policy().outcomes().get(code).hasAmount();
        return hasAmount ? outcomes.stream().map(Outcome::amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add) : null;
    }
}
