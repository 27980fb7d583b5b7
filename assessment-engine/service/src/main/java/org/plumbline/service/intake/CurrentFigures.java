package org.plumbline.service.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.input.PeriodRecord;
import org.plumbline.service.Chunks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures as they stand now, before a run fixes them. */
@Service
public class CurrentFigures {

    private final FigureMapper mapper;

    CurrentFigures(FigureMapper mapper) {
        this.mapper = mapper;
    }

    /** The latest revision of those among the numbers who have one, by number. */
    @Transactional(readOnly = true)
    public Map<String, PeriodRecord> of(String label, Collection<String> assessees) {
        Map<String, PeriodRecord> records = new HashMap<>();
        Chunks.of(assessees).forEach(chunk -> mapper.current(label, chunk)
                .forEach(row -> records.put(row.assessee(), new PeriodRecord(row.assessee(), label, FigureText.read(row.figures())))));
        return records;
    }
}
