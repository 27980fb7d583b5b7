package org.plumbline.service.run;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Costly;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Downloads;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.http.Turnstile;
import org.plumbline.service.run.RunViews.CheckView;
import org.plumbline.service.run.RunViews.FindingView;
import org.plumbline.service.run.RunViews.RunView;
import org.plumbline.service.run.RunViews.VerificationView;
import org.plumbline.service.run.RunViews.WaivedView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "run")
class RunController {

    @Schema(name = "RunRequest")
    record RunRequest(@Schema(description = "code of the policy") String policy, @Schema(description = "2026-10, 2026-Q3 or 2026") String period,
            @Schema(description = "why a finished run is corrected; absent: it is no correction", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String reason,
            @Schema(description = "why it is run even if somebody is in no or in several primary policies; absent: then it is not",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED) String coverageWaiver) { }

    private final RunQueue queue;
    private final Runs runs;
    private final LookAtRun look;
    private final VerifyRun verify;
    private final Turnstile verification = new Turnstile(1);

    RunController(RunQueue queue, Runs runs, LookAtRun look, VerifyRun verify) {
        this.queue = queue;
        this.runs = runs;
        this.look = look;
        this.verify = verify;
    }

    @PostMapping(path = "/api/runs", consumes = "application/json")
    @Allowed(value = Role.RUN_OPERATOR, extent = Extent.WHOLE)
    @Operation(summary = "Starts a run of a policy for a period, or goes on with an unfinished one; look at it until its state is REVIEW or FAILED")
    @ApiResponse(responseCode = "202", description = "begun; Location says where to look")
    ResponseEntity<RunView> startRun(@RequestBody RunRequest request, Actor actor) {
        long id = queue.start(new RunOrder(Given.field("policy", request.policy()), Given.field("period", request.period()), request.reason(),
                request.coverageWaiver(), actor));
        return ResponseEntity.accepted().location(URI.create("/api/runs/" + id)).body(view(runs.one(id)));
    }

    @GetMapping("/api/runs")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "The runs, the newest first")
    Page<RunView> runs(@RequestParam(required = false) String policy, @RequestParam(required = false) String period,
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(runs.page(policy, period, slice.number(0, Long.MAX_VALUE), slice.rows()), slice, run -> List.of(run.id()), this::view);
    }

    @GetMapping("/api/runs/{id}")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "One run: how far it is, its counts and checksums, or why it failed")
    RunView run(@PathVariable long id) {
        return view(runs.one(id));
    }

    /** How far it is needs no saying where it is ready. */
    private RunView view(ScoringRun run) {
        return RunView.of(run, run.isReady() ? null : look.at(run.id()));
    }

    @GetMapping("/api/runs/{id}/coverage")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Operation(summary = "Gaps and overlaps of the coverage that were waived when a run was begun, by number")
    Page<WaivedView> runCoverage(@PathVariable long id, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(runs.waived(id, slice.text(0, ""), slice.rows()), slice, it -> List.of(it.assessee()), WaivedView::of);
    }

    @GetMapping("/api/runs/{id}/batches")
    @Allowed(value = {Role.RUN_OPERATOR, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "Numbers of the batches that a run was frozen from")
    Page<Long> runBatches(@PathVariable long id) {
        return Page.all(runs.batches(id));
    }

    @PostMapping(path = "/api/runs/{id}/verification", consumes = "application/json")
    @Allowed(value = {Role.RUN_OPERATOR, Role.AUDITOR}, extent = Extent.WHOLE)
    @Costly(perMinute = 10)
    @Operation(summary = "Computes a finished run anew from its kept input and compares every row; 409 names the first difference. Send an empty object")
    VerificationView verifyRun(@PathVariable long id, @RequestBody(required = false) Nothing nothing) throws Exception {
        return VerificationView.of(verification.pass(() -> verify.verify(id, Progress.NONE)));
    }

    /** A body without contents: what changes or costs something is sent as JSON, so that no foreign page can. */
    record Nothing() { }

    @GetMapping("/api/runs/{id}/run-input.json")
    @Allowed(value = {Role.RUN_OPERATOR, Role.AUDITOR}, extent = Extent.WHOLE)
    @Costly(perMinute = 10)
    @Operation(summary = "Everything that the run read, as its canonical text: scored elsewhere it gives the same result")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(type = "string", format = "binary")))
    void runInput(@PathVariable long id, HttpServletResponse response) throws IOException {
        ScoringRun run = runs.frozen(id);
        runs.writeInput(id, Downloads.begin(response, "application/json", run.policy() + "-" + run.period() + "-" + id + "-run-input.json"));
    }

    @GetMapping("/api/runs/{id}/findings")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Operation(summary = "Who is not scored, what does not count, and what is to be said about groups, quotas and budgets")
    Page<FindingView> runFindings(@PathVariable long id, @RequestParam(required = false) Runs.About about, @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(runs.findings(id, about == null ? null : about.name(), slice.place(0), slice.rows()), slice, it -> List.of(it.position()),
                FindingView::of);
    }

    @GetMapping("/api/runs/{id}/checks")
    @Allowed(value = {Role.LEADER, Role.RUN_OPERATOR, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "The budgets and spreads that were looked at")
    Page<CheckView> runChecks(@PathVariable long id) {
        return Page.all(runs.checks(id).stream().map(CheckView::of).toList());
    }
}
