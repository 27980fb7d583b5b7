package org.plumbline.scoring.outcome;

import java.math.BigDecimal;

import org.plumbline.scoring.finding.Text;

/** What follows from a standing: a proposal until a named person confirms it. */
public sealed interface Outcome {

    String assessee();

    /** Code of the policy. */
    String code();

    /** In the outcome's unit, never negative; null where it has none. */
    BigDecimal amount();

    /** Name of the rule that gives it. */
    String rule();

    String clause();

    Text reason();

    record Reward(String assessee, String code, BigDecimal amount, String rule, String clause, Text reason) implements Outcome { }

    record Penalty(String assessee, String code, BigDecimal amount, String rule, String clause, Text reason) implements Outcome { }
}
