package org.plumbline.service.review;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.service.outcome.KeptOutcome;

/** A reward or penalty that a run proposes; amount in the unit, absent where there is none. */
@Schema(name = "Outcome")
record OutcomeView(int position, String assessee, String name, String unitName, String code, Text outcome, String kind, BigDecimal amount, String unit, String rule,
        String clause, Text reason) {

    static OutcomeView of(KeptOutcome it, Policy policy) {
        return new OutcomeView(it.position(), it.assessee(), it.name(), it.unitName(), it.code(), words(it.code(), policy), it.kind(), it.amount(), it.unit(), it.rule(),
                it.clause(), new Text(it.reasonZh(), it.reasonEn()));
    }

    /** What people call it. */
    static Text words(String code, Policy policy) {
        OutcomeRule rule = policy.outcomes().get(code);
        return rule == null ? Text.same(code) : rule.name();
    }
}
