package org.plumbline.service.ranking;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.service.bulk.BulkRows;

/** Peer groups and the places in them as rows: the groups first, because their standings refer to them. */
public final class StandingRows {

    private static final List<String> GROUP = List.of("run", "ranking", "group_no", "name", "members", "is_ranked");
    private static final List<String> STANDING = List.of("run", "ranking", "group_no", "position", "assessee", "rank", "from_last", "tied", "size", "total",
            "grade", "band_grade", "held_back_by", "because_zh", "because_en");

    private final long run;
    private final String ranking;
    private final List<Object[]> groups = new ArrayList<>();
    private String open;
    private int group;
    private int position;

    /** @param graded everybody, by peer group and place */
    public StandingRows(long run, Policy policy, List<Graded> graded) {
        this.run = run;
        this.ranking = Standings.rankingOf(policy);
        String before = null;
        for (Graded each : graded) {
            if (!each.standing().group().equals(before)) {
                before = each.standing().group();
                groups.add(new Object[] {run, ranking, groups.size() + 1, before, 0, each.standing().isRanked()});
            }
            Object[] row = groups.get(groups.size() - 1);
            row[4] = (Integer) row[4] + 1;
        }
    }

    public BulkRows groups() {
        return new BulkRows("peer_group", GROUP, groups);
    }

    /** @param portion those that follow on the ones before */
    public BulkRows next(List<Graded> portion) {
        List<Object[]> rows = new ArrayList<>(portion.size());
        for (Graded graded : portion) {
            Standing standing = graded.standing();
            if (!standing.group().equals(open)) {
                open = standing.group();
                group++;
                position = 0;
            }
            rows.add(new Object[] {run, ranking, group, ++position, graded.no(), standing.rank(), standing.fromLast(), standing.tied(), standing.size(),
                    standing.sheet().total(), graded.grade(), graded.bandGrade(), graded.heldBackBy().name(),
                    graded.because() == null ? null : graded.because().zh(), graded.because() == null ? null : graded.because().en()});
        }
        return new BulkRows("standing", STANDING, rows);
    }
}
