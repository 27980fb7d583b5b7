package org.plumbline.scoring.policy;

import org.plumbline.scoring.policy.FigureRule.WhenNone;

/**
 * How large a sample must be for what was found in it to count.
 *
 * @param size         name of the number of answers
 * @param of           name of the number that was asked; null: not looked at
 * @param atLeast      least number of answers; null: any
 * @param atLeastShare least share of answers among those asked, 0..1; null: any
 * @param otherwise    what the figure is where the sample is too small
 */
public record Sample(String size, String of, Quantity atLeast, Quantity atLeastShare, WhenNone otherwise) { }
