package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.Comparator;

import org.plumbline.scoring.input.Event;

/** One time that something happened, admitted to the policy month in which it counts. */
record AdmittedEvent(Event report, int copy, YearMonth month) {

    /** Its number, with the copy where one report makes several events. */
    String no() {
        return report.count() == 1 ? report.no() : report.no() + "#" + copy;
    }

    /** Equal for events of one matter, the several times of one report among them; an event without a matter is a matter of its own. */
    String matterKey() {
        return report.matter() == null ? "\u0000" + no() : report.matter();
    }

    /** By day and number, whatever the order of the files. */
    static final Comparator<AdmittedEvent> ORDER = Comparator.comparing((AdmittedEvent event) -> event.report().date())
            .thenComparing(event -> event.report().no()).thenComparingInt(AdmittedEvent::copy);
}
