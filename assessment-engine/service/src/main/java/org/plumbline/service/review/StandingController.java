package org.plumbline.service.review;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.report.Wordings;
import org.plumbline.service.ranking.GradeCount;
import org.plumbline.service.ranking.PeerGroup;
import org.plumbline.service.ranking.Sought;
import org.plumbline.service.run.RunReach;
import org.plumbline.service.run.RunUnit;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.run.Runs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "review")
class StandingController {

    /** How many of a group have a grade. */
    @Schema(name = "GradeCount")
    record GradeCountView(String grade, Text gradeName, int count) { }

    /** Those who are ranked together; not ranked where they are too few, or where the policy ranks nobody: then all are one group, and the ranking is "-". Grades as the policy orders them, each also with nobody in it. */
    @Schema(name = "PeerGroup")
    record PeerGroupView(String ranking, int groupNo, String name, int members, boolean ranked, List<GradeCountView> grades) {

        static PeerGroupView of(PeerGroup it, List<GradeCount> counts, Policy policy) {
            return new PeerGroupView(it.ranking(), it.groupNo(), it.name(), it.members(), it.isRanked(), policy.bands().stream()
                    .map(band -> new GradeCountView(band.code(), Wordings.grade(band.code(), policy), counts.stream()
                            .filter(each -> each.ranking().equals(it.ranking()) && each.groupNo() == it.groupNo() && each.grade().equals(band.code()))
                            .mapToInt(GradeCount::count).sum())).toList());
        }
    }

    private final Runs runs;
    private final Standings standings;
    private final FinishedRun finished;
    private final RunReach reach;

    StandingController(Runs runs, Standings standings, FinishedRun finished, RunReach reach) {
        this.runs = runs;
        this.standings = standings;
        this.finished = finished;
        this.reach = reach;
    }

    @GetMapping("/api/runs/{id}/peer-groups")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "Those who are ranked together in a finished run")
    Page<PeerGroupView> peerGroups(@PathVariable long id, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 2);
        Policy policy = finished.version(id).policy();
        List<GradeCount> grades = standings.grades(id);
        return Page.of(standings.groups(id, slice.text(0, ""), slice.place(1), slice.rows()), slice, it -> List.of(it.ranking(), it.groupNo()),
                it -> PeerGroupView.of(it, grades, policy));
    }

    @GetMapping("/api/runs/{id}/units")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.SCOPED)
    @Operation(summary = "The units whose people a finished run scored")
    Page<RunUnit> runUnits(@PathVariable long id, DataScope scope) {
        return Page.all(runs.units(id, reach.of(id, scope)));
    }

    @GetMapping("/api/runs/{id}/standings")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.SCOPED)
    @Operation(summary = "The places in a finished run, by ranking and peer group, the best first; search takes part of a name or number")
    Page<StandingView> standings(@PathVariable long id, @RequestParam(required = false) String ranking, @RequestParam(required = false) Integer groupNo,
            @RequestParam(required = false) String grade, @RequestParam(required = false) String unit, @RequestParam(required = false) String search,
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor, DataScope scope) {
        Slice slice = Slice.of(limit, cursor, 3);
        Policy policy = finished.version(id).policy();
        return Page.of(standings.find(id, new Sought(ranking, groupNo, grade, unit, search, reach.of(id, scope)), slice.text(0, ""), slice.place(1), slice.place(2), slice.rows()),
                slice, it -> List.of(it.ranking(), it.groupNo(), it.position()), it -> StandingView.of(it, policy));
    }
}
