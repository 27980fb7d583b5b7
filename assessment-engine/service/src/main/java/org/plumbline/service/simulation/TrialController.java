package org.plumbline.service.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Costly;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.ApiRefusal;
import org.plumbline.service.http.ApiRefused;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Turnstile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "simulation")
class TrialController {

    private static final int MOST_MOVERS = 500;
    private static final int MOVERS = 100;

    @Schema(name = "TrialRequest")
    record TrialRequest(@Schema(description = "number of the draft; its latest revision is tried") Long draft,
            @Schema(description = "number of a finished run of the same policy") Long run,
            @Schema(description = "how many of those for whom anything changes are listed, 0 to 500; absent: 100", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Integer limit) { }

    private final TryDraft trials;
    /** A month of a whole bureau, twice, in memory. */
    private final Turnstile one = new Turnstile(1);

    TrialController(TryDraft trials) {
        this.trials = trials;
    }

    @PostMapping(path = "/api/trials", consumes = "application/json")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Costly(perMinute = 20)
    @Operation(summary = "Scores the month of a finished run by a draft and says what would be different. Nothing is kept")
    TrialView tryDraft(@RequestBody TrialRequest request) throws Exception {
        long draft = Given.value("draft", request.draft());
        long run = Given.value("run", request.run());
        int limit = request.limit() == null ? MOVERS : request.limit();
        if (limit < 0 || limit > MOST_MOVERS) {
            throw new ApiRefused(ApiRefusal.BAD_PARAMETER, "limit", "limit", "0–" + MOST_MOVERS);
        }
        return one.pass(() -> trials.perform(draft, run, trial -> TrialView.of(trial, limit)));
    }
}
