package org.plumbline.service.studio;

import java.time.Duration;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.policy.ParameterEdit;
import org.plumbline.service.Refusal;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Costly;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Problem.PlaceView;
import org.plumbline.service.http.Turnstile;
import org.plumbline.service.studio.CheckViews.CheckView;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "studio")
class CheckController {

    /** Reading takes milliseconds; that so many read at once at all means that many people type. */
    private static final int READINGS_AT_ONCE = 8;
    /** Compiles rules and plays scenarios: seconds of a processor. */
    private static final int FULL_CHECKS_AT_ONCE = 2;
    /** Whoever types on leaves a check behind whose answer nobody awaits; the next one waits until it ends instead of being sent away. */
    private static final int FULL_CHECKS_WAITING = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Schema(name = "PolicyCheckRequest")
    record CheckRequest(@Schema(description = "texts by name: policy.yaml, parameters.yaml, rules.drl, scenarios.yaml") Map<String, String> files) { }

    @Schema(name = "ParameterEditRequest")
    record EditRequest(@Schema(description = "text of parameters.yaml") String parameters,
            @Schema(description = "text of policy.yaml, by which dates are read; absent: months of the calendar", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String policy,
            @Schema(description = "code") String parameter, @Schema(description = "the first month in which it shall hold", example = "2026-10") String month,
            @Schema(description = "which number; absent for a single one", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String row,
            @Schema(description = "the new number, in plain notation", example = "0.95") String value,
            @Schema(description = "of the regulation, which says so", requiredMode = Schema.RequiredMode.NOT_REQUIRED) String clause,
            @Schema(description = "true: no regulation says so", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Boolean assumed) { }

    @Schema(name = "ParameterEdit")
    record EditView(@Schema(description = "parameters.yaml with the change") String text, @Schema(description = "of the new number") PlaceView place) { }

    private final PolicyChecks checks;
    private final Turnstile readings = new Turnstile(READINGS_AT_ONCE);
    private final Turnstile fullChecks = new Turnstile(FULL_CHECKS_AT_ONCE, FULL_CHECKS_WAITING, PATIENCE);

    CheckController(PolicyChecks checks) {
        this.checks = checks;
    }

    @PostMapping(path = "/api/policy-checks", consumes = "application/json")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.NO_PEOPLE)
    @Costly(perMinute = 120)
    @Operation(summary = "Judges the texts of a policy; nothing is kept. TEXT reads them at once, FULL also compiles the rules, looks for gaps and runs the scenarios")
    CheckView checkPolicy(@RequestBody CheckRequest request, @RequestParam(defaultValue = "FULL") PolicyChecks.Depth depth) throws Exception {
        Map<String, String> files = Given.value("files", request.files());
        PolicyChecks.Checked checked = (depth == PolicyChecks.Depth.FULL ? fullChecks : readings).pass(() -> checks.check(files, depth));
        return CheckView.of(depth, checked.report(), checked.form());
    }

    @PostMapping(path = "/api/parameter-edits", consumes = "application/json")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "Changes one number in the text of parameters.yaml: the value dated with that month, or a new one beside it. Everything else stays as it is, to the byte")
    EditView editParameter(@RequestBody EditRequest request) throws Exception {
        ParameterEdit edit = new ParameterEdit(Given.field("parameter", request.parameter()), Given.field("month", request.month()), request.row(),
                Given.field("value", request.value()), request.clause(), request.assumed());
        String text = Given.field("parameters", request.parameters());
        return readings.pass(() -> edited(edit, text, request.policy()));
    }

    private static EditView edited(ParameterEdit edit, String text, String policy) {
        Findings findings = new Findings();
        return edit.in(PolicyBundle.PARAMETERS, text, policy, findings).map(it -> new EditView(it.text(), PlaceView.of(it.place())))
                .orElseThrow(() -> new Refusal(Refusal.Kind.WRONG_INPUT, findings.sorted()));
    }
}
