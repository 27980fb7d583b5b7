package org.plumbline.service.policy;

import java.time.Instant;

/**
 * From which month a version holds.
 *
 * @param id        of two from the same month the higher one holds
 * @param fromMonth first policy month, 2026-10
 */
public record Publication(long id, String policy, long version, String checksum, String fromMonth, String reason, Instant publishedAt, String publishedBy) { }
