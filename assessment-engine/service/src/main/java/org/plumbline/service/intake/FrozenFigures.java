package org.plumbline.service.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.service.Chunks;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.ledger.Whose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws up the closed list of batches of a run, and reads what stood in it: rows are never changed, so that can be done at any time later. */
@Service
public class FrozenFigures {

    /** What was handed in until a freeze, with where it came from. */
    public record Frozen(List<Kept<PeriodRecord>> records, List<Kept<Event>> events, List<EarlierResult> history) { }

    private final BatchMapper batches;
    private final FigureMapper figures;
    private final EventMapper events;
    private final HistoryMapper history;

    FrozenFigures(BatchMapper batches, FigureMapper figures, EventMapper events, HistoryMapper history) {
        this.batches = batches;
        this.figures = figures;
        this.events = events;
        this.history = history;
    }

    /**
     * Every batch that is stored belongs to the run, and none that comes later. Waits for the batches that are being stored, and lets
     * none begin until the caller's transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int closeList(long run) {
        batches.lockGateForUpdate();
        return batches.closeList(run);
    }

    public List<Long> list(long run) {
        return batches.list(run);
    }

    /**
     * @param periods  labels of the figures
     * @param from     first day of the events' window
     * @param until    its last day
     * @param policies whose handed-in results are read
     */
    @Transactional(readOnly = true)
    public Frozen read(long run, Collection<String> periods, LocalDate from, LocalDate until, Collection<String> policies, Whose whose) {
        return new Frozen(periods.stream().sorted().flatMap(period -> figures.frozen(run, period, whose).stream()).map(FigureLedger::kept).toList(),
                events.frozen(run, from, until, whose).stream().map(EventLedger::kept).toList(), history(run, policies, whose));
    }

    /** Handed-in results of some policies. */
    @Transactional(readOnly = true)
    public List<EarlierResult> history(long run, Collection<String> policies, Whose whose) {
        return policies.stream().sorted().flatMap(policy -> history.frozen(run, policy, whose).stream()).map(HistoryLedger::result).toList();
    }

    /** Where events stand that were handed in until the run's freeze, by number. */
    @Transactional(readOnly = true)
    public Map<String, Kept<Event>> events(long run, Collection<String> numbers) {
        Map<String, Kept<Event>> kept = new HashMap<>();
        Chunks.of(numbers).forEach(some -> events.frozenOf(run, some).stream().map(EventLedger::kept).forEach(each -> kept.put(each.content().no(), each)));
        return kept;
    }

    /** The periods of which the run's list has any figures, for a message. */
    public List<String> periods(long run) {
        return figures.frozenPeriods(run);
    }
}
