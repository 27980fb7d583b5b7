package org.plumbline.service.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

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
import org.plumbline.service.http.Turnstile;
import org.plumbline.service.policy.PolicyViews.ImportedView;
import org.plumbline.service.policy.PolicyViews.PolicyView;
import org.plumbline.service.policy.PolicyViews.PublicationView;
import org.plumbline.service.policy.PolicyViews.VersionView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@ApiController
@Tag(name = "policy")
class PolicyController {

    /** The check of a bundle compiles its rules and plays its scenarios. */
    private static final int CHECKS_AT_ONCE = 2;

    @Schema(name = "PublicationRequest")
    record PublicationRequest(@Schema(description = "of the version") String checksum, @Schema(description = "first policy month, 2026-10") String fromMonth,
            @Schema(description = "why, 1 to 500 characters") String reason) { }

    private final Policies policies;
    private final Bundles bundles;
    private final Turnstile checks = new Turnstile(CHECKS_AT_ONCE);

    PolicyController(Policies policies, Bundles bundles) {
        this.policies = policies;
        this.bundles = bundles;
    }

    @GetMapping("/api/policies")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "The policies")
    Page<PolicyView> policies() {
        return Page.all(policies.codes().stream().map(code -> PolicyView.of(policies.versions(code))).toList());
    }

    @GetMapping("/api/policies/{code}/versions")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "The versions of a policy, the newest first")
    Page<VersionView> versions(@PathVariable String code) {
        return Page.all(policies.versions(code).stream().map(VersionView::of).toList());
    }

    @GetMapping("/api/policies/{code}/versions/{checksum}")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "One version of a policy")
    VersionView version(@PathVariable String code, @PathVariable String checksum) {
        return VersionView.of(policies.version(code, checksum));
    }

    @GetMapping("/api/policies/{code}/versions/{checksum}/publicity")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "What the assessed see of each other once a run of this version is published")
    PublicityView publicity(@PathVariable String code, @PathVariable String checksum) {
        return PublicityView.of(policies.read(policies.version(code, checksum)).policy().publicity());
    }

    @GetMapping("/api/policies/{code}/versions/{checksum}/bundle.zip")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "The texts of a version as a zip, with which it can be imported elsewhere")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void bundle(@PathVariable String code, @PathVariable String checksum, HttpServletResponse response) throws IOException {
        byte[] zip = bundles.exportArchive(policies.version(code, checksum));
        try (OutputStream out = Downloads.begin(response, "application/zip", code + "-" + checksum.substring(0, 12) + ".zip")) {
            out.write(zip);
        }
    }

    @PostMapping(path = "/api/policies/versions", consumes = "application/zip")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER}, extent = Extent.WHOLE)
    @Operation(summary = "Imports a version: policy.yaml, parameters.yaml, rules.drl and scenarios.yaml in a zip, checked before it is kept",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, description = "at most 4 MB",
                    content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "kept as a new version")
    @ApiResponse(responseCode = "200", description = "the very same version was imported before")
    ResponseEntity<ImportedView> importVersion(InputStream body, Actor actor) throws Exception {
        Bundles.Imported imported = checks.pass(() -> bundles.importArchive(body, actor));
        StoredVersion version = imported.version();
        ImportedView view = ImportedView.of(imported);
        return imported.alreadyThere() ? ResponseEntity.ok(view)
                : ResponseEntity.created(URI.create("/api/policies/" + version.policy() + "/versions/" + version.checksum())).body(view);
    }

    @GetMapping("/api/policies/{code}/publications")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "From which months which versions hold, the newest first")
    Page<PublicationView> publications(@PathVariable String code) {
        return Page.all(policies.publications(code).stream().map(PublicationView::of).toList());
    }

    @PostMapping(path = "/api/policies/{code}/publications", consumes = "application/json")
    @Allowed(value = Role.POLICY_APPROVER, extent = Extent.WHOLE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Lets a version hold from a month on")
    PublicationView publish(@PathVariable String code, @RequestBody PublicationRequest request, Actor actor) {
        return PublicationView.of(policies.publish(code, Given.field("checksum", request.checksum()), Given.field("fromMonth", request.fromMonth()),
                Given.field("reason", request.reason()), actor));
    }

    @GetMapping("/api/policies/{code}/in-force")
    @Allowed(extent = Extent.SIGNED_IN)
    @Operation(summary = "The version that holds in a policy month, 2026-10")
    PublicationView inForce(@PathVariable String code, @RequestParam String month) {
        return PublicationView.of(policies.inForceIn(code, month));
    }
}
