package org.plumbline.scoring.policy;

import org.plumbline.scoring.finding.Place;

/**
 * A finding of the check that the policy keeps.
 *
 * @param code   of the finding, as LINT-010
 * @param at     what it is about: the name of an indicator, rule, parameter …
 * @param reason why it is kept, for whoever reads the check
 */
public record Waiver(String code, String at, String reason, Place place) { }
