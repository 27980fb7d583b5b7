package org.plumbline.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.EarlierResult;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.Leave;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.scoring.input.RunInput;

/** A slice by assessee, in the order of its lists. */
final class KnownOf {

    private final Map<String, List<Assessee>> children;
    private final Map<String, List<PeriodRecord>> records;
    private final Map<String, List<Event>> events;
    private final Map<String, List<Leave>> leave;
    private final Map<String, List<EarlierResult>> history;

    KnownOf(RunInput slice) {
        children = by(slice.children(), child -> child.attribute(Assessee.PARENT));
        records = by(slice.records(), PeriodRecord::assessee);
        events = by(slice.events(), Event::assessee);
        leave = by(slice.leave(), Leave::assessee);
        history = by(slice.history(), EarlierResult::assessee);
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> assessee) {
        Map<String, List<T>> by = new HashMap<>();
        all.forEach(each -> by.computeIfAbsent(assessee.apply(each), any -> new ArrayList<>(2)).add(each));
        return by;
    }

    List<Assessee> children(Assessee of) {
        return children.getOrDefault(of.no(), List.of());
    }

    List<PeriodRecord> records(Assessee of) {
        return records.getOrDefault(of.no(), List.of());
    }

    List<Event> events(Assessee of) {
        return events.getOrDefault(of.no(), List.of());
    }

    List<Leave> leave(Assessee of) {
        return leave.getOrDefault(of.no(), List.of());
    }

    List<EarlierResult> history(Assessee of) {
        return history.getOrDefault(of.no(), List.of());
    }
}
