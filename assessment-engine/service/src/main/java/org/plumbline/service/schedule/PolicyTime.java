package org.plumbline.service.schedule;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.policy.PolicyVersion;

/** The periods of a policy one after the other; another version may cut them in another way. */
record PolicyTime(List<Holding> newestFirst) {

    /** @param from the first policy month in which the version holds */
    record Holding(YearMonth from, PolicyVersion version) { }

    /** The first one that a label of any kind names; empty where it is no label, or no version was ever published. */
    Optional<Period> first(String label) {
        return newestFirst.isEmpty() ? Optional.empty() : Period.firstMonthOf(label, oldest()).map(month -> Period.at(month, in(month)));
    }

    Period after(Period period) {
        YearMonth month = period.lastMonth().plusMonths(1);
        return Period.at(month, in(month));
    }

    /** The version that holds for a period; empty where none does yet. */
    Optional<PolicyVersion> version(Period period) {
        return newestFirst.stream().filter(each -> !each.from().isAfter(period.lastMonth())).map(Holding::version)
                .filter(version -> Period.of(period.label(), version.policy().period()).isPresent()).findFirst();
    }

    private AssessmentPeriod in(YearMonth month) {
        return newestFirst.stream().filter(each -> !each.from().isAfter(month)).findFirst().map(each -> each.version().policy().period()).orElse(oldest());
    }

    private AssessmentPeriod oldest() {
        return newestFirst.get(newestFirst.size() - 1).version().policy().period();
    }
}
