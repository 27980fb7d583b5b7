package org.plumbline.service.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.grade.Portions;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.service.bulk.BulkRows;

/** Peer groups and the places in them as rows: the groups first, because their standings refer to them; these in any order. */
public final class StandingRows {

    private static final List<String> GROUP = List.of("run", "ranking", "group_no", "name", "members", "is_ranked");
    private static final List<String> STANDING = List.of("run", "ranking", "group_no", "position", "assessee", "rank", "from_last", "tied", "size", "total",
            "grade", "band_grade", "held_back_by", "because_zh", "because_en");

    private final long run;
    private final String ranking;
    private final List<Graded> graded;
    private final List<Object[]> groups = new ArrayList<>();
    /** Of each group, where its first member stands among all. */
    private final List<Integer> beginnings = new ArrayList<>();

    /** @param graded everybody, by peer group and place */
    public StandingRows(long run, Policy policy, List<Graded> graded) {
        this.run = run;
        this.ranking = Standings.rankingOf(policy);
        this.graded = graded;
        String before = null;
        for (int i = 0; i < graded.size(); i++) {
            Standing standing = graded.get(i).standing();
            if (!standing.group().equals(before)) {
                before = standing.group();
                groups.add(new Object[] {run, ranking, groups.size() + 1, before, 0, standing.isRanked()});
                beginnings.add(i);
            }
            Object[] row = groups.get(groups.size() - 1);
            row[4] = (Integer) row[4] + 1;
        }
    }

    public BulkRows groups() {
        return new BulkRows("peer_group", GROUP, groups);
    }

    /** @param portion number among {@link Portions}, from 0 */
    public BulkRows standings(int portion) {
        List<Object[]> rows = new ArrayList<>();
        int from = Portions.begin(portion);
        int found = Collections.binarySearch(beginnings, from);
        int group = found >= 0 ? found : -found - 2;
        for (int i = from; i < Portions.end(portion, graded.size()); i++) {
            if (group + 1 < beginnings.size() && beginnings.get(group + 1) == i) {
                group++;
            }
            Graded each = graded.get(i);
            Standing standing = each.standing();
            rows.add(new Object[] {run, ranking, group + 1, i - beginnings.get(group) + 1, each.no(), standing.rank(), standing.fromLast(), standing.tied(), standing.size(),
                    standing.sheet().total(), each.grade(), each.bandGrade(), each.heldBackBy().name(),
                    each.because() == null ? null : each.because().zh(), each.because() == null ? null : each.because().en()});
        }
        return new BulkRows("standing", STANDING, rows);
    }
}
