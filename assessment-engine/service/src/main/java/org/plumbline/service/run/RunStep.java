package org.plumbline.service.run;

import java.time.Duration;
import java.time.Instant;

import org.plumbline.scoring.progress.Pace;

/**
 * How far a run of this process is.
 *
 * @param epoch that of the lease under which it is worked on
 * @param name  the word of the step within the phase
 * @param done  records that are done in this step
 * @param total of how many; -1: not known
 * @param begun when the step began
 * @param at    when this was so
 */
record RunStep(long run, int epoch, RunPhase phase, String name, long done, long total, Instant begun, Instant at) {

    static RunStep waiting(Lease lease, Instant now) {
        return new RunStep(lease.run(), lease.epoch(), RunPhase.WAITING, "waiting", 0, -1, now, now);
    }

    /** A step that is first heard of when a part of it is done began when the one before was last heard of. */
    RunStep next(String step, long soFar, long of, Instant now) {
        Instant since = step.equals(name) ? begun : soFar == 0 ? now : at;
        return new RunStep(run, epoch, RunPhase.of(step), step, soFar, of, since, now);
    }

    Pace pace() {
        return new Pace(done, total, Duration.between(begun, at));
    }
}
