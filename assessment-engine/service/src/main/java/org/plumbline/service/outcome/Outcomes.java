package org.plumbline.service.outcome;

import java.util.Collection;
import java.util.List;

import org.plumbline.service.access.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rewards and penalties that a run proposes. */
@Service
public class Outcomes {

    private final OutcomeMapper mapper;

    Outcomes(OutcomeMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order of the standings, from the one after {@code after} on */
    @Transactional(readOnly = true)
    public List<KeptOutcome> page(long run, Sought sought, int after, int limit) {
        return sought.reach().isNowhere() ? List.of() : mapper.page(run, sought, sought.reach(), after, limit);
    }

    @Transactional(readOnly = true)
    public List<KeptOutcome> ofAssessee(long run, String assessee) {
        return mapper.ofAssessee(run, assessee);
    }

    /** Those at the positions that are within reach. */
    @Transactional(readOnly = true)
    public List<KeptOutcome> at(long run, Collection<Integer> positions, Reach reach) {
        return positions.isEmpty() || reach.isNowhere() ? List.of() : mapper.at(run, positions, reach);
    }

    /** By code. */
    @Transactional(readOnly = true)
    public List<OutcomeTotal> totals(long run, Reach reach) {
        return reach.isNowhere() ? List.of() : mapper.totals(run, reach);
    }
}
