package org.plumbline.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.PolicyBundle;
import org.plumbline.scoring.input.RunInput;
import org.plumbline.scoring.input.RunSlices;

/**
 * Puts slices together to one input. A unit may be assessed and stand below another that is, too: the same is known of it in two places,
 * and once in the whole.
 */
public final class JoinedInput {

    static final Comparator<Assessee> BY_NUMBER = Comparator.comparing(Assessee::no);

    private final List<Assessee> assessees = new ArrayList<>();
    private final Map<String, Assessee> children = new HashMap<>();
    private final Map<List<String>, PeriodRecord> records = new HashMap<>();
    private final Map<String, Event> events = new HashMap<>();
    private final Map<List<Object>, Leave> leave = new HashMap<>();
    private final Map<List<String>, EarlierResult> history = new HashMap<>();
    private final Consumer<Object> contradicted;

    /** @param contradicted called with a key of which two different things are said; may throw */
    JoinedInput(Consumer<Object> contradicted) {
        this.contradicted = contradicted;
    }

    public static RunInput of(RunSlices slices) {
        JoinedInput joined = new JoinedInput(key -> {
            throw new IllegalStateException("slices contradict each other: " + key);
        });
        for (int number = 0; number < slices.count(); number++) {
            joined.add(slices.slice(number));
        }
        return joined.input(slices.bundle(), slices.period());
    }

    private void add(RunInput slice) {
        slice.assessees().forEach(this::assessee);
        slice.children().forEach(this::child);
        slice.records().forEach(this::record);
        slice.events().forEach(this::event);
        slice.leave().forEach(this::leave);
        slice.history().forEach(this::result);
    }

    void assessee(Assessee one) {
        assessees.add(one);
    }

    void child(Assessee one) {
        once(one.no(), one, children);
    }

    void record(PeriodRecord one) {
        once(List.of(one.assessee(), one.period()), one, records);
    }

    void event(Event one) {
        once(one.no(), one, events);
    }

    void leave(Leave one) {
        once(List.of(one.assessee(), one.kind(), one.from()), one, leave);
    }

    void result(EarlierResult one) {
        once(List.of(one.policy(), one.period(), one.assessee()), one, history);
    }

    private <K, T> void once(K key, T one, Map<K, T> all) {
        T before = all.putIfAbsent(key, one);
        if (before != null && !before.equals(one)) {
            contradicted.accept(key);
        }
    }

    RunInput input(PolicyBundle bundle, String period) {
        return new RunInput(bundle, period, assessees, sorted(records, Freeze.BY_ASSESSEE_AND_PERIOD), sorted(events, Comparator.comparing(Event::no)),
                sorted(leave, Freeze.BY_ASSESSEE_AND_DAY), sorted(children, BY_NUMBER), sorted(history, Freeze.BY_POLICY_PERIOD_AND_ASSESSEE));
    }

    private static <T> List<T> sorted(Map<?, T> all, Comparator<T> order) {
        return new ArrayList<>(all.values().stream().sorted(order).toList());
    }
}
