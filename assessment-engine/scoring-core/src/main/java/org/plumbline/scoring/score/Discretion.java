package org.plumbline.scoring.score;

import java.util.List;

import org.plumbline.scoring.event.ClassifiedEvent;
import org.plumbline.scoring.event.EventFacts;
import org.plumbline.scoring.finding.RunCode;
import org.plumbline.scoring.finding.Text;
import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.policy.InForce;
import org.plumbline.scoring.policy.ParameterValue;
import org.plumbline.scoring.policy.Quantity;
import org.plumbline.scoring.rules.Terms;

/**
 * Whether points that persons set at discretion may count: they are there, within the range in force, with a reason, and decided by one
 * person and confirmed by another. Looked at whether or not a rule reads them, because the policy says that somebody has to decide.
 */
record Discretion(Terms terms, Quarantine quarantine) {

    boolean isInOrder(Participant one) {
        return one.events().stream().allMatch(event -> isInOrder(event, one));
    }

    private boolean isInOrder(ClassifiedEvent event, Participant one) {
        Quantity.OfParameter range = terms.policy().decidedRange(event.kind());
        if (range == null) {
            return true;
        }
        Event report = event.report();
        Text kind = terms.catalogue().events().get(event.kind()).name();
        if (report.decided() == null) {
            quarantine.add(one, RunCode.DECISION_LACKS, report.no(), kind, new Text("裁量分值", "the points decided"));
            return false;
        }
        List<Event.Lack> lacks = report.lacks();
        if (!lacks.isEmpty()) {
            tell(lacks.get(0), report, kind, one);
            return false;
        }
        return isWithin(range.parameter(), event, kind, one);
    }

    private void tell(Event.Lack lack, Event report, Text kind, Participant one) {
        switch (lack) {
            case REASON -> quarantine.add(one, RunCode.DECISION_LACKS, report.no(), kind, new Text("裁量理由", "the reason"));
            case DECIDER -> quarantine.add(one, RunCode.DECISION_LACKS, report.no(), kind, new Text("核定人", "who decided"));
            case SECOND -> quarantine.add(one, RunCode.DECISION_LACKS, report.no(), kind, new Text("复核人", "who confirmed it"));
            case OTHER -> quarantine.add(one, RunCode.DECIDED_ALONE, report.no(), kind, report.decidedBy());
        }
    }

    private boolean isWithin(String parameter, ClassifiedEvent event, Text kind, Participant one) {
        Event report = event.report();
        InForce inForce = terms.inForce(EventFacts.of(event, one.assessee().attributes(), terms));
        if (!inForce.has(parameter)) {
            quarantine.add(one, RunCode.DECIDED_EARLY, report.no(), kind, report.date(), parameter, inForce.notYet().get(parameter));
            return false;
        }
        ParameterValue.Range range = (ParameterValue.Range) inForce.value(parameter);
        if (!range.contains(report.decided())) {
            quarantine.add(one, RunCode.DECIDED_OUTSIDE, report.no(), kind, Reasons.show(report.decided()), Reasons.show(range.from()), Reasons.show(range.to()));
            return false;
        }
        return true;
    }
}
