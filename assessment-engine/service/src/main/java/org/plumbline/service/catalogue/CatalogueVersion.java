package org.plumbline.service.catalogue;

import java.time.Instant;

/**
 * One text of the catalogue.
 *
 * @param id       the highest is in use
 * @param checksum SHA-256 of the text, hexadecimal
 */
public record CatalogueVersion(long id, String checksum, String text, Instant importedAt, String importedBy) { }
