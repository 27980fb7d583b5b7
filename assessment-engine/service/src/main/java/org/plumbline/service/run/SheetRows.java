package org.plumbline.service.run;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.OpenRun;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.input.Catalogue;
import org.plumbline.scoring.input.Catalogue.Column;
import org.plumbline.scoring.score.ScoreSheet;
import org.plumbline.service.bulk.BulkRows;

/** Score sheets as rows. */
final class SheetRows {

    private static final List<String> COLUMNS = List.of("run", "assessee", "name", "unit", "post", "parent", "total", "attainment", "graded", "sheet");

    private static final int LONGEST_CODE = 64;

    private SheetRows() {
    }

    static BulkRows of(long run, Catalogue catalogue, List<OpenRun.Sheets> pieces) {
        List<Object[]> rows = new ArrayList<>();
        for (OpenRun.Sheets piece : pieces) {
            for (int i = 0; i < piece.sheets().size(); i++) {
                ScoreSheet sheet = piece.sheets().get(i);
                rows.add(new Object[] {run, sheet.participant().no(), sheet.participant().assessee().name(), shownAs(Column.UNIT, catalogue, sheet),
                        shownAs(Column.POST, catalogue, sheet), parent(sheet), sheet.total(), sheet.attainment(), sheet.isGraded(), piece.texts().text(i)});
            }
        }
        return new BulkRows("score_sheet", COLUMNS, rows);
    }

    /** A text that is longer than any code names no unit. */
    private static String parent(ScoreSheet sheet) {
        String parent = sheet.participant().assessee().attributes().get(Assessee.PARENT);
        return parent == null || parent.isBlank() || parent.length() > LONGEST_CODE ? null : parent;
    }

    private static String shownAs(Column column, Catalogue catalogue, ScoreSheet sheet) {
        return catalogue.shownAs(column).map(attribute -> sheet.participant().assessee().attributes().get(attribute.code())).orElse(null);
    }
}
