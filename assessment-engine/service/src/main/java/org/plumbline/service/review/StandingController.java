package org.plumbline.service.review;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.service.Refusal;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.ranking.PeerGroup;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.run.Runs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "review")
class StandingController {

    /** Those who are ranked together; not ranked where they are too few. */
    @Schema(name = "PeerGroup")
    record PeerGroupView(String ranking, int groupNo, String name, int members, boolean ranked) {

        static PeerGroupView of(PeerGroup it) {
            return new PeerGroupView(it.ranking(), it.groupNo(), it.name(), it.members(), it.isRanked());
        }
    }

    private final Runs runs;
    private final Standings standings;
    private final FinishedRun finished;

    StandingController(Runs runs, Standings standings, FinishedRun finished) {
        this.runs = runs;
        this.standings = standings;
        this.finished = finished;
    }

    @GetMapping("/api/runs/{id}/peer-groups")
    @Operation(summary = "Those who are ranked together in a finished run")
    Page<PeerGroupView> peerGroups(@PathVariable long id, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 2);
        runs.ready(id);
        return Page.of(standings.groups(id, slice.text(0, ""), slice.place(1), slice.rows()), slice, it -> List.of(it.ranking(), it.groupNo()),
                PeerGroupView::of);
    }

    @GetMapping("/api/runs/{id}/rankings/{ranking}/peer-groups/{groupNo}/standings")
    @Operation(summary = "The places in one group, the best first")
    Page<StandingView> standings(@PathVariable long id, @PathVariable String ranking, @PathVariable int groupNo,
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        Policy policy = finished.version(id).policy();
        if (!standings.hasGroup(id, ranking, groupNo)) {
            throw Refusal.notFound(ReviewRefusal.NO_GROUP, "run " + id, id, ranking + " " + groupNo);
        }
        return Page.of(standings.standings(id, ranking, groupNo, slice.place(0), slice.rows()), slice, it -> List.of(it.position()),
                it -> StandingView.of(it, policy));
    }
}
