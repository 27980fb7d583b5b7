package org.plumbline.service.outcome;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.RunResult;
import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.service.bulk.BulkRows;

/** Rewards and penalties as rows. */
public final class OutcomeRows {

    private static final List<String> COLUMNS = List.of("run", "position", "assessee", "code", "kind", "amount", "unit", "rule", "clause", "reason_zh",
            "reason_en");

    private OutcomeRows() {
    }

    public static BulkRows of(long run, RunResult result) {
        List<Object[]> rows = new ArrayList<>();
        for (Outcome outcome : result.outcomes()) {
            OutcomeRule rule = result.terms().policy().outcomes().get(outcome.code());
            rows.add(new Object[] {run, rows.size() + 1, outcome.assessee(), outcome.code(), rule.kind().name(), outcome.amount(), rule.unit().name(),
                    outcome.rule(), outcome.clause(), outcome.reason().zh(), outcome.reason().en()});
        }
        return new BulkRows("outcome", COLUMNS, rows);
    }
}
