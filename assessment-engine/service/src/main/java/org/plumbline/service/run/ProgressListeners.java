package org.plumbline.service.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.plumbline.service.http.HttpSettings;
import org.plumbline.service.http.Turnstile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells whoever listens how far a run is. One thread looks at all runs that somebody listens to, each once, and tells what has changed; a listener costs
 * a connection and no thread. They are let go before the web server stops, which would wait for them.
 */
@Component
@ConditionalOnWebApplication
class ProgressListeners implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressListeners.class);
    private static final long LOOK_MS = 500;
    /** Whoever still listens then asks again; a browser does so by itself. */
    private static final long LONGEST_MS = TimeUnit.MINUTES.toMillis(10);

    private final LookAtRun look;
    private final Turnstile places;
    private final Set<ProgressListener> listeners = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService looking;

    ProgressListeners(LookAtRun look, HttpSettings settings) {
        this.look = look;
        this.places = new Turnstile(settings.listeners());
    }

    /** @throws org.plumbline.service.Refusal if there is no such run; what the turnstile throws if too many listen already */
    SseEmitter listen(long run) {
        RunProgress now = look.at(run);
        SseEmitter emitter = new SseEmitter(LONGEST_MS);
        ProgressListener listener = new ProgressListener(run, emitter);
        if (now.isOver()) {
            listener.tell(now);
            return emitter;
        }
        places.enter();
        listeners.add(listener);
        emitter.onCompletion(() -> leave(listener));
        emitter.onTimeout(emitter::complete);
        if (!listener.tell(now)) {
            leave(listener);
        }
        return emitter;
    }

    /** Called more than once for one that goes away while it is told something. */
    private void leave(ProgressListener listener) {
        if (listeners.remove(listener)) {
            places.leave();
        }
    }

    private void lookAtAll() {
        Map<Long, RunProgress> seen = new HashMap<>();
        for (ProgressListener listener : listeners) {
            try {
                if (!listener.tell(seen.computeIfAbsent(listener.run(), look::at))) {
                    leave(listener);
                }
            } catch (DataAccessException | TransactionException notNow) {
                // the run goes on or fails by itself; the next look may succeed
                LOG.debug("progress cannot be looked at: {}", notNow.getClass().getSimpleName());
                return;
            }
        }
    }

    @Override
    public synchronized void start() {
        looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        looking.scheduleWithFixedDelay(this::lookAtAll, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        looking.shutdownNow();
        looking = null;
        listeners.forEach(ProgressListener::letGo);
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
