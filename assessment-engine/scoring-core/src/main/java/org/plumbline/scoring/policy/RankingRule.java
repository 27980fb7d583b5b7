package org.plumbline.scoring.policy;

import java.util.List;

import org.plumbline.scoring.finding.Place;

/**
 * Who is compared with whom, and by what.
 *
 * @param by            {@code total}, or the code of a section or indicator, or a figure
 * @param within        attributes whose equal values make a peer group; empty: all together
 * @param breakBy       indicators, sections or figures that order equal totals
 * @param smallestGroup a peer group with fewer members is not ranked
 */
public record RankingRule(String name, String by, List<String> within, Ties ties, List<String> breakBy, Quantity smallestGroup, Place place) {

    public static final String BY_TOTAL = "total";

    /** Equal is equal: 1, 2, 2, 4. */
    public enum Ties { COMPETITION }
}
