package org.plumbline.service.run;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.service.bulk.BulkRows;

/** Score sheets as rows. */
final class SheetRows {

    private static final List<String> COLUMNS = List.of("run", "assessee", "name", "total", "attainment", "graded", "sheet");

    private SheetRows() {
    }

    static BulkRows of(long run, List<ScoreSheet> sheets) {
        List<Object[]> rows = new ArrayList<>(sheets.size());
        for (ScoreSheet sheet : sheets) {
            rows.add(new Object[] {run, sheet.participant().no(), sheet.participant().assessee().name(), sheet.total(), sheet.attainment(), sheet.isGraded(),
                    KeptSheet.of(sheet).text()});
        }
        return new BulkRows("score_sheet", COLUMNS, rows);
    }
}
