package org.plumbline.service.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@ApiController
@Tag(name = "run")
class ProgressController {

    private final ProgressListeners listeners;

    ProgressController(ProgressListeners listeners) {
        this.listeners = listeners;
    }

    @GetMapping(path = "/api/runs/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed(value = {Role.RUN_OPERATOR, Role.LEADER, Role.AUDITOR, Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "How far a run is, as server-sent events: each progress as it comes, and one event end when the run is REVIEW or FAILED")
    @ApiResponse(responseCode = "200", description = "data of each event; ask again where the stream breaks off without an event end",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(implementation = RunProgress.class)))
    SseEmitter runProgress(@PathVariable long id) {
        return listeners.listen(id);
    }
}
