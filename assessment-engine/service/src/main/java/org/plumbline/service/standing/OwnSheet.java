package org.plumbline.service.standing;

import java.time.Instant;

import org.plumbline.service.run.KeptSheet;

/**
 * A published month of somebody with the score sheet.
 *
 * @param remark      what the leader says about the publication; null: nothing
 * @param version     of the policy that it went by
 * @param sheet       as it is kept, in UTF-8
 * @param hasOutcomes false for most: nothing is asked about rewards and penalties then
 */
record OwnSheet(long run, String policy, String period, Instant publishedAt, String remark, long version, byte[] sheet, boolean hasOutcomes) {

    KeptSheet read() {
        return KeptSheet.read(sheet);
    }
}
