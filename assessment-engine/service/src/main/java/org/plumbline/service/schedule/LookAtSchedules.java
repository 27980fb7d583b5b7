package org.plumbline.service.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;

import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.service.Actor;
import org.plumbline.service.Refusal;
import org.plumbline.service.Trace;
import org.plumbline.service.http.ApiRefused;
import org.plumbline.service.intake.Batches;
import org.plumbline.service.run.RunOrder;
import org.plumbline.service.run.RunQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks whose turn it is and begins what can be begun. May be called as often as one likes and by several processes at once: it is the lease
 * of a run that says who runs it. Of each policy the earliest period that has not ended comes first, the later ones wait for it.
 */
@Service
class LookAtSchedules {

    static final Actor SCHEDULE = new Actor("schedule");

    private static final Logger LOG = LoggerFactory.getLogger(LookAtSchedules.class);

    /** Of what was found missing last: the same texts and the same batches leave the same missing. */
    private record Seen(String period, String version, long batch) { }

    private final Schedules schedules;
    private final MissingFigures figures;
    private final Batches batches;
    private final RunQueue queue;
    private final ServiceTime time;
    private final Clock clock;
    private final Map<String, Seen> waiting = new ConcurrentHashMap<>();

    LookAtSchedules(Schedules schedules, MissingFigures figures, Batches batches, RunQueue queue, ServiceTime time, Clock clock) {
        this.schedules = schedules;
        this.figures = figures;
        this.batches = batches;
        this.queue = queue;
        this.time = time;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        Map<String, Turn> due = new HashMap<>();
        schedules.all().stream().filter(Schedule::active).forEach(schedule -> next(schedule, now, due));
        List<Turn> oldestFirst = due.values().stream().sorted(Comparator.comparing(Turn::due).thenComparing(Turn::policy)).toList();
        for (Turn turn : oldestFirst) {
            try {
                goThrough(turn, now, due);
            } catch (RuntimeException failed) {
                // one policy's trouble does not keep the others; it is tried again at the next look
                LOG.error("the schedule of {} could not be followed for {}: {}", turn.policy(), turn.period().label(), Trace.of(failed));
            }
        }
    }

    private Optional<Turn> next(Schedule schedule, Instant now, Map<String, Turn> due) {
        Optional<Turn> next = schedules.turn(schedule).filter(turn -> turn.isDue(now));
        due.remove(schedule.policy());
        next.ifPresent(turn -> due.put(schedule.policy(), turn));
        return next;
    }

    private void goThrough(Turn first, Instant now, Map<String, Turn> due) {
        Optional<Turn> turn = Optional.of(first);
        while (turn.isPresent() && hasEnded(turn.get(), now, due)) {
            turn = next(first.schedule(), now, due);
        }
    }

    /** Whether nothing more comes of the period by itself; false: it is under way, or has to wait. */
    private boolean hasEnded(Turn turn, Instant now, Map<String, Turn> due) {
        DecisionWords words = new DecisionWords(time.timeZone(), turn.version().catalogue());
        if (turn.hasFailed()) {
            schedules.decide(turn, Decision.Kind.FAILED, DecisionWords.failed(turn.latest().id(), turn.latest().whyFailed()), null, turn.latest().id());
            return true;
        }
        if (turn.isUnderWay()) {
            return begin(turn, now, Decision.Kind.RESUMED, DecisionWords::resumed, null);
        }
        Optional<Turn> before = before(turn, due);
        if (before.isPresent()) {
            schedules.decide(turn, Decision.Kind.WAITS_FOR_POLICY, DecisionWords.waitsFor(before.get().policy(), before.get().period().label()), null, null);
            return false;
        }
        Seen seen = new Seen(turn.period().label(), turn.version().bundle().checksum(), batches.page(Long.MAX_VALUE, 1).stream().mapToLong(batch -> batch.id()).sum());
        if (!turn.isLate(now) && seen.equals(waiting.get(turn.policy()))) {
            return false;
        }
        List<Missing> missing = figures.of(turn.version(), turn.period(), "", Integer.MAX_VALUE);
        if (missing.isEmpty()) {
            return turn.isLate(now) ? begin(turn, now, Decision.Kind.CAUGHT_UP, run -> words.caughtUp(run, turn.deadline()), null)
                    : begin(turn, now, Decision.Kind.STARTED, DecisionWords::started, null);
        }
        if (!turn.isLate(now)) {
            schedules.decide(turn, Decision.Kind.WAITS_FOR_FIGURES, words.waits(turn.deadline(), missing), missing.size(), null);
            waiting.put(turn.policy(), seen);
            return false;
        }
        if (turn.version().policy().atDeadline() == Policy.AtDeadline.STOP) {
            schedules.decide(turn, Decision.Kind.STOPPED, words.stopped(turn.deadline(), missing), missing.size(), null);
            return true;
        }
        return begin(turn, now, Decision.Kind.STARTED_INCOMPLETE, run -> words.incomplete(run, turn.deadline(), missing), missing.size());
    }

    /** A due period, no later than this one, of a policy whose results are read. */
    private static Optional<Turn> before(Turn turn, Map<String, Turn> due) {
        return turn.version().policy().policiesRead().stream().filter(policy -> !policy.equals(turn.policy())).map(due::get)
                .filter(other -> other != null && !other.period().lastMonth().isAfter(turn.period().lastMonth())).findFirst();
    }

    private boolean begin(Turn turn, Instant now, Decision.Kind kind, LongFunction<Text> text, Integer missing) {
        AtomicBoolean isNew = new AtomicBoolean();
        try {
            long run = queue.start(new RunOrder(turn.policy(), turn.period().label(), null, turn.schedule().coverageWaiver(), SCHEDULE), begun -> {
                schedules.decideWithRun(turn, kind, text.apply(begun), missing, begun);
                isNew.set(true);
            });
            if (!isNew.get()) {
                schedules.decide(turn, Decision.Kind.RESUMED, DecisionWords.resumed(run), null, run);
            }
            return false;
        } catch (ApiRefused full) {
            LOG.debug("{} {} has to wait for a place", turn.policy(), turn.period().label());
            return false;
        } catch (Refusal refused) {
            return RunQueue.isTakenByAnother(refused) ? false : refused(turn, now, refused);
        }
    }

    private boolean refused(Turn turn, Instant now, Refusal refused) {
        if (turn.isLate(now)) {
            schedules.decide(turn, Decision.Kind.STOPPED, new DecisionWords(time.timeZone(), turn.version().catalogue()).stoppedRefused(turn.deadline(), refused.findings()), null, null);
            return true;
        }
        schedules.decide(turn, Decision.Kind.REFUSED, DecisionWords.refused(refused.findings()), null, null);
        return false;
    }
}
