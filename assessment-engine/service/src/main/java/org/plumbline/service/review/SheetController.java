package org.plumbline.service.review;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.publication.DecideOutcomes;
import org.plumbline.service.ranking.Standings;
import org.plumbline.service.run.KeptSheet;
import org.plumbline.service.run.RunReach;
import org.plumbline.service.run.Runs;
import org.plumbline.service.run.SheetSummary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "review")
class SheetController {

    @Schema(name = "SheetSummary")
    record SheetSummaryView(String assessee, String name, String unitName, String post, BigDecimal total, BigDecimal attainment, boolean graded) {

        static SheetSummaryView of(SheetSummary it) {
            return new SheetSummaryView(it.assessee(), it.name(), it.unit(), it.post(), it.total(), it.attainment(), it.graded());
        }
    }

    private final Runs runs;
    private final Standings standings;
    private final Outcomes outcomes;
    private final FinishedRun finished;
    private final RunReach reach;
    private final DecideOutcomes decisions;

    SheetController(Runs runs, Standings standings, Outcomes outcomes, FinishedRun finished, RunReach reach, DecideOutcomes decisions) {
        this.runs = runs;
        this.standings = standings;
        this.outcomes = outcomes;
        this.finished = finished;
        this.reach = reach;
        this.decisions = decisions;
    }

    @GetMapping("/api/runs/{id}/sheets")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.SCOPED)
    @Operation(summary = "The score sheets of a finished run, by number")
    Page<SheetSummaryView> sheets(@PathVariable long id, @RequestParam(required = false) Boolean graded, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor,
            DataScope scope) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(runs.sheets(id, graded, reach.of(id, scope), slice.text(0, ""), slice.rows()), slice, sheet -> List.of(sheet.assessee()), SheetSummaryView::of);
    }

    @GetMapping("/api/runs/{id}/sheets/{assessee}")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.SCOPED)
    @Operation(summary = "One score sheet, every line explained, with the places and what follows; the lines add up to the total")
    SheetView sheet(@PathVariable long id, @PathVariable String assessee, DataScope scope) {
        KeptSheet sheet = runs.sheet(id, assessee, reach.of(id, scope));
        PolicyVersion version = finished.version(id);
        Policy policy = version.policy();
        return SheetView.of(sheet, version, standings.ofAssessee(id, assessee).stream().map(it -> StandingView.of(it, policy)).toList(),
                OutcomeView.of(outcomes.ofAssessee(id, assessee), id, policy, decisions));
    }
}
