package org.plumbline.scoring.event;

import java.time.YearMonth;
import java.util.List;

import org.plumbline.scoring.input.Event;
import org.plumbline.scoring.policy.EventGroup;

/**
 * A recognised occurrence: what it counts as and the how many-eth it is.
 *
 * @param no       tells it from all others of the run: the report's number, with the copy where one report makes several events
 * @param matterKey equal for events of one matter of one assessee
 * @param month    policy month to which it counts
 * @param kind     what it counts as; {@code report.kind()} is what it was reported as
 * @param nthInMonth how many distinct matters of its kind or group the assessee has in the policy month up to and with this one
 * @param rules    numbers of the rules that classified it
 */
public record ClassifiedEvent(Event report, String no, String matterKey, YearMonth month, String kind, EventGroup group, int nthInMonth, int nthInQuarter,
        int nthInYear, List<Integer> rules) {
}
