package org.plumbline.scoring.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.plumbline.scoring.file.Rejection;
import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.score.Quarantine;

/**
 * One row for whatever did not get into the result: mistakes of files and rows, rows of nobody that is known, assessees that could not
 * be scored, and events that do not count.
 */
final class QuarantineFile {

    private static final List<String> HEADER = List.of("file", "line", "column", "assessee", "row", "code", "severity", "reasonZh", "reasonEn",
            "remedyZh", "remedyEn", "rule", "ruleAt");

    /**
     * One row of the file.
     *
     * @param place where the mistake stands in what was handed in; null where it stands nowhere
     * @param row   null where it is not known
     * @param rule  null where no rule is to blame
     */
    private record Entry(Place place, String assessee, String row, Finding finding, Quarantine.Entry rule) {

        /** Line and column come last, so that rows in another order give the same order here. */
        static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> entry.finding().code())
                .thenComparing(entry -> text(entry.assessee())).thenComparing(entry -> entry.place() == null ? "" : entry.place().file())
                .thenComparing(entry -> text(entry.row())).thenComparing(entry -> entry.place() == null ? 0 : entry.place().column())
                .thenComparing(Entry::finding, Finding.ORDER);

        private static String text(String value) {
            return value == null ? "" : value;
        }
    }

    private QuarantineFile() {
    }

    static void write(Path file, ScoredPeriod scored) throws IOException {
        List<Entry> entries = entries(scored);
        entries.sort(Entry.ORDER);
        try (CsvTable table = new CsvTable(file, HEADER)) {
            for (Entry entry : entries) {
                Finding finding = entry.finding();
                table.row(entry.place() == null ? null : entry.place().file(), positive(entry.place() == null ? 0 : entry.place().line()),
                        positive(entry.place() == null ? 0 : entry.place().column()), entry.assessee(), entry.row(), finding.code(),
                        finding.severity(), finding.message().zh(), finding.message().en(), finding.remedy().zh(), finding.remedy().en(),
                        entry.rule() == null ? null : entry.rule().rule(), entry.rule() == null ? null : finding.place());
            }
        }
    }

    private static List<Entry> entries(ScoredPeriod scored) {
        List<Entry> entries = new ArrayList<>();
        for (Rejection rejection : scored.intake().rejected()) {
            entries.add(new Entry(rejection.finding().place(), rejection.assessee(), rejection.row(), rejection.finding(), null));
        }
        scored.intake().findings().forEach(finding -> entries.add(new Entry(finding.place(), null, null, finding, null)));
        for (LeftOut left : scored.leftOut()) {
            Place place = left.event() == null ? left.finding().place() : scored.places().apply(left.event());
            entries.add(new Entry(place.line() == 0 ? null : place, left.assessee(), left.event() == null ? null : left.event().no(), left.finding(), null));
        }
        Stream.concat(scored.result().quarantine().stream(), scored.result().unsettled().stream())
                .forEach(entry -> entries.add(new Entry(null, entry.assessee(), null, entry.finding(), entry.rule() == null ? null : entry)));
        return entries;
    }

    private static Integer positive(int number) {
        return number == 0 ? null : number;
    }
}
