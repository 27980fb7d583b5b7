package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.EventGroup.SameMatter;
import org.plumbline.scoring.rules.Terms;

/** Who was first with a matter, where only the first report counts. Asked of the reports that count, by day and number. */
final class FirstReports {

    private final Map<String, Event> first = new HashMap<>();
    private final Terms terms;

    FirstReports(Terms terms) {
        this.terms = terms;
    }

    /** The report that came before this one; null where this is the first, or all reports of a matter count. */
    Event before(Event report, EventGroup group) {
        if (group.sameMatter() != SameMatter.FIRST_OF_ALL || report.matter() == null) {
            return null;
        }
        Event earlier = first.putIfAbsent(group.code() + "\u0000" + yearOf(report) + "\u0000" + report.matter(), report);
        return earlier == null || earlier.no().equals(report.no()) ? null : earlier;
    }

    /** First is who was first in the policy's year; reports of earlier years, which only figures look at, are judged among themselves. */
    private YearMonth yearOf(Event report) {
        AssessmentPeriod time = terms.policy().period();
        YearMonth now = time.startOfYear(terms.period().firstMonth());
        YearMonth reported = time.startOfYear(time.monthOf(report.reported()));
        return reported.isBefore(now) ? reported : now;
    }
}
