package org.plumbline.service.ranking;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.rank.Standing;
import org.plumbline.service.bulk.BulkRows;

/** Peer groups and the places in them as rows. */
public final class StandingRows {

    private static final List<String> GROUP = List.of("run", "ranking", "group_no", "name", "members", "is_ranked");
    private static final List<String> STANDING = List.of("run", "ranking", "group_no", "position", "assessee", "rank", "from_last", "tied", "size", "total",
            "grade", "band_grade", "held_back_by", "because_zh", "because_en");

    private StandingRows() {
    }

    /** The groups first: their standings refer to them. */
    public static List<BulkRows> of(long run, RunResult result) {
        String ranking = Standings.rankingOf(result.terms().policy());
        List<Object[]> groups = new ArrayList<>();
        List<Object[]> standings = new ArrayList<>();
        String open = null;
        int begun = 0;
        for (Graded graded : result.graded()) {
            Standing standing = graded.standing();
            if (!standing.group().equals(open)) {
                open = standing.group();
                begun = standings.size();
                groups.add(new Object[] {run, ranking, groups.size() + 1, open, 0, standing.isRanked()});
            }
            standings.add(new Object[] {run, ranking, groups.size(), standings.size() - begun + 1, graded.no(), standing.rank(), standing.fromLast(),
                    standing.tied(), standing.size(), standing.sheet().total(), graded.grade(), graded.bandGrade(), graded.heldBackBy().name(),
                    graded.because() == null ? null : graded.because().zh(), graded.because() == null ? null : graded.because().en()});
            groups.get(groups.size() - 1)[4] = standings.size() - begun;
        }
        return List.of(new BulkRows("peer_group", GROUP, groups), new BulkRows("standing", STANDING, standings));
    }
}
