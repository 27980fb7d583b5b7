package org.plumbline.service.ranking;

/**
 * Those who are ranked together in a run.
 *
 * @param groupNo  from 1, in the order of the names
 * @param name     the values of its attributes
 * @param members  how many have a standing in it
 * @param isRanked false: too small to be ranked, or the policy ranks nobody
 */
public record PeerGroup(String ranking, int groupNo, String name, int members, boolean isRanked) {

    /** What stands for the ranking where the policy has none; no ranking can be named so. */
    public static final String NOBODY_RANKED = "-";

    public boolean isOfNoRanking() {
        return ranking.equals(NOBODY_RANKED);
    }
}
