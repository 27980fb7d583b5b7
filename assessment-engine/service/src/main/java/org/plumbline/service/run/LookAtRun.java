package org.plumbline.service.run;

import java.time.Clock;

import org.plumbline.service.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a run is: as this process hears it from its own work, else as far as what is stored tells. */
@Service
class LookAtRun {

    private final ProgressMapper mapper;
    private final RunsUnderWay underWay;
    private final Clock clock;

    LookAtRun(ProgressMapper mapper, RunsUnderWay underWay, Clock clock) {
        this.mapper = mapper;
        this.underWay = underWay;
        this.clock = clock;
    }

    /** @throws Refusal if there is no such run */
    @Transactional(readOnly = true)
    public RunProgress at(long run) {
        ProgressMapper.Stored stored = mapper.stored(run).orElseThrow(() -> Refusal.notFound(RunRefusal.NO_RUN, "run " + run, run));
        // what this process heard of a run that is ready, or that another one goes on with, is over
        return underWay.of(run).filter(step -> stored.state() != ScoringRun.State.REVIEW && step.epoch() == stored.epoch())
                .map(step -> RunProgress.heard(step, stored)).orElseGet(() -> RunProgress.seen(run, stored, clock.instant()));
    }
}
