package org.plumbline.scoring.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.grade.Graded;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.policy.OutcomeRule;

/** One row for each reward and penalty, in the order of the standings. */
final class OutcomesFile {

    private static final List<String> HEADER =
            List.of("assessee", "name", "group", "code", "outcome", "kind", "amount", "unit", "rule", "clause", "reason");

    private OutcomesFile() {
    }

    static void write(Path file, RunResult result) throws IOException {
        Map<String, Graded> graded = new HashMap<>();
        result.graded().forEach(each -> graded.put(each.no(), each));
        try (CsvTable table = new CsvTable(file, HEADER)) {
            for (Outcome outcome : result.outcomes()) {
                OutcomeRule kind = result.terms().policy().outcomes().get(outcome.code());
                Graded of = graded.get(outcome.assessee());
                table.row(outcome.assessee(), of.standing().sheet().participant().assessee().name(), of.standing().group(), outcome.code(),
                        kind.name(), kind.kind(), Wordings.plain(outcome.amount()), kind.hasAmount() ? kind.unit() : null, outcome.rule(),
                        outcome.clause(), outcome.reason());
            }
        }
    }
}
