package org.plumbline.service.run;

import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** What a monitoring system is told of the runs of this process. No run, policy or person is named: a name would be a series of its own for ever. */
@Component
class RunMetrics {

    private final Counter finished;
    private final Counter failed;
    private final Timer duration;
    private volatile RunStep current;

    RunMetrics(MeterRegistry registry) {
        finished = Counter.builder("plumbline.runs.finished").description("runs that became ready for review").register(registry);
        failed = Counter.builder("plumbline.runs.failed").description("runs that could not be finished").register(registry);
        duration = Timer.builder("plumbline.run.duration").description("how long runs took, failed ones included").register(registry);
        gauge(registry, "plumbline.run.records.done", "records that are done in the present step of the run under way", RunStep::done);
        gauge(registry, "plumbline.run.records.expected", "of how many; -1: not known yet", RunStep::total);
        for (RunPhase phase : RunPhase.values()) {
            Gauge.builder("plumbline.run.phase", this, metrics -> metrics.current != null && metrics.current.phase() == phase ? 1 : 0)
                    .description("1 for the phase that the run under way is in").tag("phase", phase.name().toLowerCase(Locale.ROOT)).register(registry);
        }
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<RunStep> value) {
        Gauge.builder(name, this, metrics -> metrics.current == null ? 0 : value.applyAsDouble(metrics.current)).description(description).register(registry);
    }

    void underWay(RunStep step) {
        current = step;
    }

    void over(boolean isFinished, Duration took) {
        current = null;
        (isFinished ? finished : failed).increment();
        duration.record(took);
    }
}
