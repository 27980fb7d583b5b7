package org.plumbline.service.review;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.outcome.KeptOutcome;
import org.plumbline.service.outcome.OutcomeState;
import org.plumbline.service.outcome.OutcomeTotal;
import org.plumbline.service.outcome.Outcomes;
import org.plumbline.service.outcome.Sought;
import org.plumbline.service.publication.DecideOutcomes;
import org.plumbline.service.run.RunReach;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "review")
class OutcomeController {

    /** What the outcomes of one code come to; total in the unit, absent where they have no amount. */
    @Schema(name = "OutcomeTotal")
    record OutcomeTotalView(String code, Text outcome, String kind, String unit, int count, BigDecimal total,
            @Schema(description = "how many a named person has confirmed; what is neither confirmed nor rejected is a proposal still") int confirmed, int rejected) {

        static OutcomeTotalView of(OutcomeTotal it, Policy policy) {
            return new OutcomeTotalView(it.code(), OutcomeView.words(it.code(), policy), it.kind(), it.unit(), it.count(), it.total(), it.confirmed(), it.rejected());
        }
    }

    private final Outcomes outcomes;
    private final FinishedRun finished;
    private final RunReach reach;
    private final DecideOutcomes decisions;

    OutcomeController(Outcomes outcomes, FinishedRun finished, RunReach reach, DecideOutcomes decisions) {
        this.outcomes = outcomes;
        this.finished = finished;
        this.reach = reach;
        this.decisions = decisions;
    }

    @GetMapping("/api/runs/{id}/outcomes")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.SCOPED)
    @Operation(summary = "The rewards and penalties that a finished run proposes, in the order of the standings")
    Page<OutcomeView> outcomes(@PathVariable long id, @RequestParam(required = false) String code, @RequestParam(required = false) String unit,
            @RequestParam(required = false) String search, @RequestParam(required = false) OutcomeState state, @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) String cursor, DataScope scope) {
        Slice slice = Slice.of(limit, cursor, 1);
        Policy policy = finished.version(id).policy();
        List<KeptOutcome> rows = outcomes.page(id, new Sought(code, unit, search, state, reach.of(id, scope)), slice.place(0), slice.rows());
        return Page.of(OutcomeView.of(rows, id, policy, decisions), slice, it -> List.of(it.position()), it -> it);
    }

    @GetMapping("/api/runs/{id}/outcomes/totals")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.SCOPED)
    @Operation(summary = "What the outcomes of each code come to")
    Page<OutcomeTotalView> outcomeTotals(@PathVariable long id, DataScope scope) {
        Policy policy = finished.version(id).policy();
        return Page.all(outcomes.totals(id, reach.of(id, scope)).stream().map(it -> OutcomeTotalView.of(it, policy)).toList());
    }
}
