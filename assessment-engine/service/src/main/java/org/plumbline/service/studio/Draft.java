package org.plumbline.service.studio;

import java.time.Instant;

import org.plumbline.scoring.finding.Text;

/**
 * The work on the texts of a policy, without the texts.
 *
 * @param policy code of the policy whose version it began with; the text itself may name another one
 * @param base   checksum of that version; null: it began with nothing
 * @param latest the revision that holds
 */
public record Draft(long id, String policy, String base, Text title, Instant createdAt, String createdBy, DraftRevision latest) { }
