package org.plumbline.service.intake;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.file.Intake;
import org.plumbline.scoring.file.Rejection;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.service.bulk.BulkRows;

/** Collects what is wrong in a file: what its reading found and what it contradicts. */
final class Rejected {

    private static final List<String> COLUMNS = List.of("batch", "position", "place", "line", "column_no", "assessee", "row_text", "code", "severity",
            "message_zh", "message_en", "remedy_zh", "remedy_en");

    private static final int LONGEST_PLACE = 500;

    private record Entry(Finding finding, String assessee, String row) { }

    private final List<Entry> entries = new ArrayList<>();

    static Rejected by(Intake intake) {
        Rejected rejected = new Rejected();
        intake.findings().forEach(finding -> rejected.add(finding, null, null));
        for (Rejection rejection : intake.rejected()) {
            rejected.add(rejection.finding(), rejection.assessee(), rejection.row());
        }
        return rejected;
    }

    void add(Finding finding, String assessee, String row) {
        entries.add(new Entry(finding, assessee, row));
    }

    /** In the order of the file. */
    BulkRows rows(long batch) {
        List<Object[]> rows = new ArrayList<>();
        entries.sort((one, other) -> Finding.ORDER.compare(one.finding(), other.finding()));
        for (Entry entry : entries) {
            Finding finding = entry.finding();
            rows.add(new Object[] {batch, rows.size() + 1, shortened(finding.place().file()), positive(finding.place().line()), positive(finding.place().column()),
                    entry.assessee(), entry.row(), finding.code(), finding.severity().name(), finding.message().zh(), finding.message().en(),
                    finding.remedy().zh(), finding.remedy().en()});
        }
        return new BulkRows("intake_rejection", COLUMNS, rows);
    }

    /** A workbook may be made with a name of a sheet that no program would write. */
    private static String shortened(String place) {
        return place.length() > LONGEST_PLACE ? place.substring(0, place.offsetByCodePoints(0, LONGEST_PLACE / 2)) + "…" : place;
    }

    private static Integer positive(int number) {
        return number == 0 ? null : number;
    }
}
