package org.plumbline.service.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Actor;
import org.plumbline.service.access.Allowed;
import org.plumbline.service.access.Allowed.Extent;
import org.plumbline.service.access.DataScope;
import org.plumbline.service.access.Role;
import org.plumbline.service.http.ApiController;
import org.plumbline.service.http.Downloads;
import org.plumbline.service.http.Page;
import org.plumbline.service.http.Slice;
import org.plumbline.service.http.Turnstile;
import org.plumbline.service.http.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "intake")
class BatchController {

    private static final int AT_ONCE = 4;

    private final TakeInFile takeIn;
    private final Batches batches;
    private final Uploads uploads;
    private final Turnstile places = new Turnstile(AT_ONCE);

    BatchController(TakeInFile takeIn, Batches batches, Uploads uploads) {
        this.takeIn = takeIn;
        this.batches = batches;
        this.uploads = uploads;
    }

    @PostMapping(path = "/api/batches", consumes = "application/octet-stream")
    @Allowed(value = {Role.UNIT_CLERK, Role.INSPECTOR, Role.RUN_OPERATOR, Role.ADMINISTRATOR}, extent = Extent.SCOPED)
    @Operation(summary = "Hands in a file of figures, people, events or leave; wrong rows are listed with the batch", requestBody = @RequestBody(required = true,
            description = "the CSV or XLSX file itself, at most 200 MB",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "taken in as a new batch")
    @ApiResponse(responseCode = "200", description = "the same file was taken in before; nothing was changed")
    ResponseEntity<BatchView> handIn(@RequestParam String fileName, @RequestParam(required = false) String reason, InputStream body, Actor actor, DataScope scope) throws Exception {
        TakeInFile.Receipt receipt = places.pass(() -> uploads.receive(body, file -> takeIn.takeIn(file, fileName, reason, actor, scope, Progress.NONE)));
        BatchView batch = BatchView.of(receipt.batch());
        return receipt.alreadyThere() ? ResponseEntity.ok(batch) : ResponseEntity.created(URI.create("/api/batches/" + batch.id())).body(batch);
    }

    @GetMapping("/api/batches")
    @Allowed(value = {Role.UNIT_CLERK, Role.INSPECTOR, Role.RUN_OPERATOR, Role.ADMINISTRATOR, Role.AUDITOR}, extent = Extent.SCOPED)
    @Operation(summary = "The files that were handed in, the newest first")
    Page<BatchView> batches(@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor, Actor actor, DataScope scope) {
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(batches.page(Sender.of(actor, scope), slice.number(0, Long.MAX_VALUE), slice.rows()), slice, batch -> List.of(batch.id()), BatchView::of);
    }

    @GetMapping("/api/batches/{id}")
    @Allowed(value = {Role.UNIT_CLERK, Role.INSPECTOR, Role.RUN_OPERATOR, Role.ADMINISTRATOR, Role.AUDITOR}, extent = Extent.SCOPED)
    @Operation(summary = "One file that was handed in, with the counts of its rows")
    BatchView batch(@PathVariable long id, Actor actor, DataScope scope) {
        return BatchView.of(batches.one(id, Sender.of(actor, scope)));
    }

    @GetMapping("/api/batches/{id}/rejections")
    @Allowed(value = {Role.UNIT_CLERK, Role.INSPECTOR, Role.RUN_OPERATOR, Role.ADMINISTRATOR, Role.AUDITOR}, extent = Extent.SCOPED)
    @Operation(summary = "What was wrong in a file, in its order")
    Page<RejectionView> rejections(@PathVariable long id, @RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) String cursor,
            Actor actor, DataScope scope) {
        batches.one(id, Sender.of(actor, scope));
        Slice slice = Slice.of(limit, cursor, 1);
        return Page.of(batches.rejections(id, slice.place(0), slice.rows()), slice, row -> List.of(row.position()), RejectionView::of);
    }

    @GetMapping("/api/batches/{id}/rejections.csv")
    @Allowed(value = {Role.UNIT_CLERK, Role.INSPECTOR, Role.RUN_OPERATOR, Role.ADMINISTRATOR, Role.AUDITOR}, extent = Extent.SCOPED)
    @Operation(summary = "All that was wrong in a file, as CSV for a spreadsheet")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    void rejectionsFile(@PathVariable long id, Actor actor, DataScope scope, HttpServletResponse response) throws IOException {
        String name = batches.one(id, Sender.of(actor, scope)).fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        batches.writeRejections(id, Downloads.begin(response, "text/csv;charset=UTF-8", name + "-rejections.csv"));
    }
}
