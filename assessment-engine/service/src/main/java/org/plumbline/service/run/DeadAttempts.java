package org.plumbline.service.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attempts at a run that a process left when it was killed or cut off: Batch takes them for being under way, or does not know, and would refuse to go on. Only
 * whoever holds the lease may say that they are over.
 */
@Component
class DeadAttempts {

    private static final Set<BatchStatus> OPEN = EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING, BatchStatus.UNKNOWN);
    private static final ExitStatus LEFT = ExitStatus.FAILED.addExitDescription("left by a process that is gone");

    private final JobRepository repository;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadAttempts(JobRepository repository, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Behind the fence: until it is done nobody else can take the run over and begin an attempt of his own. @throws org.plumbline.service.Refusal if somebody has */
    void end(Lease lease) {
        JobParameters parameters = new JobParametersBuilder().addLong(RunSteps.RUN, lease.run()).toJobParameters();
        JobInstance instance = repository.getJobInstance(RunSteps.JOB, parameters);
        if (instance == null) {
            return;
        }
        if (repository.getJobExecutions(instance).isEmpty()) {
            // a process may die after it has named the instance and before it has begun an attempt: Batch goes on after an attempt only, and begins one in no transaction of ours
            repository.createJobExecution(instance, parameters, new ExecutionContext());
        }
        transaction.executeWithoutResult(status -> {
            lease.fence();
            repository.getJobExecutions(instance).forEach(this::end);
        });
    }

    private void end(JobExecution attempt) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.systemDefault()));
        for (StepExecution step : attempt.getStepExecutions()) {
            if (OPEN.contains(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(LEFT);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        if (OPEN.contains(attempt.getStatus())) {
            attempt.setStatus(BatchStatus.FAILED);
            attempt.setExitStatus(LEFT);
            attempt.setEndTime(now);
            repository.update(attempt);
        }
    }
}
