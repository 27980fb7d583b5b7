package org.plumbline.service.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands until it is set. */
final class TestClock extends Clock {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.EPOCH;

    /** China's time, 2026-02-28T08:00. */
    void set(String local) {
        now = LocalDateTime.parse(local).atZone(CHINA).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks it for a zone");
    }
}
