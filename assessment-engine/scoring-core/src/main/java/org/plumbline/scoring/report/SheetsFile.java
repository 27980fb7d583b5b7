package org.plumbline.scoring.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.input.Assessee;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.scoring.score.ScoreSheet;

/** One row for each score sheet, by assessee number. */
final class SheetsFile {

    private static final List<String> BEFORE = List.of("assessee", "name");
    private static final List<String> AFTER =
            List.of("total", "attainment", "graded", "notGradedBecause", "group", "rank", "grade", "gradeName", "heldBackBy");

    private SheetsFile() {
    }

    static void write(Path file, RunResult result) throws IOException {
        Policy policy = result.terms().policy();
        Collection<String> attributes = attributes(policy);
        Map<String, Graded> graded = new HashMap<>();
        result.graded().forEach(each -> graded.put(each.no(), each));
        List<String> header = new ArrayList<>(BEFORE);
        header.addAll(attributes);
        header.addAll(AFTER);
        try (CsvTable table = new CsvTable(file, header)) {
            for (ScoreSheet sheet : result.sheets()) {
                table.row(cells(sheet, attributes, graded.get(sheet.participant().no()), policy));
            }
        }
    }

    private static Object[] cells(ScoreSheet sheet, Collection<String> attributes, Graded graded, Policy policy) {
        Assessee assessee = sheet.participant().assessee();
        List<Object> cells = new ArrayList<>();
        cells.add(assessee.no());
        cells.add(assessee.name());
        attributes.forEach(attribute -> cells.add(assessee.attribute(attribute)));
        cells.add(sheet.total());
        cells.add(Wordings.plain(sheet.attainment()));
        cells.add(sheet.isGraded());
        cells.add(sheet.notGraded());
        cells.add(graded == null ? null : graded.standing().group());
        cells.add(graded == null ? null : graded.standing().rank());
        cells.add(graded == null ? null : graded.grade());
        cells.add(graded == null ? null : Wordings.grade(graded.grade(), policy));
        cells.add(graded == null ? null : graded.heldBackBy());
        return cells.toArray();
    }

    /** The attributes by which the policy puts people together anywhere, in the order of its text. */
    private static Collection<String> attributes(Policy policy) {
        Collection<String> attributes = new LinkedHashSet<>();
        policy.rankings().values().forEach(ranking -> attributes.addAll(ranking.within()));
        policy.checks().values().forEach(check -> attributes.addAll(check.within()));
        return attributes;
    }
}
