package org.plumbline.scoring.policy;

import java.util.List;
import java.util.Map;

import org.plumbline.scoring.finding.Place;

/**
 * Event kinds that are counted and compared together.
 *
 * @param count what {@code nthInMonth} and its sisters count: the kind alone or the whole group
 * @param decided the range of each kind whose points a person sets at discretion
 */
public record EventGroup(String code, List<String> kinds, Count count, SameMatter sameMatter, LateReport lateReport,
        Map<String, Quantity.OfParameter> decided, Place place) {

    public enum Count { KIND, GROUP }

    public enum SameMatter {
        /** Every report counts. */ ALL,
        /** Of one matter of one assessee only the highest line counts. */ HIGHEST,
        /** Of one matter only the first report counts, whoever made it. */ FIRST_OF_ALL
    }

    public enum LateReport {
        /** Belongs to the period in which it happened: a correction run there. */ CORRECTION,
        /** Belongs to the period in which it is reported. */ REPORTING_PERIOD
    }
}
