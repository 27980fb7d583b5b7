package org.plumbline.service.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Downloads;
import org.plumbline.service.http.Given;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.policy.Bundles;
import org.plumbline.service.studio.DraftViews.DraftTextView;
import org.plumbline.service.studio.DraftViews.DraftView;
import org.plumbline.service.studio.DraftViews.RevisionView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "studio")
class DraftController {

    @Schema(name = "DraftRequest")
    record DraftRequest(@Schema(description = "code of the policy") String policy, @Schema(description = "checksum of the version to begin with") String version) { }

    @Schema(name = "SaveRequest")
    record SaveRequest(@Schema(description = "the revision that was edited") Integer revision,
            @Schema(description = "texts by name: policy.yaml, parameters.yaml, rules.drl, scenarios.yaml; one that is not sent stays as it was") Map<String, String> files) { }

    private final Drafts drafts;
    private final Bundles bundles;

    DraftController(Drafts drafts, Bundles bundles) {
        this.drafts = drafts;
        this.bundles = bundles;
    }

    @PostMapping(path = "/api/drafts", consumes = "application/json")
    @Allowed(value = Role.POLICY_EDITOR, extent = Extent.NO_PEOPLE)
    @Operation(summary = "Begins a draft with the texts of a version")
    @ApiResponse(responseCode = "201", description = "begun; Location says where it is")
    ResponseEntity<DraftTextView> beginDraft(@RequestBody DraftRequest request, Actor actor) {
        Draft draft = drafts.begin(Given.field("policy", request.policy()), Given.field("version", request.version()), actor);
        return ResponseEntity.created(URI.create("/api/drafts/" + draft.id())).body(latest(draft));
    }

    @GetMapping("/api/drafts")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "The drafts, the newest first")
    Page<DraftView> drafts(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(drafts.page(slice.number(0, Long.MAX_VALUE), slice.rows()), slice, draft -> List.of(draft.id()), DraftView::of);
    }

    @GetMapping("/api/drafts/{id}")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "A draft with its texts: of the latest revision, or of an earlier one")
    DraftTextView draft(@PathVariable long id, @RequestParam(required = false) Integer revision) {
        Draft draft = drafts.one(id);
        return revision == null ? latest(draft)
                : new DraftTextView(DraftView.of(draft), RevisionView.of(drafts.revision(id, revision)), drafts.files(id, revision));
    }

    @PutMapping(path = "/api/drafts/{id}", consumes = "application/json")
    @Allowed(value = Role.POLICY_EDITOR, extent = Extent.NO_PEOPLE)
    @Operation(summary = "Saves texts as a new revision, with all their mistakes; the same texts again are no new one. 409 where somebody else saved meanwhile")
    DraftTextView saveDraft(@PathVariable long id, @RequestBody SaveRequest request, Actor actor) {
        return latest(drafts.save(id, Given.value("revision", request.revision()), Given.value("files", request.files()), actor));
    }

    @GetMapping("/api/drafts/{id}/revisions")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "Who saved a draft, and when; the newest first")
    Page<RevisionView> draftRevisions(@PathVariable long id, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(drafts.revisions(id, slice.number(0, Long.MAX_VALUE), slice.rows()), slice, it -> List.of(it.revision()), RevisionView::of);
    }

    @GetMapping("/api/drafts/{id}/bundle.zip")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.AUDITOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "The texts of the latest revision and the catalogue in use as a zip, which can be imported as a version")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void draftBundle(@PathVariable long id, HttpServletResponse response) throws IOException {
        Draft draft = drafts.one(id);
        byte[] zip = Bundles.archive(bundles.ofTexts(drafts.files(id, draft.latest().revision())));
        try (OutputStream out = Downloads.begin(response, "application/zip", draft.policy() + "-draft-" + id + "-" + draft.latest().revision() + ".zip")) {
            out.write(zip);
        }
    }

    private DraftTextView latest(Draft draft) {
        return new DraftTextView(DraftView.of(draft), RevisionView.of(draft.latest()), drafts.files(draft.id(), draft.latest().revision()));
    }
}
