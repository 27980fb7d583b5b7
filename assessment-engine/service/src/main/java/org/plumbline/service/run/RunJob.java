package org.plumbline.service.run;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Makes the steps of runs. */
@Component
class RunJob {

    private final JobOperator operator;
    private final JobRepository repository;
    private final DeadAttempts dead;
    private final RunSettings settings;

    RunJob(JobOperator operator, JobRepository repository, DeadAttempts dead, RunSettings settings) {
        this.operator = operator;
        this.repository = repository;
        this.dead = dead;
        this.settings = settings;
    }

    /** As text that names no classes but a few of the language: the usual way would load whatever objects stand in a row. */
    @Bean
    static ExecutionContextSerializer executionContexts() {
        return new JacksonExecutionContextStringSerializer();
    }

    /** Of the run that the lease is of, still without one. */
    RunSteps under(Lease lease) {
        return new RunSteps(lease, repository, settings.sheetWriters());
    }

    /**
     * Does them in their order, as a first attempt or after one that was left or failed.
     *
     * @throws RuntimeException what a step has thrown, as it was thrown
     */
    void perform(Lease lease, RunSteps steps) {
        dead.end(lease);
        steps.perform(operator);
    }
}
