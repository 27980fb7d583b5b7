package org.plumbline.service.audit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.audit.AuditViews.EntryView;
import org.plumbline.service.audit.AuditViews.StateView;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "audit")
class AuditController {

    @Schema(name = "ErasureRequest")
    record ErasureRequest(@Schema(description = "why the law demands it; it is kept") String reason) { }

    private final Audit audit;
    private final ErasePayload erase;

    AuditController(Audit audit, ErasePayload erase) {
        this.audit = audit;
        this.erase = erase;
    }

    @GetMapping("/api/audit")
    @Allowed(value = {Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.WHOLE)
    @Operation(summary = "Who did what, when and from where, the newest first")
    Page<EntryView> auditEntries(@RequestParam(required = false) AuditSubject subjectKind, @RequestParam(required = false) String subject,
            @RequestParam(required = false) AuditAction action, @RequestParam(required = false) String actor,
            @Parameter(description = "first day, 2026-10-01") @RequestParam(required = false) LocalDate from,
            @Parameter(description = "last day, 2026-10-31") @RequestParam(required = false) LocalDate to,
            @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(audit.page(new Audit.Sought(subjectKind, subject, action, actor, from, to), slice.number(0, Long.MAX_VALUE), slice.rows()), slice,
                entry -> List.of(entry.number()), EntryView::of);
    }

    @GetMapping("/api/audit/state")
    @Allowed(value = {Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.WHOLE)
    @Operation(summary = "How many entries the audit trail has, its head, and whether what was signed last stands in it")
    StateView auditState() throws IOException {
        return StateView.of(audit.state());
    }

    @PostMapping(path = "/api/audit/{number}/erasure", consumes = "application/json")
    @Allowed(value = Role.ADMINISTRATOR, extent = Extent.WHOLE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erases what an entry tells beyond its head, for good; the entry stays, the chain still proves itself, and an entry of its own tells of it")
    void erasePayload(@PathVariable long number, @RequestBody ErasureRequest request, Actor actor) {
        erase.erase(number, request.reason(), actor);
    }
}
