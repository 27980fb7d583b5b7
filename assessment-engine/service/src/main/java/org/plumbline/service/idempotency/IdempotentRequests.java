package org.plumbline.service.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.stereotype.Service;

/**
 * Remembers for a day which requests with a key were carried out. Each step is a transaction of its own: a process that dies between the deed and what is
 * remembered of it leaves a key of which nobody knows the end, and that is what the next one is told.
 */
@Service
class IdempotentRequests {

    static final Duration REMEMBERED = Duration.ofHours(24);

    private final IdempotentRequestMapper mapper;
    private final Clock clock;

    IdempotentRequests(IdempotentRequestMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whose request it is, under which key; and when it was claimed. */
    record Claim(long account, String key, String address, Instant askedAt) { }

    /** Empty: it is the first under this key, and now to be carried out. */
    Optional<KeptAnswer> claim(Claim claim) {
        // one by one and by their key: a range that is deleted could stand in the way of those who add to it
        mapper.olderThan(claim.askedAt().minus(REMEMBERED)).forEach(this::release);
        while (mapper.claim(claim.account(), claim.key(), claim.address(), claim.askedAt()) == 0) {
            Optional<KeptAnswer> kept = mapper.find(claim.account(), claim.key());
            if (kept.isPresent()) {
                return kept;
            }
        }
        return Optional.empty();
    }

    Claim asked(long account, String key, String address) {
        return new Claim(account, key, address, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    void settle(Claim claim, KeptAnswer answer) {
        mapper.settle(claim.account(), claim.key(), answer);
    }

    /** The key may be used again: nothing was done, or long ago. */
    void release(Claim claim) {
        mapper.forget(claim.account(), claim.key(), claim.askedAt());
    }
}
