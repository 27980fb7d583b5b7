package org.plumbline.service.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

import org.plumbline.service.database.ConnectionLost;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The steps of one run as a job of Spring Batch, which keeps what became of each. A run is one instance of the job, each attempt at it one execution. What a
 * step finds is in memory only, so all of them are done again after a take-over; what is stored says by itself that it is.
 */
final class RunSteps {

    static final String JOB = "scoring-run";
    /** The one parameter that tells instances apart. */
    static final String RUN = "run";

    private final Lease lease;
    private final JobRepository repository;
    private final int sideBySide;
    private final List<Step> steps = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param sideBySide how many parts of a step are done at once */
    RunSteps(Lease lease, JobRepository repository, int sideBySide) {
        this.lease = lease;
        this.repository = repository;
        this.sideBySide = sideBySide;
    }

    RunSteps then(String name, Runnable work) {
        steps.add(new RunStepBody(repository, name, failure, execution -> {
            work.run();
            return 0;
        }));
        return this;
    }

    /**
     * A step in parts.
     *
     * @param parts numbers of those that are to be done, asked when it is the step's turn
     * @param work  does the part of that number; gives how many records it stored
     */
    RunSteps thenEach(String name, Supplier<List<Integer>> parts, IntUnaryOperator work) {
        Step each = new RunStepBody(repository, name, failure, execution -> work.applyAsInt(partOf(execution)));
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
        // the next part waits until one is done, so that neither threads nor connections grow with a run
        executor.setConcurrencyLimit(sideBySide);
        executor.setDaemon(true);
        steps.add(new StepBuilder(name + "-all", repository).partitioner(name, partitioner(parts)).step(each).taskExecutor(executor).aggregator(RunSteps::gather)
                .allowStartIfComplete(true).build());
        return this;
    }

    /** By its name: its context is a row of its own, and a process that dies between the two leaves a step that Batch goes on with without one. */
    private static int partOf(StepExecution execution) {
        String name = execution.getStepName();
        return Integer.parseInt(name.substring(name.lastIndexOf(':') + 1));
    }

    /** Tells the whole step why its parts failed, because Batch would only say that one did. */
    private static void gather(StepExecution whole, Collection<StepExecution> parts) {
        new DefaultStepExecutionAggregator().aggregate(whole, parts);
        parts.forEach(part -> part.getFailureExceptions().forEach(whole::addFailureException));
    }

    private Partitioner partitioner(Supplier<List<Integer>> parts) {
        return gridSize -> {
            Map<String, ExecutionContext> contexts = new HashMap<>();
            for (int part : RunStepBody.keeping(failure, parts)) {
                contexts.put(String.valueOf(part), new ExecutionContext());
            }
            return contexts;
        };
    }

    /**
     * Does them in their order.
     *
     * @throws RuntimeException what a step has thrown, as it was thrown
     */
    void perform(JobOperator operator) {
        JobParameters parameters = new JobParametersBuilder().addLong(RUN, lease.run()).addLong("epoch", (long) lease.epoch(), false).toJobParameters();
        Throwable ofBatch = null;
        try {
            JobExecution execution = operator.start(job(), parameters);
            ofBatch = execution.getStatus() == BatchStatus.COMPLETED ? null : failureOf(execution);
        } catch (Exception failed) {
            ofBatch = failed;
        }
        // from here on no part that still waits for its turn is begun
        if (ofBatch != null && failure.compareAndSet(null, ofBatch)) {
            // whoever was paused beyond the lease finds Batch's own rows changed by the next
            lease.fence();
        }
        Throwable first = failure.get();
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw first instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(first);
        }
    }

    private Job job() {
        SimpleJobBuilder job = new JobBuilder(JOB, repository).start(steps.get(0));
        steps.subList(1, steps.size()).forEach(job::next);
        return job.build();
    }

    private static Throwable failureOf(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        // the database that went away is the cause of the others
        return failures.stream().filter(ConnectionLost::isCauseOf).findFirst().or(() -> failures.stream().findFirst())
                .orElseGet(() -> new IllegalStateException("the steps ended as " + execution.getStatus()));
    }
}
