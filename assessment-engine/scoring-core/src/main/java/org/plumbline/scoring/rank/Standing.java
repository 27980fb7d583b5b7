package org.plumbline.scoring.rank;

import org.plumbline.scoring.score.ScoreSheet;

/**
 * One place in a ranking. Equals have equal places.
 *
 * @param group    values of the attributes that make the peer group
 * @param rank     1 + number strictly better; null where the group is too small to be ranked, or the policy ranks nobody
 * @param fromLast 1 + number strictly worse; null likewise
 * @param tied     how many have this place, oneself counted; null likewise
 * @param size     how many are ranked in the group
 */
public record Standing(ScoreSheet sheet, String group, Integer rank, Integer fromLast, Integer tied, int size) {

    public boolean isRanked() {
        return rank != null;
    }
}
