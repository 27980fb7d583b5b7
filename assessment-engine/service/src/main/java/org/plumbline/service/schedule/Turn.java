package org.plumbline.service.schedule;

import java.time.Instant;

import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;
import org.plumbline.service.run.ScoringRun;

/**
 * The earliest period of a policy that has not ended.
 *
 * @param latest the run of it that was begun last; null: none
 * @param last   the decision about it that was made last; null: none
 */
record Turn(Schedule schedule, PolicyVersion version, Period period, Instant due, Instant deadline, ScoringRun latest, Decision last) {

    String policy() {
        return schedule.policy();
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    boolean isLate(Instant now) {
        return !now.isBefore(deadline);
    }

    boolean isUnderWay() {
        return latest != null && latest.state() != ScoringRun.State.FAILED;
    }

    /** Whether the run that the schedule began, or took up again, has failed. */
    boolean hasFailed() {
        return latest != null && latest.state() == ScoringRun.State.FAILED && last != null && Long.valueOf(latest.id()).equals(last.run());
    }
}
