package org.plumbline.service.standing;

import java.util.List;
import java.util.Optional;

import org.plumbline.service.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published months in which an officer has a score sheet. */
@Component
class OwnMonths {

    private final OwnMonthMapper mapper;

    OwnMonths(OwnMonthMapper mapper) {
        this.mapper = mapper;
    }

    /** The newest first, from the one before the period and run on. @param policy null: of all policies; period null: from the newest on */
    @Transactional(readOnly = true)
    List<OwnMonth> before(String assessee, String policy, String period, long run, int limit) {
        return mapper.before(assessee, policy, period, run, limit);
    }

    /** @throws Refusal if there is none of this officer, whatever the reason: nobody learns which runs there are */
    @Transactional(readOnly = true)
    OwnMonth one(long run, String assessee) {
        return mapper.of(run, assessee).orElseThrow(() -> none(run));
    }

    /** @param before of the period before, as far as there is one */
    record WithBefore(OwnSheet own, Optional<OwnSheet> before) { }

    /** In the caller's transaction. @throws Refusal as {@link #one} */
    WithBefore withBefore(long run, String assessee) {
        List<OwnSheet> both = mapper.withBefore(run, assessee);
        if (both.isEmpty() || both.get(0).run() != run) {
            throw none(run);
        }
        return new WithBefore(both.get(0), both.stream().skip(1).findFirst());
    }

    private static Refusal none(long run) {
        return Refusal.notFound(StandingRefusal.NO_RESULT, "run " + run, run);
    }
}
