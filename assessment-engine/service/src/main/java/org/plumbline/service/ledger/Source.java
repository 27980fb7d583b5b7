package org.plumbline.service.ledger;

/**
 * Where something that is kept was said last.
 *
 * @param batch  number of the batch
 * @param file   name of its file
 * @param line   in that file
 * @param reason why the batch corrects what was handed in before; null: it is no correction
 */
public record Source(long batch, String file, int line, String reason) { }
