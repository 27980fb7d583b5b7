package org.plumbline.service.idempotency;

import java.time.Instant;

/**
 * What a request with a key was, and how it was answered.
 *
 * @param address    path and query
 * @param bodySha256 of what was sent; null: it is under way, or its process ended
 * @param status     HTTP status
 * @param answer     null: it is not told again
 */
record KeptAnswer(String address, Instant askedAt, String bodySha256, Integer status, String location, String contentType, String answer) {

    boolean isUnderWay() {
        return bodySha256 == null;
    }
}
