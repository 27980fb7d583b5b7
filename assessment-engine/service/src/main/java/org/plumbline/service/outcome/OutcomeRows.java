package org.plumbline.service.outcome;

import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.outcome.Outcome;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.service.bulk.BulkRows;

/** Rewards and penalties as rows. */
public final class OutcomeRows {

    private static final List<String> COLUMNS = List.of("run", "position", "assessee", "code", "kind", "amount", "unit", "rule", "clause", "reason_zh",
            "reason_en");

    private final long run;
    private final Policy policy;
    private int position;

    public OutcomeRows(long run, Policy policy) {
        this.run = run;
        this.policy = policy;
    }

    /** @param portion those that follow on the ones before */
    public BulkRows next(List<Outcome> portion) {
        List<Object[]> rows = new ArrayList<>(portion.size());
        for (Outcome outcome : portion) {
            OutcomeRule rule = policy.outcomes().get(outcome.code());
            rows.add(new Object[] {run, ++position, outcome.assessee(), outcome.code(), rule.kind().name(), outcome.amount(), rule.unit().name(),
                    outcome.rule(), outcome.clause(), outcome.reason().zh(), outcome.reason().en()});
        }
        return new BulkRows("outcome", COLUMNS, rows);
    }
}
