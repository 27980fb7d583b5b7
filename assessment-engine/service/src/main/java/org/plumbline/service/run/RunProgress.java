package org.plumbline.service.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How far a run is.
 *
 * @param step        word of the present part of the phase
 * @param done        records that are done in this step
 * @param total       of how many; null: not known
 * @param perSecond   records a second in this step; null: nothing can be said yet
 * @param secondsLeft until this step is done, at the same pace; null: nothing can be said yet
 * @param underWay    whether a process works on it; if it is neither finished nor under way, it may be started again
 */
@Schema(name = "RunProgress", description = "How far a run is: records of the present step. Of a run of another process only what is stored is known")
record RunProgress(long run, ScoringRun.State state, RunPhase phase, String step, long done, Long total, Long perSecond, Long secondsLeft, boolean underWay,
        Instant at) {

    /** As the process that works on it knows. */
    static RunProgress heard(RunStep step, ProgressMapper.Stored stored) {
        return new RunProgress(step.run(), stored.state(), step.phase(), step.name(), step.done(), step.total() < 0 ? null : step.total(),
                step.pace().perSecond().orElse(null), step.pace().left().map(Duration::toSeconds).orElse(null), stored.held(), step.at());
    }

    /** As what is stored tells. */
    static RunProgress seen(long run, ProgressMapper.Stored stored, Instant now) {
        RunPhase phase = RunPhase.of(stored.state(), stored.sheets());
        boolean isDone = phase == RunPhase.DONE;
        return new RunProgress(run, stored.state(), phase, phase.name().toLowerCase(Locale.ROOT), isDone ? stored.assessees() : stored.sheets(),
                isDone ? Long.valueOf(stored.assessees()) : null, null, isDone ? 0L : null, stored.held(), now);
    }

    /** Whether nothing more will be heard of it unless it is started again. */
    boolean isOver() {
        return state == ScoringRun.State.REVIEW || state == ScoringRun.State.FAILED;
    }

    /** Whether both say the same, at whatever moment. */
    boolean says(RunProgress other) {
        return other != null && state == other.state && phase == other.phase && step.equals(other.step) && done == other.done && underWay == other.underWay;
    }
}
