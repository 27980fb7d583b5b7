package org.plumbline.scoring.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.score.ScoreLine;
import org.plumbline.scoring.score.ScoreSheet;

/** One row for each line of each score sheet; the points of one assessee add up to the total. */
final class LinesFile {

    private static final List<String> HEADER =
            List.of("assessee", "position", "scope", "scopeName", "kind", "points", "rule", "clause", "event", "reason", "figures");

    private LinesFile() {
    }

    static void write(Path file, RunResult result) throws IOException {
        Policy policy = result.terms().policy();
        try (CsvTable table = new CsvTable(file, HEADER)) {
            for (ScoreSheet sheet : result.sheets()) {
                int position = 1;
                for (ScoreLine line : sheet.lines()) {
                    table.row(sheet.participant().no(), position++, line.scope(), Wordings.scope(line.scope(), policy), line.kind(),
                            Wordings.plain(line.points()), line.rule(), line.clause(), line.event(), line.reason(), figures(line.figures()));
                }
            }
        }
    }

    private static String figures(Map<String, String> figures) {
        return figures.entrySet().stream().map(figure -> figure.getKey() + "=" + figure.getValue()).collect(Collectors.joining("; "));
    }
}
