package org.plumbline.service.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.plumbline.scoring.input.Event;
import org.plumbline.service.CanonicalMap;
import org.plumbline.service.Chunks;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.ledger.Differences;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.ledger.Ledger;
import org.plumbline.service.ledger.Revision;
import org.springframework.stereotype.Component;

/** The dated occurrences, each known by the number of its report. */
@Component
class EventLedger implements Ledger<Event> {

    private static final List<String> COLUMNS = List.of("no", "revision", "batch", "line", "stated", "assessee", "kind", "happened_on", "reported_on",
            "amount", "count", "matter", "source", "decided", "decided_by", "confirmed_by", "flags", "note");

    private final EventMapper mapper;

    EventLedger(EventMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String key(Event event) {
        return event.no();
    }

    @Override
    public String assessee(Event event) {
        return event.assessee();
    }

    @Override
    public Map<String, Kept<Event>> kept(Collection<Event> contents) {
        Map<String, Kept<Event>> kept = new HashMap<>();
        Chunks.of(contents.stream().map(Event::no).toList()).forEach(numbers -> mapper.latest(numbers).forEach(row -> kept.put(row.no(), kept(row))));
        return kept;
    }

    static Kept<Event> kept(EventMapper.Row row) {
        SortedMap<String, Boolean> flags = new TreeMap<>();
        CanonicalMap.read(row.flags()).forEach((flag, value) -> flags.put(flag, Boolean.valueOf(value)));
        Event event = new Event(row.no(), row.assessee(), row.kind(), row.happenedOn(), row.reportedOn(), CanonicalMap.plain(row.amount()), row.count(),
                row.matter(), row.source(), CanonicalMap.plain(row.decided()), row.decidedBy(), row.confirmedBy(), flags, row.note());
        return new Kept<>(event, row.revision(), row.stated(), row.batch(), row.fileName(), row.line());
    }

    @Override
    public Event merged(Event kept, Event stated) {
        return stated;
    }

    @Override
    public List<String> contradictions(Event kept, Event stated) {
        return new Differences().in("assessee", kept.assessee(), stated.assessee()).in("eventKind", kept.kind(), stated.kind())
                .in("date", kept.date(), stated.date()).in("reported", kept.reported(), stated.reported()).in("amount", plain(kept.amount()), plain(stated.amount()))
                .in("count", kept.count(), stated.count()).in("matter", kept.matter(), stated.matter()).in("source", kept.source(), stated.source())
                .in("decided", plain(kept.decided()), plain(stated.decided()))
                .in("decidedBy", kept.decidedBy(), stated.decidedBy()).in("confirmedBy", kept.confirmedBy(), stated.confirmedBy()).in("flags", kept.flags(), stated.flags())
                .in("note", kept.note(), stated.note()).all();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Override
    public BulkRows rows(long batch, List<Revision<Event>> revisions) {
        List<Object[]> rows = new ArrayList<>();
        for (Revision<Event> revision : revisions) {
            Event event = revision.content();
            SortedMap<String, String> flags = new TreeMap<>();
            event.flags().forEach((flag, value) -> flags.put(flag, value.toString()));
            rows.add(new Object[] {event.no(), revision.revision(), batch, revision.line(), revision.stated(), event.assessee(), event.kind(), event.date(),
                    event.reported(), event.amount(), event.count(), event.matter(), event.source(), event.decided(), event.decidedBy(), event.confirmedBy(),
                    CanonicalMap.write(flags), event.note()});
        }
        return new BulkRows("event", COLUMNS, rows);
    }
}
