package org.plumbline.service.publication;

import java.time.Instant;

/**
 * A run that the assessed may look at (公示).
 *
 * @param publishedBy login name of the leader who reviewed it
 * @param remark      what the leader says about it; null: nothing
 */
public record RunPublication(long run, String policy, String period, int revision, Instant publishedAt, String publishedBy, String remark) { }
