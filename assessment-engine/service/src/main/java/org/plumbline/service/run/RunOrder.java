package org.plumbline.service.run;

import org.plumbline.service.Actor;

/**
 * What somebody asks for who begins a run.
 *
 * @param period         2026-10, 2026-Q3 or 2026
 * @param correction     why a finished run is to be corrected; null or blank: nothing is corrected
 * @param coverageWaiver why it is to be run even if the coverage of the period has gaps or overlaps; null or blank: then it is not
 */
public record RunOrder(String policy, String period, String correction, String coverageWaiver, Actor actor) {

    /** A first run, without anything to be excused. */
    public static RunOrder of(String policy, String period, Actor actor) {
        return new RunOrder(policy, period, null, null, actor);
    }
}
