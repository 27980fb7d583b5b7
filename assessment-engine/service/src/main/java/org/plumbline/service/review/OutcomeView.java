package org.plumbline.service.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.OutcomeRule;
import org.plumbline.scoring.policy.Policy;
import org.plumbline.service.outcome.KeptOutcome;
import org.plumbline.service.publication.DecideOutcomes;
import org.plumbline.service.publication.OutcomeDecision;

/** A reward or penalty that a run proposes; amount in the unit, absent where there is none. Without a decision it is a proposal still. */
@Schema(name = "Outcome")
public record OutcomeView(int position, String assessee, String name, String unitName, String code, Text outcome, String kind, BigDecimal amount, String unit, String rule,
        String clause, Text reason, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) DecisionView decision) {

    /** Who decided what; reason absent: none was needed. */
    @Schema(name = "Decision")
    public record DecisionView(OutcomeDecision.Decision decision, @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String reason, Instant decidedAt, String decidedBy) { }

    public static List<OutcomeView> of(List<KeptOutcome> some, long run, Policy policy, DecideOutcomes decisions) {
        Map<Integer, OutcomeDecision> decided = decisions.of(run, some.stream().map(KeptOutcome::position).toList());
        return some.stream().map(it -> of(it, policy, decided.get(it.position()))).toList();
    }

    private static OutcomeView of(KeptOutcome it, Policy policy, OutcomeDecision decided) {
        return new OutcomeView(it.position(), it.assessee(), it.name(), it.unitName(), it.code(), words(it.code(), policy), it.kind(), it.amount(), it.unit(), it.rule(),
                it.clause(), new Text(it.reasonZh(), it.reasonEn()),
                decided == null ? null : new DecisionView(decided.decision(), decided.reason(), decided.decidedAt(), decided.decidedBy()));
    }

    /** What people call it. */
    static Text words(String code, Policy policy) {
        OutcomeRule rule = policy.outcomes().get(code);
        return rule == null ? Text.same(code) : rule.name();
    }
}
