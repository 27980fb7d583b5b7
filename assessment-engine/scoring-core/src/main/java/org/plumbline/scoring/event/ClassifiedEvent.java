package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.List;

import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.policy.EventGroup;

/**
 * A recognised occurrence: what it counts as and the how many-eth it is.
 *
 * @param copy     from 1: a report of three times becomes three events
 * @param month    policy month to which it counts
 * @param kind     what it counts as; {@code report.kind()} is what it was reported as
 * @param nthInMonth how many distinct matters of its kind or group the assessee has in the policy month up to and with this one
 * @param rules    numbers of the rules that classified it
 */
public record ClassifiedEvent(Event report, int copy, YearMonth month, String kind, EventGroup group, int nthInMonth, int nthInQuarter,
        int nthInYear, List<Integer> rules) {

    /** Tells it from all others of the run: the report's number, with the copy where there are several. */
    public String no() {
        return report.count() == 1 ? report.no() : report.no() + "#" + copy;
    }

    /** Two events of one matter of one assessee are the same matter; without a matter each is its own. */
    public String matterKey() {
        return report.matter() == null ? "\u0000" + no() : report.matter();
    }
}
