package org.plumbline.service.intake;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "intake")
class PeriodController {

    @Schema(name = "PeriodDecision")
    record DecisionRequest(@Schema(description = "why, 1 to 500 characters") String reason) { }

    /** {@code reason} is that of the last closing or reopening; absent where there was none, likewise when and by whom. */
    @Schema(name = "Period")
    record PeriodView(String label, String state, int assesseesWithFigures, String reason, Instant decidedAt, String decidedBy) {

        static PeriodView of(KeptPeriod it) {
            return new PeriodView(it.label(), it.state(), it.assesseesWithFigures(), it.reason(), it.decidedAt(), it.decidedBy());
        }
    }

    private final AssessmentPeriods periods;

    PeriodController(AssessmentPeriods periods) {
        this.periods = periods;
    }

    @GetMapping("/api/periods")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "The periods of which figures were handed in, the latest first")
    Page<PeriodView> periods() {
        return Page.all(periods.all().stream().map(PeriodView::of).toList());
    }

    @GetMapping("/api/periods/{label}")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "One period: 2026-10, 2026-Q3 or 2026")
    PeriodView period(@PathVariable String label) {
        return PeriodView.of(periods.one(label));
    }

    @PostMapping(path = "/api/periods/{label}/closing", consumes = "application/json")
    @Allowed(value = Role.RUN_OPERATOR, extent = Extent.WHOLE)
    @Operation(summary = "Closes a period: it takes no more figures")
    PeriodView closePeriod(@PathVariable String label, @RequestBody DecisionRequest decision, Actor actor) {
        return PeriodView.of(periods.close(label, decision.reason(), actor));
    }

    @PostMapping(path = "/api/periods/{label}/reopening", consumes = "application/json")
    @Allowed(value = Role.RUN_OPERATOR, extent = Extent.WHOLE)
    @Operation(summary = "Opens a closed period again")
    PeriodView reopenPeriod(@PathVariable String label, @RequestBody DecisionRequest decision, Actor actor) {
        return PeriodView.of(periods.reopen(label, decision.reason(), actor));
    }
}
