package org.plumbline.scoring.policy;

import java.util.List;

/**
 * Over whom a figure is taken.
 *
 * @param within  attributes whose equal values make the group, for GROUP; empty: everybody who takes part
 * @param ranking the ranking whose peer group it is, for RANKING; else null
 * @param self    whether oneself is left out
 * @param highest how many of the highest values are left out
 * @param lowest  how many of the lowest values are left out
 */
public record Circle(Kind kind, List<String> within, String ranking, boolean self, int highest, int lowest) {

    /** CHILDREN are the units below an assessee, MEMBERS the officers in it: those whose attribute {@code parent} names its number. */
    public enum Kind { GROUP, RANKING, CHILDREN, MEMBERS }

    /** Whether those are meant who are assessed in the same run; children and members need not be. */
    public boolean isOfThisRun() {
        return kind == Kind.GROUP || kind == Kind.RANKING;
    }

    public List<String> within(Policy policy) {
        return kind == Kind.RANKING ? policy.rankings().get(ranking).within() : within;
    }

    public boolean leavesOut() {
        return self || highest > 0 || lowest > 0;
    }
}
