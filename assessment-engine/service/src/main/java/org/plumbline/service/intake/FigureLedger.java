package org.plumbline.service.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.plumbline.scoring.input.Figure;
import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.service.Chunks;
import org.plumbline.service.bulk.BulkRows;
import org.plumbline.service.ledger.Differences;
import org.plumbline.service.ledger.Kept;
import org.plumbline.service.ledger.Ledger;
import org.plumbline.service.ledger.Revision;
import org.springframework.stereotype.Component;

/** The figures of one assessee and period. Several files may hand them in item by item; a revision has all of them. */
@Component
class FigureLedger implements Ledger<PeriodRecord> {

    private static final List<String> COLUMNS = List.of("period", "assessee", "revision", "batch", "line", "stated", "figures");

    private final FigureMapper mapper;

    FigureLedger(FigureMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String key(PeriodRecord figures) {
        return figures.assessee() + " " + figures.period();
    }

    @Override
    public String assessee(PeriodRecord figures) {
        return figures.assessee();
    }

    @Override
    public Map<String, Kept<PeriodRecord>> kept(Collection<PeriodRecord> contents) {
        Map<String, List<String>> byPeriod = contents.stream()
                .collect(Collectors.groupingBy(PeriodRecord::period, Collectors.mapping(PeriodRecord::assessee, Collectors.toList())));
        Map<String, Kept<PeriodRecord>> kept = new HashMap<>();
        byPeriod.forEach((period, all) -> Chunks.of(all).forEach(assessees -> mapper.latest(period, assessees).forEach(row -> {
            Kept<PeriodRecord> latest = kept(row);
            kept.put(key(latest.content()), latest);
        })));
        return kept;
    }

    static Kept<PeriodRecord> kept(FigureMapper.Row row) {
        return new Kept<>(new PeriodRecord(row.assessee(), row.period(), FigureText.read(row.figures())), row.revision(), row.stated(), row.batch(),
                row.fileName(), row.line());
    }

    @Override
    public PeriodRecord merged(PeriodRecord kept, PeriodRecord stated) {
        SortedMap<String, Figure> figures = new TreeMap<>(kept.figures());
        figures.putAll(stated.figures());
        return new PeriodRecord(kept.assessee(), kept.period(), figures);
    }

    @Override
    public List<String> contradictions(PeriodRecord kept, PeriodRecord stated) {
        Differences differences = new Differences();
        stated.figures().forEach((item, figure) -> {
            Figure before = kept.figures().get(item);
            if (before != null) {
                differences.in(item, FigureText.shown(before), FigureText.shown(figure));
            }
        });
        return differences.all();
    }

    @Override
    public BulkRows rows(long batch, List<Revision<PeriodRecord>> revisions) {
        List<Object[]> rows = new ArrayList<>();
        for (Revision<PeriodRecord> revision : revisions) {
            PeriodRecord content = revision.content();
            rows.add(new Object[] {content.period(), content.assessee(), revision.revision(), batch, revision.line(), revision.stated(),
                    FigureText.write(content.figures())});
        }
        return new BulkRows("period_record", COLUMNS, rows);
    }
}
