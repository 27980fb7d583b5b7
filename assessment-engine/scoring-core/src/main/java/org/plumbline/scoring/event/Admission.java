package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.EventGroup.LateReport;
import org.plumbline.scoring.policy.EventGroup.SameMatter;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.Terms;

/** Pass 2: which reports count at all, and in which policy month. Needs the reports of everybody, for who was first. */
final class Admission {

    /** @param leftOut why a report of this period does not count in it */
    record Admitted(List<AdmittedEvent> events, List<LeftOut> leftOut) { }

    private final Terms terms;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Admission(Terms terms) {
        this.terms = terms;
    }

    static Admitted admit(List<Event> reports, Terms terms) {
        Admission admission = new Admission(terms);
        List<AdmittedEvent> admitted = new ArrayList<>();
        for (Event report : admission.firstOfAll(reports)) {
            EventGroup group = terms.policy().groupOf(report.kind());
            YearMonth month = admission.monthOf(report, group);
            if (month != null) {
                for (int copy = 1; copy <= report.count(); copy++) {
                    admitted.add(new AdmittedEvent(report, copy, month));
                }
            }
        }
        admitted.sort(AdmittedEvent.ORDER);
        return new Admitted(admitted, admission.leftOut);
    }

    /** Leaves out foreign kinds, and of each matter of a FIRST_OF_ALL group all but the first report. */
    private List<Event> firstOfAll(List<Event> reports) {
        List<Event> ordered = reports.stream().sorted(Comparator.comparing(Event::date).thenComparing(Event::no)).toList();
        Map<String, Event> first = new HashMap<>();
        List<Event> left = new ArrayList<>();
        for (Event report : ordered) {
            EventGroup group = terms.policy().groupOf(report.kind());
            if (group == null) {
                if (terms.period().contains(report.date())) {
                    leaveOut(report, RunCode.FOREIGN_EVENT, report.no(), report.kind());
                }
                continue;
            }
            if (group.sameMatter() == SameMatter.FIRST_OF_ALL && report.matter() != null) {
                Event earlier = first.putIfAbsent(group.code() + "\u0000" + yearOf(report) + "\u0000" + report.matter(), report);
                if (earlier != null) {
                    leaveOutNow(report, RunCode.NOT_FIRST, report.no(), report.assessee(), earlier.assessee());
                    continue;
                }
            }
            left.add(report);
        }
        return left;
    }

    /** First is who was first in the policy's year; reports of earlier years, which only figures look at, are judged among themselves. */
    private YearMonth yearOf(Event report) {
        AssessmentPeriod time = terms.policy().period();
        YearMonth now = time.startOfYear(terms.period().firstMonth());
        YearMonth reported = time.startOfYear(time.monthOf(report.reported()));
        return reported.isBefore(now) ? reported : now;
    }

    /** Null where the report counts neither in this period nor before it. */
    private YearMonth monthOf(Event report, EventGroup group) {
        AssessmentPeriod time = terms.policy().period();
        Period period = terms.period();
        YearMonth happened = time.monthOf(report.date());
        YearMonth reported = time.monthOf(report.reported());
        boolean late = Period.labelOf(reported, time).compareTo(Period.labelOf(happened, time)) != 0;
        YearMonth counts = late && group.lateReport() == LateReport.REPORTING_PERIOD ? reported : happened;
        boolean reportedNow = period.contains(report.reported());
        if (late && reportedNow && group.lateReport() == LateReport.CORRECTION) {
            leaveOut(report, RunCode.LATE_REPORT, report.no(), report.assessee(), Period.labelOf(happened, time));
        }
        return counts.isAfter(period.lastMonth()) ? null : counts;
    }

    /** As {@link #leaveOut}, for what concerns this period: a report of January is not told again in March. */
    private void leaveOutNow(Event report, RunCode code, Object... arguments) {
        if (terms.period().contains(report.date()) || terms.period().contains(report.reported())) {
            leaveOut(report, code, arguments);
        }
    }

    private void leaveOut(Event report, RunCode code, Object... arguments) {
        leftOut.add(new LeftOut(report.assessee(), report, Finding.of(code, Place.wholeFile(terms.period().label()), arguments)));
    }
}
