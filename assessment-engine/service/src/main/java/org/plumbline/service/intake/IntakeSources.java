package org.plumbline.service.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.plumbline.scoring.input.Figure;
import org.plumbline.service.Chunks;
import org.plumbline.service.ledger.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which file said last what a run reads of figures and events. */
@Service
public class IntakeSources {

    private final FigureMapper figures;
    private final EventMapper events;

    IntakeSources(FigureMapper figures, EventMapper events) {
        this.figures = figures;
        this.events = events;
    }

    /** What a file said. @param figure null: it took the item away */
    public record Said(Source source, Figure figure) { }

    /** By number and, below it, code of the item: the batch that gave the item the value that it has, not one that only added others. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Said>> ofFigures(long run, String period, Collection<String> assessees) {
        Map<String, Map<String, Said>> sources = new HashMap<>();
        Map<String, Map<String, Figure>> before = new HashMap<>();
        Chunks.of(assessees).forEach(chunk -> figures.revisions(run, period, chunk).forEach(row -> {
            Map<String, Figure> now = FigureText.read(row.figures());
            Map<String, Figure> old = before.getOrDefault(row.assessee(), Map.of());
            TreeSet<String> items = new TreeSet<>(old.keySet());
            items.addAll(now.keySet());
            items.stream().filter(item -> !Objects.equals(old.get(item), now.get(item))).forEach(item -> sources.computeIfAbsent(row.assessee(), any -> new HashMap<>())
                    .put(item, new Said(new Source(row.batch(), row.fileName(), row.line(), row.reason()), now.get(item))));
            before.put(row.assessee(), now);
        }));
        return sources;
    }

    /** By number of the report. */
    @Transactional(readOnly = true)
    public Map<String, Source> ofEvents(long run, Collection<String> numbers) {
        Map<String, Source> sources = new HashMap<>();
        Chunks.of(numbers).forEach(chunk -> events.revisions(run, chunk)
                .forEach(row -> sources.put(row.no(), new Source(row.batch(), row.fileName(), row.line(), row.reason()))));
        return sources;
    }
}
