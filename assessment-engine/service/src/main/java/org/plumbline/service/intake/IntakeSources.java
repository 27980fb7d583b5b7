package org.plumbline.service.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        Chunks.of(assessees).forEach(chunk -> figures.revisions(run, period, chunk).stream().collect(Collectors.groupingBy(FigureMapper.Said::assessee))
                .forEach((assessee, revisions) -> sources.put(assessee, lastSaid(revisions))));
        return sources;
    }

    /** The same of one, by code of the item. */
    @Transactional(readOnly = true)
    public Map<String, Said> ofFigures(long run, String period, String assessee) {
        return lastSaid(figures.revisionsOf(run, period, assessee));
    }

    /** @param revisions of one assessee, the oldest first */
    private static Map<String, Said> lastSaid(List<FigureMapper.Said> revisions) {
        Map<String, Said> sources = new HashMap<>();
        Map<String, Figure> before = Map.of();
        for (FigureMapper.Said row : revisions) {
            Map<String, Figure> now = FigureText.read(row.figures());
            TreeSet<String> items = new TreeSet<>(before.keySet());
            items.addAll(now.keySet());
            for (String item : items) {
                if (!Objects.equals(before.get(item), now.get(item))) {
                    sources.put(item, new Said(new Source(row.batch(), row.fileName(), row.line(), row.reason()), now.get(item)));
                }
            }
            before = now;
        }
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
