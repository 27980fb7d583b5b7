package org.plumbline.scoring.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.rank.Standing;

/** One row for each place, by peer group, place and number. */
final class StandingsFile {

    private static final List<String> HEADER = List.of("group", "rank", "tied", "fromLast", "size", "assessee", "name", "total", "grade",
            "gradeName", "bandGrade", "heldBackBy", "because");

    private StandingsFile() {
    }

    static void write(Path file, RunResult result) throws IOException {
        try (CsvTable table = new CsvTable(file, HEADER)) {
            for (Graded graded : result.graded()) {
                Standing standing = graded.standing();
                table.row(standing.group(), standing.rank(), standing.tied(), standing.fromLast(), standing.size(), graded.no(),
                        standing.sheet().participant().assessee().name(), standing.sheet().total(), graded.grade(),
                        Wordings.grade(graded.grade(), result.terms().policy()), graded.bandGrade(), graded.heldBackBy(), graded.because());
            }
        }
    }
}
