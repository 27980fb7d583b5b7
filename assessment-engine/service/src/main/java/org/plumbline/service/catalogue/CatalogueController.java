package org.plumbline.service.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Given;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

@ApiController
@Tag(name = "catalogue")
class CatalogueController {

    @Schema(name = "Catalogue")
    record CatalogueView(long id, String checksum, Instant importedAt, String importedBy, String text) {

        static CatalogueView of(CatalogueVersion version) {
            return new CatalogueView(version.id(), version.checksum(), version.importedAt(), version.importedBy(), version.text());
        }
    }

    private final Catalogues catalogues;

    CatalogueController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping("/api/catalogue")
    @Allowed(value = {Role.POLICY_EDITOR, Role.POLICY_APPROVER, Role.RUN_OPERATOR, Role.UNIT_CLERK, Role.INSPECTOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR}, extent = Extent.NO_PEOPLE)
    @Operation(summary = "The catalogue by which files are read")
    CatalogueView catalogue() {
        return CatalogueView.of(catalogues.current());
    }

    @PutMapping(path = "/api/catalogue", consumes = {"application/yaml", "text/yaml"})
    @Allowed(value = Role.POLICY_APPROVER, extent = Extent.WHOLE)
    @Operation(summary = "Puts a catalogue in use; the same text changes nothing", requestBody = @RequestBody(required = true, content = {
            @Content(mediaType = "application/yaml", schema = @Schema(type = "string")), @Content(mediaType = "text/yaml", schema = @Schema(type = "string"))}))
    CatalogueView putCatalogue(InputStream body, Actor actor) throws IOException {
        return CatalogueView.of(catalogues.importText(Given.text(body), actor));
    }
}
