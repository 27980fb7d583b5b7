package org.plumbline.service.publication;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Role;
import org.plumbline.service.access.SignedIn;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Page;
import org.plumbline.service.outcome.OutcomeState;
import org.plumbline.service.run.RunReach;
import org.plumbline.service.run.Runs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "publication")
class PublicationController {

    @Schema(name = "RunPublication")
    record RunPublicationView(long run, Instant publishedAt, String publishedBy, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String remark) {

        static RunPublicationView of(RunPublication it) {
            return new RunPublicationView(it.run(), it.publishedAt(), it.publishedBy(), it.remark());
        }
    }

    @Schema(name = "RunPublicationRequest")
    record RunPublicationRequest(@Schema(description = "for everybody who sees the result; absent: none", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String remark) { }

    @Schema(name = "OutcomeDecision")
    record DecisionView(int position, OutcomeDecision.Decision decision, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String reason, Instant decidedAt,
            String decidedBy) {

        static DecisionView of(OutcomeDecision it) {
            return new DecisionView(it.position(), it.decision(), it.reason(), it.decidedAt(), it.decidedBy());
        }
    }

    @Schema(name = "OutcomeDecisionRequest")
    record DecisionRequest(@Schema(description = "of the outcomes in the run, at most 500; a penalty by itself") List<Integer> positions, OutcomeDecision.Decision decision,
            @Schema(description = "the state of each that was seen when it was decided; PROPOSED unless it is given, and a conflict where it is another by now", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            OutcomeState seen,
            @Schema(description = "needed for a penalty and for whatever is rejected", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String reason) { }

    private final PublishRun publish;
    private final DecideOutcomes decide;
    private final RunReach reach;
    private final Runs runs;

    PublicationController(PublishRun publish, DecideOutcomes decide, RunReach reach, Runs runs) {
        this.publish = publish;
        this.decide = decide;
        this.reach = reach;
        this.runs = runs;
    }

    @GetMapping("/api/runs/{id}/publication")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "Whether a run is published: one publication, or none")
    Page<RunPublicationView> publication(@PathVariable long id) {
        runs.one(id);
        return Page.all(publish.of(id).stream().map(RunPublicationView::of).toList());
    }

    @PostMapping(path = "/api/runs/{id}/publication", consumes = "application/json")
    @Allowed(value = Role.LEADER, extent = Extent.WHOLE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Publishes a finished run: from now on the assessed see what the policy says they may")
    @ApiResponse(responseCode = "201", description = "published")
    RunPublicationView publishRun(@PathVariable long id, @RequestBody RunPublicationRequest request, Actor actor) {
        return RunPublicationView.of(publish.publish(id, request.remark(), actor));
    }

    @PostMapping(path = "/api/runs/{id}/outcomes/decisions", consumes = "application/json")
    @Allowed(value = Role.LEADER, extent = Extent.SCOPED)
    @Operation(summary = "Confirms or rejects rewards and penalties that a run proposes; all of them or none")
    Page<DecisionView> decideOutcomes(@PathVariable long id, @RequestBody DecisionRequest request, DataScope scope, SignedIn who) {
        List<Integer> positions = Given.some("positions", request.positions());
        OutcomeState seen = request.seen() == null ? OutcomeState.PROPOSED : request.seen();
        DecisionOrder order = new DecisionOrder(positions, seen, Given.value("decision", request.decision()), request.reason());
        return Page.all(decide.decide(id, order, reach.of(id, scope), who).stream().map(DecisionView::of).toList());
    }
}
