package org.plumbline.scoring.rules;

import java.math.BigDecimal;

/**
 * What one rule did on one fact.
 *
 * @param rule      number of the rule
 * @param target    code in the policy; null where the verb has none
 * @param amount    never negative; null where none was given
 * @param rowClause clause of the table row that gave the amount; null: the rule's own clause holds
 */
public record RuleCall(int rule, Verb verb, String target, BigDecimal amount, String rowClause) { }
