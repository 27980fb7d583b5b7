package org.plumbline.service.intake;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** A batch as it is answered; rowsRead = taken + collapsed + superseded + rejected + skipped. */
@Schema(name = "Batch")
record BatchView(long id, String fileName, String fileChecksum, long fileBytes, long catalogue, List<String> contents, String reason, int rowsRead,
        int rowsTaken, int rowsCollapsed, int rowsSuperseded, int rowsRejected, int rowsSkipped, Instant receivedAt, String receivedBy) {

    static BatchView of(Batch batch) {
        List<String> contents = batch.contents().isEmpty() ? List.of() : List.of(batch.contents().split(","));
        return new BatchView(batch.id(), batch.fileName(), batch.fileChecksum(), batch.fileBytes(), batch.catalogue(), contents, batch.reason(), batch.rowsRead(),
                batch.rowsTaken(), batch.rowsCollapsed(), batch.rowsSuperseded(), batch.rowsRejected(), batch.rowsSkipped(), batch.receivedAt(), batch.receivedBy());
    }
}
