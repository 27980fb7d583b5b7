package org.plumbline.service.run;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

import org.plumbline.service.Refusal;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/** A step without a transaction around it: what it does has transactions of its own, and some of it takes minutes. */
final class RunStepBody extends AbstractStep {

    /** What Batch is told of a failure: it writes it into a table and into the log, where no row's contents may stand. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Failed(Throwable why) {
            super(why instanceof Refusal refusal ? refusal.getMessage() : why.getClass().getName(), null, false, false);
        }
    }

    private final AtomicReference<Throwable> failure;
    private final ToIntFunction<StepExecution> work;

    /**
     * @param failure keeps what was thrown first; after it nothing more is begun
     * @param work    gives the number of records that it stored
     */
    RunStepBody(JobRepository repository, String name, AtomicReference<Throwable> failure, ToIntFunction<StepExecution> work) {
        super(repository);
        setName(name);
        setAllowStartIfComplete(true);
        this.failure = failure;
        this.work = work;
    }

    @Override
    protected void doExecute(StepExecution execution) {
        if (failure.get() != null) {
            throw new Failed(failure.get());
        }
        execution.setWriteCount(keeping(failure, () -> work.applyAsInt(execution)));
    }

    static <T> T keeping(AtomicReference<Throwable> failure, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
            throw new Failed(failed);
        }
    }
}
