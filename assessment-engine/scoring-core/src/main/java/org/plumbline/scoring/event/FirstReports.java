package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.EventGroup.SameMatter;
import org.plumbline.scoring.rules.Terms;

/** Who was first with a matter, where only the first report counts: known once all reports that count were noted. */
final class FirstReports {

    private final Map<String, AdmittedEvent> first = new HashMap<>();
    private final Terms terms;

    FirstReports(Terms terms) {
        this.terms = terms;
    }

    /** Whether the first of all counts in any group, so that reports of others must be known. */
    static boolean areAsked(Terms terms) {
        return terms.policy().eventGroups().values().stream().anyMatch(group -> group.sameMatter() == SameMatter.FIRST_OF_ALL);
    }

    void note(AdmittedEvent event, EventGroup group) {
        if (isContested(event.report(), group)) {
            first.merge(matter(event.report(), group), event, (one, other) -> AdmittedEvent.ORDER.compare(one, other) <= 0 ? one : other);
        }
    }

    /** The report that came before this one; null where this is the first, or all reports of a matter count. */
    Event before(Event report, EventGroup group) {
        Event earliest = isContested(report, group) ? first.get(matter(report, group)).report() : report;
        return earliest.no().equals(report.no()) ? null : earliest;
    }

    private static boolean isContested(Event report, EventGroup group) {
        return group.sameMatter() == SameMatter.FIRST_OF_ALL && report.matter() != null;
    }

    private String matter(Event report, EventGroup group) {
        return group.code() + "\u0000" + yearOf(report) + "\u0000" + report.matter();
    }

    /** First is who was first in the policy's year; reports of earlier years, which only figures look at, are judged among themselves. */
    private YearMonth yearOf(Event report) {
        AssessmentPeriod time = terms.policy().period();
        YearMonth now = time.startOfYear(terms.period().firstMonth());
        YearMonth reported = time.startOfYear(time.monthOf(report.reported()));
        return reported.isBefore(now) ? reported : now;
    }
}
