package org.plumbline.service.intake;

import java.time.Instant;

/**
 * One file that was handed in.
 *
 * @param fileChecksum   SHA-256, hexadecimal
 * @param fileBytes      size in bytes
 * @param idempotencyKey equal for the same file, catalogue and reason; null where rows of a closed period were refused
 * @param catalogue      number of the catalogue by which it was read
 * @param contents       which kinds of tables it held, joined by commas
 * @param reason         why it corrects what was handed in before; null: it is no correction
 * @param rowsRead       = taken + collapsed + superseded + rejected + skipped
 */
public record Batch(long id, String fileName, String fileChecksum, long fileBytes, String idempotencyKey, long catalogue, String contents, String reason,
        int rowsRead, int rowsTaken, int rowsCollapsed, int rowsSuperseded, int rowsRejected, int rowsSkipped, Instant receivedAt, String receivedBy) { }
