package org.plumbline.service.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.plumbline.scoring.progress.Progress;
import org.springframework.stereotype.Component;

/** How far the runs of this process are, and how far the last of those were that are over. */
@Component
class RunsUnderWay {

    private static final int REMEMBERED = 100;

    private final Clock clock;
    private final RunMetrics metrics;
    private final Map<Long, RunStep> steps = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RunStep> eldest) {
            return size() > REMEMBERED;
        }
    });

    RunsUnderWay(Clock clock, RunMetrics metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Begun, and not its turn yet. */
    void waits(Lease lease) {
        steps.put(lease.run(), RunStep.waiting(lease, clock.instant()));
    }

    /** What this process knows of a run, also of one that is over. */
    Optional<RunStep> of(long run) {
        return Optional.ofNullable(steps.get(run));
    }

    /** From now on until it is closed the run is the one under way. @param also hears the same */
    Heard hear(Lease lease, Progress also) {
        return new Heard(lease, also);
    }

    /** Hears how far one run is. */
    final class Heard implements Progress, AutoCloseable {

        private final Progress also;
        private final Instant begun = clock.instant();
        private RunStep now;
        private boolean isFinished;

        private Heard(Lease lease, Progress also) {
            this.also = also;
            this.now = RunStep.waiting(lease, begun);
        }

        /** Parts of a step are done side by side. */
        @Override
        public synchronized void report(String step, long done, long total) {
            now = now.next(step, done, total, clock.instant());
            steps.put(now.run(), now);
            metrics.underWay(now);
            also.report(step, done, total);
        }

        void finished() {
            isFinished = true;
        }

        /** One that was not finished has failed. */
        @Override
        public void close() {
            metrics.over(isFinished, Duration.between(begun, clock.instant()));
        }
    }
}
