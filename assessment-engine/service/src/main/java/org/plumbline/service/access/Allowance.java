package org.plumbline.service.access;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.plumbline.service.Refusal;

/** How often something may be asked for, counted for each who asks, in this process. */
public final class Allowance {

    private static final int MOST_REMEMBERED = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(Duration.ofMinutes(10)).build();

    /** @throws Refusal if it was asked for more than so often within the last minute, saying when to come again */
    public void take(String whose, int perMinute) {
        Bucket bucket = buckets.get(whose, any -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1))).build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooMany(AccessRefusal.TOO_MANY, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }
}
