package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.Comparator;

import org.plumbline.scoring.input.Event;

/** One time that something happened, admitted to the policy month in which it counts. */
record AdmittedEvent(Event report, int copy, YearMonth month) {

    /** By day and number, whatever the order of the files. */
    static final Comparator<AdmittedEvent> ORDER = Comparator.comparing((AdmittedEvent event) -> event.report().date())
            .thenComparing(event -> event.report().no()).thenComparingInt(AdmittedEvent::copy);
}
