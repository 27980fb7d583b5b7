package org.plumbline.scoring.policy;

/**
 * Who of the assessed sees what of the others once a run is published. It changes no result, and everybody sees all of the own one.
 *
 * @param totals whether the totals of those who are told are told, too
 * @param bands  whether the least totals of the grades are told, so that everybody can reckon what would gain the next one
 * @param first  how many places from the top are named, 1..20; 0 where it is not FIRST_AND_LAST. Equals at the edge are named together
 * @param last   how many places from the end are named, 0..20; 0 where it is not FIRST_AND_LAST
 */
public record Publicity(Standings standings, boolean totals, boolean bands, int first, int last) {

    /** Of a policy that says nothing about it: nobody sees anything of others. */
    public static final Publicity OWN_ONLY = new Publicity(Standings.OWN_ONLY, false, false, 0, 0);

    public enum Standings {
        /** Everybody by name, with rank and grade. */ NAMES_AND_RANKS,
        /** How many have which rank and grade, nobody by name. */ RANKS,
        /** The first and the last places by name, nothing of those between. */ FIRST_AND_LAST,
        /** Nothing of others. */ OWN_ONLY
    }
}
