package org.plumbline.scoring.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Findings;

/**
 * Every way in which parameters can stand for an event: each month from which one of them changes, with each day from which another does
 * that lies in its policy years. Begins when all have a value.
 */
final class EventTimes {

    private EventTimes() {
    }

    static List<InForce> of(PolicyVersion version) {
        AssessmentPeriod time = version.policy().period();
        List<YearMonth> months = version.datedMonths();
        List<InForce> times = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            LocalDate end = i + 1 < months.size() ? time.firstDay(months.get(i + 1)) : LocalDate.MAX;
            InForce ofMonth = version.inForce(months.get(i), new Findings());
            if (ofMonth.days().isEmpty()) {
                times.add(ofMonth);
            } else {
                addDays(ofMonth, time, end, times);
            }
        }
        return times;
    }

    /** Events since the beginning of the policy year are read, so a day before the month may meet its values. */
    private static void addDays(InForce ofMonth, AssessmentPeriod time, LocalDate end, List<InForce> times) {
        LocalDate begin = time.firstDay(ofMonth.month());
        LocalDate year = time.firstDay(time.startOfYear(ofMonth.month()));
        for (Map.Entry<LocalDate, InForce> stretch : ofMonth.days().entrySet()) {
            LocalDate next = ofMonth.days().higherKey(stretch.getKey());
            boolean isMet = stretch.getKey().isBefore(end) && (next == null || next.isAfter(year));
            if (isMet && stretch.getValue().notYet().isEmpty()) {
                times.add(stretch.getKey().isAfter(begin) ? stretch.getValue() : stretch.getValue().sinceTheMonth());
            }
        }
    }
}
