package org.plumbline.service.studio;

import java.time.Instant;

/**
 * A draft as somebody saved it.
 *
 * @param revision from 1
 * @param checksum SHA-256 over the names and texts of its files, hexadecimal
 */
public record DraftRevision(int revision, String checksum, Instant savedAt, String savedBy) { }
