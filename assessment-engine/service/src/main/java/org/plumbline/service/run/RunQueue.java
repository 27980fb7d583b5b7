package org.plumbline.service.run;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.Set;

import jakarta.annotation.PreDestroy;
import org.plumbline.scoring.progress.Progress;
import org.plumbline.service.Refusal;
import org.plumbline.service.http.HttpSettings;
import org.plumbline.service.http.Turnstile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Performs runs one after the other: each takes the machine's memory and processors. A few may wait; whoever waits holds its run
 * already. When the service stops, those that wait are given back, and the one under way may finish.
 */
@Component
public class RunQueue {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
    private static final long STOP_SECONDS = 60;

    private final RunPeriod runs;
    private final RunsUnderWay underWay;
    private final Turnstile places;
    private final Set<Lease> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "runs");
        thread.setDaemon(true);
        return thread;
    });

    RunQueue(RunPeriod runs, RunsUnderWay underWay, HttpSettings settings) {
        this.runs = runs;
        this.underWay = underWay;
        this.places = new Turnstile(1 + settings.waiting());
    }

    /**
     * Begins a run and leaves its work for the worker. Without a place nothing is begun.
     *
     * @return number of the run
     * @throws Refusal if it cannot be begun
     */
    public long start(RunOrder order) {
        return start(order, run -> { });
    }

    /**
     * As {@link #start(RunOrder)}.
     *
     * @param together done with the number of a new run in the transaction that begins it, and not where an interrupted one goes on
     */
    public long start(RunOrder order, LongConsumer together) {
        places.enter();
        Lease lease = null;
        try {
            lease = runs.begin(order, together);
            waiting.add(lease);
            underWay.waits(lease);
            Lease begun = lease;
            worker.execute(() -> perform(begun));
            return begun.run();
        } catch (RuntimeException refused) {
            if (lease != null && waiting.remove(lease)) {
                lease.close();
            }
            places.leave();
            throw refused;
        }
    }

    /** Whether a run was refused because somebody else runs the very same, or has done so meanwhile. */
    public static boolean isTakenByAnother(Refusal refusal) {
        return refusal.findings().stream().anyMatch(finding -> finding.code().equals(RunRefusal.UNDER_WAY.id()) || finding.code().equals(RunRefusal.ALREADY_THERE.id()));
    }

    private void perform(Lease lease) {
        try {
            if (waiting.remove(lease)) {
                runs.perform(lease, Progress.NONE);
            }
        } catch (RuntimeException | Error told) {
            // the run itself says why it failed, and the log has it: see RunPeriod
            LOG.debug("run {} ended", lease.run());
        } finally {
            places.leave();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        waiting.forEach(lease -> {
            if (waiting.remove(lease)) {
                lease.close();
            }
        });
        if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("the run under way is left unfinished; started again it goes on where it was");
        }
    }
}
