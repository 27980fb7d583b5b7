package org.plumbline.service.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings anonymous actions into the chain when their day is over: one entry for each day, action and subject, which says how many. In the chain at once, an entry would
 * stand between two others that tell the second, and beside the one of whoever signed in for it.
 */
@Component
class AnonymousDays {

    private static final String COUNT = "count";

    private final AuditMapper mapper;
    private final Chain chain;
    private final AuditSettings settings;
    private final Clock clock;

    AnonymousDays(AuditMapper mapper, Chain chain, AuditSettings settings, Clock clock) {
        this.mapper = mapper;
        this.chain = chain;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void gather() {
        List<AuditMapper.Tally> untold = mapper.lockUntold(LocalDate.ofInstant(clock.instant(), settings.timeZone()));
        untold.forEach(mapper::setTold);
        if (!untold.isEmpty()) {
            chain.append(untold.stream().map(this::link).toList());
        }
    }

    private Chain.Link link(AuditMapper.Tally tally) {
        return new Chain.Link(tally.day().atStartOfDay(settings.timeZone()).toInstant(), AuditAction.valueOf(tally.action()), tally.subject(), null,
                new TreeMap<>(Map.of(COUNT, String.valueOf(tally.counted() - tally.told()))));
    }
}
