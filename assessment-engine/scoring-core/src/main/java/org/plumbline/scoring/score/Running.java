package org.plumbline.scoring.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Text;

/** A sum on its way through the steps: its exact value, what the lines so far add up to, and the lines of its steps. */
final class Running {

    private final String scope;
    private final Rounder rounder;
    private final List<ScoreLine> steps = new ArrayList<>();
    private Exact exact;
    private BigDecimal shown;

    Running(String scope, Exact exact, BigDecimal shown, Rounder rounder) {
        this.scope = scope;
        this.exact = exact;
        this.shown = shown;
        this.rounder = rounder;
    }

    Exact exact() {
        return exact;
    }

    BigDecimal shown() {
        return shown;
    }

    List<ScoreLine> steps() {
        return steps;
    }

    void become(Exact value, LineKind kind, String clause, Text reason) {
        become(value, new ScoreLine(scope, kind, BigDecimal.ZERO, null, clause, null, reason, Map.of()));
    }

    /** @param step its points are what the value differs from what is shown so far; without a difference it is no line */
    void become(Exact value, ScoreLine step) {
        if (value.isSame(exact)) {
            return;
        }
        BigDecimal now = rounder.shown(value);
        BigDecimal difference = now.subtract(shown);
        exact = rounder.carried(value);
        shown = now;
        add(step, difference);
    }

    /** Takes in adjustments whose lines stand already. */
    void join(Exact value, BigDecimal shownValue) {
        exact = exact.add(value);
        shown = shown.add(shownValue);
    }

    void limit(BigDecimal floor, BigDecimal ceiling) {
        if (ceiling != null && exact.compare(Exact.of(ceiling)) > 0) {
            become(Exact.of(ceiling), LineKind.LIMIT, null, Indicators.limitReason("不超过 {0} 分", "at most {0} points", ceiling));
        } else if (floor != null && exact.compare(Exact.of(floor)) < 0) {
            become(Exact.of(floor), LineKind.LIMIT, null, Indicators.limitReason("不低于 {0} 分", "at least {0} points", floor));
        }
    }

    /** The last step: to the total as it is printed. */
    void round(BigDecimal total) {
        add(ScoreLine.step(scope, LineKind.ROUNDING, BigDecimal.ZERO, null, new Text("舍入", "rounding")), total.subtract(shown));
    }

    private void add(ScoreLine step, BigDecimal difference) {
        if (difference.signum() != 0) {
            steps.add(step.of(difference));
        }
    }
}
