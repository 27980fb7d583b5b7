package org.plumbline.service.policy;

import java.time.Instant;

/**
 * A version as it is kept, without its texts.
 *
 * @param checksum   SHA-256 over all texts and the catalogue, hexadecimal
 * @param catalogue  number of the catalogue that it was written for
 * @param assessee   OFFICER or UNIT
 * @param periodKind MONTH, QUARTER or YEAR
 */
public record StoredVersion(long id, String policy, String checksum, long catalogue, String titleZh, String titleEn, String assessee,
        String periodKind, Instant importedAt, String importedBy) { }
