package org.plumbline.scoring.scenario;

import java.time.YearMonth;
import java.util.Optional;

import org.plumbline.scoring.finding.Findings;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.Keys;
import org.plumbline.scoring.policy.PackTime;
import org.plumbline.scoring.policy.Period;

/**
 * The periods beside its own of which a scenario can know something.
 *
 * @param now the scenario's own; empty where its label is none, which is told elsewhere
 */
record OtherPeriods(AssessmentPeriod time, Optional<Period> now, Findings findings) {

    /** Whether something can be known of the period that stands under the key {@code period}; a finding where not. */
    boolean hold(String label, boolean mustBeEarlier, Keys keys) {
        Optional<YearMonth> first = Period.firstMonthOf(label, time).filter(PackTime::covers);
        if (first.isEmpty()) {
            findings.add(ScenarioCode.BAD_VALUE, keys.placeOf("period"), "period", label, new Text("写 2026-01、2026-Q1 或 2026", "write 2026-01, 2026-Q1 or 2026"));
            return false;
        }
        if (mustBeEarlier && now.filter(own -> own.label().equals(label)).isPresent()) {
            findings.add(ScenarioCode.OWN_PERIOD, keys.placeOf("period"), label);
            return false;
        }
        if (mustBeEarlier && now.filter(own -> first.get().isAfter(own.lastMonth())).isPresent()) {
            findings.add(ScenarioCode.LATER_PERIOD, keys.placeOf("period"), label, now.get().label());
            return false;
        }
        return true;
    }
}
