package org.plumbline.service.run;

import java.io.IOException;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Somebody who wants to know how far one run is. */
final class ProgressListener {

    /** So many looks without news, and a sign of life is sent: only by sending it is noticed that nobody is there any more. */
    private static final int SIGN_OF_LIFE = 20;

    private final long run;
    private final SseEmitter emitter;
    private RunProgress told;
    private int quiet;

    ProgressListener(long run, SseEmitter emitter) {
        this.run = run;
        this.emitter = emitter;
    }

    long run() {
        return run;
    }

    /** What is new; where the run is over that is the last. @return whether more may come */
    synchronized boolean tell(RunProgress now) {
        try {
            if (now.isOver()) {
                emitter.send(event("end", now));
                emitter.complete();
                return false;
            }
            if (!now.says(told)) {
                emitter.send(event("progress", now));
                quiet = 0;
            } else if (++quiet % SIGN_OF_LIFE == 0) {
                emitter.send(SseEmitter.event().comment(""));
            }
            told = now;
            return true;
        } catch (IOException | IllegalStateException gone) {
            // has hung up, or waited too long; the server ends the request
            return false;
        }
    }

    private static SseEventBuilder event(String name, RunProgress progress) {
        return SseEmitter.event().name(name).data(progress, MediaType.APPLICATION_JSON);
    }

    void letGo() {
        emitter.complete();
    }
}
