package org.plumbline.scoring.rules;

import org.plumbline.scoring.finding.Text;

/**
 * Why a record cannot be scored.
 *
 * @param rule number of the rule that could not compute; -1 where no rule is to blame
 */
public record Fault(int rule, Text reason) { }
