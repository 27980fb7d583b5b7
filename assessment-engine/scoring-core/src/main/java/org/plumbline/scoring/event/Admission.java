package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.plumbline.scoring.finding.Finding;
import org.plumbline.scoring.finding.Place;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.input.LeftOut;
import org.plumbline.scoring.policy.AssessmentPeriod;
import org.plumbline.scoring.policy.EventGroup;
import org.plumbline.scoring.policy.EventGroup.LateReport;
import org.plumbline.scoring.policy.Period;
import org.plumbline.scoring.rules.Terms;

/** Pass 2: which reports count at all, and in which policy month. */
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
        for (Event report : admission.known(reports)) {
            EventGroup group = terms.policy().groupOf(report.kind());
            YearMonth month = admission.monthOf(report, group);
            // one that counts later only matters here because it may have been the first
            if (!month.isAfter(terms.period().lastMonth()) || report.matter() != null) {
                for (int copy = 1; copy <= report.count(); copy++) {
                    admitted.add(new AdmittedEvent(report, copy, month));
                }
            }
        }
        admitted.sort(AdmittedEvent.ORDER);
        return new Admitted(admitted, admission.leftOut);
    }

    /** Of kinds that are assessed; the others are told where they are of this period. */
    private List<Event> known(List<Event> reports) {
        List<Event> known = new ArrayList<>();
        for (Event report : reports) {
            if (terms.policy().groupOf(report.kind()) != null) {
                known.add(report);
            } else if (terms.period().contains(report.date())) {
                leaveOut(report, RunCode.FOREIGN_EVENT, report.no(), report.kind());
            }
        }
        return known;
    }

    /** The policy month in which a report counts, which may be after this period. */
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
        return counts;
    }

    private void leaveOut(Event report, RunCode code, Object... arguments) {
        leftOut.add(new LeftOut(report.assessee(), report, Finding.of(code, Place.wholeFile(terms.period().label()), arguments)));
    }
}
