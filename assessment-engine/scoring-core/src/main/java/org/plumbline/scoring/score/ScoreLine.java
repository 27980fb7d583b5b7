package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.Map;

import org.plumbline.scoring.finding.Text;

/**
 * One explained part of a total.
 *
 * @param scope  code of the indicator or section it belongs to, or {@code total}
 * @param points exact; negative where it costs points
 * @param rule   name of the rule, or of those behind a step of the arithmetic; null where none is
 * @param clause of the regulation; null where no clause speaks
 * @param event  number of the event; null where none is behind it
 * @param figures what the rule read, by name: figures and parameters as text, in the order of the rule
 */
public record ScoreLine(String scope, LineKind kind, BigDecimal points, String rule, String clause, String event, Text reason,
        Map<String, String> figures) {

    public static final String TOTAL = "total";

    static ScoreLine step(String scope, LineKind kind, BigDecimal points, String clause, Text reason) {
        return new ScoreLine(scope, kind, points, null, clause, null, reason, Map.of());
    }

    /** A step that rules stand behind. */
    static ScoreLine step(String scope, LineKind kind, BigDecimal points, Text reason, Spoken because) {
        return new ScoreLine(scope, kind, points, because.rule(), because.clause(), null, reason, because.figures());
    }

    ScoreLine of(BigDecimal otherPoints) {
        return new ScoreLine(scope, kind, otherPoints, rule, clause, event, reason, figures);
    }
}
